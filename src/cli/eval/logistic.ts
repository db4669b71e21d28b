/** One observation: feature values, and whether what is predicted was so. */
export interface Observation {
  readonly features: readonly number[];
  readonly outcome: boolean;
  /** How much it counts beside the others, > 0; 1 by default. */
  readonly weight?: number;
}

/** Probability of the outcome = 1 / (1 + exp(-(bias + weights . features))). */
export interface LogisticModel {
  readonly weights: readonly number[];
  readonly bias: number;
}

/** Strength of the L2 penalty on weights of standardised features; few observations need some. */
const PENALTY = 0.01;
/** Where something is expected, it counts as much as so many observations. */
const EXPECTATION = 10;
const STEPS = 50;

/**
 * Logistic regression by Newton's method, its weights drawn towards what is expected of them (ridge regression with another
 * centre than 0), or towards 0 where nothing is.
 * @throws RangeError without observations of both outcomes.
 */
export function fitLogistic(
  observations: readonly Observation[],
  expected: LogisticModel | null = null,
): LogisticModel {
  if (new Set(observations.map(({ outcome }) => outcome)).size < 2) {
    throw new RangeError("A fit needs observations of both outcomes.");
  }
  const size = observations[0]?.features.length ?? 0;
  const shares = observations.map(({ weight = 1 }) => weight);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const average = (value: (features: readonly number[]) => number) =>
    observations.reduce((sum, { features }, n) => sum + at(shares, n) * value(features), 0) / total;
  const mean = column(size, (j) => average((features) => at(features, j)));
  const spread = column(size, (j) => Math.sqrt(average((features) => (at(features, j) - at(mean, j)) ** 2)) || 1);
  const rows = observations.map(({ features }) => [...features.map((x, j) => (x - at(mean, j)) / at(spread, j)), 1]);
  const penalty = expected === null ? PENALTY : Math.max(PENALTY, EXPECTATION / observations.length);
  const centre = column(size, (j) => (expected === null ? 0 : at(expected.weights, j) * at(spread, j)));
  let beta = [...centre, 0];
  for (let step = 0; step < STEPS; step++) {
    const gradient = column(size + 1, (j) => (j < size ? penalty * (at(beta, j) - at(centre, j)) : 0));
    const hessian = column(size + 1, (i) => column(size + 1, (j) => (i === j && i < size ? penalty : 0)));
    rows.forEach((row, n) => {
      const share = at(shares, n) / total;
      const probability = 1 / (1 + Math.exp(-row.reduce((sum, x, j) => sum + x * at(beta, j), 0)));
      const error = probability - (observations[n]?.outcome ? 1 : 0);
      row.forEach((x, i) => {
        gradient[i] = at(gradient, i) + error * x * share;
        const line = hessian[i] as number[];
        for (let j = 0; j <= size; j++)
          line[j] = at(line, j) + probability * (1 - probability) * x * at(row, j) * share;
      });
    });
    const change = solve(hessian, gradient);
    beta = beta.map((value, i) => value - at(change, i));
  }
  const weights = column(size, (j) => at(beta, j) / at(spread, j));
  return { weights, bias: at(beta, size) - weights.reduce((sum, weight, j) => sum + weight * at(mean, j), 0) };
}
/** Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, at(right, i)]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    const pivot = column(size - i, (k) => k + i).reduce((a, b) =>
      Math.abs(cell(rows, b, i)) > Math.abs(cell(rows, a, i)) ? b : a,
    );
    [rows[i], rows[pivot]] = [rows[pivot] as number[], rows[i] as number[]];
    for (let k = 0; k < size; k++) {
      if (k === i) continue;
      const factor = cell(rows, k, i) / cell(rows, i, i);
      rows[k] = (rows[k] as number[]).map((value, j) => value - factor * cell(rows, i, j));
    }
  }
  return column(size, (i) => cell(rows, i, size) / cell(rows, i, i));
}

function column<T>(length: number, value: (index: number) => T): T[] {
  return Array.from({ length }, (_, index) => value(index));
}

function at(values: readonly number[], index: number): number {
  return values[index] as number;
}

function cell(rows: readonly (readonly number[])[], row: number, index: number): number {
  return at(rows[row] as readonly number[], index);
}
