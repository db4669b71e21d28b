import type { SentenceTokens } from "./stored-passage.ts";

/** Which passages hold a token, for all passages of a store. */
export interface TokenIndex {
  /** Ids of the passages; elsewhere here a passage is named by its place in this list. */
  readonly passages: readonly number[];
  /** Ids of those that are looked for; all of them where this is left out. */
  readonly met?: ReadonlySet<number>;
  /** Different tokens, in ascending order. */
  readonly tokens: Uint32Array;
  /** By place in `tokens`, and one more: where the token's passages start in `holders`, and those of the one before it end. */
  readonly starts: Uint32Array;
  /** Passages that hold a token, each once. */
  readonly holders: Uint32Array;
}

/** What is read of a passage. */
export interface TokensOfPassage {
  readonly id: number;
  readonly sentenceTokens: readonly SentenceTokens[];
}

/** Most passages for which a token index is made: it takes half a kilobyte a passage, and two milliseconds a thousand to search. */
export const MOST_INDEXED = 10_000;

export function tokenIndexOf(passages: readonly TokensOfPassage[]): TokenIndex {
  const distinct = passages.map(({ sentenceTokens }) => new Set(sentenceTokens.flatMap(({ ids }) => ids)));
  const counts = new Map<number, number>();
  for (const ids of distinct) for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const tokens = Uint32Array.from(counts.keys()).sort();
  const starts = new Uint32Array(tokens.length + 1);
  const next = new Map<number, number>();
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as number;
    next.set(token, starts[i] as number);
    starts[i + 1] = (starts[i] as number) + (counts.get(token) as number);
  }
  const holders = new Uint32Array(starts[tokens.length] as number);
  for (const [place, ids] of distinct.entries()) {
    for (const id of ids) {
      const at = next.get(id) as number;
      holders[at] = place;
      next.set(id, at + 1);
    }
  }
  return { passages: passages.map(({ id }) => id), tokens, starts, holders };
}
