import ignore, { type Ignore } from "ignore";

/** What is left out of a folder and of all below it. */
export interface Exclusions {
  /** The folder's path below the one that is walked, with "/" at its end; empty for that one. */
  readonly prefix: string;
  readonly patterns: Ignore;
}

/** Exclusions of a folder from lines in the manner of `.gitignore`. */
export function exclusionsOf(prefix: string, lines: string | readonly string[]): Exclusions {
  return { prefix, patterns: ignore().add(lines) };
}

/** Whether any of the folders around leaves out a file, or a folder (`name` then ends in "/"). */
export function isExcluded(name: string, all: readonly Exclusions[]): boolean {
  return all.some(({ prefix, patterns }) => patterns.ignores(name.slice(prefix.length)));
}
