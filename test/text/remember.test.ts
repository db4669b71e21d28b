import { expect, test } from "vitest";
import { remember } from "../../src/text/remember.ts";

test("a function that remembers makes each result once, and the same ones", () => {
  const asked: string[] = [];
  const length = remember((word) => {
    asked.push(word);
    return word.length;
  });
  expect(["lens", "", "lens", ""].map(length)).toEqual([4, 0, 4, 0]);
  expect(asked).toEqual(["lens", ""]);
});

test("it forgets before its memory grows beyond 20,000 words, and goes on", () => {
  let made = 0;
  const count = remember(() => ++made);
  for (let i = 0; i < 20_001; i++) count(`word ${i}`);
  expect(count("word 20000")).toBe(20_001);
  expect(count("word 0")).toBe(20_002);
});
