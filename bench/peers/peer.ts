import type { Passages, Search } from "../search/dataset.ts";

/** What one would use instead of Verbatim's search, asked as its users would, with all that it offers. */
export interface Peer {
  readonly name: string;
  /** Not measured beyond this many passages, and why. */
  readonly limit?: { readonly passages: number; readonly why: string };
  /** Why it cannot run on this machine; null where it can. */
  readonly missing?: () => string | null;
  /** Builds an index of the passages in a folder that is there and empty. */
  build(passages: Passages, folder: string): Promise<BuiltPeer>;
  /** Opens it in another process. */
  open(folder: string): Promise<OpenPeer>;
}

/** Milliseconds of processor time and bytes of memory that processes of its own took besides this one; 0 without such. */
export interface Outside {
  readonly milliseconds: number;
  readonly bytes: number;
}

interface BuiltPeer {
  /** What it keeps on disk, where its folder holds more than that. */
  readonly bytes?: number;
  readonly outside?: Outside;
}

interface OpenPeer {
  readonly search: Search;
  readonly outside?: () => Outside;
  readonly close?: () => Promise<void>;
}

/**
 * Loads a package of this folder, which may not be installed. The caller says of what type it is: so the project is
 * checked without the package.
 */
export async function load<T>(name: string): Promise<T> {
  return (await import(name)) as T;
}
