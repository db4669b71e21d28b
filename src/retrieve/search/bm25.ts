import { isCompounding } from "../../text/compounds.ts";
import { fold } from "../../text/fold.ts";
import {
  findingOnly,
  isBeginning,
  isStem,
  isUnspaced,
  SEQUENCE,
  sequenceParts,
  type Term,
  type TermFinder,
  termsOf,
} from "../../text/terms.ts";
import type { StoreSnapshot, WeightedTerm } from "../store/passage-store.ts";
import { passageTerms } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/** Damping of repeated terms, and how far length counts (Robertson and Zaragoza, 2009). */
const K1 = 1.2;
const B = 0.75;

/**
 * The rarest terms of a question find candidates, as many as have at most so many passages together: a few milliseconds.
 * The frequent ones still count in the score.
 */
const CANDIDATE_TERMS = 48;
const MOST_POSTINGS = 50_000;

/** What passages may hold in place of a word of the question: its compounds, or one of its parts. */
export interface StandIn {
  /** Any of these is it. */
  readonly terms: readonly Term[];
  /** Passages that hold it, at most. */
  readonly frequency: number;
  /** What it is worth to a passage, > 0. */
  readonly worth: number;
}

/** A word of the question that something may stand in for. */
export interface ReplaceableWord {
  /** Its own terms: nothing stands in for it where a passage holds one of them. */
  readonly own: ReadonlySet<Term>;
  readonly standIns: readonly StandIn[];
  /** The most that they are worth together. */
  readonly most: number;
}

/** A question's distinct terms with what each is worth in this collection. */
export interface LexicalQuery {
  /** Inverse document frequency, > 0; a term that the collection lacks has the highest. */
  readonly idf: ReadonlyMap<Term, number>;
  /**
   * Stems that several languages' stemmers make of one word, by that word: a passage is in one language, so one of them
   * counts, the best.
   */
  readonly wordOfStem: ReadonlyMap<Term, string>;
  /** How surely terms are meant that come from a corrected word, 0..1; any other is 1. */
  readonly likeness: ReadonlyMap<Term, number>;
  /** Words that compounds or their parts stand in for, in passages of languages that have compounds. */
  readonly replaceable: readonly ReplaceableWord[];
  /** Passages that hold a term. */
  readonly frequencies: ReadonlyMap<Term, number>;
  /** The most that a passage can score: every term often, in no length at all. */
  readonly ceiling: number;
  /** Finds the query's terms in passages. */
  readonly finder: TermFinder;
  /** All passages of the collection. */
  readonly passages: number;
  /** Mean number of terms in a passage. */
  readonly meanLength: number;
}

/** What words are worth that `frequency` of all passages hold, > 0 (Robertson and Zaragoza, 2009). */
export function inverseDocumentFrequency(frequency: number, passages: number): number {
  return Math.log(1 + (passages - frequency + 0.5) / (frequency + 0.5));
}

const ALL_TYPED: ReadonlyMap<Term, number> = new Map();

/** @param likeness See `LexicalQuery.likeness`. */
export async function lexicalQuery(
  question: string,
  snapshot: StoreSnapshot,
  likeness: ReadonlyMap<Term, number> = ALL_TYPED,
): Promise<LexicalQuery> {
  const languages = await snapshot.languages();
  const possible = [...new Set(termsOf(question, languages))];
  const { passages, terms, frequencies } = await snapshot.termStatistics(possible);
  const ofTerm = new Map(possible.map((term, i) => [term, frequencies[i] ?? 0]));
  for (const term of needless(question, languages, (term) => (ofTerm.get(term) ?? 0) > 0)) ofTerm.delete(term);
  const distinct = [...ofTerm.keys()];
  const idf = new Map([...ofTerm].map(([term, frequency]) => [term, inverseDocumentFrequency(frequency, passages)]));
  const wordOfStem = wordsOfStems(question, languages);
  return {
    idf,
    wordOfStem,
    likeness,
    replaceable: [],
    frequencies: ofTerm,
    ceiling: sumOfBest(idf, wordOfStem) * (K1 + 1),
    finder: findingOnly(new Set(distinct), question),
    passages,
    meanLength: passages > 0 ? terms / passages : 1,
  };
}

/** What a term is worth to a passage that holds it: of a corrected word less than what it is missed for elsewhere. */
function worthOf(term: Term, { idf, likeness }: LexicalQuery): number {
  return (idf.get(term) as number) * (likeness.get(term) ?? 1);
}

function wordsOfStems(question: string, languages: readonly string[]): Map<Term, string> {
  const words = (fold(question).match(SEQUENCE) ?? []).flatMap((sequence) => sequenceParts(sequence).parts);
  return new Map(
    words.flatMap((word) => {
      const stems = termsOf(word, languages).filter(isStem);
      return stems.length > 1 ? stems.map((stem) => [stem, word] as const) : [];
    }),
  );
}

/** The worths of terms together, of the stems of one word the highest alone. */
function sumOfBest(worths: ReadonlyMap<Term, number>, wordOfStem: ReadonlyMap<Term, string>): number {
  let sum = 0;
  const best = new Map<string, number>();
  for (const [term, worth] of worths) {
    const word = wordOfStem.get(term);
    if (word === undefined) sum += worth;
    else best.set(word, Math.max(worth, best.get(word) ?? 0));
  }
  for (const worth of best.values()) sum += worth;
  return sum;
}

/** Its words have no forms of their own here: their pairs of syllables take endings off. */
const HANGUL = /\p{Script=Hangul}/u;

/**
 * Terms that the collection lacks and nobody misses: other forms of a word that it has (an ending, an umlaut as two letters),
 * and the parts of a name, or all of it in one, where it has the other.
 */
function* needless(question: string, languages: readonly string[], has: (term: Term) => boolean): Generator<Term> {
  for (const sequence of fold(question).match(SEQUENCE) ?? []) {
    if (isUnspaced(sequence) || HANGUL.test(sequence)) continue;
    const { parts, joined, initials } = sequenceParts(sequence);
    const hasJoined = joined !== null && has(joined);
    if (joined !== null && !hasJoined && !initials && parts.every(has)) yield joined;
    for (const part of parts) {
      yield* hasJoined && !has(part) ? termsOf(part, languages) : otherForms(part, languages, has);
    }
  }
}

/** Of a word's forms, those that the collection lacks if it has one of them; the word itself otherwise stands for all. */
function otherForms(word: string, languages: readonly string[], has: (term: Term) => boolean): Term[] {
  const forms = termsOf(word, languages).filter((term) => !isBeginning(term));
  const lacking = forms.filter((term) => !has(term));
  return lacking.length < forms.length ? lacking : lacking.filter((term) => term !== word);
}

/** Ids of passages that hold terms of the query, those first whose terms are worth most. */
export function lexicalCandidates(query: LexicalQuery, snapshot: StoreSnapshot, count: number): Promise<number[]> {
  return snapshot.holders(candidateTerms(query), count);
}

/** Those by which candidates are found, the rarest first. */
function candidateTerms(query: LexicalQuery): WeightedTerm[] {
  const chosen: WeightedTerm[] = [];
  let postings = 0;
  const rarest = [...query.frequencies].filter(([, frequency]) => frequency > 0).sort((a, b) => a[1] - b[1]);
  for (const [term, frequency] of rarest.slice(0, CANDIDATE_TERMS)) {
    if (postings > 0 && postings + frequency > MOST_POSTINGS) break;
    postings += frequency;
    chosen.push({ term, weight: worthOf(term, query) });
  }
  for (const { terms, frequency, worth } of query.replaceable.flatMap(({ standIns }) => standIns)) {
    if (postings > 0 && postings + frequency > MOST_POSTINGS) continue;
    postings += frequency;
    for (const term of terms) chosen.push({ term, weight: worth });
  }
  return chosen;
}

/**
 * Normalised BM25: that of a passage divided by the query's ceiling, 0..1: how much of what was asked the passage has.
 * Terms that the collection lacks keep the divisor large, so that a match on digits or stop words alone stays small.
 */
export function normalisedBm25(query: LexicalQuery, passage: StoredPassage): number {
  if (query.ceiling === 0) return 0;
  const frequencies = new Map<Term, number>();
  const hasStandIns = query.replaceable.length > 0;
  for (const term of passageTerms(passage, query.finder)) {
    if (hasStandIns || query.idf.has(term)) frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
  }
  const norm = K1 * (1 - B + (B * passage.termCount) / query.meanLength);
  const worths = new Map<Term, number>();
  for (const [term, frequency] of frequencies) {
    if (!query.idf.has(term)) continue;
    worths.set(term, (worthOf(term, query) * frequency * (K1 + 1)) / (frequency + norm));
  }
  const once = (K1 + 1) / (1 + norm);
  const replaced = isCompounding(passage.article.language) ? once * worthOfStandIns(query, frequencies) : 0;
  return (sumOfBest(worths, query.wordOfStem) + replaced) / query.ceiling;
}

/** However often they stand there, they count once: nothing that is repeated outweighs the word itself. */
function worthOfStandIns({ replaceable }: LexicalQuery, held: ReadonlyMap<Term, number>): number {
  let sum = 0;
  for (const { own, standIns, most } of replaceable) {
    if ([...own].some((term) => held.has(term))) continue;
    const there = standIns.filter(({ terms }) => terms.some((term) => held.has(term)));
    sum += Math.min(
      most,
      there.reduce((total, { worth }) => total + worth, 0),
    );
  }
  return sum;
}
