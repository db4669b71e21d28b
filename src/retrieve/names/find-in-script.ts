import { fold } from "../../text/fold.ts";
import { primaryOf } from "../../text/language.ts";
import { segmenterOf } from "../../text/segments.ts";
import type { Sign, SoundTable } from "../../text/sounds/sound-table.ts";
import type { TextRange } from "../answer.ts";
import type { StoreSnapshot, WeightedTerm } from "../store/passage-store.ts";
import { printedParts } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { type NameSearch, nearestName, type WrittenName } from "./name-search.ts";
import type { LetteredName } from "./names-in-letters.ts";

/** For each sound of a name, the signs that may be read so. */
type Spelling = readonly (readonly Sign[])[];

interface NamePattern {
  readonly pattern: RegExp;
  readonly isSure: boolean;
}

/** Passages that are looked through for a name: those that hold the rarest pairs of characters read so. */
const PASSAGES = 100;

/** Up to so many terms are looked up one by one; of more, all that begin with the same character. */
const FEW_TERMS = 12;

/** How the collection writes a name of the question in a script of its own; null where nothing there sounds so. */
export async function findInScript(
  { readings, isSmall }: LetteredName,
  table: SoundTable,
  search: NameSearch,
): Promise<string | null> {
  const spellings = readings.map((sounds) => sounds.map(table.signsOf));
  const pairs = await heldPairs(spellings, search.snapshot);
  if (pairs.length === 0) return null;
  const patterns = spellings.map((spelling) => ({
    pattern: patternOf(spelling),
    isSure: spelling.length >= table.sure && !isSmall,
  }));
  const passages = await search.snapshot.passages(await search.snapshot.holders(pairs, PASSAGES));
  const naming = passages
    .filter(({ article }) => primaryOf(article.language) === table.language)
    .map((passage) => ({ id: passage.id, names: namesLike(patterns, passage, table) }));
  return nearestName(naming, search);
}

function patternOf(spelling: Spelling): RegExp {
  return new RegExp(spelling.map((signs) => `(?:${signs.join("|")})`).join(""), "gu");
}

function namesLike(patterns: readonly NamePattern[], passage: StoredPassage, table: SoundTable): WrittenName[] {
  const found: WrittenName[] = [];
  for (const part of printedParts(passage)) {
    const folded = fold(part);
    const segments = segmenterOf("word").segment(folded);
    for (const { pattern, isSure } of patterns) {
      for (const { 0: written, index } of folded.matchAll(pattern)) {
        if (isWordlike(segments, { start: index, end: index + written.length }, table)) found.push({ written, isSure });
      }
    }
  }
  return found;
}

/**
 * Whether a part of a text is a word, or the beginning of one where endings are written on (重庆市, 서울에서), or made of
 * several, as names are that no dictionary has; not if it is the end of one word with the beginning of the next.
 */
function isWordlike(segments: Intl.Segments, { start, end }: TextRange, { takesEndings }: SoundTable): boolean {
  const [first, last] = [segments.containing(start), segments.containing(end - 1)];
  if (first === undefined || last === undefined || first.index !== start) return false;
  return last.index + last.segment.length === end || (takesEndings && last.index === start);
}

/** Pairs of neighbouring characters that a passage must hold one of to have a name in one of its spellings. */
async function heldPairs(spellings: readonly Spelling[], snapshot: StoreSnapshot): Promise<WeightedTerm[]> {
  const held = new HeldPairs(snapshot);
  const pairs = new Map<string, WeightedTerm>();
  for (const [first = [], ...others] of spellings) {
    let before = first;
    let fewest: readonly WeightedTerm[] | null = null;
    for (const signs of others) {
      const beside = await held.between(before.map(lastOf), signs.map(firstOf));
      if (fewest === null || beside.length < fewest.length) fewest = beside;
      const seconds = new Set(beside.map(({ term }) => lastOf(term)));
      before = signs.filter((sign) => seconds.has(firstOf(sign)));
    }
    for (const pair of fewest ?? []) pairs.set(pair.term, pair);
  }
  return [...pairs.values()];
}

/** The pairs of characters that a collection holds; what was asked once is not asked again. */
class HeldPairs {
  readonly #snapshot: StoreSnapshot;
  /** By its first character, the pairs that were found, as many as were asked for. */
  readonly #beginning = new Map<string, Promise<ReadonlyMap<string, number>>>();

  constructor(snapshot: StoreSnapshot) {
    this.#snapshot = snapshot;
  }

  /** The rarer, the more they weigh. */
  async between(firsts: readonly string[], seconds: readonly string[]): Promise<WeightedTerm[]> {
    const [starts, ends] = [[...new Set(firsts)], [...new Set(seconds)]];
    if (ends.length <= FEW_TERMS) {
      const terms = starts.flatMap((start) => ends.map((end) => start + end));
      const { frequencies } = await this.#snapshot.termStatistics(terms);
      return terms.flatMap((term, i) => weighted(term, frequencies[i] as number));
    }
    const held: WeightedTerm[] = [];
    for (const start of starts) {
      const terms = await this.#pairsBeginning(start);
      for (const end of ends) held.push(...weighted(start + end, terms.get(start + end) ?? 0));
    }
    return held;
  }

  #pairsBeginning(start: string): Promise<ReadonlyMap<string, number>> {
    const pairs = this.#beginning.get(start) ?? this.#askFor(start);
    this.#beginning.set(start, pairs);
    return pairs;
  }

  async #askFor(start: string): Promise<ReadonlyMap<string, number>> {
    const terms = await this.#snapshot.termsBeginning(start);
    return new Map(terms.map(({ term, passages }) => [term, passages]));
  }
}

function weighted(term: string, passages: number): WeightedTerm[] {
  return passages > 0 ? [{ term, weight: 1 / passages }] : [];
}

/** Signs of these scripts are in Unicode's basic plane: a character is one unit. */
function firstOf(sign: Sign): string {
  return sign.slice(0, 1);
}

function lastOf(sign: Sign): string {
  return sign.slice(-1);
}
