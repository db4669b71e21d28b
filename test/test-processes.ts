import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const BUILT = fileURLToPath(new URL("../dist/test/", import.meta.url));

/** By the name of what is made of each: tests start these in many processes, so that none of them waits for a loader. */
const ENTRY_POINTS = {
  "killed-indexing": new URL("./retrieve/indexing/killed-indexing.ts", import.meta.url),
  "busy-process": new URL("./retrieve/engine/busy-process.ts", import.meta.url),
  "print-patterns": new URL("./patterns/print-patterns.ts", import.meta.url),
  "watch-thread": new URL("../src/retrieve/engine/watch-thread.ts", import.meta.url),
};

/** The indexing process that tests kill, as `buildTestProcesses` makes it. */
export const KILLED_INDEXING = join(BUILT, "killed-indexing.js");

/** A process that is busy with one call that never ends. */
export const BUSY_PROCESS = join(BUILT, "busy-process.js");

/** Prints the patterns of modules. */
export const PRINT_PATTERNS = join(BUILT, "print-patterns.js");

/** Builds what tests start in processes. */
export async function buildTestProcesses(): Promise<void> {
  const sources = Object.entries(ENTRY_POINTS).map(([name, source]) => [name, fileURLToPath(source)]);
  await build({
    entryPoints: Object.fromEntries(sources),
    outdir: BUILT,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "warning",
  });
}
