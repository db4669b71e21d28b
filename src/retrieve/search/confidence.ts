import type { Tier } from "../answer.ts";
import type { ExplainedConfidence } from "../explanation.ts";
import type { Calibration, Logistic, TierThresholds } from "./calibration.ts";
import { leastLogit } from "./close-reading.ts";
import type { RankedPassage } from "./rank.ts";
import { confidenceFeaturesOf, scoreOf, type Weights, weightsWith } from "./signals.ts";

/** A passage's score is compared with those of so many others, the best on its side: in the question's language, or in others. */
const RIVALS = 14;

/**
 * Counts as so many more rivals of a usual score, so that a lead means something where hardly another passage is indexed.
 * The score is that of a passage beside the point, the same in all languages that were looked at.
 */
const USUAL_RIVALS = { count: 5, score: 1.2 } as const;

/**
 * Where a reranker gives a passage less than one chance in fifty (logits are log odds), whatever else speaks for it, it is not
 * more likely than not to answer: of such passages fewer than one in three did, however far they led. Where it gives more than
 * one in eight, nothing is held down, and between them the more the less it gives: no step decides.
 */
const DENIED = { surely: -4, hardly: -2 } as const;

/**
 * A passage that has every word of a question, as `maxSim` tells, is what words alone look for ("Marchetti", "beech oven"): a
 * reranker knows questions, and what it has against such a passage counts nothing. Questions have words that no answer has.
 */
const HAS_ALL = 0.99;

/** What is doubted is no more likely than not. */
const EVEN = 0.5;

/** What holds the confidence down, for explanations. */
const DENIAL = "reranker denies";
const GUESS = "a name that may be another word";

/**
 * What tells whether a passage of a ranking, the first if nothing is said, answers the question: its own signals; by how much
 * its score exceeds the average of its rivals'; and a reranker's logit, which for a passage that was not read is no higher than
 * that of the least likely one that was. Null for a place that the ranking lacks.
 */
export function confidenceFeatures(
  ranked: readonly RankedPassage[],
  weights: Weights,
  place = 0,
): Record<string, number> | null {
  const candidate = ranked[place];
  if (candidate === undefined) return null;
  const score = ({ signals }: RankedPassage) => scoreOf(signals, weights);
  const rivals = ranked
    .filter((other) => other !== candidate && other.isAcrossLanguages === candidate.isAcrossLanguages)
    .slice(0, RIVALS);
  const total = rivals.reduce((sum, rival) => sum + score(rival), USUAL_RIVALS.count * USUAL_RIVALS.score);
  const lead = score(candidate) - total / (rivals.length + USUAL_RIVALS.count);
  const read = candidate.reading?.logit ?? leastLogit(ranked);
  const logit = candidate.signals.maxSim >= HAS_ALL ? Math.max(0, read) : read;
  const ofSignals = confidenceFeaturesOf(candidate.signals, candidate.isAcrossLanguages);
  return { ...ofSignals, lead, ...(Number.isFinite(logit) ? { logit } : {}) };
}

/** Calibrated probability, 0..1, that a passage of a ranking answers the question, the first if nothing is said; 0 for none. */
export function confidenceOf(ranked: readonly RankedPassage[], { confidence, trust }: Calibration, place = 0): number {
  const features = confidenceFeatures(ranked, weightsWith(trust), place);
  return features === null ? 0 : confidenceIn(ranked[place], logisticFor(ranked[place], confidence), features);
}

/** What a logistic function makes of a passage's features, 0..1; no more than an even chance where the question was guessed. */
function confidenceIn(
  passage: RankedPassage | undefined,
  logistic: Logistic,
  features: Readonly<Record<string, number>>,
): number {
  const likely = likelihood(logistic, features);
  return passage?.isGuess ? Math.min(EVEN, likely) : likely;
}

/** What a logistic function makes of a passage's features, 0..1; no more than the reranker allows, see `DENIED`. */
export function likelihood(logistic: Logistic, features: Readonly<Record<string, number>>): number {
  return Math.min(allowedBy(features), probability(logistic, features));
}

/** The most that a passage may be trusted, `EVEN`..1. */
function allowedBy({ logit = 0 }: Readonly<Record<string, number>>): number {
  const trusted = (logit - DENIED.surely) / (DENIED.hardly - DENIED.surely);
  return EVEN + (1 - EVEN) * Math.min(1, Math.max(0, trusted));
}

function logisticFor(passage: RankedPassage | undefined, confidence: Calibration["confidence"]): Logistic {
  return passage?.isAcrossLanguages ? confidence.acrossLanguages : confidence.sameLanguage;
}

/** The confidence in a passage of a ranking, and what it is the sum of. */
export function explainConfidence(
  ranked: readonly RankedPassage[],
  { confidence, trust }: Calibration,
  place: number,
): ExplainedConfidence {
  const features = confidenceFeatures(ranked, weightsWith(trust), place) ?? {};
  const logistic = logisticFor(ranked[place], confidence);
  const { bias } = logistic;
  const parts = Object.entries(logistic.weights).map(([name, weight]) => {
    const value = features[name] ?? 0;
    return { name, value, weight, part: weight * value };
  });
  const sum = parts.reduce((total, { part }) => total + part, bias);
  const value = confidenceIn(ranked[place], logistic, features);
  const over = value < probability(logistic, features) ? Math.log(value / (1 - value)) - sum : 0;
  const name = ranked[place]?.isGuess && value <= EVEN ? GUESS : DENIAL;
  const held = over < 0 ? [{ name, value: 1, weight: over, part: over }] : [];
  return { value, bias, parts: [...parts, ...held] };
}

/** What an answer of this confidence promises. */
export function tierOfConfidence(confidence: number, { answers, related }: TierThresholds): Tier {
  if (confidence < related) return "nothing-found";
  return tierOfQuoted(confidence, { answers });
}

/** What an answer promises whose confidence is enough for quoting. */
export function tierOfQuoted(confidence: number, { answers }: Pick<TierThresholds, "answers">): "answers" | "related" {
  return confidence < answers ? "related" : "answers";
}

/** What the logistic function makes of some features, 0..1; a feature that is missing counts 0. */
export function probability({ weights, bias }: Logistic, features: Readonly<Record<string, number>>): number {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (features[name] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
