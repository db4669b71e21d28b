import fc from "fast-check";
import { expect, test } from "vitest";
import { lettersIn } from "../../../src/text/written/letters.ts";

test("letters and digits of any script count once each, also those beyond the first plane; marks and signs do not", () => {
  expect(lettersIn("Ab 12, é汉字 𠀋 ①! 😀 a\u0301")).toBe(10);
  expect(lettersIn("abc", 1, 2)).toBe(1);
});

test("there are as many as Unicode says", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(lettersIn(text)).toBe(text.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
    }),
  );
});
