import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Models } from "../../src/embed/load-models.ts";
import { type IndexSummary, updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../src/retrieve/store/sqlite/sqlite-writable-store.ts";

export const SAMPLES = fileURLToPath(new URL("../../articles", import.meta.url));

/** The sample articles' file names. */
export const sampleNames = readdirSync(SAMPLES).filter((name) => /\.(md|txt)$/.test(name));

export function sampleText(name: string): string {
  return readFileSync(join(SAMPLES, name), "utf8");
}

/** Indexes the sample articles into a folder. */
export function indexSamples(indexFolder: string, models: Models): Promise<IndexSummary> {
  return updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [SAMPLES], models });
}

/** White space and the mark of an omission left out: what a quotation and its source have in common. */
export function lettersOf(text: string): string {
  return text.replaceAll("[…]", "").replace(/\s+/gu, "");
}
