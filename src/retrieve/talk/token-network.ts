import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";

/**
 * A network that reads a text as a bag of tokens: one hidden layer of rectified units over each token, of which the means, the
 * maxima and the values of the first token are weighed (pooling as in Collobert et al., "Natural language processing (almost)
 * from scratch", 2011).
 */
export interface TokenNetwork {
  /** Numbers of a token: see `tokenFeatures`. */
  readonly features: number;
  readonly hidden: number;
  /** A row of `features` for each hidden unit. */
  readonly weights: Float32Array;
  readonly biases: Float32Array;
  /** For the means, the maxima and the first token's values, `hidden` each. */
  readonly outputs: Float32Array;
  readonly bias: number;
}

/** Further tokens are not read: by then it is clear how a text is meant. */
const MOST_TOKENS = 40;
/** About the mean of the natural logarithms of tokens' weights, and the least of them that is told from 0. */
const USUAL_LOG_WEIGHT = 2;
const LEAST_WEIGHT = 0.01;

/** Of each token of a text its direction, and how much it counts in texts; at most 40 tokens. */
export function tokenFeatures(text: string, tokens: TokenTable): Float32Array[] {
  const ids = tokens.tokenize(text).slice(0, MOST_TOKENS);
  tokens.prepare(ids);
  return ids.map((id) => {
    const features = new Float32Array(tokens.dimensions + 1);
    const weight = Math.max(LEAST_WEIGHT, tokens.weight(id));
    features.set(tokens.row(id).map((value) => value / weight));
    features[tokens.dimensions] = Math.log(weight) - USUAL_LOG_WEIGHT;
    return features;
  });
}

/** What the hidden units make of a text. */
export interface Pooled {
  /** By unit, then by token; at least 0. */
  readonly values: Float32Array;
  /** By unit: the place of the token of which it makes most. */
  readonly most: Int32Array;
  /** What the outputs weigh: means, maxima, and the first token's values. */
  readonly pooled: Float32Array;
}

/** Zeros for a text without tokens. */
export function poolUnits({ features, hidden, weights, biases }: TokenNetwork, text: readonly Float32Array[]): Pooled {
  const { length } = text;
  const values = new Float32Array(hidden * length);
  const most = new Int32Array(hidden);
  const pooled = new Float32Array(3 * hidden);
  for (let unit = 0; unit < hidden; unit++) {
    const row = weights.subarray(unit * features, (unit + 1) * features);
    for (let at = 0; at < length; at++) {
      const value = Math.max(0, (biases[unit] as number) + dot(row, text[at] as Float32Array));
      values[unit * length + at] = value;
      pooled[unit] = (pooled[unit] as number) + value / length;
      if (value > (pooled[hidden + unit] as number)) {
        pooled[hidden + unit] = value;
        most[unit] = at;
      }
      if (at === 0) pooled[2 * hidden + unit] = value;
    }
  }
  return { values, most, pooled };
}

/** The network's log odds for a text, given by its tokens; its bias for a text without any. */
export function logOdds(network: TokenNetwork, text: readonly Float32Array[]): number {
  return network.bias + dot(network.outputs, poolUnits(network, text).pooled);
}
