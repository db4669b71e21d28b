import { describe, expect, test } from "vitest";
import { enclosedParts, enclosedRanges, isAttributed, quotationsIn } from "../../src/text/quoted-speech.ts";

function enclosed(text: string): string[] {
  return enclosedRanges(text).map(({ start, end }) => text.slice(start, end));
}

describe("what is enclosed in marks", () => {
  test.each([
    "“a b”",
    "「甲乙」",
    "『甲乙』",
    "（甲乙）",
    "(a b)",
    "《甲乙》",
    "〈甲乙〉",
    "【甲乙】",
    "〔甲乙〕",
    "«a b»",
    "‘a b’",
    '"a b"',
  ])("is found with its marks: %s", (marked) => {
    expect(enclosed(`x ${marked} y`)).toEqual([marked]);
  });

  test.each([
    ["（甲“乙”丙）丁", ["（甲“乙”丙）"], "the outermost of nested marks"],
    ["“甲”和“乙”", ["“甲”", "“乙”"], "each of several"],
    ["“甲\n乙”", [], "nothing over a line end"],
    ["甲”乙", [], "nothing that was not opened"],
    ["（甲“乙）丙”", ["（甲“乙）"], "only the outer one of marks that cross"],
    ["‘don’t go’", ["‘don’t go’"], "an apostrophe before a letter closes nothing"],
    ["‘a “b don’t” c’", ["‘a “b don’t” c’"], "an apostrophe closes nothing inside other marks either"],
    ["f(x)y", ["(x)"], "any other mark closes before a letter too"],
    ["‘他’说", ["‘他’"], "but a mark before a Chinese character does"],
    ['a 5"-pipe". And "b" c', ['"b"'], "nor at the end of a word, or before a stop"],
    ['a 5" pipe " and', [], "a straight mark before a space opens nothing"],
    ['"a" "b"', ['"a"', '"b"'], "straight marks open and close in turn"],
    ['"a (b" c)', ['"a (b"'], "a straight mark closes what was opened inside too"],
  ])("in %j is %j: %s", (text, found) => {
    expect(enclosed(text)).toEqual(found);
  });

  test("is kept up to 240 columns; of a longer quotation, what is enclosed inside it", () => {
    const chinese = `“${"甲".repeat(118)}”`;
    expect(enclosed(chinese)).toEqual([chinese]);
    expect(enclosed(`“${"甲".repeat(119)}”`)).toEqual([]);
    const latin = `(${"a".repeat(238)})`;
    expect(enclosed(latin)).toEqual([latin]);
    expect(enclosed(`(${"a".repeat(239)})`)).toEqual([]);
    expect(enclosed(`“${"甲".repeat(100)}（乙）${"甲".repeat(100)}”`)).toEqual(["（乙）"]);
  });

  test("is found behind more open marks than any writer nests", () => {
    expect(enclosed(`${"（".repeat(1000)}甲）`)).toEqual(["（甲）"]);
    expect(enclosed(`“${"（".repeat(63)}甲”`)).toHaveLength(1);
    expect(enclosed(`“${"（".repeat(64)}甲”`), "the oldest is forgotten").toEqual([]);
  });
});

describe("a quotation belongs to the words behind it", () => {
  /** Of the first quotation or bracket in the sentence that begins there. */
  const attributed = (text: string, sentenceStart = 0) => {
    const quotation = enclosedRanges(text).find(({ start }) => start >= sentenceStart);
    return quotation !== undefined && isAttributed(text, quotation, sentenceStart);
  };

  test.each([
    ["“船来了。”老人说。", "a word of saying"],
    ["“船來了。”老人說。", "in traditional characters"],
    ["“船来了。”她叹了口气。", "a word of sighing"],
    ["“船来了。”市长表示。", "表示"],
    ["“船来了。”专家指出。", "指出"],
    ["“船来了。”他回忆起那天。", "回忆"],
    ["老人走来，“船来了。”他说。", "a lead that ends with a comma"],
    ["“船来了。” 老人说。", "a space between"],
    ["老人走来， “船来了。”他说。", "a lead that ends with a comma and a space"],
    [`“船来了。”${"甲".repeat(40)}说。`, "40 characters behind it"],
    ["「来た。」と言った。", "the Japanese と"],
    ["『来た。』と彼。", "と behind double marks"],
    ['"It came." said the man.', "a small letter"],
    ['"It came."said the man.', "a small letter, without a space"],
    ["«Пришёл.» сказал он.", "a small letter, in any script"],
  ])("where they say who spoke: %s (%s)", (text) => {
    expect(attributed(text)).toBe(true);
  });

  test.each([
    ["“船来了。”天亮了。", "they tell something else"],
    ["“船来了。”天亮了。他说。", "the word of saying is in the next sentence"],
    ["“船来了。”\n他说。", "they are in the next line"],
    ["他说：“船来了。”他说。", "who spoke was told before it"],
    ["有人来了，他说：“船来了。”他说。", "who spoke was told before it, behind a comma"],
    ["（船来了。）他说。", "it is no quotation"],
    ["（“船”来了。）他说“好”。", "it is no quotation, though there are some in it and behind it"],
    [`“船来了。”${"甲".repeat(41)}说。`, "the word of saying is too far away"],
    ["“船来了。”“快走。”他说。", "another quotation comes first"],
    ['"It came." The man said.', "a capital letter opens a sentence"],
  ])("but not in %s, because %s", (text) => {
    expect(attributed(text)).toBe(false);
  });

  test("where it opens its sentence, whatever the sentence before says", () => {
    expect(attributed("天亮了。“船来了。”他说。", 4)).toBe(true);
  });

  test("by a と only where that stands behind it", () => {
    expect(attributed("「犬」と「来た。」天気。", 4)).toBe(false);
  });
});

test("all quotations and brackets of a text are the outermost ones, however long, each within a line", () => {
  const long = `“${"Nobody slept (or said so). ".repeat(12)}”`;
  const text = `He said: ${long} (and left)\n“Open to the end of the line\nand 「不」 after it.`;
  expect(enclosedParts(text).map(({ start, end }) => text.slice(start, end))).toEqual([long, "(and left)", "「不」"]);
});

describe("the quotations of a line", () => {
  test.each([
    [
      '“a” „b“ „c” »d« «e» ‚f‘ ”g” ‘h’ 「i」 "j"',
      ["“a”", "„b“", "„c”", "»d«", "«e»", "‚f‘", "”g”", "‘h’", "「i」", '"j"'],
      "marks of any language",
    ],
    ["(“a”)", ["“a”"], "in brackets too"],
    ["“a ‘b’ c”", ["“a ‘b’ c”"], "the outermost"],
    ["a” and “b”", ["“b”"], "nothing opens at the end of a word"],
  ])("in %j are %j: %s", (line, found) => {
    expect(quotationsIn(line).closed.map(({ start, end }) => line.slice(start, end))).toEqual(found);
    expect(quotationsIn(line).open).toBeNull();
  });

  test("may end with one that the line does not close, unless its mark is a stray one", () => {
    expect(quotationsIn("He said: “a «b» c")).toEqual({ closed: [], open: 9 });
    expect(quotationsIn("“a “b” c").open).toBeNull();
  });
});
