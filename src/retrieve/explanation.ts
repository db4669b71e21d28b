/** Why the best passages of a question came first, and how sure that makes. For the people who run the program. */
export interface Explanation {
  /** Best first: those that were quoted or were the nearest, at most 5. */
  readonly passages: readonly ExplainedPassage[];
}

export interface ExplainedPassage {
  readonly source: string;
  readonly citation: string;
  /** The sum of the signals' parts and `adjustment`. */
  readonly score: number;
  /** In the order of their records (`SIGNALS`), and "reranker" where one has read the passage. */
  readonly signals: readonly ExplainedSignal[];
  /** What is in the score beside its signals: the background of its language, what was said before, a phrase. */
  readonly adjustment: number;
  readonly confidence: ExplainedConfidence;
  readonly words: readonly ExplainedWord[];
}

export interface ExplainedSignal {
  readonly name: string;
  readonly meaning: string;
  readonly value: number;
  readonly weight: number;
  /** Its part in the score. */
  readonly part: number;
}

/** A logistic function of the sum of `bias` and the parts. */
export interface ExplainedConfidence {
  /** 0..1. */
  readonly value: number;
  readonly bias: number;
  readonly parts: readonly ExplainedFeature[];
}

interface ExplainedFeature {
  readonly name: string;
  readonly value: number;
  readonly weight: number;
  readonly part: number;
}

/** A word of the question. */
export interface ExplainedWord {
  /** As it was typed: `question.slice(start, end)`, in UTF-16 offsets. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How far the passage holds it, 0..1. */
  readonly match: number;
}

/** A word counts as matched that a passage holds at least so far: half of its terms, so that its stem is enough. */
const MATCHED = 0.5;

export function isMatched({ match }: Pick<ExplainedWord, "match">): boolean {
  return match >= MATCHED;
}
