import type { ChildProcess } from "node:child_process";
import { resolve } from "node:path";
import type { ModelStamp } from "../model-stamp.ts";
import type { PassageStore } from "../passage-store.ts";
import type { PointServer, VectorSearch } from "../point-server.ts";
import type { StoreExport } from "../store-export.ts";
import type { StorePlace } from "../store-place.ts";
import type { WritableStore } from "../writable-store.ts";

/**
 * Opens an index for reading; a database server searches vectors by itself, whatever `vectors` says.
 * @throws StoreError when there is none, or it is damaged, or made by another model or version.
 */
export async function openPassageStore(
  place: StorePlace,
  model: ModelStamp,
  vectors: VectorSearch = "memory",
): Promise<PassageStore> {
  if (place.store === undefined) {
    const { SqlitePassageStore } = await import("../sqlite/reading/sqlite-passage-store.ts");
    return SqlitePassageStore.open(place.indexFolder, model, vectors);
  }
  const { openCollection } = await import("../postgres/open-collection.ts");
  return openCollection(place.store, place, model);
}

/** What searches an index's vectors for several processes; null for a database, which does so itself. @throws StoreError. */
export async function openPointServer(place: StorePlace): Promise<PointServer | null> {
  if (place.store !== undefined) return null;
  const { SqlitePointServer } = await import("../sqlite/reading/sqlite-point-server.ts");
  return new SqlitePointServer(place.indexFolder);
}

/**
 * The index as indexing sees it; what is started by `startProcess` helps to write an index folder.
 * @throws StoreError for an address that cannot be understood.
 */
export async function openWritableStore(
  place: StorePlace,
  startProcess: ((module: URL) => ChildProcess) | null = null,
): Promise<WritableStore> {
  if (place.store === undefined) {
    const { SqliteWritableStore } = await import("../sqlite/sqlite-writable-store.ts");
    return new SqliteWritableStore(place.indexFolder, startProcess);
  }
  const { writableCollection } = await import("../postgres/open-collection.ts");
  return writableCollection(place.store, { collection: place.collection, baseFolder: resolve(place.indexFolder) });
}

/** Opens an index to be put into another store. @throws StoreError when there is none, or it cannot be read. */
export async function openStoreExport(place: StorePlace): Promise<StoreExport> {
  if (place.store === undefined) {
    const { openFolderExport } = await import("../sqlite/export-files.ts");
    return openFolderExport(place.indexFolder);
  }
  const { collectionExport } = await import("../postgres/open-collection.ts");
  return collectionExport(place.store, { collection: place.collection, baseFolder: resolve(place.indexFolder) });
}

/** The model that made an index; null where there is no index. @throws StoreError when it cannot be read. */
export async function modelOfIndex(place: StorePlace): Promise<string | null> {
  if (place.store === undefined) {
    const { readManifest } = await import("../sqlite/manifest.ts");
    return readManifest(place.indexFolder)?.model.id ?? null;
  }
  const { statusOfCollection } = await import("../postgres/open-collection.ts");
  return (await statusOfCollection(place.store, place.collection))?.model.id ?? null;
}

/** Takes a collection out of a database; waits while another process writes it. @throws StoreError. */
export async function dropIndex({
  store,
  collection,
}: Required<Pick<StorePlace, "collection">> & { readonly store: string }) {
  const { dropCollection } = await import("../postgres/open-collection.ts");
  await dropCollection(store, collection);
}

/**
 * Brings an index of an earlier version up to date; waits while another process writes.
 * @returns the format that it had; null where it had the present one, or none.
 * @throws StoreError when it cannot be read or written.
 */
export async function bringUpToDate(place: StorePlace): Promise<number | null> {
  if (place.store === undefined) {
    const { SqliteWritableStore } = await import("../sqlite/sqlite-writable-store.ts");
    return new SqliteWritableStore(place.indexFolder).bringUpToDate("wait");
  }
  const { former } = await migrateAt(place.store);
  return former;
}

/** Lays out the tables in a database, or brings them up to date; tells which steps were taken. @throws StoreError. */
export async function migrateAt(
  url: string,
): Promise<{ readonly former: number | null; readonly taken: readonly string[] }> {
  const { migrateTables } = await import("../postgres/open-collection.ts");
  return migrateTables(url);
}
