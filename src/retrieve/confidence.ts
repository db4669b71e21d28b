import { readFileSync } from "node:fs";
import * as v from "valibot";
import type { RankedPassage } from "./rank.ts";

/** Weights of a logistic function; `npm run calibrate` fits them and writes the file. */
const Calibration = v.object({
  weights: v.record(v.string(), v.number()),
  bias: v.number(),
  /** Below this confidence the answer is "nothing found", unless the operator says otherwise. */
  threshold: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});

export type Calibration = v.InferOutput<typeof Calibration>;

/** Where the fitted weights are kept. */
export const CALIBRATION_FILE = new URL("./confidence.json", import.meta.url);

const { weights, bias, threshold } = v.parse(Calibration, JSON.parse(readFileSync(CALIBRATION_FILE, "utf8")));

/** Below this confidence the answer is "nothing found". */
export const ABSTENTION_THRESHOLD = threshold;

/** The best passage's lead is measured against the passage at this place (from 0). */
const COMPARED_WITH = 5;

/** What tells whether the best passage answers the question. */
export function confidenceFeatures(ranked: readonly RankedPassage[]): Record<string, number> | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const compared = ranked[Math.min(COMPARED_WITH, ranked.length - 1)] ?? best;
  const { unmatched } = best.signals;
  return { unmatched, lead: best.score - compared.score };
}

/** Calibrated probability, 0..1, that the best passage answers the question; 0 where there is none. */
export function confidenceOf(ranked: readonly RankedPassage[]): number {
  const features = confidenceFeatures(ranked);
  if (features === null) return 0;
  const sum = Object.entries(weights).reduce((total, [name, weight]) => total + weight * (features[name] ?? 0), bias);
  return 1 / (1 + Math.exp(-sum));
}
