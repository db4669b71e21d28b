import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Models } from "../../src/embed/load-models.ts";
import { type IndexSummary, updateIndex } from "../../src/retrieve/indexing/update-index.ts";
import type { StoredPassage } from "../../src/retrieve/store/sqlite/passage-rows.ts";
import { OpenIndex } from "../../src/retrieve/store/sqlite/sqlite-passage-store.ts";

export const SAMPLES = fileURLToPath(new URL("../../articles", import.meta.url));

/** The sample articles' file names. */
export const sampleNames = readdirSync(SAMPLES).filter((name) => /\.(md|txt)$/.test(name));

export function sampleText(name: string): string {
  return readFileSync(join(SAMPLES, name), "utf8");
}

/** Indexes the sample articles into a folder. */
export function indexSamples(indexFolder: string, models: Models): Promise<IndexSummary> {
  return updateIndex({ indexFolder, paths: [SAMPLES], models });
}

export function openIndex(folder: string, { embedder }: Models): OpenIndex {
  const { modelId: id, revision, dimensions } = embedder;
  return OpenIndex.open(folder, { id, revision, dimensions });
}

/** Every passage of an index, in the order in which they were written. */
export function allPassages(index: OpenIndex): StoredPassage[] {
  return index.snapshotSync(() => {
    const ids = index.database.prepare("SELECT id FROM passages ORDER BY id").pluck().all() as number[];
    return index.passages(ids);
  });
}

/** White space and the mark of an omission left out: what a quotation and its source have in common. */
export function lettersOf(text: string): string {
  return text.replaceAll("[…]", "").replace(/\s+/gu, "");
}
