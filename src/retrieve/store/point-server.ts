import type { Embedding } from "../../embed/embedding.ts";
import type { Neighbour } from "./passage-store.ts";

/**
 * Searches the vectors of an index for other processes, so that these need not hold them: what only the vectors as a whole can
 * tell. It follows the index by itself, and is never behind whoever asks. Asked of a database that is no longer the index's, as
 * after a rebuild, it gives null.
 */
export interface PointServer {
  /** The points nearest to an embedding, best first, at most `count`; some that are gone may be among them. */
  nearest(database: string, query: Embedding, count: number): Promise<Neighbour[] | null>;
  /** Similarities to an embedding of at most `count` points from all over the index, -1..1 each. */
  sample(database: string, query: Embedding, count: number): Promise<number[] | null>;
  close(): Promise<void>;
}

/**
 * Where the vectors of an index folder are searched: in the memory of this process, or in another one. On the disk takes as long
 * for each question as to load them takes once, and no memory; it is for whoever has one question.
 */
export type VectorSearch = "memory" | "disk" | PointServer;
