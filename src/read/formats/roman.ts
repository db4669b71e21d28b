const ROMAN: readonly (readonly [value: number, digits: string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A whole number from 1 on in Roman digits; from 4000 on with as many M as it has thousands. */
export function roman(number: number): string {
  let left = number;
  let written = "";
  for (const [value, digits] of ROMAN) {
    written += digits.repeat(Math.floor(left / value));
    left %= value;
  }
  return written;
}
