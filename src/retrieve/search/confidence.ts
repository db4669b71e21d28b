import * as v from "valibot";
import type { Tier } from "../answer.ts";
import type { ExplainedConfidence } from "../explanation.ts";
import fitted from "./confidence.json" with { type: "json" };
import type { RankedPassage } from "./rank.ts";
import { confidenceFeaturesOf } from "./signals.ts";

/** Weights of a logistic function; `npm run calibrate` fits them and writes the file. */
const Calibration = v.object({
  weights: v.record(v.string(), v.number()),
  bias: v.number(),
  thresholds: v.object({
    /** From this confidence on, the first quotation answers the question. */
    answers: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    /** Below this one the answer is "nothing found", unless the operator says otherwise. */
    related: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  }),
});

export type Calibration = v.InferOutput<typeof Calibration>;

const calibration = v.parse(Calibration, fitted);

export type TierThresholds = Calibration["thresholds"];

/** The borders between the tiers of answers. */
export const TIER_THRESHOLDS: TierThresholds = calibration.thresholds;

/** Below this confidence the answer is "nothing found". */
export const ABSTENTION_THRESHOLD = TIER_THRESHOLDS.related;

/** What an answer of this confidence promises. */
export function tierOfConfidence(confidence: number, { answers, related }: TierThresholds): Tier {
  if (confidence < related) return "nothing-found";
  return confidence < answers ? "related" : "answers";
}

/** What tells whether the best passage answers the question; null where there is none. */
export function confidenceFeatures(ranked: readonly RankedPassage[]): Record<string, number> | null {
  const best = ranked[0];
  return best === undefined ? null : confidenceFeaturesOf(best.signals);
}

/** Calibrated probability, 0..1, that the best passage answers the question; 0 where there is none. */
export function confidenceOf(ranked: readonly RankedPassage[]): number {
  const features = confidenceFeatures(ranked);
  return features === null ? 0 : probability(calibration, features);
}

/** The confidence in a passage and what it is the sum of. */
export function explainConfidence(passage: RankedPassage): ExplainedConfidence {
  const features = confidenceFeatures([passage]) ?? {};
  return {
    value: probability(calibration, features),
    bias: calibration.bias,
    parts: Object.entries(calibration.weights).map(([name, weight]) => {
      const value = features[name] ?? 0;
      return { name, value, weight, part: weight * value };
    }),
  };
}

/** What the logistic function makes of some features, 0..1; a feature that is missing counts 0. */
export function probability(
  { weights, bias }: Omit<Calibration, "thresholds">,
  features: Readonly<Record<string, number>>,
): number {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (features[name] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
