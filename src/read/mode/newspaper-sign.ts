/** What newspapers print, and what befalls a sentence on their pages. */
export type NewspaperSign =
  | "jump line"
  | "dateline"
  | "place in capitals"
  | "reporter"
  | "byline"
  | "signed article"
  | "headline above a dateline"
  | "credit"
  | "page head"
  | "paper or section"
  | "signature"
  | "spaced headline"
  | "vertical headline"
  | "words below each other"
  | "cut sentence"
  | "repeated paragraph"
  | "columns side by side"
  | "columns by turns"
  | "narrow columns"
  | "divided words";

/** What a sign says for a newspaper page: 2 where hardly another text has it, 1 where some have. */
export const WEIGHTS: Readonly<Record<NewspaperSign, number>> = {
  "jump line": 2,
  dateline: 2,
  "place in capitals": 1,
  reporter: 2,
  byline: 1,
  "signed article": 1,
  "headline above a dateline": 1,
  credit: 1,
  "page head": 2,
  "paper or section": 1,
  signature: 1,
  "spaced headline": 2,
  "vertical headline": 2,
  "words below each other": 1,
  "cut sentence": 1,
  "repeated paragraph": 1,
  "columns side by side": 1,
  "columns by turns": 1,
  "narrow columns": 1,
  "divided words": 1,
};
/** Hardly another text has these twice. */
const TWICE_IS_ENOUGH: ReadonlySet<NewspaperSign> = new Set([
  "jump line",
  "dateline",
  "reporter",
  "signed article",
  "page head",
  "spaced headline",
  "vertical headline",
]);
/** These say nothing without another: programs' listings and minutes have them, too. */
const OF_ANY_TEXT: ReadonlySet<NewspaperSign> = new Set([
  "paper or section",
  "place in capitals",
  "words below each other",
  "cut sentence",
  "repeated paragraph",
  "columns side by side",
  "columns by turns",
  "narrow columns",
  "divided words",
]);
/** A page has two kinds of signs that together weigh so much, or one of the heavier again. */
const ENOUGH = 3;
/** So many signs of a kind weigh more than a few, by one. */
const MANY = 3;
/** Initials or an agency in brackets behind two texts are no abbreviation that one explains. */
const MANY_SIGNATURES = 2;

/** Whether the signs of a text, each with how often it stands there, are those of a newspaper page. */
export function arePages(counts: ReadonlyMap<NewspaperSign, number>): boolean {
  const kinds = [...counts.keys()];
  const isMany = ([kind, count]: [NewspaperSign, number]) => count >= (kind === "signature" ? MANY_SIGNATURES : MANY);
  const many = [...counts].filter(isMany).length;
  const weight = kinds.reduce((sum, kind) => sum + WEIGHTS[kind], 0) + many;
  if (kinds.some((kind) => TWICE_IS_ENOUGH.has(kind) && (counts.get(kind) ?? 0) >= 2)) return true;
  return kinds.length >= 2 && weight >= ENOUGH && isPrinted(counts);
}

/** Whether one of the signs at least is of what only newspapers print. */
export function isPrinted(counts: ReadonlyMap<NewspaperSign, number>): boolean {
  return [...counts.keys()].some((kind) => !OF_ANY_TEXT.has(kind));
}
