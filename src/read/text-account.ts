import { lettersIn } from "../text/written/letters.ts";
import type { DroppedKind, SourceFile, SourceRange } from "./article.ts";

/**
 * What became of a file's text: of its letters and digits, how many can be quoted, stand above quotations as headlines and
 * headings, were left out and why, and are in none of these, which is a mistake. The parts add up to `letters`. Markup and the data of
 * pictures are no text, and facts are known as what they are.
 */
export interface TextAccount {
  readonly letters: number;
  readonly quotable: number;
  readonly headings: number;
  readonly leftOut: Readonly<Partial<Record<DroppedKind, number>>>;
  readonly lost: number;
}

/** What is left out of a file's text, by its reason. */
export const LEFT_OUT: Readonly<Record<DroppedKind, string>> = {
  "jump-line": "pointers to other pages",
  furniture: "page numbers, running heads and the like",
  navigation: "menus, tables of contents and the like",
  rule: "rules",
  image: "images",
  formula: "formulas that cannot be shown as text",
  duplicate: "printed again",
  struck: "struck out",
  reading: "readings printed above words",
  embedded: "files in other formats that are shown in this one",
  markup: "markup",
  facts: "known as day, author, address, language or tags",
  library: "notes of the library that the book comes from",
  attachment: "files that came with letters",
  unreadable: "characters that could not be made out",
};

const NO_TEXT: ReadonlySet<DroppedKind> = new Set(["markup", "facts", "image"]);

export const NOTHING_READ: TextAccount = { letters: 0, quotable: 0, headings: 0, leftOut: {}, lost: 0 };

/** Counts a file's letters and digits by what became of them; each counts once, as the first of these that it is. */
export function accountOf({ text, articles, headings, dropped }: SourceFile): TextAccount {
  const runs = articles.flatMap(({ sourceMap }) =>
    sourceMap.map(({ source, length }) => ({ start: source, end: source + length })),
  );
  const counter = new RangeCounter(text);
  const quotable = counter.take(runs);
  const above = counter.take(headings);
  const leftOut: Partial<Record<DroppedKind, number>> = {};
  let noText = 0;
  for (const [kind, places] of byKind(dropped)) {
    const letters = counter.take(places);
    if (NO_TEXT.has(kind)) noText += letters;
    else if (letters > 0) leftOut[kind] = letters;
  }
  const letters = lettersIn(text) - noText;
  const accounted = quotable + above + Object.values(leftOut).reduce((sum, count) => sum + count, 0);
  return { letters, quotable, headings: above, leftOut, lost: letters - accounted };
}

/** The account of several texts together. */
export function sumOfAccounts(accounts: Iterable<TextAccount>): TextAccount {
  let { letters, quotable, headings, lost } = NOTHING_READ;
  const leftOut: Partial<Record<DroppedKind, number>> = {};
  for (const account of accounts) {
    letters += account.letters;
    quotable += account.quotable;
    headings += account.headings;
    lost += account.lost;
    for (const [kind, count] of entriesOf(account.leftOut)) leftOut[kind] = (leftOut[kind] ?? 0) + count;
  }
  return { letters, quotable, headings, leftOut, lost };
}

/** Which share of a text's letters can be found, 0..1: also what is printed again, as its first copy is; 1 of a text without any. */
export function shareRead({ letters, quotable, headings, leftOut }: TextAccount): number {
  return letters === 0 ? 1 : (quotable + headings + (leftOut.duplicate ?? 0)) / letters;
}

/** What was left out and why, the most first. */
export function leftOutParts({ leftOut }: TextAccount): [DroppedKind, number][] {
  return entriesOf(leftOut).sort(([, a], [, b]) => b - a);
}

function entriesOf(leftOut: TextAccount["leftOut"]): [DroppedKind, number][] {
  return Object.entries(leftOut) as [DroppedKind, number][];
}

function byKind(dropped: SourceFile["dropped"]): Map<DroppedKind, SourceRange[]> {
  const places = new Map<DroppedKind, SourceRange[]>();
  for (const { kind, ...range } of dropped) {
    const known = places.get(kind);
    if (known === undefined) places.set(kind, [range]);
    else known.push(range);
  }
  return places;
}

/** Counts the letters of ranges that were not taken before. */
class RangeCounter {
  /** In order, apart from each other. */
  private taken: readonly SourceRange[] = [];
  private letters = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes ranges in any order, which may overlap; how many letters are new. */
  take(ranges: readonly SourceRange[]): number {
    const before = this.letters;
    this.taken = union([...this.taken, ...ranges]);
    this.letters = this.taken.reduce((sum, { start, end }) => sum + lettersIn(this.text, start, end), 0);
    return this.letters - before;
  }
}

function union(ranges: SourceRange[]): SourceRange[] {
  const apart: SourceRange[] = [];
  for (const { start, end } of ranges.sort((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || start > last.end) apart.push({ start, end });
    else if (end > last.end) apart[apart.length - 1] = { start: last.start, end };
  }
  return apart;
}
