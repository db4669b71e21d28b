import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { SIGN_NUMBERS, signsOf } from "../../embed/tokens/token-signs.ts";
import { ones } from "../../kernels/ones.ts";
import type { TokenIndex } from "../store/token-index.ts";
import { rarity } from "./rarity.ts";

/** A token that is less near to a word does not make a passage a candidate. */
const NEAR = 0.4;

/**
 * Of 128 signs, so many may differ for a cosine to be computed. At a cosine of 0.5, 43 are expected to differ, at most 51 in
 * 94 of 100; of tokens taken at random, one in a hundred differs in no more.
 */
const DIFFERENT_SIGNS = 51;

/** A question's words as passages are looked up by them. */
export interface LateQuery {
  /** By word, length 1. */
  readonly directions: readonly Float32Array[];
  /** By word: what it counts before its rarity is known. */
  readonly weights: readonly number[];
}

/**
 * Passages with the highest MaxSim of single tokens, at most `count`, best first: late interaction without sums of
 * neighbouring tokens, for every passage of a store.
 */
export function lateCandidates(query: LateQuery, index: TokenIndex, table: TokenTable, count: number): number[] {
  const { passages } = index;
  const scores = new Float64Array(passages.length);
  const best = new Float32Array(passages.length);
  table.signs.prepare(index.tokens);
  for (const [k, direction] of query.directions.entries()) {
    best.fill(0);
    raiseBest(direction, index, table, best);
    const worth = (query.weights[k] as number) * rarity(best);
    for (let p = 0; p < scores.length; p++) scores[p] = (scores[p] as number) + worth * (best[p] as number);
  }
  const { met } = index;
  if (met !== undefined) for (const [p, id] of passages.entries()) if (!met.has(id)) scores[p] = 0;
  // Sorting numbers by themselves is many times faster than sorting places by a function.
  const least = scores.toSorted()[Math.max(0, scores.length - count)] ?? 0;
  return Array.from(scores.keys())
    .filter((p) => (scores[p] as number) > 0 && (scores[p] as number) >= least)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .slice(0, count)
    .map((p) => passages[p] as number);
}

/** Raises, by passage, the best cosines by those of a word with the tokens that passages hold. */
function raiseBest(word: Float32Array, index: TokenIndex, table: TokenTable, best: Float32Array): void {
  const { tokens, starts, holders } = index;
  const { numbers } = table.signs;
  const [s0, s1, s2, s3] = signsOf(word) as unknown as [number, number, number, number];
  for (let i = 0; i < tokens.length; i++) {
    const id = tokens[i] as number;
    const at = id * SIGN_NUMBERS;
    const different =
      ones((numbers[at] as number) ^ s0) +
      ones((numbers[at + 1] as number) ^ s1) +
      ones((numbers[at + 2] as number) ^ s2) +
      ones((numbers[at + 3] as number) ^ s3);
    if (different > DIFFERENT_SIGNS) continue;
    table.prepare([id]);
    const cosine = dot(table.row(id), word) / table.weight(id);
    // Not so for a token without weight, whose cosine is no number.
    if (!(cosine > NEAR)) continue;
    for (let h = starts[i] as number; h < (starts[i + 1] as number); h++) {
      const passage = holders[h] as number;
      if (cosine > (best[passage] as number)) best[passage] = cosine;
    }
  }
}
