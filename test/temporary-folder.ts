import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** A new empty folder, gone after the tests of the file (or of the `describe`) that asked for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
