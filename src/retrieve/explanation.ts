/** Why the best passages of a question came first, and how sure that makes. For the people who run the program. */
export interface Explanation {
  /** Best first: those that were quoted or were the nearest, at most 5. */
  readonly passages: readonly ExplainedPassage[];
  /** Natural log odds that the question asks what an article may tell, and is no talk among people: see `asksOfArticles`. */
  readonly asks: number;
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
  /** Those that carry meaning; none for a passage that was not compared with the question alone. */
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
  /** As the collection writes it, which is what passages are compared with; UTF-16 offsets into the question so written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** How much it counts among the question's words, 0..1; together they are 1. */
  readonly share: number;
  /** How well the best of the passage's words meets it, 0..1. */
  readonly match: number;
  /** That is as good as the word itself. */
  readonly isHeld: boolean;
}
