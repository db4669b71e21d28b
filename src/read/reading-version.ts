import { createHash } from "node:crypto";
import { pressTable } from "./page/marks/press-table.ts";

/** Raised whenever a file would be understood otherwise than before: files of an earlier reading are read again. */
const RULES_VERSION = 16;

/** Fingerprints of tables stand above the versions of our rules. */
const MOST_VERSIONS = 2 ** 16;

/** Names the rules by which this process reads, with the operator's table: files that were read by others are read again. */
export function readingVersion(): number {
  const table = pressTable();
  const entries = Object.entries(table).filter(([, words]) => words.length > 0);
  return entries.length === 0
    ? RULES_VERSION
    : RULES_VERSION + MOST_VERSIONS * fingerprint(JSON.stringify(entries.sort()));
}

/** 32 bits of a text's SHA-256, never 0. */
function fingerprint(text: string): number {
  return createHash("sha256").update(text).digest().readUInt32BE() || 1;
}
