import { isBuildStale } from "../src/cli/installation.ts";
import { buildTestProcesses } from "./test-processes.ts";

/** Tests start commands and processes as users do, from the build: it is made again first where sources have changed. */
export async function setup(): Promise<void> {
  if (isBuildStale()) await import("../scripts/build.ts");
  await buildTestProcesses();
}
