import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const BUILT = fileURLToPath(new URL("../dist/test/", import.meta.url));

/** The indexing process that tests kill, as `buildTestProcesses` makes it. */
export const KILLED_INDEXING = join(BUILT, "killed-indexing.js");

/** Builds what tests start in many processes, so that none of these waits for a loader. */
export async function buildTestProcesses(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("./retrieve/indexing/killed-indexing.ts", import.meta.url))],
    outdir: BUILT,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "warning",
  });
}
