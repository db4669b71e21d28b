import type { Models } from "../../src/embed/load-models.ts";
import { LocalEngine } from "../../src/retrieve/engine/local-engine.ts";
import { usualCalibration } from "../../src/retrieve/search/calibration.ts";
import type { SearchModels } from "../../src/retrieve/search/search-models.ts";
import { modelStamp } from "../../src/retrieve/store/model-stamp.ts";
import type { StoreSnapshot } from "../../src/retrieve/store/passage-store.ts";
import { SqlitePassageStore } from "../../src/retrieve/store/sqlite/reading/sqlite-passage-store.ts";
import type { StoredPassage } from "../../src/retrieve/store/stored-passage.ts";

export function openStore(indexFolder: string, { embedder }: Models): SqlitePassageStore {
  return SqlitePassageStore.open(indexFolder, modelStamp(embedder));
}

/** An engine in this process that answers from an index folder. */
export function openEngine(indexFolder: string, models: Models | SearchModels, threshold?: number): LocalEngine {
  const ready = "calibration" in models ? models : { ...models, reranker: null, calibration: usualCalibration("off") };
  return new LocalEngine(openStore(indexFolder, models), ready, threshold === undefined ? {} : { threshold });
}

/** Every passage of a store, in the order in which they were written. */
export async function allPassages(snapshot: StoreSnapshot): Promise<StoredPassage[]> {
  return snapshot.passages(await snapshot.passageIds());
}

/** Every passage of an index folder. */
export async function passagesIn(indexFolder: string, models: Models): Promise<StoredPassage[]> {
  const store = openStore(indexFolder, models);
  try {
    return await store.snapshot(allPassages);
  } finally {
    await store.close();
  }
}
