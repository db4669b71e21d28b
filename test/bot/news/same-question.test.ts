import { expect, test } from "vitest";
import { followedMark, questionKey } from "../../../src/bot/news/same-question.ts";

test.each([
  ["Who invented sourdough bread?", "who invented  SOURDOUGH bread"],
  ["谁发明了酸面包？", "誰發明了酸麵包"],
  ["dt>=2025 Who baked it? -rye", "Who baked it? -rye dt>=2025"],
])("%s and %s are one question", (one, other) => {
  expect(questionKey(one)).toBe(questionKey(other));
});

test.each([
  ["Who invented sourdough bread?", "Who invented bread?"],
  ["Who baked it? -rye", "Who baked it? rye"],
  ["Who baked it? -rye", "Who baked it? +rye"],
  ["dt>=2025 Who baked it?", "dt<=2025 Who baked it?"],
  ["How long is 3-2?", "How long is 32?"],
  ["?", "!"],
])("%s and %s are two", (one, other) => {
  expect(questionKey(one)).not.toBe(questionKey(other));
});

test("what is followed has a name by question and place, which in direct messages is the person", () => {
  const one = { question: "Who?", channelId: "9", userId: "1" };
  expect(followedMark({ ...one, userId: "2" })).toBe(followedMark(one));
  expect(followedMark({ ...one, channelId: "8" })).not.toBe(followedMark(one));
  const direct = { ...one, channelId: null };
  expect(followedMark({ ...direct, userId: "2" })).not.toBe(followedMark(direct));
  expect(followedMark(one)).toMatch(/^[\w-]{8}$/u);
});
