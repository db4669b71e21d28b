import { fold } from "../../text/fold.ts";
import { primaryOf } from "../../text/language.ts";
import { loadPinyin, type Pinyin } from "../../text/pinyin.ts";
import { type Replacement, replaceRanges } from "../../text/replace-ranges.ts";
import { termsOf } from "../../text/terms.ts";
import type { CountedTerm, StoreSnapshot, WeightedTerm } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { type Name, namesOf, SURE_SYLLABLES } from "./names-of-question.ts";

/** What a question's names are looked for with. */
export interface NameSearch {
  readonly snapshot: StoreSnapshot;
  /** Whether the built-in model knows a word by itself: then it needs no help. */
  readonly isKnown: (word: string) => boolean;
  /** How near passages are to the question by meaning, in spreads above its background; asked for where it is needed. */
  readonly nearness: (ids: readonly number[]) => Promise<number[]>;
}

/** For each syllable of a name, the characters that may be read so. */
type Spelling = readonly (readonly string[])[];

/** Passages that are looked through for a name: those that hold the rarest characters read so. */
const PASSAGES = 100;

/** So many spreads above the background a passage must be for a short name to be taken for more than chance. */
const ON_SUBJECT = 3;

/**
 * Writes the names of a question as the collection's Chinese articles do: "Ding Zhongli" as 丁仲礼, "Чунцин" as 重庆. A name
 * that the collection has in letters too stays as it is.
 */
export async function spellNamesInHan(question: string, search: NameSearch): Promise<string> {
  const names = namesOf(question, search.isKnown);
  if (names.length === 0 || !(await search.snapshot.languages()).some(isChinese)) return question;
  const pinyin = await loadPinyin();
  const found: Replacement[] = [];
  for (const name of names) {
    if (found.some((other) => name.start < other.end && other.start < name.end)) continue;
    if (await isHeld(question.slice(name.start, name.end), search.snapshot)) continue;
    const han = await findInHan(name, search, pinyin);
    if (han !== null) found.push({ start: name.start, end: name.end, by: han });
  }
  return replaceRanges(question, found);
}

async function isHeld(name: string, snapshot: StoreSnapshot): Promise<boolean> {
  const { frequencies } = await snapshot.termStatistics(termsOf(name));
  return frequencies.every((frequency) => frequency > 0);
}

function isChinese(language: string): boolean {
  return primaryOf(language) === "zh";
}

/** Where several names sound alike, that whose passages are nearest to the question; null where none sounds so. */
async function findInHan(
  { readings }: Name,
  { snapshot, nearness }: NameSearch,
  pinyin: Pinyin,
): Promise<string | null> {
  const spellings = readings.map((syllables) => syllables.map(pinyin.charactersOf));
  const pairs = await heldPairs(spellings, snapshot);
  if (pairs.length === 0) return null;
  const patterns = spellings.map((spelling) => new RegExp(spelling.map((own) => `[${own.join("")}]`).join(""), "gu"));
  const passages = await snapshot.passages(await snapshot.holders(pairs, PASSAGES));
  const held = passages
    .filter(({ article }) => isChinese(article.language))
    .map((passage) => ({ id: passage.id, names: patterns.flatMap((pattern) => wordsLike(pattern, passage)) }))
    .filter(({ names }) => names.length > 0);
  if (held.length === 0) return null;
  const spreads = await nearness(held.map(({ id }) => id));
  const nearest = Math.max(...spreads);
  const name = longest(held[spreads.indexOf(nearest)]?.names ?? []);
  return [...name].length >= SURE_SYLLABLES || nearest >= ON_SUBJECT ? name : null;
}

function longest(names: readonly string[]): string {
  return names.reduce((best, name) => (name.length > best.length ? name : best), "");
}

/** Pairs of neighbouring characters that a passage must hold one of to have a name in one of its spellings. */
async function heldPairs(spellings: readonly Spelling[], snapshot: StoreSnapshot): Promise<WeightedTerm[]> {
  const pairs = new Map<string, WeightedTerm>();
  const beginning = new Map<string, Promise<CountedTerm[]>>();
  for (const [firsts = [], ...others] of spellings) {
    let before: ReadonlySet<string> = new Set(firsts);
    let fewest: readonly CountedTerm[] | null = null;
    for (const characters of others) {
      const seconds = new Set(characters);
      const held: CountedTerm[] = [];
      for (const first of before) {
        const terms = beginning.get(first) ?? snapshot.termsBeginning(first);
        beginning.set(first, terms);
        held.push(...(await terms).filter(({ term }) => term.length === 2 && seconds.has(term[1] as string)));
      }
      if (fewest === null || held.length < fewest.length) fewest = held;
      before = new Set(held.map(({ term }) => term[1] as string));
    }
    for (const { term, passages } of fewest ?? []) pairs.set(term, { term, weight: 1 / passages });
  }
  return [...pairs.values()];
}

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * What matches in a passage and is a word or the beginning of one (重庆市), or made of single characters, as names are that
 * no dictionary has; never the end of one word with the beginning of the next.
 */
function wordsLike(pattern: RegExp, { article, headings, text }: StoredPassage): string[] {
  const found: string[] = [];
  for (const part of [article.title ?? "", ...headings, text]) {
    const folded = fold(part);
    for (const { 0: han, index } of folded.matchAll(pattern)) {
      const segments = segmenter.segment(folded);
      const end = index + han.length;
      const [first, last] = [segments.containing(index), segments.containing(end - 1)];
      if (first === undefined || last === undefined || first.index !== index) continue;
      if (last.index === index || last.index + last.segment.length === end) found.push(han);
    }
  }
  return found;
}
