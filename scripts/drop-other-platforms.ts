/** What `npm ci` runs once the packages are there: ONNX Runtime comes with its libraries for six platforms, 77 MB of 93 for others. */
import { readdirSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const LIBRARIES = join(dirname(createRequire(import.meta.url).resolve("onnxruntime-node/package.json")), "bin/napi-v3");

const { platform, arch } = process;
// Where there is none for this machine, the rest stays for whoever looks why.
if (foldersIn(LIBRARIES).includes(platform) && foldersIn(join(LIBRARIES, platform)).includes(arch)) {
  drop(LIBRARIES, platform);
  drop(join(LIBRARIES, platform), arch);
}

/** Removes all folders but one. */
function drop(folder: string, kept: string): void {
  for (const name of foldersIn(folder)) if (name !== kept) rmSync(join(folder, name), { recursive: true });
}

function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
}
