import type { SourceRange } from "../article.ts";

/** Which words and which neighbouring characters a text has. */
export interface Vocabulary {
  /**
   * How much likelier some Chinese characters are to go on as they do than any text is to have what follows there, as a
   * natural logarithm: above 0 where the text has both together more often than by chance. Null where it does not know.
   */
  attraction(before: string, after: string): number | null;
  /** How many clauses begin with two Chinese characters. */
  clausesWith(start: string): number;
  /** A word in any case. */
  hasWord(word: string): boolean;
  /** A word that begins with a small letter. */
  hasSmallWord(word: string): boolean;
  /** Words inside its sentences have capitals so often that nouns have them, as in German. */
  readonly hasCapitalNouns: boolean;
  /** Two words, one space between. */
  hasPair(first: string, second: string): boolean;
}

/** Longer texts are no pages: all that stands together in them would take too much memory. */
const LONGEST_PAGE = 400_000;

/** Of words inside sentences so many have capitals in German; a sixth at most, of names, in languages whose nouns are small. */
const CAPITAL_NOUNS = 0.24;

/** What the parts of a text say, each by itself: where two parts meet, nothing is known. */
export function vocabularyOf(text: string, parts: Iterable<readonly SourceRange[]>): Vocabulary {
  const counts = new Map<string, number>();
  const clauses = new Map<string, number>();
  const words = new Set<string>();
  const small = new Set<string>();
  const pairs = new Set<string>();
  const inside: InsideWords = { all: 0, capitals: 0 };
  if (text.length <= LONGEST_PAGE) {
    for (const ranges of parts) {
      for (const range of ranges) addWords(text.slice(range.start, range.end), { words, small, pairs, inside });
      addClauses(text, ranges, clauses);
      addCharacters(ranges.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, "")).join(""), counts);
    }
  }
  return {
    attraction: (before, after) => attraction(counts, before, after),
    clausesWith: (start) => clauses.get(start) ?? 0,
    hasWord: (word) => words.has(word.toLowerCase()),
    hasSmallWord: (word) => small.has(word.toLowerCase()),
    hasCapitalNouns: inside.capitals > CAPITAL_NOUNS * inside.all,
    hasPair: (first, second) => pairs.has(`${first.toLowerCase()} ${second.toLowerCase()}`),
  };
}

/** The beginnings of the clauses inside a part. */
function addClauses(text: string, ranges: readonly SourceRange[], clauses: Map<string, number>): void {
  const run = ranges.map(({ start, end }) => text.slice(start, end)).join("");
  for (const [, start = ""] of run.matchAll(/(?:^|[。！？；，：“「])(\p{Script=Han}{2})/gu))
    clauses.set(start, (clauses.get(start) ?? 0) + 1);
}

/** One to `LONGEST_RUN` characters that stand side by side, and under "" all. */
function addCharacters(run: string, counts: Map<string, number>): void {
  for (let at = 0; at < run.length; at += 1) {
    for (let end = at + 1; end <= at + LONGEST_RUN && isIdeograph(run.charCodeAt(end - 1)); end += 1) {
      const characters = run.slice(at, end);
      counts.set(characters, (counts.get(characters) ?? 0) + 1);
      if (end === at + 1) counts.set("", (counts.get("") ?? 0) + 1);
    }
  }
}

const LONGEST_RUN = 3;
/** What has been seen so many times less is not believed (absolute discounting). */
const DISCOUNT = 0.5;

/** ln(P(after | before) / P(after)) for the lengths on both sides that say most. */
function attraction(counts: ReadonlyMap<string, number>, before: string, after: string): number | null {
  const total = counts.get("") ?? 0;
  let best: number | null = null;
  for (const [left, right] of [
    [2, 1],
    [1, 2],
    [1, 1],
  ] as const) {
    const known = counts.get(before.slice(-left)) ?? 0;
    const follows = counts.get(after.slice(0, right)) ?? 0;
    if (known === 0 || follows === 0) continue;
    const together = counts.get(before.slice(-left) + after.slice(0, right)) ?? 0;
    const value = together === 0 ? Math.log(DISCOUNT) : Math.log(((together - DISCOUNT) / known) * (total / follows));
    if (best === null || value > best) best = value;
  }
  return best;
}

function isIdeograph(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0x3041 && code <= 0x30ff);
}

/** Words behind another of their line, one space between. */
interface InsideWords {
  all: number;
  capitals: number;
}

interface Words extends Record<"words" | "small" | "pairs", Set<string>> {
  readonly inside: InsideWords;
}

/** The first and last word of a line may be halves. */
function addWords(line: string, { words, small, pairs, inside }: Words): void {
  let before: { word: string; end: number } | null = null;
  for (const { 0: found, index } of line.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)) {
    const end = index + found.length;
    if (/^\p{Script=Han}/u.test(found)) continue;
    const word = found.toLowerCase();
    const isHalf = end === line.length - 1 && /[-\u00ad\u2010¬⸗=]/u.test(line.charAt(end));
    if (!isHalf) words.add(word);
    if (!isHalf && /^\p{Ll}/u.test(found)) small.add(word);
    if (before !== null && line.slice(before.end, index) === " ") {
      pairs.add(`${before.word} ${word}`);
      inside.all += 1;
      if (/^\p{Lu}/u.test(found)) inside.capitals += 1;
    }
    before = { word, end };
  }
}
