import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
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

/** An index as it was made, to be written again. */
interface MadeIndex {
  readonly summary: IndexSummary;
  readonly files: readonly (readonly [name: string, bytes: Buffer])[];
}

/** By the model, and the way from the index to the articles, which it keeps. */
const made = new Map<string, MadeIndex>();

/**
 * Indexes the sample articles into a folder. Many files of tests want the same index: in one process it is made once, and copied
 * into folders that are as empty.
 */
export async function indexSamples(indexFolder: string, models: Models): Promise<IndexSummary> {
  const key = `${models.embedder.modelId} ${models.embedder.revision} ${relative(indexFolder, SAMPLES)}`;
  const known = existsSync(indexFolder) && readdirSync(indexFolder).length > 0 ? undefined : made.get(key);
  if (known !== undefined) {
    mkdirSync(indexFolder, { recursive: true });
    for (const [name, bytes] of known.files) writeFileSync(join(indexFolder, name), bytes);
    return known.summary;
  }
  const summary = await updateIndex({ store: new SqliteWritableStore(indexFolder), paths: [SAMPLES], models });
  const files = readdirSync(indexFolder).map((name) => [name, readFileSync(join(indexFolder, name))] as const);
  made.set(key, { summary, files });
  return summary;
}

/** White space and the mark of an omission left out: what a quotation and its source have in common. */
export function lettersOf(text: string): string {
  return text.replaceAll("[…]", "").replace(/\s+/gu, "");
}
