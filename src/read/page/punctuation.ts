import type { SourceRange } from "../article.ts";

/** How far back from a line's end its punctuation is looked for. */
const TAIL = 8;

/** Whether the text before `end` closes a sentence, quotation marks and brackets behind the full stop included. */
export function endsSentence(text: string, end: number): boolean {
  return /[。！？｡!?…⋯.．؟۔।॥](?:["'”’」』）)】》\]*_]|\s)*$/u.test(text.slice(Math.max(0, end - TAIL), end));
}

/** Whether the text before `end` plainly goes on: it ends with a comma, a dash or an opening mark. */
export function expectsMore(text: string, end: number): boolean {
  return /(?:[，、,—(（“「『《〈]|[和与與及或的在]|\b(?:the|a|an|of|and|or|to|in|for|with|by|at|from|de|la|el|und|der|die|das|et|le))$/u.test(
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

const words = new Intl.Segmenter("zh", { granularity: "word" });

/** Whether a word seems to be divided between two stretches of Chinese text: "中" and "共中央". */
export function dividesWord(text: string, a: SourceRange, b: SourceRange): boolean {
  const before = tail(text, a, 6);
  const after = head(text, b, 6);
  if (!/\p{Script=Han}$/u.test(before) || !/^\p{Script=Han}/u.test(after)) return false;
  for (const { index, segment } of words.segment(before + after)) {
    if (index < before.length && index + segment.length > before.length) return true;
  }
  return false;
}
