import { statSync } from "node:fs";
import { join } from "node:path";
import type { SqliteDatabase } from "../../../database/sqlite.ts";
import { IndexFolderError } from "../../errors.ts";
import type { ModelStamp } from "../model-stamp.ts";
import type { PassageStore, StoreSnapshot } from "../passage-store.ts";
import { MOST_INDEXED, type TokenIndex, tokenIndexOf } from "../token-index.ts";
import { damageExplained, guardDamage } from "./folder-trouble.ts";
import { type Manifest, readManifest, requireSameModel } from "./manifest.ts";
import { openIndexDatabase } from "./open-database.ts";
import { Points } from "./points.ts";
import { generationOf } from "./schema.ts";
import { type DatabaseReaders, readersOf, SqliteSnapshot } from "./sqlite-snapshot.ts";

/** Times that opening is tried again because a writer exchanged the files meanwhile. */
const OPENING_ATTEMPTS = 3;

/** The database that the manifest names, and how it is read. */
interface OpenDatabase {
  /** See `manifestStamp`. */
  readonly stamp: string;
  readonly manifest: Manifest;
  readonly database: SqliteDatabase;
}

/**
 * An index folder, read: passages and terms in SQLite, embeddings in memory and in an HNSW graph (hnswlib). It follows the
 * folder by itself, rebuilds included. Snapshots are read transactions of one connection, so that each waits for the one
 * before.
 */
export class SqlitePassageStore implements PassageStore {
  readonly #folder: string;
  readonly #model: ModelStamp;
  #open: OpenDatabase;
  #readers: DatabaseReaders;
  #points: Points;
  /** Of the state that `#points` is up to; -1 where a run has finished since. */
  #generation = -1;
  /** Null before it is asked for, and where another database was opened since. */
  #tokenIndex: { readonly generation: number; readonly index: TokenIndex | null } | null = null;
  /** Settles when no snapshot is open that was asked for before. */
  #last: Promise<unknown> = Promise.resolve();

  /** @throws IndexFolderError when there is no index, or it is damaged, or made by another model or version. */
  static open(folder: string, model: ModelStamp): SqlitePassageStore {
    return new SqlitePassageStore(folder, model);
  }

  private constructor(folder: string, model: ModelStamp) {
    this.#folder = folder;
    this.#model = model;
    this.#open = this.#openLatest();
    this.#readers = readersOf(this.#open.database);
    this.#points = new Points(folder, model.dimensions);
    // The embeddings are in memory before the first question.
    this.#begin();
    this.#end();
  }

  snapshot<T>(action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#run(action));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.#last;
    this.#open.database.close();
  }

  async #run<T>(action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T> {
    this.#begin();
    const state = {
      readers: this.#readers,
      points: this.#points,
      manifest: this.#open.manifest,
      generation: this.#generation,
      tokenIndex: () => this.#indexTokens(),
    };
    const snapshot = new SqliteSnapshot(state);
    try {
      return await action(snapshot);
    } catch (error) {
      throw damageExplained(this.#databaseFile, error);
    } finally {
      snapshot.end();
      this.#end();
    }
  }

  /** Made when it is first asked for, and kept until something changes. */
  #indexTokens(): TokenIndex | null {
    if (this.#tokenIndex?.generation !== this.#generation) {
      const { passages } = this.#readers;
      const index = passages.counts().passages > MOST_INDEXED ? null : tokenIndexOf(passages.tokens());
      this.#tokenIndex = { generation: this.#generation, index };
    }
    return this.#tokenIndex.index;
  }

  get #databaseFile(): string {
    return join(this.#folder, this.#open.manifest.database);
  }

  #requireManifest(): Manifest {
    const manifest = readManifest(this.#folder);
    if (manifest === null) {
      throw new IndexFolderError(`${this.#folder} holds no index yet. Run "npm run index" to build it.`);
    }
    requireSameModel(this.#folder, manifest, this.#model);
    return manifest;
  }

  /** Opens the database that the manifest names; a writer may exchange both between the two steps. */
  #openLatest(): OpenDatabase {
    for (let attempt = 1; ; attempt++) {
      const stamp = manifestStamp(this.#folder);
      const manifest = this.#requireManifest();
      try {
        return { stamp, manifest, database: openIndexDatabase(this.#folder, manifest, "read") };
      } catch (error) {
        if (attempt === OPENING_ATTEMPTS || manifestStamp(this.#folder) === stamp) throw error;
      }
    }
  }

  #begin(): void {
    this.#followManifest();
    this.#open.database.exec("BEGIN");
    try {
      guardDamage(this.#databaseFile, () => this.#followGeneration());
    } catch (error) {
      this.#end();
      throw error;
    }
  }

  #end(): void {
    this.#open.database.exec("COMMIT");
  }

  /** A finished run writes a new manifest: it may name another database (after a rebuild) and a new HNSW file. */
  #followManifest(): void {
    if (manifestStamp(this.#folder) === this.#open.stamp) return;
    const before = this.#open;
    const latest = this.#openLatest();
    if (latest.manifest.database === before.manifest.database) {
      latest.database.close();
      this.#open = { ...latest, database: before.database };
    } else {
      before.database.close();
      this.#open = latest;
      this.#points = new Points(this.#folder, this.#model.dimensions);
    }
    this.#generation = -1;
    this.#tokenIndex = null;
  }

  #followGeneration(): void {
    const { database, manifest } = this.#open;
    const generation = generationOf(database);
    if (generation === this.#generation) return;
    if (this.#generation === -1) this.#points.followRun(database, manifest.hnsw);
    this.#points.followGeneration(database);
    // They keep what they have found of one state.
    this.#readers = readersOf(database);
    this.#generation = generation;
  }
}

/** Changes whenever the manifest does. */
function manifestStamp(folder: string): string {
  const stats = statSync(join(folder, "manifest.json"), { throwIfNoEntry: false });
  return stats === undefined ? "none" : `${stats.ino} ${stats.mtimeMs}`;
}
