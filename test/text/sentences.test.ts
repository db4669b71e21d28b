import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { splitSentences } from "../../src/text/sentences.ts";

function sentences(text: string, language: string): string[] {
  return splitSentences(text, language).map(({ start, end }) => text.slice(start, end));
}

describe("sentences end", () => {
  test.each([
    ["zh-Hans", "天亮了。人们出门了！去哪里？没人知道……"],
    ["zh-Hant", "天亮了。人們出門了！"],
    ["ja", "朝になった。人々は出かけた。"],
    ["en", "It rained. We stayed in! Why not?"],
    ["es", "¿Qué pasa? ¡Nada! Sigamos."],
    ["ar", "هل وصل القطار؟ نعم. وصل الآن."],
    ["ur", "وہ آیا۔ پھر چلا گیا۔"],
    ["hi", "वह आया। फिर चला गया।"],
    ["ru", "Он пришёл. Потом ушёл!"],
    ["el", "Πού είναι; Εδώ είναι."],
  ])("in %s where its marks are: %s", (language, text) => {
    const found = sentences(text, language);
    expect(found.length).toBe(text.match(/[。！？؟۔।.!?;]|……/gu)?.length);
    expect(found.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
  });
});

describe("a sentence goes on", () => {
  test.each([
    ["zh", "“船来了，快走。”老人对孩子说。", "behind a quotation with who spoke"],
    ["ja", "「本当です。嘘ではない。」と彼は言った。", "behind a quotation with who spoke"],
    ["en", '"Really?" she asked.', "behind a quotation with who spoke"],
    ["zh", "《去哪里？现在就走！》是一部老电影。", "behind a book title"],
    ["zh", "他花了3.5元买票，又花了1,234.5元住店。", "inside numbers"],
    ["en", "See https://example.org/a.b?c=d!e for more.", "inside web addresses"],
    ["en", "Mr. Ames met Dr. J. K. Stone at 5 p.m. on Jan. 3.", "behind abbreviations and initials"],
    ["en", "It is made e.g. in the U.S. and in Spain.", "behind abbreviations with dots"],
    ["es", "El Sr. García vive en EE.UU. desde 1990.", "behind abbreviations"],
    ["de", "Am 3. Oktober ist z. B. Feiertag.", "behind ordinal numbers"],
    ["en", "He waited ... and waited.", "behind dots before a small letter"],
    ["zh", "这样的桥（全市共有二十座。其中九座是新的）还会增加。", "inside brackets"],
    ["zh", "真的吗？！，他想。", "before a comma"],
    ["zh", "真的吗？    ，他想。", "before a comma, however many spaces stand before it"],
    ["zh", "“好”的意思是：这样的桥（全市共有二十座。其中九座是新的）还会增加。", "inside brackets behind others"],
    ["zh", "他等…… Tom来了。", "behind dots that trail off before Latin text"],
  ])("in %s: %s (%s)", (language, text) => {
    expect(sentences(text, language)).toEqual([text]);
  });

  test("but a quotation that was introduced ends its sentence", () => {
    expect(sentences("他说：“船来了。快走。”然后他上了船。", "zh")).toEqual([
      "他说：“船来了。快走。”",
      "然后他上了船。",
    ]);
  });
});

describe("each mark ends a sentence", () => {
  test.each([..."。！？｡︒؟۔।॥։።፧፨။។៕"])("%s, with nothing behind it", (mark) => {
    expect(sentences(`甲乙${mark}丙丁${mark}`, "und")).toEqual([`甲乙${mark}`, `丙丁${mark}`]);
  });

  test.each([...".!?…．"])("%s, before a space and a capital letter", (mark) => {
    expect(sentences(`Abc def${mark} Ghi`, "und")).toEqual([`Abc def${mark}`, "Ghi"]);
  });

  test.each([...".!?…．"])("%s, but not before a small letter, a letter or a comma", (mark) => {
    for (const text of [`Abc def${mark} ghi`, `Abc def${mark}Ghi`, `Abc def${mark}, ghi`, `Abc def${mark} ; Ghi`]) {
      expect(sentences(text, "und")).toEqual([text]);
    }
  });

  test("only with all that closes behind it", () => {
    for (const closer of [..."'”’」』）)】〕]}»›*_", '"']) {
      expect(sentences(`Abc def!${closer} Ghi`, "und"), closer).toEqual([`Abc def!${closer}`, "Ghi"]);
    }
    expect(sentences("Abc. (Def.) “Ghi.” 'Jkl.'", "und")).toEqual(["Abc.", "(Def.)", "“Ghi.”", "'Jkl.'"]);
  });

  test("together with others of its kind: they end one sentence", () => {
    expect(sentences("真的吗？！是的。。。好", "zh")).toEqual(["真的吗？！", "是的。。。", "好"]);
    expect(sentences("Really?!! Yes... Good", "en")).toEqual(["Really?!!", "Yes...", "Good"]);
  });

  test("of Latin text between Chinese characters, but a single full stop only behind one", () => {
    expect(sentences("真的!他来了.走吧", "zh")).toEqual(["真的!", "他来了.", "走吧"]);
    expect(sentences("用Node.运行", "zh")).toEqual(["用Node.运行"]);
    expect(sentences("用Node!运行", "zh")).toEqual(["用Node!", "运行"]);
  });

  test("of Greek: the semicolon is its question mark, before white space and in no other language", () => {
    expect(sentences("Πού; Εδώ", "el")).toEqual(["Πού;", "Εδώ"]);
    expect(sentences("Πού\u037e Εδώ", "el")).toEqual(["Πού\u037e", "Εδώ"]);
    expect(sentences("α;β", "el")).toEqual(["α;β"]);
    expect(sentences("Here; There", "en")).toEqual(["Here; There"]);
  });
});

describe("an ellipsis of East Asian text", () => {
  const clause = "他在河边等了很久很久还是没有看见船";

  test.each(["……", "⋯⋯"])("%s ends a sentence that is 30 columns long, and not a shorter one", (dots) => {
    expect(sentences(`${clause}${dots}天黑了`, "zh")).toEqual([`${clause}${dots}`, "天黑了"]);
    expect(sentences(`${clause.slice(0, 15)}${dots}天黑了`, "zh")).toHaveLength(2);
    expect(sentences(`${clause.slice(0, 14)}${dots}天黑了`, "zh")).toHaveLength(1);
  });

  test.each(["等", "——"])("goes on before %s", (next) => {
    expect(sentences(`${clause}……${next}都来了`, "zh")).toHaveLength(1);
  });
});

describe("a sentence that was closed goes on", () => {
  test.each([
    ["“真好！”的声音传来。", "before a 的 that makes it an attribute"],
    ["《出发！》在今晚上映。", "behind the title of a work"],
    ["〈出发！〉在今晚上映。", "behind the title of a song"],
    ["真的吗？ ，他想。", "before a comma behind a space"],
  ])("%s (%s)", (text) => {
    expect(sentences(text, "zh")).toEqual([text]);
  });

  test("but not where a title stands elsewhere in it", () => {
    expect(sentences("《船》上映了。大家去看。", "zh")).toEqual(["《船》上映了。", "大家去看。"]);
  });

  test("but not before a 的 behind a space", () => {
    expect(sentences("真好！ 的确。", "zh")).toEqual(["真好！", "的确。"]);
  });
});

describe("a line end", () => {
  test.each(["\n", "\r", "\r\n", "\u2028", "\n\n"])("%j ends a sentence", (end) => {
    expect(sentences(`one two${end}Three`, "en")).toEqual(["one two", "Three"]);
  });

  test.each([..."，、,"])("behind %s does not, unless the block ends", (comma) => {
    expect(sentences(`甲乙${comma} \n丙丁`, "zh")).toHaveLength(1);
    expect(sentences(`甲乙${comma}\n\n丙丁`, "zh")).toHaveLength(2);
    expect(sentences(`甲${comma}乙\n丙丁`, "zh")).toHaveLength(2);
  });

  test("ends quotations that were left open", () => {
    expect(sentences("“甲。乙\n丙。丁”", "zh")).toEqual(["“甲。", "乙", "丙。", "丁”"]);
  });
});

describe("a space between letters of Thai, Lao or Khmer", () => {
  test.each([
    ["th", "ก"],
    ["lo", "ກ"],
    ["km", "ក"],
  ])("in %s ends a sentence of 40 letters, and not a shorter one", (language, letter) => {
    const [long, short] = [letter.repeat(40), `${letter.repeat(39)} ${letter}`];
    expect(sentences(`${long} ${letter}`, language)).toEqual([long, letter]);
    expect(sentences(short, language)).toEqual([short]);
    expect(sentences(`${long} ${short}`, language), "the second too").toEqual([long, short]);
  });

  test("does not beside other letters", () => {
    expect(sentences(`${"ก".repeat(50)} a ${"ก".repeat(50)}`, "th")).toHaveLength(1);
  });
});

test("a mark that opens again behind a stop belongs to the next sentence", () => {
  expect(sentences("It ended. *Then* it began.", "en")).toEqual(["It ended.", "*Then* it began."]);
  expect(sentences('他走了。"来吧"是歌名。', "zh")).toHaveLength(2);
});

test("sentences are in order and cover all but white space, whatever the text", () => {
  const characters = fc.constantFrom(..."。！？…“”「」（）()\"' .!?,;:\n3aZé中あก😀\u0301》《- ");
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: characters, maxLength: 80 }), fc.string({ unit: "binary" })), (text) => {
      let at = 0;
      for (const { start, end } of splitSentences(text, "zh")) {
        expect(
          text
            .slice(at, start)
            .replace(/\u200b/g, "")
            .trim(),
        ).toBe("");
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(
        text
          .slice(at)
          .replace(/\u200b/g, "")
          .trim(),
      ).toBe("");
    }),
  );
});
