import type { ModelStamp } from "../../model-stamp.ts";
import type { PassageStore, StoreSnapshot } from "../../passage-store.ts";
import type { VectorSearch } from "../../point-server.ts";
import { MOST_INDEXED, type TokenIndex, tokenIndexOf } from "../../token-index.ts";
import { damageExplained } from "../folder-trouble.ts";
import { requireSameModel } from "../manifest.ts";
import { type FolderChange, FolderReader } from "./folder-reader.ts";
import type { PointSearch } from "./point-search.ts";
import { Points } from "./points.ts";
import { PointsOnDisk } from "./points-on-disk.ts";
import { OtherDatabaseError, ServedPoints } from "./served-points.ts";
import { type DatabaseReaders, readersOf, SqliteSnapshot } from "./sqlite-snapshot.ts";

/** Times that an action is run again because the index was rebuilt under it. */
const ATTEMPTS = 3;

/**
 * An index folder, read: passages and terms in SQLite, embeddings in memory and in an HNSW graph (hnswlib), here or in another
 * process, or on the disk (see `VectorSearch`). It follows the folder by itself, rebuilds included. Snapshots are read
 * transactions of one connection, so that each waits for the one before.
 */
export class SqlitePassageStore implements PassageStore {
  readonly #folder: string;
  readonly #vectors: VectorSearch;
  readonly #reader: FolderReader;
  #readers: DatabaseReaders;
  #points: PointSearch;
  /** Null before it is asked for, and where another run has finished since. */
  #tokenIndex: { readonly generation: number; readonly index: TokenIndex | null } | null = null;
  /** Settles when no snapshot is open that was asked for before. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * @throws IndexFolderError when there is no index, or it is damaged, or made by another model or version.
   */
  static open(folder: string, model: ModelStamp, vectors: VectorSearch = "memory"): SqlitePassageStore {
    return new SqlitePassageStore(folder, model, vectors);
  }

  private constructor(folder: string, model: ModelStamp, vectors: VectorSearch) {
    this.#folder = folder;
    this.#vectors = vectors;
    this.#reader = new FolderReader(
      folder,
      (manifest) => requireSameModel(folder, manifest, model),
      (change) => this.#follow(change),
    );
    this.#readers = readersOf(this.#reader.opened.database);
    this.#points = this.#openPoints();
    // Embeddings that are held in memory are there before the first question.
    this.#reader.begin();
    this.#reader.end();
  }

  snapshot<T>(action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T> {
    const turn = this.#last.then(() => this.#run(action));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async close(): Promise<void> {
    await this.#last;
    this.#reader.close();
  }

  async #run<T>(action: (snapshot: StoreSnapshot) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      this.#reader.begin();
      const snapshot = new SqliteSnapshot({
        readers: this.#readers,
        points: this.#points,
        manifest: this.#reader.opened.manifest,
        generation: this.#reader.generation,
        tokenIndex: () => this.#indexTokens(),
      });
      try {
        return await action(snapshot);
      } catch (error) {
        if (error instanceof OtherDatabaseError && attempt < ATTEMPTS) continue;
        throw damageExplained(this.#reader.databaseFile, error);
      } finally {
        snapshot.end();
        this.#reader.end();
      }
    }
  }

  /** Made when it is first asked for, and kept until something changes. */
  #indexTokens(): TokenIndex | null {
    const { generation } = this.#reader;
    if (this.#tokenIndex?.generation !== generation) {
      const { passages } = this.#readers;
      const index = passages.counts().passages > MOST_INDEXED ? null : tokenIndexOf(passages.tokens());
      this.#tokenIndex = { generation, index };
    }
    return this.#tokenIndex.index;
  }

  #follow(change: FolderChange): void {
    const { opened } = this.#reader;
    if (change === "database") this.#points = this.#openPoints();
    if (change !== "files") this.#tokenIndex = null;
    this.#points.follow(change, opened);
    // They keep what they have found of one state.
    this.#readers = readersOf(opened.database);
  }

  #openPoints(): PointSearch {
    const { dimensions } = this.#reader.opened.manifest.model;
    if (this.#vectors === "memory") return new Points(this.#folder, dimensions);
    return this.#vectors === "disk" ? new PointsOnDisk(dimensions) : new ServedPoints(this.#vectors, dimensions);
  }
}
