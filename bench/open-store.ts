import { LocalEngine } from "../src/retrieve/engine/local-engine.ts";
import type { SearchModels } from "../src/retrieve/search/search-models.ts";
import { modelStamp } from "../src/retrieve/store/model-stamp.ts";
import { type Manifest, readManifest } from "../src/retrieve/store/sqlite/manifest.ts";
import { SqlitePassageStore } from "../src/retrieve/store/sqlite/reading/sqlite-passage-store.ts";

/** Opens an index for reading, of whatever model it says that it is. */
export function openBenchStore(indexFolder: string): SqlitePassageStore {
  return SqlitePassageStore.open(indexFolder, benchManifest(indexFolder).model);
}

/** @throws RangeError when there is no index. */
export function benchManifest(indexFolder: string): Manifest {
  const manifest = readManifest(indexFolder);
  if (manifest === null) throw new RangeError(`There is no index in ${indexFolder}.`);
  return manifest;
}

/** An engine in this process that answers from an index folder. */
export function openEngine(indexFolder: string, models: SearchModels): LocalEngine {
  return new LocalEngine(SqlitePassageStore.open(indexFolder, modelStamp(models.embedder)), models);
}
