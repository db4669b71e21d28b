import type { Place, Quotation } from "./answer.ts";

/** What is asked of a digest: what is new since when. */
export interface DigestRequest {
  /** What former digests gave as `Digest.known`; null: only what is known now is wanted. */
  readonly known: readonly string[] | null;
  /** Sentences that former digests showed: what says nearly the same is left out. */
  readonly shown: readonly string[];
}

/** What is worth telling of the articles that a collection did not have before. */
export interface Digest {
  /** What the collection says now, one entry for each of its parts, for the next request. An entry is a text of some 1.3 bytes a sentence. */
  readonly known: readonly string[];
  /** How many articles are new: more than half of their sentences stood nowhere in the collection before. */
  readonly articles: number;
  /** No two of one article, nor of nearly the same meaning; the leading one first. Empty where nothing new can stand alone. */
  readonly entries: readonly DigestEntry[];
}

/** Entries of each kind in a digest. */
export const MOST_OF_KIND: Readonly<Record<DigestEntry["kind"], number>> = {
  lead: 1,
  repeated: 2,
  novel: 2,
  newest: 2,
};

export interface DigestEntry {
  /**
   * "lead": what is most unlike all that was there before, and most like its own article; "repeated": what most new articles say;
   * "novel": unlike what was there before; "newest": of the newest article.
   */
  readonly kind: "lead" | "repeated" | "novel" | "newest";
  /** One sentence, whole. */
  readonly quotation: Quotation;
  /** Other new articles that have a sentence much like it, each once. */
  readonly alike: readonly Place[];
}
