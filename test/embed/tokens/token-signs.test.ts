import { expect, test } from "vitest";
import { SIGN_NUMBERS, signsOf, TokenSigns } from "../../../src/embed/tokens/token-signs.ts";
import { ones } from "../../../src/kernels/ones.ts";

const vectorOf = (positive: readonly number[]) =>
  Float32Array.from({ length: 384 }, (_, i) => (positive.includes(i) ? 0.5 : -0.5));

test("the signs of a vector are a bit for each of its first 128 numbers that is above 0", () => {
  expect([...signsOf(vectorOf([]))]).toEqual([0, 0, 0, 0]);
  expect([...signsOf(vectorOf([0, 33, 127, 128]))]).toEqual([1, 2, 0, 2 ** 31]);
  expect([...signsOf(Float32Array.of(0, 1))]).toEqual([2, 0, 0, 0]);
});

test.each([
  [0, 0],
  [1, 1],
  [0xffffffff, 32],
  [-1, 32],
  [0x80000001, 2],
  [0b1011_0110, 5],
])("of %i, so many bits are set: %i", (bits, set) => {
  expect(ones(bits)).toBe(set);
});

test("tokens keep their signs, whichever are met later, and each row is read once", () => {
  const read: number[] = [];
  const signs = new TokenSigns((id) => {
    read.push(id);
    return vectorOf([id % 128]);
  });
  const of = (id: number) => [...signs.numbers.subarray(SIGN_NUMBERS * id, SIGN_NUMBERS * (id + 1))];
  signs.prepare([5, 40]);
  signs.prepare([40, 0, 60_000]);
  expect(read).toEqual([5, 40, 0, 60_000]);
  for (const id of read) expect(of(id)).toEqual([...signsOf(vectorOf([id % 128]))]);
});
