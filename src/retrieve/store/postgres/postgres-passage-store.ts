import { StoreError } from "../../errors.ts";
import type { ModelStamp } from "../model-stamp.ts";
import type { PassageStore, StoreSnapshot } from "../passage-store.ts";
import { answeringCollection, type CollectionName, calledIn, requireUsable } from "./collection-row.ts";
import { PostgresSnapshot, type SnapshotState } from "./postgres-snapshot.ts";
import type { PostgresDatabase, Session } from "./server/database.ts";
import { isBrokenOff, PartsAwayError, troubleExplained } from "./server/trouble.ts";
import { StateCache } from "./state-cache.ts";
import { GRAPH_FROM } from "./vector-index.ts";

/**
 * A collection in a PostgreSQL database, read. Each snapshot is a transaction of its own that sees one state, and looks first
 * which that is: what a writer on any machine has completed shows in the next one. Snapshots lie side by side.
 */
export class PostgresPassageStore implements PassageStore {
  readonly #database: PostgresDatabase;
  readonly #name: CollectionName;
  readonly #model: ModelStamp;
  readonly #withoutParts: boolean;
  readonly #graphFrom: number;
  #cache = new StateCache(0, 0);
  readonly #open = new Set<Promise<unknown>>();
  #isClosed = false;

  /** Takes the database over: closing the store closes it. `withoutParts`: see `StorePlace`. `graphFrom`: see `SnapshotState`. */
  constructor(
    database: PostgresDatabase,
    collection: string,
    model: ModelStamp,
    { withoutParts = false, graphFrom = GRAPH_FROM } = {},
  ) {
    this.#withoutParts = withoutParts;
    this.#graphFrom = graphFrom;
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
    for (let away = await this.#database.parts.lookAgain(); ; ) {
      try {
        return await this.#runWithout(away, action);
      } catch (error) {
        const now = await this.#partsAway(error);
        if (now.length === 0) throw troubleExplained(this.#database.name, error);
        if (!this.#withoutParts || now.every((server) => away.includes(server))) {
          throw new PartsAwayError(this.#database.name, now);
        }
        away = now;
      }
    }
  }

  async #runWithout<T>(away: readonly string[], action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T> {
    if (away.length > 0 && !this.#withoutParts) throw new PartsAwayError(this.#database.name, away);
    const state = await this.#begin(away);
    const snapshot = new PostgresSnapshot(state);
    try {
      return await action(snapshot);
    } finally {
      snapshot.end();
      await endOf(state.session);
    }
  }

  /** Servers that are the reason of an error. */
  async #partsAway(error: unknown): Promise<readonly string[]> {
    const { parts } = this.#database;
    if (error instanceof PartsAwayError) return parts.away();
    return isBrokenOff(error) ? ((await parts.look()) ?? []) : [];
  }

  /** A connection that was kept may have broken off since, as where the server was started again: then a new one is tried. */
  async #begin(away: readonly string[]): Promise<SnapshotState> {
    const session = await this.#database.borrow();
    try {
      return await this.#beginOn(session, away);
    } catch (error) {
      await endOf(session);
      if (!isBrokenOff(error)) throw error;
    }
    const another = await this.#database.borrow();
    return this.#beginOn(another, away).catch(async (error: unknown) => {
      await endOf(another);
      throw error;
    });
  }

  async #beginOn(session: Session, away: readonly string[]): Promise<SnapshotState> {
    await session.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const row = await answeringCollection(session, this.#name);
    if (row === null) {
      throw new StoreError(
        `${calledIn(this.#name)} holds no index yet. Run "npm run index" with the same store to build it.`,
      );
    }
    requireUsable(row, this.#model, calledIn(this.#name));
    if (!this.#cache.isOf(row.id, row.generation, away)) this.#cache = new StateCache(row.id, row.generation, away);
    return { session: this.#reading(session, away), row, cache: this.#cache, away, graphFrom: this.#graphFrom };
  }

  #reading(session: Session, away: readonly string[]): Session {
    if (away.length === 0) return session;
    return { ...session, query: (sql, values) => session.query(this.#database.parts.without(away, sql), values) };
  }
}

/** Ends a transaction that has changed nothing, and lets go of its connection; where that is gone, so is the transaction. */
async function endOf(session: Session): Promise<void> {
  await session.query("COMMIT").catch(() => undefined);
  await session.end();
}
