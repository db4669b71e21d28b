/** The sentences of a passage as one sequence of tokens. */
export interface PackedSentences {
  readonly ids: readonly number[];
  /** By sentence: where in `ids` it ends. Sentences that were left out end where the last one does that was not. */
  readonly ends: readonly number[];
}

/**
 * Puts whole sentences one after the other as long as at most `room` tokens come together. A first sentence that is longer
 * is cut, and nothing comes after it.
 */
export function packSentences<Sentence>(
  sentences: readonly Sentence[],
  tokenize: (sentence: Sentence) => readonly number[],
  room: number,
): PackedSentences {
  const ids: number[] = [];
  const ends: number[] = [];
  let isFull = false;
  for (const sentence of sentences) {
    if (!isFull) {
      const ofSentence = tokenize(sentence);
      isFull = ids.length + ofSentence.length > room;
      if (!isFull || ids.length === 0) ids.push(...ofSentence.slice(0, room));
    }
    ends.push(ids.length);
  }
  return { ids, ends };
}
