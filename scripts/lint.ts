/** Biome's rules and format over the files of the repository: `npm run lint` asks Knip besides what nothing uses. */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { repositoryFiles } from "./repository-files.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BIOME = createRequire(import.meta.url).resolve("@biomejs/biome/bin/biome");

/** What Biome checks of the kinds of files that are here. */
const LINTED = /\.(ts|mjs|json)$/;

const files = repositoryFiles().filter((file) => LINTED.test(file));
try {
  execFileSync(process.execPath, [BIOME, "ci", ...files], { cwd: ROOT, stdio: "inherit" });
} catch (error) {
  // Biome has said what is wrong.
  process.exitCode = Number((error as { status?: unknown }).status ?? 1);
}
