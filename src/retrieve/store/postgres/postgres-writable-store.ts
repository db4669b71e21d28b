import type { KnownFile } from "../known-file.ts";
import type { ModelStamp } from "../model-stamp.ts";
import { encodeEmbedding, encodeSentences } from "../passage-codec.ts";
import type { StoreCounts } from "../passage-store.ts";
import type {
  FileClaims,
  FileDraft,
  IndexRun,
  PassageVectors,
  WritableStore,
  WriteRequest,
} from "../writable-store.ts";
import { claimCollection, claimFile, isLeftAlone, releaseFile, shareClaim } from "./claim.ts";
import {
  clearReplaced,
  countsOf,
  discardBuild,
  openForRebuild,
  openForUpdate,
  showBuild,
  tellPlanner,
  type WritableBuild,
} from "./collection-builds.ts";
import { filesOf, foldersOf } from "./collection-reader.ts";
import { answeringCollection, type CollectionName, calledIn } from "./collection-row.ts";
import { type EncodedVectors, FileWriter } from "./file-writer.ts";
import { codeBits } from "./nearest.ts";
import { inTransaction, type PostgresDatabase, type Session } from "./server/database.ts";
import { migrate } from "./server/migrate.ts";
import { guardTrouble } from "./server/trouble.ts";
import { GRAPH_FROM, makeGraph } from "./vector-index.ts";

/** Which collection, and from where the paths of its files are counted. */
export interface PostgresStoreSettings {
  readonly collection: string;
  /** See `WritableStore`. */
  readonly baseFolder: string;
  /** From so many passages on a graph is made, where pgvector is; `GRAPH_FROM` by default. */
  readonly graphFrom?: number;
}

/** A collection in a PostgreSQL database, written; its tables are made where they are not there. */
export class PostgresWritableStore implements WritableStore {
  readonly name: string;
  readonly baseFolder: string;
  readonly #database: PostgresDatabase;
  readonly #graphFrom: number;
  readonly #collection: CollectionName;

  constructor(database: PostgresDatabase, { collection, baseFolder, graphFrom = GRAPH_FROM }: PostgresStoreSettings) {
    this.#database = database;
    this.#graphFrom = graphFrom;
    this.#collection = { database: database.name, collection };
    this.name = calledIn(this.#collection);
    this.baseFolder = baseFolder;
  }

  write<T>({ kind, model, whenLocked }: WriteRequest, action: (run: IndexRun) => Promise<T>): Promise<T> {
    const name = this.#collection;
    return guardTrouble(this.#database.name, async () => {
      const session = await this.#database.connect();
      try {
        await migrate(session, this.#database.name);
        const claim = kind === "rebuild" ? "alone" : "beside others";
        const isAlone = (await claimCollection(session, name, { claim, whenLocked })) === "alone";
        // What a power cut at the server takes back was whole files, which the next run finds missing; the end of a run waits for all.
        await session.query("SET synchronous_commit = off");
        // What a run that was cut short has left.
        if (isAlone) await clearReplaced(session, name);
        const build = await (kind === "rebuild" ? openForRebuild : openForUpdate)(session, name, model);
        if (kind === "update" && isAlone) await shareClaim(session, name);
        const written = { ...build, graphFrom: this.#graphFrom, model, isShared: kind === "update" };
        return await action(new PostgresIndexRun(session, name, written));
      } finally {
        await session.end().catch(() => undefined);
      }
    });
  }
}

/** Passages after which the planner is told anew what the tables hold. */
const MANY_PASSAGES = 1_000;

/** What a run writes. */
interface WrittenBuild extends WritableBuild {
  /** Others may write it, too. */
  readonly isShared: boolean;
  readonly graphFrom: number;
  readonly model: ModelStamp;
}

class PostgresIndexRun implements IndexRun {
  readonly isNew: boolean;
  readonly claims?: FileClaims;
  readonly formerFormat = null;
  readonly #session: Session;
  readonly #name: CollectionName;
  readonly #id: number;
  readonly #writer: FileWriter;
  /** From how many passages on there is a graph, and of codes of how many bits. */
  readonly #graph: { readonly from: number; readonly bits: number };
  /** Taken in for the next file: packed, because a long file has many. */
  readonly #taken = new Map<string, EncodedVectors>();
  /** Passages put by this run. */
  #put = 0;

  constructor(session: Session, name: CollectionName, { id, isNew, graphFrom, model, isShared }: WrittenBuild) {
    this.#graph = { from: graphFrom, bits: codeBits(model.dimensions) };
    this.#session = session;
    this.#name = name;
    this.#id = id;
    this.isNew = isNew;
    this.#writer = new FileWriter(session, id);
    if (isShared)
      this.claims = {
        take: (path, whenTaken) => this.#take(path, whenTaken),
        release: (path) => releaseFile(session, { build: id, path }),
      };
  }

  files(): Promise<KnownFile[]> {
    return filesOf(this.#session, this.#id);
  }

  async answeringFiles(): Promise<KnownFile[]> {
    const row = await answeringCollection(this.#session, this.#name);
    return row === null ? [] : filesOf(this.#session, row.id);
  }

  async hasVectors(keys: readonly string[]): Promise<boolean[]> {
    // Kept for the file that is put next: another run may take out the passages that they were of.
    const lacking = [...new Set(keys)].filter((key) => !this.#taken.has(key));
    for (const [key, vectors] of await this.#writer.vectorsOf(lacking)) this.#taken.set(key, vectors);
    return keys.map((key) => this.#taken.has(key));
  }

  async addVectors(vectors: ReadonlyMap<string, PassageVectors>): Promise<void> {
    for (const [key, { embedding, sentenceTokens }] of vectors) {
      this.#taken.set(key, { embedding: encodeEmbedding(embedding), tokens: encodeSentences(sentenceTokens) });
    }
  }

  async putFile(file: FileDraft): Promise<void> {
    // Found before the file's last version goes: much of the new one may be as it was.
    const keys = new Set(file.articles.flatMap(({ passages }) => passages.map(({ key }) => key)));
    const stored = await this.#writer.vectorsOf([...keys].filter((key) => !this.#taken.has(key)));
    const vectors = new Map([...keys].map((key) => [key, this.#taken.get(key) ?? stored.get(key)]));
    const lacking = [...vectors].find(([, found]) => found === undefined);
    if (lacking !== undefined) throw new RangeError(`There are no vectors of the input ${lacking[0]}.`);
    await this.#writer.putFile(file, vectors as ReadonlyMap<string, EncodedVectors>);
    this.#put += file.articles.reduce((sum, { passages }) => sum + passages.length, 0);
    this.#taken.clear();
  }

  /** Each file is a transaction: the server writes what several have changed once, whoever changes it. */
  async settle(): Promise<void> {}

  async moveFile(from: string, to: string): Promise<void> {
    await this.#session.query("UPDATE verbatim.files SET path = $3 WHERE collection = $1 AND path = $2", [
      this.#id,
      from,
      to,
    ]);
  }

  removeFiles(paths: readonly string[]): Promise<void> {
    return this.#writer.removeFiles(paths);
  }

  async markMissing(paths: readonly string[]): Promise<void> {
    await this.#session.query(
      `UPDATE verbatim.files SET missing = path = ANY ($2::text[])
         WHERE collection = $1 AND missing <> (path = ANY ($2::text[]))`,
      [this.#id, paths],
    );
  }

  async markVanished(since: ReadonlyMap<string, string>): Promise<void> {
    await inTransaction(this.#session, async () => {
      await this.#session.query(
        "UPDATE verbatim.files SET vanished = NULL WHERE collection = $1 AND vanished IS NOT NULL",
        [this.#id],
      );
      await this.#session.query(
        `UPDATE verbatim.files AS f SET vanished = marked.since
           FROM unnest($2::text[], $3::text[]) AS marked (path, since) WHERE f.collection = $1 AND f.path = marked.path`,
        [this.#id, [...since.keys()], [...since.values()]],
      );
    });
  }

  async looks(): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#session.query<{ path: string; look: string }>(
      "SELECT path, look FROM verbatim.files WHERE collection = $1 AND look IS NOT NULL",
      [this.#id],
    );
    return new Map(rows.map(({ path, look }) => [path, look]));
  }

  async noteLooks(looks: ReadonlyMap<string, string>): Promise<void> {
    await this.#session.query(
      `UPDATE verbatim.files AS f SET look = noted.look
         FROM unnest($2::text[], $3::text[]) AS noted (path, look) WHERE f.collection = $1 AND f.path = noted.path`,
      [this.#id, [...looks.keys()], [...looks.values()]],
    );
  }

  folders(): Promise<ReadonlyMap<string, string>> {
    return foldersOf(this.#session, this.#id);
  }

  async noteFolders(folders: ReadonlyMap<string, string>): Promise<void> {
    await this.#session.query("UPDATE verbatim.collections SET folders = $2 WHERE id = $1", [
      this.#id,
      JSON.stringify(Object.fromEntries(folders)),
    ]);
  }

  async finish(): Promise<StoreCounts> {
    await this.#writer.clearTerms();
    if (this.#put > MANY_PASSAGES) await tellPlanner(this.#session);
    await this.#session.query("SET synchronous_commit = on");
    const counts = await showBuild(this.#session, this.#name, this.#id);
    await clearReplaced(this.#session, this.#name);
    // What is indexed answers meanwhile.
    if (counts.passages >= this.#graph.from) await makeGraph(this.#session, this.#graph.bits);
    return counts;
  }

  async discard(): Promise<void> {
    // Into a build that others write beside this run something may have come.
    if (this.claims !== undefined) {
      if (!(await isLeftAlone(this.#session, this.#name))) return;
      const { files } = await countsOf(this.#session, this.#id);
      if (files > 0) return;
    }
    await discardBuild(this.#session, this.#name, this.#id);
  }

  async #take(path: string, whenTaken: "leave" | "wait"): Promise<KnownFile | null | "taken"> {
    if (!(await claimFile(this.#session, { build: this.#id, path, whenTaken }))) return "taken";
    const [held] = await filesOf(this.#session, this.#id, [path]);
    return held ?? null;
  }
}
