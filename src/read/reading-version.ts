import { pressTable } from "./page/marks/press-table.ts";

/** Raised whenever a file would be understood otherwise than before: files of an earlier reading are read again. */
const RULES_VERSION = 3;

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

/** FNV-1a of a text's UTF-16 units, 32 bits, never 0. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0 || 1;
}
