import type { Place } from "../answer.ts";
import type { AnyTold } from "../comparison.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/**
 * What an index tells of a question: plain data, which may come from another process. Of that of one index or several,
 * comparisons and timelines are made without asking any of them again.
 */
export interface Told extends AnyTold {
  /** Without its filters. */
  readonly question: string;
  /** The best first, of few articles; empty where none may answer. */
  readonly tellings: readonly Telling[];
  /** Of each index that these are from: how often the terms of its tellings stand there. */
  readonly counts: readonly TermCounts[];
  /** Its files have pages of their own (`npm run pages`), whose addresses its quotations get. */
  readonly hasPages?: true;
}

/** A passage that tells of what is asked. */
export interface Telling {
  /** Of one of which only some sentences are met, these (`StoredPassage.whole`). */
  readonly passage: StoredPassage;
  /** Where the same text stands again. */
  readonly alsoIn: readonly Place[];
  /** Calibrated probability, 0..1, that it answers. */
  readonly confidence: number;
  /** Of each of its sentences, 0..1: how likely it is the one that answers, if any does. */
  readonly shares: readonly number[];
  /** Place of the likeliest one. */
  readonly answering: number;
  readonly score: number;
  /** What the index's copy of its source says there (`sourcePartOf`). */
  readonly source: string;
  /** The passages of its article around it, in their order. */
  readonly beside: readonly StoredPassage[];
}

/** In how many passages of an index a term stands, and in how many of those that may answer; of a large event many do. */
export interface TermPassages {
  readonly all: number;
  readonly answering: number;
}

/** In how many of an index's passages terms stand. */
export interface TermCounts {
  /** All that it has. */
  readonly passages: number;
  readonly terms: readonly (readonly [term: string, held: TermPassages])[];
}
