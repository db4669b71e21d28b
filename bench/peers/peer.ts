import type { Passages, Search } from "../dataset.ts";

/** What one would use instead of Verbatim's search. */
export interface Peer {
  readonly name: string;
  readonly searches: "embeddings" | "words";
  /** Not measured beyond this many passages, and why. */
  readonly limit?: { readonly passages: number; readonly why: string };
  /** Builds an index of the passages in a folder that is there and empty. */
  build(passages: Passages, folder: string): Promise<void>;
  /** Opens it in another process. */
  open(folder: string): Promise<Search>;
}

/**
 * Loads a package of this folder, which may not be installed. The caller says of what type it is: so the project is
 * checked without the package.
 */
export async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
