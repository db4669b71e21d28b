import { describe, expect, test } from "vitest";
import { type QuoteOptions, quote } from "../../../src/retrieve/answering/quote.ts";
import { rankedPassage } from "../search/ranked-passages.ts";

/** A passage of sentences of equal length, in columns, which is its own source. */
function passageOf(sentences: number, letter: string, width: number) {
  const length = letter === "甲" ? width / 2 : width;
  const text = letter.repeat(length * sentences);
  return {
    ...rankedPassage({ id: 1 }).passage,
    text,
    sentences: Array.from({ length: sentences }, (_, i) => ({ start: i * length, end: (i + 1) * length })),
    runs: [{ body: 0, source: 0, length: text.length }],
  };
}

function quoted(passage: ReturnType<typeof passageOf>, options: QuoteOptions) {
  const { text, cut } = quote(passage, options, passage.text);
  return { length: text.length, ...cut };
}

describe("a quotation", () => {
  test.each(["a", "甲"])("of %s is a passage whole up to 600 columns", (letter) => {
    const whole = passageOf(6, letter, 100);
    expect(quoted(whole, { answering: 5, score: 0 })).toEqual({
      length: whole.text.length,
      before: false,
      after: false,
    });
    const longer = passageOf(6, letter, 102);
    const sentence = longer.text.length / 6;
    expect(quoted(longer, { answering: 5, score: 0 })).toEqual({ length: 5 * sentence, before: true, after: false });
  });

  test("takes what follows the answering sentence before what precedes it", () => {
    const passage = passageOf(9, "a", 200);
    expect(quoted(passage, { answering: 3, score: 0 })).toEqual({ length: 600, before: true, after: true });
    const { start, end } = quote(passage, { answering: 3, score: 0 }, passage.text);
    expect([start, end]).toEqual([600, 1200]);
    const last = quote(passage, { answering: 7, score: 0 }, passage.text);
    expect([last.start, last.end]).toEqual([1200, 1800]);
  });

  test("begins with the first sentence where none answers", () => {
    expect(quoted(passageOf(9, "a", 200), { answering: null, score: 0 })).toEqual({
      length: 600,
      before: false,
      after: true,
    });
  });

  test("holds the answering sentence however long it is", () => {
    expect(quoted(passageOf(3, "a", 700), { answering: 1, score: 0 })).toEqual({
      length: 700,
      before: true,
      after: true,
    });
  });

  test("is the passage whole, however long, where that is asked for", () => {
    const passage = passageOf(9, "a", 200);
    expect(quoted(passage, { answering: null, score: 0, whole: true })).toEqual({
      length: 1800,
      before: false,
      after: false,
    });
  });
});

describe("the lines of a quotation are those of its first and last sentence", () => {
  /** Three sentences, a line each, in a source whose sixth line ends before them. */
  const sentence = (letter: string) => `${letter.repeat(399)}.`;
  const text = ["a", "b", "c"].map(sentence).join("");
  const source = ["a", "b", "c"].map(sentence).join("\n");
  const starts = [0, 400, 800];
  const passage = {
    ...rankedPassage({ id: 1 }).passage,
    text,
    sentences: starts.map((start) => ({ start, end: start + 400 })),
    runs: starts.map((start, i) => ({ body: start, source: 5_000 + start + i, length: 400 })),
    lines: [7, 9] as const,
  };

  test.each<[string, QuoteOptions, readonly [number, number]]>([
    ["first", { answering: 0, score: 0 }, [7, 7]],
    ["second", { answering: 1, score: 0 }, [8, 8]],
    ["third", { answering: 2, score: 0 }, [9, 9]],
    ["first to the third", { answering: 1, score: 0, whole: true }, [7, 9]],
  ])("%s", (_, options, lines) => {
    const quotation = quote(passage, options, source);
    expect(quotation.lines).toEqual(lines);
    expect(quotation.start).toBe(5_000 + source.indexOf(quotation.text[0] as string));
  });
});
