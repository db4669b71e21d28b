import type { Embedding } from "../../../../embed/embedding.ts";
import type { Neighbour } from "../../passage-store.ts";
import type { FolderChange, OpenDatabase } from "./folder-reader.ts";

/** The points of a database, searched; some that are gone may still be among them. What is at hand is given at once. */
export interface PointSearch {
  /** Takes in what has changed, in a transaction of the database; of a new one's points nothing is known before. */
  follow(change: FolderChange, opened: OpenDatabase): void;
  /** The points nearest to a query, best first; fewer than `count` only where there are no more. */
  nearest(query: Embedding, count: number): Neighbour[] | Promise<Neighbour[]>;
  /** Cosine similarities of points to a query, -1..1 each. @throws RangeError for an unknown id. */
  similarities(ids: readonly number[], query: Embedding): number[];
  /** Similarities to a query of at most `count` points from all over the index. */
  sample(query: Embedding, count: number): number[] | Promise<number[]>;
}
