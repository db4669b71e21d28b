import type { TokenComparison } from "../late/late-interaction.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { standardised } from "./background.ts";
import { normalisedBm25 } from "./bm25.ts";
import type { PreparedQuestion } from "./prepare-question.ts";

/** A passage that may answer a question, with what signals are computed from: what several of them need is made once. */
export interface Candidate {
  readonly question: PreparedQuestion;
  readonly passage: StoredPassage;
  /** Cosine of question and passage embeddings, -1..1, on the scale of the model in use. */
  readonly similarity: number;
  /** The question's words against the passage's. */
  readonly tokens: TokenComparison;
}

/**
 * A number that says how well a passage fits a question, and all that the program knows of it.
 *
 * To add a signal, add its record to `SIGNALS` below; the type `Signals`, the score, the features of the confidence and
 * the tables of `npm run eval` follow from the records, so that no other file changes.
 * 1. Write `measure`. What it needs of question and passage is in `Candidate`. A value that several signals share belongs
 *    there as a field, filled in by `measureCandidates` (rank.ts), so that it is computed once.
 * 2. Leave `weight` at 0 at first: answers stay as they are, and `npm run eval -- SET` shows how good an order the signal
 *    makes alone. Then choose a weight, and look at what the fused order loses without the signal: a signal without which
 *    nothing is lost says what others say already.
 * 3. A signal with `confidence` also takes part in the decision whether to answer at all. Fit that decision's weights to it:
 *    `npm run calibrate -- SETS`.
 * 4. Prove its definition in test/retrieve/search/signals.test.ts; that its values keep to `range` is tested there for
 *    every record.
 */
export interface Signal {
  /** What it measures, in a few words for the tables of `npm run eval`. */
  readonly meaning: string;
  /** Its values, from the one that speaks least for a passage to the one that speaks most: [1, 0] where less is better. */
  readonly range: readonly [worst: number, best: number];
  /** Its value for a candidate; `among` are all candidates of the question, for a signal that is relative to the others. */
  readonly measure: (candidate: Candidate, among: readonly Candidate[]) => number;
  /** Its value for a passage that was never compared with the question: one that only holds the phrase it quotes. */
  readonly unmeasured: number;
  /** The score is the sum of weight x curve(value) over all signals; 0 for a signal that leaves the order as it is. */
  readonly weight: number;
  /** How the value counts in the score; as it is if there is no curve. */
  readonly curve?: (value: number) => number;
  /** How the value counts in the confidence; not at all if this is absent. A calibration holds its weight there. */
  readonly confidence?: (value: number, isAcrossLanguages: boolean) => number;
}

/** Spreads above the background below which a passage is about something else; above, more says little about an answer. */
const ON_SUBJECT = 3.5;

/** Beyond so many spreads a passage could hardly be more similar. */
const MOST_SPREADS = 40;

/**
 * The signals. Their weights are round numbers, not fitted ones: weights learned from public question sets gave no better
 * order on newspaper pages.
 */
export const SIGNALS = {
  similarity: {
    meaning: "cosine of embeddings, spreads above background",
    range: [-MOST_SPREADS, MOST_SPREADS],
    measure: ({ question, similarity }) => clamp(standardised(similarity, question.background), MOST_SPREADS),
    unmeasured: 0,
    // With the built-in model, whose cosines have a spread of .056, the cosine itself.
    weight: 0.056,
    confidence: (value) => Math.min(ON_SUBJECT, value),
  },
  sentenceSimilarity: {
    meaning: "best cosine of the question with one sentence",
    range: [-1, 1],
    measure: ({ tokens }) => tokens.sentenceSimilarity,
    unmeasured: 0,
    weight: 1,
  },
  maxSim: {
    meaning: "late interaction (MaxSim) of question and passage",
    range: [0, 1],
    measure: ({ tokens }) => tokens.maxSim,
    unmeasured: 0,
    weight: 1,
  },
  contextMaxSim: {
    meaning: "late interaction, neighbouring passages too",
    range: [0, 1],
    measure: ({ tokens }) => tokens.contextMaxSim,
    unmeasured: 0,
    weight: 1,
    // Words of two languages are as similar as the languages are, whether the passage answers or not.
    confidence: (value, isAcrossLanguages) => (isAcrossLanguages ? 0 : value),
  },
  sentenceMaxSim: {
    meaning: "best late interaction of the question with one sentence",
    range: [0, 1],
    measure: ({ tokens }) => tokens.sentenceMaxSim,
    unmeasured: 0,
    weight: 1,
  },
  bm25: {
    meaning: "BM25 as a share of the most that a passage could have",
    range: [0, 1],
    measure: ({ question, passage }) => normalisedBm25(question.lexical, passage),
    unmeasured: 0,
    weight: 6,
    // A few shared ordinary words say only that both are in the same language; most of the rare words say nearly all.
    curve: (value) => value ** 2,
  },
} as const satisfies Readonly<Record<string, Signal>>;

export type SignalName = keyof typeof SIGNALS;

/** The value of every signal for one passage. */
export type Signals = Readonly<Record<SignalName, number>>;

/** What each signal's part in the score is multiplied with. */
export type Weights = Readonly<Record<SignalName, number>>;

const NAMES = Object.keys(SIGNALS) as readonly SignalName[];

export const WEIGHTS: Weights = ofEachSignal((_, { weight }) => weight);

/** The weights where the embedding model is trusted so many times as much as usual. */
export function weightsWith(trust: number): Weights {
  return { ...WEIGHTS, similarity: WEIGHTS.similarity * trust };
}

/** The signals of a passage that was never compared with the question. */
export const UNMEASURED: Signals = ofEachSignal((_, { unmeasured }) => unmeasured);

function clamp(value: number, most: number): number {
  return Math.max(-most, Math.min(most, value));
}

/** Something for each signal, in the order of the records. */
export function ofEachSignal<T>(make: (name: SignalName, signal: Signal) => T): Readonly<Record<SignalName, T>> {
  return Object.fromEntries(NAMES.map((name) => [name, make(name, SIGNALS[name])])) as Record<SignalName, T>;
}

/** The signals of each of a question's candidates. */
export function measureSignals(candidates: readonly Candidate[]): Signals[] {
  return candidates.map((candidate) => ofEachSignal((_, { measure }) => measure(candidate, candidates)));
}

/** One number from all signals, higher is better: the sum of their parts. */
export function scoreOf(signals: Signals, weights: Weights): number {
  return NAMES.reduce((score, name) => score + partOf(name, signals[name], weights), 0);
}

/** What each signal adds to the score. */
export function partsOf(signals: Signals, weights: Weights = WEIGHTS): Readonly<Record<SignalName, number>> {
  return ofEachSignal((name) => partOf(name, signals[name], weights));
}

function partOf(name: SignalName, value: number, weights: Weights): number {
  const { curve }: Signal = SIGNALS[name];
  return weights[name] * (curve === undefined ? value : curve(value));
}

/** What the confidence in a passage is made of, by the names of the signals that take part in it. */
export function confidenceFeaturesOf(signals: Signals, isAcrossLanguages: boolean): Record<string, number> {
  const features: Record<string, number> = {};
  for (const name of NAMES) {
    const { confidence }: Signal = SIGNALS[name];
    if (confidence !== undefined) features[name] = confidence(signals[name], isAcrossLanguages);
  }
  return features;
}
