import { checkSync } from "recheck";
import { expect, test } from "vitest";
import { BACKTRACKS, isSearchedWithin, LENGTH } from "./backtracks.ts";
import { slowText } from "./hostile-texts.ts";
import { type FoundPattern, findPatterns, inSource, repeatsWithoutEnd } from "./patterns.ts";

/** What takes recheck longer, lists of words for the most part, is tried with hostile texts alone. */
const LONGEST_CHECK_MS = 250;

/**
 * Whether a pattern is attacked by a text that recheck has made for it. Where repetitions are bounded, recheck finds many steps
 * as well, but no more for each character of a longer text.
 */
function isAttacked(pattern: FoundPattern): boolean {
  const result = checkSync(pattern.source, pattern.flags, { timeout: LONGEST_CHECK_MS });
  if (result.status !== "vulnerable") return false;
  const { pumps, suffix } = result.attack;
  const text =
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(LENGTH / pump.length / pumps.length)).join("") + suffix;
  return !isSearchedWithin(BACKTRACKS * text.length, pattern, text);
}

test.each([
  ["a*", true],
  ["\\p{L}+b", true],
  ["[+*]{2,}", true],
  ["[+*]{2,4}?", false],
  ["\\+\\*a{2}|b?", false],
  ["\\u{2b}[^\\]*]", false],
])("%s repeats something without end: %s", (source, expected) => {
  expect(repeatsWithoutEnd({ file: "none", source, flags: "u" })).toBe(expected);
});

test("no pattern that meets what others wrote takes more than linear time, as recheck proves or finds no attack on", async () => {
  const { patterns } = await findPatterns();
  const endless = patterns.filter(repeatsWithoutEnd);
  expect(endless.length).toBeGreaterThan(300);
  expect(endless.filter(isAttacked).map(inSource)).toEqual([]);
});

test("those that repeat nothing without end take few steps a character in hostile texts, as the quick tests show of the others", async () => {
  const { patterns } = await findPatterns();
  const bounded = patterns.filter((pattern) => !repeatsWithoutEnd(pattern));
  expect(bounded.length).toBeGreaterThan(1_000);
  expect(bounded.filter((pattern) => slowText(pattern) !== undefined).map(inSource)).toEqual([]);
});
