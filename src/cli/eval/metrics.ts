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
  const meanGain = (gain: (rank: number) => number) =>
    ranks.reduce((sum: number, rank) => sum + (rank === null ? 0 : gain(rank)), 0) / Math.max(1, ranks.length);
  return {
    questions: ranks.length,
    recall1: meanGain((rank) => (rank === 1 ? 1 : 0)),
    recall5: meanGain((rank) => (rank <= 5 ? 1 : 0)),
    mrr: meanGain((rank) => (rank <= DEPTH ? 1 / rank : 0)),
    ndcg10: meanGain((rank) => (rank <= DEPTH ? 1 / Math.log2(rank + 1) : 0)),
  };
}

/** One question's confidence, and whether abstaining would have been right. */
export interface AbstentionCase {
  readonly confidence: number;
  readonly answerable: boolean;
  /** The first quotation answers the question. */
  readonly correct: boolean;
}

/** How well the confidence tells questions that are answered in the articles from those that are not, at one threshold. */
interface AbstentionMetrics {
  /** Of the abstentions, how many were right; of the unanswerable questions, how many were refused; their harmonic mean. */
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Share of answerable questions that were refused. */
  readonly refused: number;
  /** Share of unanswerable questions that were answered. */
  readonly answered: number;
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
    answered: (unanswerable - right) / Math.max(1, unanswerable),
    calibrationError: calibrationError(cases),
  };
}

/**
 * The chance that an answerable question has a higher confidence than an unanswerable one (area under the ROC curve; a
 * tie counts half), 0..1: 0.5 tells nothing, 1 tells all. NaN where all questions are of one kind.
 */
export function auroc(cases: readonly AbstentionCase[]): number {
  const ascending = [...cases].sort((a, b) => a.confidence - b.confidence);
  const answerable = cases.filter((each) => each.answerable).length;
  let pairsWon = 0;
  let below = 0;
  for (let from = 0; from < ascending.length; ) {
    let to = from;
    while (ascending[to]?.confidence === ascending[from]?.confidence && to < ascending.length) to++;
    const tied = ascending.slice(from, to);
    const won = tied.filter((each) => each.answerable).length;
    const lost = tied.length - won;
    pairsWon += won * (below + lost / 2);
    below += lost;
    from = to;
  }
  return pairsWon / (answerable * (cases.length - answerable));
}

/** A threshold chosen by what it costs, and what it leaves. */
interface OperatingPoint {
  /** Confidence below which questions are refused. */
  readonly threshold: number;
  /** Share of unanswerable questions that are answered all the same, 0..1. */
  readonly answered: number;
}

/** The highest threshold that refuses at most this share of the answerable questions. */
export function answeredAt(cases: readonly AbstentionCase[], mostRefused: number): OperatingPoint {
  const answerable = cases.filter((each) => each.answerable).map(({ confidence }) => confidence);
  answerable.sort((a, b) => a - b);
  const threshold = answerable[Math.floor(mostRefused * answerable.length)] ?? Number.POSITIVE_INFINITY;
  return { threshold, answered: abstentionMetrics(cases, threshold).answered };
}

const BINS = 10;

/** 0 of none. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

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
