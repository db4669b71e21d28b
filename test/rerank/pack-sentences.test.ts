import { expect, test } from "vitest";
import { packSentences } from "../../src/rerank/pack-sentences.ts";

/** Each letter is a token. */
const packed = (sentences: readonly string[], room: number) => {
  const { ids, ends } = packSentences(
    sentences,
    (sentence) => Array.from(sentence, (letter) => letter.charCodeAt(0)),
    room,
  );
  return { read: String.fromCharCode(...ids), ends };
};

test.each([
  ["all that have room", 9, { read: "onetwoten", ends: [3, 6, 9] }],
  ["those that fill it to the last place", 6, { read: "onetwo", ends: [3, 6, 6] }],
  ["none of which only a part has room", 8, { read: "onetwo", ends: [3, 6, 6] }],
])("of a passage's sentences those are read one after another: %s", (_, room, expected) => {
  expect(packed(["one", "two", "ten"], room)).toEqual(expected);
});

test("what comes after a sentence without room is left out, though it had room", () => {
  expect(packed(["one", "seventeen", "two"], 6)).toEqual({ read: "one", ends: [3, 3, 3] });
});

test("a first sentence that is too long is cut", () => {
  expect(packed(["seventeen", "one"], 5)).toEqual({ read: "seven", ends: [5, 5] });
});

test("of no sentences nothing is read", () => {
  expect(packed([], 5)).toEqual({ read: "", ends: [] });
});
