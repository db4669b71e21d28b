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
