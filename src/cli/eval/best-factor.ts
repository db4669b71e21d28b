import { mean } from "./metrics.ts";

/** What a usual weight is multiplied with, from a quarter to 64 times by steps of a square root of two. */
const FACTORS = Array.from({ length: 17 }, (_, i) => 2 ** ((i - 4) / 2));

/** Another factor than 1 is taken only for so much of mean reciprocal rank: less is chance on a few hundred questions. */
const LEAST_GAIN = 0.005;

/**
 * The factor with the best value, 0 among them; 1 unless another is clearly better. A factor's value is averaged with those
 * of its neighbours: that two passages change places just there is chance.
 *
 * @param valueWith A mean reciprocal rank, 0..1.
 */
export function bestFactor(valueWith: (factor: number) => number): number {
  const values = FACTORS.map(valueWith);
  const smooth = values.map((_, i) => mean(values.slice(Math.max(0, i - 1), i + 2)));
  const tried = [
    { factor: 0, value: valueWith(0) },
    ...FACTORS.map((factor, i) => ({ factor, value: smooth[i] as number })),
  ];
  const usual = smooth[FACTORS.indexOf(1)] as number;
  const best = tried.reduce((first, each) => (each.value > first.value ? each : first));
  return best.value >= usual + LEAST_GAIN ? best.factor : 1;
}
