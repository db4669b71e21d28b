import { statSync } from "node:fs";
import { join } from "node:path";
import type { SqliteDatabase } from "../../../database/sqlite.ts";
import type { Embedding } from "../../../embed/embedding.ts";
import { IndexFolderError } from "../../errors.ts";
import type { Neighbour } from "../vectors/hnsw.ts";
import {
  guardDamage,
  type Manifest,
  type ModelStamp,
  openIndexDatabase,
  readManifest,
  requireModel,
} from "./index-folder.ts";
import { PASSAGE_COLUMNS, PASSAGE_TABLES, type PassageRow, passageOf, type StoredPassage } from "./passage-rows.ts";
import { Points } from "./points.ts";
import { generationOf } from "./schema.ts";
import { type SourceReader, sourceReader } from "./source-text.ts";
import { Lexicon } from "./term-index.ts";

/** Passages of one embedding, the same words printed again and again, that a search finds at most. */
const PASSAGES_OF_POINT = 10;

/** Times that opening is tried anew because a writer exchanged the files meanwhile. */
const OPENING_ATTEMPTS = 3;

/** A reader of an index folder. It follows the folder: each `snapshot` sees the latest complete change, and only that. */
export class OpenIndex {
  readonly #folder: string;
  readonly #model: ModelStamp;
  #manifest: Manifest;
  #manifestStamp: string;
  #database: SqliteDatabase;
  #lexicon: Lexicon;
  #statements: Statements;
  #points: Points;
  #generation = -1;
  /** Points of the passages that this snapshot has met. */
  readonly #pointOf = new Map<number, number>();

  /** @throws IndexFolderError when there is no index, or it is damaged, or made by another model or version. */
  static open(folder: string, model: ModelStamp): OpenIndex {
    return new OpenIndex(folder, model);
  }

  private constructor(folder: string, model: ModelStamp) {
    this.#folder = folder;
    this.#model = model;
    const { stamp, manifest, database } = this.#openLatest();
    this.#manifestStamp = stamp;
    this.#manifest = manifest;
    this.#database = database;
    this.#lexicon = new Lexicon(database);
    this.#statements = prepareStatements(database);
    this.#points = new Points(folder, model.dimensions);
    this.snapshotSync(() => undefined);
  }

  get manifest(): Manifest {
    return this.#manifest;
  }

  get generation(): number {
    return this.#generation;
  }

  get lexicon(): Lexicon {
    return this.#lexicon;
  }

  get database(): SqliteDatabase {
    return this.#database;
  }

  /** Runs an action on one state of the index: nothing that a writer does meanwhile shows. One at a time. */
  async snapshot<T>(action: () => Promise<T>): Promise<T> {
    this.#begin();
    try {
      return await action();
    } catch (error) {
      throw this.#explained(error);
    } finally {
      this.#database.exec("COMMIT");
    }
  }

  snapshotSync<T>(action: () => T): T {
    this.#begin();
    try {
      return guardDamage(this.#databaseFile, action);
    } finally {
      this.#database.exec("COMMIT");
    }
  }

  /** The passages nearest to a query, best first. */
  nearest(query: Embedding, count: number): Neighbour[] {
    for (let wanted = count; ; wanted *= 2) {
      const points = this.#points.nearest(query, wanted);
      const passages = points.flatMap(({ id: point, similarity }) =>
        (this.#statements.passagesOfPoint.all(point, PASSAGES_OF_POINT) as number[]).map((id) => {
          this.#pointOf.set(id, point);
          return { id, similarity };
        }),
      );
      // Points that are gone have no passages: where they took the places of others, more are fetched.
      if (passages.length >= count || points.length < wanted) return passages.slice(0, count);
    }
  }

  /** Cosine similarity of a passage to a query, -1..1. @throws RangeError for an unknown id. */
  similarity(id: number, query: Embedding): number {
    const point = this.#pointOf.get(id) ?? (this.#statements.pointOfPassage.get(id) as number | undefined);
    if (point === undefined) throw new RangeError(`There is no passage ${id}.`);
    return this.#points.similarity(point, query);
  }

  /** Passages by id, in the order of `ids`. */
  passages(ids: readonly number[]): StoredPassage[] {
    return ids.flatMap((id) => {
      const row = this.#statements.passage.get(id) as PassageRow | undefined;
      if (row === undefined) return [];
      this.#pointOf.set(id, row.point_id);
      return [passageOf(row)];
    });
  }

  /** The index's copy of a stretch of a source file. */
  readonly sourceText: SourceReader = (fileId, start, end) => {
    return this.#statements.source(fileId, start, end);
  };

  close(): void {
    this.#database.close();
  }

  get #databaseFile(): string {
    return join(this.#folder, this.#manifest.database);
  }

  #requireManifest(): Manifest {
    const manifest = readManifest(this.#folder);
    if (manifest === null) {
      throw new IndexFolderError(`${this.#folder} holds no index yet. Run "npm run index" to build it.`);
    }
    requireModel(this.#folder, manifest, this.#model);
    return manifest;
  }

  /** Opens the database that the manifest names; a writer may exchange both between the two steps. */
  #openLatest(): { stamp: string; manifest: Manifest; database: SqliteDatabase } {
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
    this.#pointOf.clear();
    this.#database.exec("BEGIN");
    try {
      guardDamage(this.#databaseFile, () => this.#followGeneration());
    } catch (error) {
      this.#database.exec("COMMIT");
      throw error;
    }
  }

  /** A finished run writes a new manifest: it may name another database (after a rebuild) and a new HNSW file. */
  #followManifest(): void {
    if (manifestStamp(this.#folder) === this.#manifestStamp) return;
    const { stamp, manifest, database } = this.#openLatest();
    if (manifest.database === this.#manifest.database) {
      database.close();
    } else {
      this.#database.close();
      this.#database = database;
      this.#lexicon = new Lexicon(database);
      this.#statements = prepareStatements(database);
      this.#points = new Points(this.#folder, this.#model.dimensions);
    }
    this.#manifest = manifest;
    this.#manifestStamp = stamp;
    this.#generation = -1;
  }

  #followGeneration(): void {
    const generation = generationOf(this.#database);
    if (generation === this.#generation) return;
    if (this.#generation === -1) this.#points.followRun(this.#database, this.#manifest.hnsw);
    this.#points.followGeneration(this.#database);
    this.#generation = generation;
  }

  #explained(error: unknown): unknown {
    try {
      return guardDamage(this.#databaseFile, () => {
        throw error;
      });
    } catch (explained) {
      return explained;
    }
  }
}

type Statements = ReturnType<typeof prepareStatements>;

function prepareStatements(database: SqliteDatabase) {
  return {
    passage: database.prepare(`SELECT ${PASSAGE_COLUMNS} FROM ${PASSAGE_TABLES} WHERE passages.id = ?`),
    passagesOfPoint: database.prepare("SELECT id FROM passages WHERE point_id = ? ORDER BY id LIMIT ?").pluck(),
    pointOfPassage: database.prepare("SELECT point_id FROM passages WHERE id = ?").pluck(),
    source: sourceReader(database),
  };
}

/** Changes whenever the manifest does. */
function manifestStamp(folder: string): string {
  const stats = statSync(join(folder, "manifest.json"), { throwIfNoEntry: false });
  return stats === undefined ? "none" : `${stats.ino} ${stats.mtimeMs}`;
}
