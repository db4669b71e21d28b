import { expect, test } from "vitest";
import { roman } from "../../../src/read/formats/roman.ts";

test.each([
  [1, "I"],
  [4, "IV"],
  [9, "IX"],
  [49, "XLIX"],
  [1994, "MCMXCIV"],
  [3999, "MMMCMXCIX"],
  [5000, "MMMMM"],
])("%i is %s", (number, written) => {
  expect(roman(number)).toBe(written);
});
