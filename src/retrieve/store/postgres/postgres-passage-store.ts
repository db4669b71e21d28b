import { StoreError } from "../../errors.ts";
import type { ModelStamp } from "../model-stamp.ts";
import type { PassageStore, StoreSnapshot } from "../passage-store.ts";
import { answeringCollection, type CollectionName, calledIn, requireUsable } from "./collection-row.ts";
import { PostgresSnapshot, type SnapshotState } from "./postgres-snapshot.ts";
import type { PostgresDatabase, Session } from "./server/database.ts";
import { isBrokenOff, troubleExplained } from "./server/trouble.ts";
import { StateCache } from "./state-cache.ts";

/**
 * A collection in a PostgreSQL database, read. Each snapshot is a transaction of its own that sees one state, and looks first
 * which that is: what a writer on any machine has completed shows in the next one. Snapshots lie side by side.
 */
export class PostgresPassageStore implements PassageStore {
  readonly #database: PostgresDatabase;
  readonly #name: CollectionName;
  readonly #model: ModelStamp;
  #cache = new StateCache(0, 0);
  readonly #open = new Set<Promise<unknown>>();
  #isClosed = false;

  /** Takes the database over: closing the store closes it. */
  constructor(database: PostgresDatabase, collection: string, model: ModelStamp) {
    this.#database = database;
    this.#name = { database: database.name, collection };
    this.#model = model;
  }

  snapshot<T>(action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T> {
    const taken = this.#run(action);
    this.#open.add(taken);
    return taken.finally(() => this.#open.delete(taken));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#open);
    await this.#database.close();
  }

  async #run<T>(action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T> {
    if (this.#isClosed) throw new StoreError(`${calledIn(this.#name)} is closed.`);
    try {
      const state = await this.#begin();
      const snapshot = new PostgresSnapshot(state);
      try {
        return await action(snapshot);
      } finally {
        snapshot.end();
        await endOf(state.session);
      }
    } catch (error) {
      throw troubleExplained(this.#database.name, error);
    }
  }

  /** A connection that was kept may have broken off since, as where the server was started again: then a new one is tried. */
  async #begin(): Promise<SnapshotState> {
    const session = await this.#database.borrow();
    try {
      return await this.#beginOn(session);
    } catch (error) {
      await endOf(session);
      if (!isBrokenOff(error)) throw error;
    }
    const another = await this.#database.borrow();
    return this.#beginOn(another).catch(async (error: unknown) => {
      await endOf(another);
      throw error;
    });
  }

  async #beginOn(session: Session): Promise<SnapshotState> {
    await session.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const row = await answeringCollection(session, this.#name);
    if (row === null) {
      throw new StoreError(
        `${calledIn(this.#name)} holds no index yet. Run "npm run index" with the same store to build it.`,
      );
    }
    requireUsable(row, this.#model, calledIn(this.#name));
    if (!this.#cache.isOf(row.id, row.generation)) this.#cache = new StateCache(row.id, row.generation);
    return { session, row, cache: this.#cache };
  }
}

/** Ends a transaction that has changed nothing, and lets go of its connection; where that is gone, so is the transaction. */
async function endOf(session: Session): Promise<void> {
  await session.query("COMMIT").catch(() => undefined);
  await session.end();
}
