/** How well rankings find what was asked for. Ranks count from 1; null: not found at all. */
interface RankingMetrics {
  readonly questions: number;
  /** Share of questions whose answer is the first passage, among the first five, 0..1. */
  readonly recall1: number;
  readonly recall5: number;
  /** Mean reciprocal rank, over the first ten. */
  readonly mrr: number;
  /** Normalised discounted cumulative gain of the first ten with one right answer (Järvelin and Kekäläinen, 2002). */
  readonly ndcg10: number;
}

const DEPTH = 10;

export function rankingMetrics(ranks: readonly (number | null)[]): RankingMetrics {
  const mean = (gain: (rank: number) => number) =>
    ranks.reduce((sum: number, rank) => sum + (rank === null ? 0 : gain(rank)), 0) / Math.max(1, ranks.length);
  return {
    questions: ranks.length,
    recall1: mean((rank) => (rank === 1 ? 1 : 0)),
    recall5: mean((rank) => (rank <= 5 ? 1 : 0)),
    mrr: mean((rank) => (rank <= DEPTH ? 1 / rank : 0)),
    ndcg10: mean((rank) => (rank <= DEPTH ? 1 / Math.log2(rank + 1) : 0)),
  };
}

/** One question's confidence, and whether abstaining would have been right. */
export interface AbstentionCase {
  readonly confidence: number;
  readonly answerable: boolean;
  /** The first quotation answers the question. */
  readonly correct: boolean;
}

interface AbstentionMetrics {
  /** Of the abstentions, how many were right; of the unanswerable questions, how many were refused; their harmonic mean. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of answerable questions that were refused. */
  readonly refused: number;
  /** Expected calibration error over ten equal bins (Naeini et al., AAAI 2015), 0..1. */
  readonly calibrationError: number;
}

export function abstentionMetrics(cases: readonly AbstentionCase[], threshold: number): AbstentionMetrics {
  const abstained = cases.filter(({ confidence }) => confidence < threshold);
  const right = abstained.filter(({ answerable }) => !answerable).length;
  const unanswerable = cases.filter(({ answerable }) => !answerable).length;
  const precision = right / Math.max(1, abstained.length);
  const recall = right / Math.max(1, unanswerable);
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
    refused: (abstained.length - right) / Math.max(1, cases.length - unanswerable),
    calibrationError: calibrationError(cases),
  };
}

const BINS = 10;

function calibrationError(cases: readonly AbstentionCase[]): number {
  let error = 0;
  for (let bin = 0; bin < BINS; bin++) {
    const inBin = cases.filter(({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin);
    const confidence = inBin.reduce((sum, each) => sum + each.confidence, 0);
    const correct = inBin.filter((each) => each.correct).length;
    error += Math.abs(confidence - correct);
  }
  return error / Math.max(1, cases.length);
}
