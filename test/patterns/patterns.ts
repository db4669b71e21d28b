import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { modules } from "../source-modules.ts";
import { PRINT_PATTERNS } from "../test-processes.ts";

/** A regular expression of ours. */
export interface FoundPattern {
  /** The module that makes it. */
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Where to find a pattern. */
export function inSource({ file, source, flags }: FoundPattern): string {
  return `${file}: /${source}/${flags}`;
}

/**
 * Whether a pattern repeats something without end, in the eyes of one that leaves out escapes and sets. Where it does not, it looks at
 * so many characters from each place and no more, and is linear by itself.
 */
export function repeatsWithoutEnd({ source }: FoundPattern): boolean {
  const bare = source.replace(/\\(?:[pPu]\{[^}]*\}|.)/gsu, "a").replace(/\[[^\]]*\]/gs, "a");
  return /[*+]|\{\d+,\}/.test(bare);
}

/** Rooms whose patterns meet what other people wrote: articles, questions, messages. */
const ROOMS = /^src\/(?:read|text|retrieve|bot|json|log)\//;

export interface FoundPatterns {
  /** Each once. */
  readonly patterns: readonly FoundPattern[];
  /** Modules that make patterns while they work, which are not among these. */
  readonly later: readonly string[];
}

/** The patterns of the modules that may meet hostile text, as far as they are made when these are loaded. */
export async function findPatterns(): Promise<FoundPatterns> {
  const files = modules.map(({ path }) => path).filter((path) => ROOMS.test(path));
  const { stdout } = await promisify(execFile)(process.execPath, [PRINT_PATTERNS, ...files], {
    cwd: fileURLToPath(new URL("../..", import.meta.url)),
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(stdout);
}
