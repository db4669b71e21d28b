import { segmenterOf } from "../../text/segments.ts";
import type { SourceRange } from "../article.ts";

/** How far back from a line's end its punctuation is looked for. */
const TAIL = 24;
/** "[11]", "①", "¹", "*", "†": marks behind a sentence that refer to a note. */
const REFERENCE = "\\[\\d{1,3}\\]|[①-⑳㉑-㊿¹²³⁰-⁹*†‡§]";
const SENTENCE_END = new RegExp(`[。！？｡!?…⋯.．？؟۔।॥](?:["'”’」』）)】》»“\\]_]|${REFERENCE}|\\s)*$`, "u");

/** Whether the text before `end` closes a sentence; quotation marks, brackets and reference marks may stand behind the full stop. */
export function endsSentence(text: string, end: number): boolean {
  return SENTENCE_END.test(text.slice(Math.max(0, end - TAIL), end));
}

/** Whether the text before `end` plainly goes on: it ends with a comma, a dash or an opening mark. */
export function expectsMore(text: string, end: number): boolean {
  return /(?:[，、,—(（“「『《〈]|[和与與及或的在はがをにので]|\b(?:the|a|an|of|and|or|to|in|for|with|by|at|from|de|la|el|und|der|die|das|et|le))$/u.test(
    text.slice(Math.max(0, end - TAIL), end),
  );
}

/** Whether a quotation or bracket is still open at the end of some words. */
export function leavesOpen(words: string): boolean {
  return PAIRS.some(([open, close]) => words.lastIndexOf(open) > words.lastIndexOf(close));
}

const PAIRS = [
  ["“", "”"],
  ["「", "」"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
] as const;

/** Whether the text from `start` cannot open a sentence: it begins with a comma, a closing mark or a small letter. */
export function cannotOpen(text: string, start: number): boolean {
  return /^[，。、；：！？,;:!?.）)」』”’》〉】\]…\p{Ll}]/u.test(text.slice(start, start + 2));
}

/** The first characters of a range, without white space. */
export function head(text: string, range: SourceRange, length: number): string {
  return text
    .slice(range.start, Math.min(range.end, range.start + length * 2))
    .replace(/\s+/gu, "")
    .slice(0, length);
}

/** The last characters of a range, without white space. */
export function tail(text: string, range: SourceRange, length: number): string {
  return text
    .slice(Math.max(range.start, range.end - length * 2), range.end)
    .replace(/\s+/gu, "")
    .slice(-length);
}

/** A word is at most so long, in characters on either side. */
const LONGEST_WORD = 6;

/** Whether a word of the dictionary is cut where two stretches of Chinese or Japanese meet: "中" and "共中央". */
export function dividesWord(before: string, after: string): boolean {
  const start = before.slice(-LONGEST_WORD);
  const last = segmenterOf("word")
    .segment(start + after.slice(0, LONGEST_WORD))
    .containing(start.length - 1);
  return last !== undefined && last.index + last.segment.length > start.length;
}
