import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Embedding } from "../embed/embedding.ts";
import { HnswIndex, type Neighbour } from "./hnsw.ts";
import {
  checksum,
  guardDamage,
  IndexFolderError,
  type Manifest,
  type ModelStamp,
  openIndexDatabase,
  readManifest,
  requireModel,
} from "./index-folder.ts";
import { Lexicon } from "./lexicon.ts";
import { generationOf, SOURCE_PIECE } from "./schema.ts";
import type { SqliteDatabase } from "./sqlite.ts";
import { PASSAGE_COLUMNS, PASSAGE_TABLES, type PassageRow, passageOf, type StoredPassage } from "./stored-passage.ts";
import { Vectors } from "./vectors.ts";

/** Below this many passages comparing a query with all of them is faster than walking the HNSW graph. */
const EXACT_SEARCH_LIMIT = 10_000;

/** A reader of an index folder. It follows the folder: each `snapshot` sees the latest complete change, and only that. */
export class OpenIndex {
  readonly #folder: string;
  readonly #model: ModelStamp;
  #manifest: Manifest;
  #manifestTime: number;
  #database: SqliteDatabase;
  #lexicon: Lexicon;
  #vectors: Vectors;
  #hnsw: HnswIndex | null = null;
  #generation = -1;

  /** @throws IndexFolderError when there is no index, or it is damaged, or made by another model or version. */
  static open(folder: string, model: ModelStamp): OpenIndex {
    return new OpenIndex(folder, model);
  }

  private constructor(folder: string, model: ModelStamp) {
    this.#folder = folder;
    this.#model = model;
    this.#manifestTime = manifestTime(folder);
    this.#manifest = this.#requireManifest();
    this.#database = openIndexDatabase(folder, this.#manifest, "read");
    this.#lexicon = new Lexicon(this.#database);
    this.#vectors = new Vectors(model.dimensions);
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
    if (this.#hnsw === null) return this.#vectors.nearest(query, count);
    return this.#hnsw
      .search(query, count)
      .filter(({ id }) => this.#vectors.has(id))
      .map(({ id }) => ({ id, similarity: this.#vectors.similarity(id, query) }));
  }

  /** Cosine similarity of a passage to a query, -1..1. */
  similarity(id: number, query: Embedding): number {
    return this.#vectors.similarity(id, query);
  }

  /** Passages by id, in the order of `ids`. */
  passages(ids: readonly number[]): StoredPassage[] {
    const select = this.#database.prepare(`SELECT ${PASSAGE_COLUMNS} FROM ${PASSAGE_TABLES} WHERE passages.id = ?`);
    return ids.flatMap((id) => {
      const row = select.get(id) as PassageRow | undefined;
      return row === undefined ? [] : [passageOf(row)];
    });
  }

  /** The index's copy of a stretch of a source file. */
  sourceText(fileId: number, start: number, end: number): string {
    const select = this.#database.prepare("SELECT utf16 FROM source_pieces WHERE file_id = ? AND number = ?").pluck();
    let text = "";
    const first = Math.floor(start / SOURCE_PIECE);
    for (let number = first; number * SOURCE_PIECE < end; number++) {
      const piece = select.get(fileId, number) as Buffer | undefined;
      if (piece === undefined) break;
      text += piece.toString("utf16le");
    }
    return text.slice(start - first * SOURCE_PIECE, end - first * SOURCE_PIECE);
  }

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

  #begin(): void {
    this.#followManifest();
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
    const time = manifestTime(this.#folder);
    if (time === this.#manifestTime) return;
    const manifest = this.#requireManifest();
    if (manifest.database !== this.#manifest.database) {
      const database = openIndexDatabase(this.#folder, manifest, "read");
      this.#database.close();
      this.#database = database;
      this.#lexicon = new Lexicon(database);
      this.#vectors = new Vectors(this.#model.dimensions);
    }
    this.#manifest = manifest;
    this.#manifestTime = time;
    this.#generation = -1;
  }

  #followGeneration(): void {
    const generation = generationOf(this.#database);
    if (generation === this.#generation) return;
    const ids = this.#database
      .prepare("SELECT id FROM passages INDEXED BY passages_by_article")
      .pluck()
      .all() as number[];
    this.#vectors.retain(new Set(ids));
    const added = this.#database
      .prepare("SELECT id, embedding FROM passages WHERE id > ?")
      .all(this.#vectors.largestId) as { id: number; embedding: Buffer }[];
    for (const { id, embedding } of added) this.#vectors.add(id, embedding);
    this.#hnsw = this.#vectors.count > EXACT_SEARCH_LIMIT ? this.#loadHnsw(generation) : null;
    this.#generation = generation;
  }

  /** Null when the file is missing, damaged or of another generation: exact search then stands in until the next run. */
  #loadHnsw(generation: number): HnswIndex | null {
    const { hnsw } = this.#manifest;
    if (hnsw === null || hnsw.generation !== generation) return null;
    const file = join(this.#folder, hnsw.file);
    if (!existsSync(file) || checksum(file) !== hnsw.sha256) return null;
    const index = HnswIndex.load(file, this.#model.dimensions);
    return index.count === hnsw.count ? index : null;
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

function manifestTime(folder: string): number {
  const file = join(folder, "manifest.json");
  return existsSync(file) ? statSync(file).mtimeMs : 0;
}
