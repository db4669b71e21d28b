import type { ModelStamp } from "../model-stamp.ts";
import type { PassageStore, StoreCounts } from "../passage-store.ts";
import type { StoreExport } from "../store-export.ts";
import type { StorePlace } from "../store-place.ts";
import type { WritableStore } from "../writable-store.ts";
import { claimCollection } from "./claim.ts";
import { clearReplaced } from "./collection-builds.ts";
import { answeringCollection, modelOf, USUAL_COLLECTION } from "./collection-row.ts";
import { exportCollection } from "./export-collection.ts";
import { PostgresPassageStore } from "./postgres-passage-store.ts";
import { PostgresWritableStore } from "./postgres-writable-store.ts";
import { postgresAt } from "./server/client.ts";
import type { PostgresDatabase, Session } from "./server/database.ts";
import { type ServerFacts, serverFacts } from "./server/inspect-server.ts";
import { type MigratedTables, migrate } from "./server/migrate.ts";
import { guardTrouble } from "./server/trouble.ts";

/**
 * Opens a collection for reading.
 * @throws StoreError when the database cannot be reached, or holds no such collection; ModelMismatchError.
 */
export async function openCollection(
  url: string,
  { collection = USUAL_COLLECTION, withoutParts = false }: Pick<StorePlace, "collection" | "withoutParts">,
  model: ModelStamp,
): Promise<PassageStore> {
  const store = new PostgresPassageStore(postgresAt(url), collection, model, { withoutParts });
  try {
    // What it lacks is told before the first question.
    await store.snapshot(async () => undefined);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Which collection, and from where the paths of its files are counted. */
interface CollectionFiles {
  readonly collection?: string | undefined;
  readonly baseFolder: string;
}

/** A collection as indexing sees it. @throws StoreError for what is no address. */
export function writableCollection(
  url: string,
  { collection = USUAL_COLLECTION, baseFolder }: CollectionFiles,
): WritableStore {
  return new PostgresWritableStore(postgresAt(url), { collection, baseFolder });
}

/** Opens a collection to be put into another store. @throws StoreError when there is none, or it cannot be read. */
export function collectionExport(
  url: string,
  { collection = USUAL_COLLECTION, baseFolder }: CollectionFiles,
): Promise<StoreExport> {
  const database = postgresAt(url);
  return guardTrouble(database.name, () => exportCollection(database, { collection, baseFolder }));
}

/** What a collection holds, and what made it. */
export interface CollectionStatus extends StoreCounts {
  readonly model: ModelStamp;
  readonly generation: number;
}

/** Null where there is no such collection. @throws StoreError when the database cannot be asked. */
export function statusOfCollection(url: string, collection = USUAL_COLLECTION): Promise<CollectionStatus | null> {
  return withReader(url, async (session, database) => {
    const row = await answeringCollection(session, { database, collection });
    if (row === null) return null;
    const { files, articles, passages, generation } = row;
    return { files, articles, passages, generation, model: modelOf(row) };
  });
}

/** Lays the tables out, or brings them up to date. @throws StoreError when that cannot be done. */
export function migrateTables(url: string): Promise<MigratedTables> {
  return withDatabase(url, async (database) => {
    const session = await database.connect();
    try {
      return await migrate(session, database.name);
    } finally {
      await session.end();
    }
  });
}

/** Takes out all that a database holds of a collection, when no other process writes it. @throws StoreError. */
export function dropCollection(url: string, collection = USUAL_COLLECTION): Promise<void> {
  return withDatabase(url, async (database) => {
    const session = await database.connect();
    try {
      const name = { database: database.name, collection };
      await claimCollection(session, name, { claim: "alone", whenLocked: "wait" });
      await session.query("UPDATE verbatim.collections SET state = 'replaced' WHERE name = $1", [collection]);
      await clearReplaced(session, name);
    } finally {
      await session.end();
    }
  });
}

/** What the server at an address is. @throws StoreError when it cannot be asked. */
export function factsOfServer(url: string): Promise<ServerFacts> {
  return withReader(url, serverFacts);
}

/** Does something with a reader's connection and the name of its database. */
function withReader<T>(url: string, action: (session: Session, database: string) => Promise<T>): Promise<T> {
  return withDatabase(url, async (database) => {
    const session = await database.borrow();
    return action(session, database.name).finally(() => session.end());
  });
}

function withDatabase<T>(url: string, action: (database: PostgresDatabase) => Promise<T>): Promise<T> {
  const database = postgresAt(url);
  return guardTrouble(database.name, () => action(database)).finally(() => database.close());
}
