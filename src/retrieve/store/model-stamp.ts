import type { Embedder } from "../../embed/embedding.ts";

/** The model that a store's embeddings are of; those of one revision can be compared with one another. */
export interface ModelStamp {
  /** See `Embedder.modelId`. */
  readonly id: string;
  /** See `Embedder.revision`. */
  readonly revision: string;
  readonly dimensions: number;
}

export function modelStamp({ modelId, revision, dimensions }: Embedder): ModelStamp {
  return { id: modelId, revision, dimensions };
}
