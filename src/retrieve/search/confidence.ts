import type { Calibration, Logistic } from "./calibration.ts";
import type { RankedPassage } from "./rank.ts";
import { confidenceFeaturesOf } from "./signals.ts";

/** What tells whether the best passage answers the question; null where there is none. */
export function confidenceFeatures(ranked: readonly RankedPassage[]): Record<string, number> | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const logits = ranked.flatMap(({ reading }) => reading?.logit ?? []);
  return { ...confidenceFeaturesOf(best.signals), ...(logits.length > 0 ? { logit: Math.max(...logits) } : {}) };
}

/** Calibrated probability, 0..1, that the best passage answers the question; 0 where there is none. */
export function confidenceOf(ranked: readonly RankedPassage[], { confidence }: Calibration): number {
  const features = confidenceFeatures(ranked);
  if (features === null) return 0;
  return probability(ranked[0]?.isAcrossLanguages ? confidence.acrossLanguages : confidence.sameLanguage, features);
}

/** What the logistic function makes of some features, 0..1; a feature that is missing counts 0. */
export function probability({ weights, bias }: Logistic, features: Readonly<Record<string, number>>): number {
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (features[name] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
