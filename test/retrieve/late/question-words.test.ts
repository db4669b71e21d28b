import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBuiltInModel } from "../../../src/embed/built-in-model.ts";
import { findModel } from "../../../src/embed/model-files.ts";
import { questionWords } from "../../../src/retrieve/late/question-words.ts";

const { pieces } = readBuiltInModel(findModel("built-in"));
const wordsOf = (question: string) => questionWords(question, pieces(question));
const written = (question: string) => wordsOf(question).map(({ start, end }) => question.slice(start, end));

describe("the words of a question", () => {
  test.each([
    ["How tall is Harrow Ness?", ["How", "tall", "is", "Harrow", "Ness"]],
    ["¿Quién dirigió «Wi-Fi»?", ["Quién", "dirigió", "Wi", "Fi"]],
    ["한국의 수도는?", ["한국의", "수도는"]],
    ["Что такое Чунцин?", ["Что", "такое", "Чунцин"]],
    ["It cost 1,250.5 %", ["It", "cost", "1,250.5", "%"]],
    ["?!", []],
    ["", []],
  ])("of %j stand between spaces and signs", (question, words) => {
    expect(written(question)).toEqual(words);
  });

  test.each([
    ["听雨廊桥是什么时候始建的？", ["听", "雨", "廊", "桥", "是", "什么时候", "始", "建", "的"]],
    ["the iPhone用户有30万", ["the", "iPhone", "用户", "有", "30", "万"]],
    ["東京でTOYOTAを", ["東京", "で", "TOYOTA", "を"]],
  ])("of %j are its tokens where it is written without spaces", (question, words) => {
    expect(written(question)).toEqual(words);
  });

  test.each([
    ["ﾄﾖﾀ ｶﾞｽ １，０００", "ﾄﾖﾀｶﾞｽ１，０００"],
    ["한국의 수도는".normalize("NFD"), "한국의수도는".normalize("NFD")],
    ["İstanbul ﬁx", "İstanbulﬁx"],
    ["½", "½½"],
    ["\u{10380}\u{10381} stone", "\u{10380}\u{10381}stone"],
  ])("of %j are named as they are written, whatever the tokenizer makes of them", (question, joined) => {
    expect(written(question).join("")).toBe(joined);
  });

  test("hold every token that is more than a sign", () => {
    const question = "Harrow Ness, 听雨廊桥 Чунцин";
    const marks = new Set(["▁", "▁,"]);
    const ids = pieces(question).flatMap(({ id, text }) => (marks.has(text) ? [] : [id]));
    expect(wordsOf(question).flatMap((word) => word.ids)).toEqual(ids);
  });

  test("of the beginning of a question are those alone", () => {
    expect(questionWords("one two three", pieces("one two three").slice(0, 2))).toMatchObject([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
  });

  test("of any text stand in it one after another", () => {
    const awkward = "a ß İ ﬁ ½ ｶﾞ 한 \u1112 \u1161 的 で ํ ก é e\u0301 \u0301 😀 , . % + # 1 <unk> \ud800 \ufeff".split(
      " ",
    );
    const texts = fc.array(fc.oneof(fc.constantFrom(...awkward, " "), fc.string({ unit: "binary", maxLength: 2 })));
    fc.assert(
      fc.property(
        texts.map((parts) => parts.join("")),
        (text) => {
          let before = { start: 0, end: 0 };
          for (const { ids, start, end } of wordsOf(text)) {
            expect(ids.length).toBeGreaterThan(0);
            expect(start).toBeGreaterThanOrEqual(before.start);
            expect(end).toBeGreaterThanOrEqual(before.end);
            expect(text.slice(start, end)).not.toBe("");
            before = { start, end };
          }
        },
      ),
      { numRuns: 200 },
    );
  });
});
