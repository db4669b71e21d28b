import { join, resolve } from "node:path";
import type { KnownFile } from "../known-file.ts";
import { encodeEmbedding, encodeSentences } from "../passage-codec.ts";
import type { StoreCounts } from "../passage-store.ts";
import type {
  FileDraft,
  IndexRun,
  OnFinishing,
  PassageVectors,
  PlaceInLine,
  WritableStore,
  WriteRequest,
} from "../writable-store.ts";
import { bringIndexUpToDate } from "./earlier-format.ts";
import { FileTable } from "./file-table.ts";
import { damageExplained, guardStorage, indexFolder } from "./folder-trouble.ts";
import { GraphBeside } from "./graph/graph-beside.ts";
import type { StartProcess } from "./graph/graph-builder.ts";
import { makeIndexFolder } from "./index-files.ts";
import { lockIndexFolder, type WhenLocked } from "./index-lock.ts";
import { type Manifest, readAnyManifest } from "./manifest.ts";
import { openIndexDatabase } from "./open-database.ts";
import { type EncodedVectors, PassageWriter } from "./passage-writer.ts";
import {
  closeFinished,
  discardIndex,
  finishIndex,
  openForRebuild,
  openForUpdate,
  type WritableIndex,
} from "./writable-index.ts";

/** An index folder, written; made where it is not there. */
export class SqliteWritableStore implements WritableStore {
  readonly name: string;
  /** The index folder itself, so that it can be moved together with the files. */
  readonly baseFolder: string;

  readonly #startProcess: StartProcess | null;

  /** @param startProcess builds the graph of a large index beside the run; without it, the run does so when it ends. */
  constructor(folder: string, startProcess: StartProcess | null = null) {
    this.name = resolve(folder);
    this.baseFolder = this.name;
    this.#startProcess = startProcess;
  }

  write<T>({ kind, model, whenLocked }: WriteRequest, action: (run: IndexRun) => Promise<T>): Promise<T> {
    const folder = this.baseFolder;
    return this.#locked(whenLocked, async () => {
      const formerFormat = kind === "update" ? await bringIndexUpToDate(folder) : null;
      const index = kind === "rebuild" ? openForRebuild(folder, model) : openForUpdate(folder, model);
      const graph = new GraphBeside(folder, index, this.#startProcess);
      const run = new SqliteIndexRun(folder, index, { formerFormat, graph });
      try {
        const result = await action(run);
        if (run.finished !== null) {
          await graph.stop();
          closeFinished(folder, index, run.finished);
        }
        return result;
      } catch (error) {
        throw damageExplained(join(folder, index.manifest.database), error);
      } finally {
        // It has the database open.
        await graph.stop();
        index.database.close();
      }
    });
  }

  /** See `bringIndexUpToDate`. @throws like `write`. */
  bringUpToDate(whenLocked: WhenLocked): Promise<number | null> {
    return this.#locked(whenLocked, () => bringIndexUpToDate(this.baseFolder));
  }

  #locked<T>(whenLocked: WhenLocked, action: () => Promise<T>): Promise<T> {
    const folder = this.baseFolder;
    return guardStorage(indexFolder(folder), async () => {
      makeIndexFolder(folder);
      const unlock = await lockIndexFolder(folder, whenLocked);
      try {
        return await action();
      } finally {
        unlock();
      }
    });
  }
}

class SqliteIndexRun implements IndexRun {
  readonly #folder: string;
  readonly #index: WritableIndex;
  readonly #writer: PassageWriter;
  readonly #files: FileTable;
  /** Taken in for the next file: packed, because a long file has many. */
  readonly #taken = new Map<string, EncodedVectors>();
  /** Asked for several times; null where they were not yet, or have changed since. */
  #known: KnownFile[] | null = null;
  /** What it has finished with; null before. */
  finished: Manifest | null = null;

  readonly formerFormat: number | null;
  readonly #graph: GraphBeside;

  constructor(
    folder: string,
    index: WritableIndex,
    { formerFormat, graph }: { readonly formerFormat: number | null; readonly graph: GraphBeside },
  ) {
    this.#graph = graph;
    this.#folder = folder;
    this.#index = index;
    this.formerFormat = formerFormat;
    this.#writer = new PassageWriter(index.database);
    this.#files = new FileTable(index.database);
  }

  get isNew(): boolean {
    return this.#index.isNew;
  }

  async files(): Promise<KnownFile[]> {
    this.#known ??= this.#files.all();
    return this.#known;
  }

  async answeringFiles(): Promise<KnownFile[]> {
    const manifest = readAnyManifest(this.#folder);
    if (manifest === null) return [];
    const database = openIndexDatabase(this.#folder, manifest, "read");
    try {
      return new FileTable(database).all();
    } finally {
      database.close();
    }
  }

  async hasVectors(keys: readonly string[]): Promise<boolean[]> {
    return keys.map((key) => this.#writer.vectorsOf(key) !== undefined);
  }

  async addVectors(vectors: ReadonlyMap<string, PassageVectors>): Promise<void> {
    for (const [key, { embedding, sentenceTokens }] of vectors) {
      this.#taken.set(key, { embedding: encodeEmbedding(embedding), tokens: encodeSentences(sentenceTokens) });
    }
  }

  async putFile(file: FileDraft, place: PlaceInLine = "last"): Promise<void> {
    this.#known = null;
    // Found before the file's last version goes: much of the new one may be as it was.
    const keys = new Set(file.articles.flatMap(({ passages }) => passages.map(({ key }) => key)));
    const encoded = new Map([...keys].map((key) => [key, this.#vectorsOf(key)]));
    const { database } = this.#index;
    if (place !== "last" && !database.inTransaction) database.exec("BEGIN");
    try {
      this.#writer.putFile(file, encoded);
    } catch (error) {
      // Half of it may be there, and what was put before it does not last yet either.
      if (database.inTransaction) database.exec("ROLLBACK");
      throw error;
    }
    this.#taken.clear();
    if (place === "last") await this.settle();
  }

  async settle(): Promise<void> {
    if (this.#index.database.inTransaction) this.#index.database.exec("COMMIT");
    this.#graph.follow();
  }

  async moveFile(from: string, to: string): Promise<void> {
    this.#known = null;
    this.#files.move(from, to);
  }

  async removeFiles(paths: readonly string[]): Promise<void> {
    this.#known = null;
    this.#writer.removeFiles(paths);
  }

  async markMissing(paths: readonly string[]): Promise<void> {
    this.#known = null;
    this.#files.markMissing(paths);
  }

  async markVanished(since: ReadonlyMap<string, string>): Promise<void> {
    this.#known = null;
    this.#files.markVanished(since);
  }

  async looks(): Promise<ReadonlyMap<string, string>> {
    return this.#files.looks();
  }

  async noteLooks(looks: ReadonlyMap<string, string>): Promise<void> {
    this.#files.noteLooks(looks);
  }

  async folders(): Promise<ReadonlyMap<string, string>> {
    return this.#files.folders();
  }

  async noteFolders(folders: ReadonlyMap<string, string>): Promise<void> {
    this.#files.noteFolders(folders);
  }

  async finish(onProgress?: OnFinishing): Promise<StoreCounts> {
    await this.settle();
    const help = await this.#graph.finish(onProgress);
    this.finished = finishIndex(this.#folder, this.#index, help);
    return this.finished.counts;
  }

  async discard(): Promise<void> {
    await this.settle();
    discardIndex(this.#folder, this.#index);
  }

  #vectorsOf(key: string): EncodedVectors {
    const found = this.#taken.get(key) ?? this.#writer.vectorsOf(key);
    if (found === undefined) throw new RangeError(`There are no vectors of the input ${key}.`);
    return found;
  }
}
