import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Finding } from "../retrieve/upkeep/inspect-index.ts";

/**
 * What headers of Node.js 24.19, 26.4 and later make of every native class that extends `node::ObjectWrap`, as
 * better-sqlite3's statements do: its destructor calls this. A name in the binary's table of imports.
 */
const DESTRUCTOR_CALL = "RemoveEnvironmentCleanupHook";

/**
 * Whether better-sqlite3, in this folder, was compiled so that this Node.js sometimes aborts when it collects a statement;
 * nothing is said where it was not, as of the binaries that its authors publish.
 */
export function inspectSqlite(folder: string, node = process.versions.node): Finding[] {
  const remedy = remedyOn(node);
  const binary = join(folder, "build", "Release", "better_sqlite3.node");
  if (remedy === null || !existsSync(binary) || !readFileSync(binary).includes(DESTRUCTOR_CALL)) return [];
  const state = `compiled with headers that make Node.js ${node} abort now and then (nodejs/node#65446)`;
  return [{ subject: "better-sqlite3", state, remedy }];
}

/** Null for a Node.js that takes the call: no 24 does, and 26 from 26.4 on (nodejs/node#65446 and #65262). */
function remedyOn(node: string): string | null {
  const [major, minor = 0] = node.split(".").map(Number);
  if (major === 24) return 'Run "npm rebuild better-sqlite3 --build-from-source --target=24.18.1".';
  return major === 26 && minor < 4 ? "Install Node.js 26.4 or later." : null;
}
