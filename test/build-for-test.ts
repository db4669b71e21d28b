import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Builds a module that a test starts in many processes, and returns the file: no process then waits for a loader. */
export async function buildForTest(source: URL): Promise<string> {
  const file = join(ROOT, "dist", "test", basename(source.pathname).replace(/\.ts$/, ".js"));
  await build({
    entryPoints: [fileURLToPath(source)],
    outfile: file,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    logLevel: "warning",
  });
  return file;
}
