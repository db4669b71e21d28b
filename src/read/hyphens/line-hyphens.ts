import type { TextRange } from "../compose.ts";
import type { KnownWords } from "./known-words.ts";
import { isConjunction, isOneWord } from "./one-word.ts";

/** Whether a hyphen before a word stands for a part that both share: "Vor- und Nachlauf". */
export function isSuspension(text: string, at: number): boolean {
  return isConjunction(/^\p{L}{1,8}(?![\p{L}-])/u.exec(text.slice(at, at + 9))?.[0] ?? "");
}

/** Signs that divide words at line ends; the hyphen is also part of words. */
const HYPHEN = /[-\u2010]/;
const DIVISION = /[\u00ad¬⸗=]/;
/** A pair of these is a mark around words, as Org has it: "=words=". Up to the second one. */
const OPENED_MARK = /(?<![^\s([{"'“‘«,-])=(?=[^\s=])[^=]*$/u;
const HYPHENATED = /\p{L}[-\u2010\u00ad¬⸗=]$/u;

/**
 * The ranges of a text, in which a word divided at a line end is whole: its first half without the hyphen, and nothing
 * between it and the second. A hyphen goes only where it is certain that it is no part of the word.
 */
export function withoutLineHyphens(text: string, ranges: readonly TextRange[], words: KnownWords): TextRange[] {
  return ranges.map((range, at) => {
    const next = ranges[at + 1];
    if (
      next === undefined ||
      range.isInDoubt === true ||
      !HYPHENATED.test(text.slice(Math.max(range.start, range.end - 2), range.end)) ||
      closesMark(text, range)
    )
      return range;
    return dividesWord(text, range, next, words)
      ? { start: range.start, end: range.end - 1, isDivided: true }
      : { ...range, isDivided: false };
  });
}

function closesMark(text: string, { start, end }: TextRange): boolean {
  return text.charAt(end - 1) === "=" && OPENED_MARK.test(text.slice(Math.max(start, end - 1 - LONGEST), end - 1));
}

function dividesWord(text: string, a: TextRange, b: TextRange, words: KnownWords): boolean {
  const sign = text.charAt(a.end - 1);
  if (a.end - a.start < 2 || !(HYPHEN.test(sign) || DIVISION.test(sign))) return false;
  const before = text.slice(Math.max(a.start, a.end - LONGEST), a.end - 1);
  const after = text.slice(b.start, Math.min(b.end, b.start + LONGEST));
  const first = /(?<![\p{L}\p{M}])[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+){0,3}$/u.exec(before)?.[0] ?? "";
  const second = /^[\p{L}\p{M}]+/u.exec(after)?.[0] ?? "";
  if (first === "" || !(/^\p{Ll}/u.test(second) || first === "Mc")) return false;
  if (DIVISION.test(sign)) return true;
  const isWithHyphens = /[\p{L}\p{N}][-\u2010]$/u.test(before.slice(0, before.length - first.length));
  // Of a word with more of them nothing is known, but that German nouns are divided in their last part, too.
  if (!isWithHyphens || (words.language === "de" && /^\p{Lu}\p{Ll}/u.test(first)))
    return isOneWord({ first, second }, words);
  return first.length > 1 && words.hasWord(first + second);
}

/** Longest half of a word that is looked at, in UTF-16 units. */
const LONGEST = 60;
