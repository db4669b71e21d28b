import { expect, test } from "vitest";
import { wordSegmenter } from "../../src/text/word-segmenter.ts";

const wordsOf = (text: string) =>
  [...wordSegmenter().segment(text)].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

test.each([
  ["我爱天安门", ["我", "爱", "天安门"]],
  ["ภาษาไทยง่ายมาก", ["ภาษา", "ไทย", "ง่าย", "มาก"]],
  ["the lens, 12 m", ["the", "lens", "12", "m"]],
])("%s is divided into words that a dictionary knows", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});
