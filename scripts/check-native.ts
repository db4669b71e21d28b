/**
 * What `npm ci` runs once the packages are there: says in one sentence what could not be compiled, and what to install. npm
 * passes over optional packages that fail, and would show the compiler's log for others.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compilingAdvice } from "./toolchain.ts";

const load = createRequire(import.meta.url);

/** What is compiled for this machine, each with what needs the compiled part. */
const NATIVE: Readonly<Record<string, () => unknown>> = {
  "better-sqlite3": () => new (load("better-sqlite3"))(":memory:").close(),
  "hnswlib-node": () => load("hnswlib-node"),
};

const failed = Object.keys(NATIVE).filter((name) => {
  try {
    NATIVE[name]?.();
    return false;
  } catch {
    return true;
  }
});
if (failed.length > 0) {
  const { platform, env } = process;
  console.error(compilingAdvice(failed, { platform, osRelease: osRelease(), path: env.PATH ?? "" }));
  process.exitCode = 1;
}

function osRelease(): string {
  try {
    return readFileSync("/etc/os-release", "utf8");
  } catch {
    return "";
  }
}
