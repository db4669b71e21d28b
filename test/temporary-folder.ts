import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Files of a folder by their paths in it, with their text. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

const made = new Set<string>();

/** A new folder that holds these files and nothing else; gone after the tests of the file that asked for it. */
export function temporaryFolder(files: Files = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  made.add(folder);
  writeFiles(folder, files);
  return folder;
}

/** Writes files into a folder, which is made if it is not there, as are those that their paths name. */
export function writeFiles(folder: string, files: Files): void {
  mkdirSync(folder, { recursive: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Vitest runs a hook that a test sets in the middle of itself for no test: `leave-nothing.ts` calls this after each file. */
export function removeTemporaryFolders(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
}
