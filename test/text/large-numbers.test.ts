import { expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { largeNumbers } from "../../src/text/large-numbers.ts";
import { termsOf } from "../../src/text/terms.ts";

test.each([
  ["1.2亿", "a decimal with a power"],
  ["1億2000萬", "two powers, in traditional characters"],
  ["一亿二千万", "Chinese numerals"],
  ["120 million", "a word"],
  ["120 Millionen", "a word of another language"],
  ["0,12 Milliarden", "a decimal comma"],
  ["120 млн", "a short word"],
])("%s is 120000000: %s", (written) => {
  expect(largeNumbers(fold(written))).toEqual(["120000000"]);
  expect(termsOf(written)).toEqual(expect.arrayContaining(termsOf("120,000,000")));
});

test.each([
  ["三万五千人", ["35000"]],
  ["二零万", ["200000"]],
  ["3万公里，2019年", ["30000"]],
  ["1.2亿4月", ["120000000"]],
  ["1亿2345", ["100002345"]],
  ["8.2 billion, 3 thousand", ["8200000000"]],
  ["in 1968 millions came", []],
  ["12 millimetres", []],
  ["1,234 million", []],
])("the large numbers of %s are %j", (written, numbers) => {
  expect(largeNumbers(fold(written))).toEqual(numbers);
});
