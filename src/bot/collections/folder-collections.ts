import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Log } from "../../log/log.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { ModelMismatchError } from "../../retrieve/errors.ts";
import { readQuarantine } from "../../retrieve/indexing/quarantine.ts";
import type { CollectionIndexer, FileProblem, OnProgress, UpdateSummary } from "./collection-indexer.ts";
import {
  type Added,
  type Collections,
  FILES_A_SERVER,
  type NewFile,
  type NotAdded,
  type Quarantined,
  type UploadProblem,
} from "./collections.ts";
import { bytesIn, DEFAULT_DISK_MB, hasRoom, wholeMegabytes } from "./disk-room.ts";
import { endsWithin } from "./ends-within.ts";
import { byName, nameKey } from "./file-name.ts";
import { RunningEngines } from "./running-engines.ts";
import {
  dropAll,
  forgetFormer,
  isUnfinished,
  namesIn,
  noteUnfinished,
  putBack,
  releaseRefused,
  removeStaged,
  type ServerFolders,
  sameNames,
  serverFolders,
  stage,
  takeIncoming,
  takeStaged,
} from "./server-files.ts";
import { ServerIndexing } from "./server-indexing.ts";
import { UploadPlaces } from "./upload-places.ts";
import type { Urgency } from "./work-turns.ts";

interface CollectionSettings {
  /** Holds a folder for each server, with its files and its index. */
  readonly folder: string;
  /** Makes all indexes. One that another model made answers with that model until it is rebuilt. */
  readonly indexer: CollectionIndexer;
  /** Gets what happens in the background. */
  readonly log: Log;
  /** What the folder may take on the disk, in megabytes; `DEFAULT_DISK_MB` by default. */
  readonly diskMegabytes?: number;
}

/** What is under way when the bot stops may go on for so long, in milliseconds; then it is ended, and so long is waited. */
const CLOSING_MS = 5_000;

/** Keeps servers' collections in folders and answers from them, with an engine for each that is in use. */
export function openCollections(settings: CollectionSettings): Collections {
  return new FolderCollections(settings);
}

class FolderCollections implements Collections {
  readonly #settings: CollectionSettings;
  readonly #engines = new RunningEngines((guildId) => this.#start(guildId));
  /** The latest change of each server, since changes happen one at a time. */
  readonly #changes = new Map<string, Promise<unknown>>();
  readonly #places = new UploadPlaces();
  readonly #indexing: ServerIndexing;

  constructor(settings: CollectionSettings) {
    this.#settings = settings;
    this.#indexing = new ServerIndexing(settings);
  }

  get extensions(): readonly string[] {
    return this.#settings.indexer.extensions;
  }

  engineOf(guildId: string): Promise<Engine | null> {
    return this.#engines.of(guildId);
  }

  async list(guildId: string): Promise<string[]> {
    return [...new Set((await namesIn(this.#folders(guildId).articles)).map(nameKey))].sort();
  }

  add(guildId: string, files: readonly NewFile[], onProgress: OnProgress): Promise<Added | NotAdded> {
    return this.#places.take(guildId, () => this.#add(guildId, files, onProgress));
  }

  #add(guildId: string, files: readonly NewFile[], onProgress: OnProgress): Promise<Added | NotAdded> {
    return this.#inTurn(guildId, async () => {
      const folders = this.#folders(guildId);
      await takeIncoming(folders);
      const kept = await this.list(guildId);
      const { first, clashing } = byName(files);
      if (new Set([...kept, ...first.map(({ name }) => name)]).size > FILES_A_SERVER) return "too-many";
      const unfetched = await stage(folders, first);
      for (const { name, error } of unfetched)
        this.#settings.log.warn({ err: error, guild: guildId, file: name }, "an upload could not be fetched");
      if (!(await this.#hasRoom(folders))) return "no-room";
      const refused = await this.#indexing.refuse(folders);
      const staged = await namesIn(folders.staged);
      await takeStaged(folders);
      const { summary, late } = await this.#takeIn(guildId, staged, onProgress);
      const problems = [...refused, ...late].map(uploadProblem);
      const taken = staged.filter((name) => !problems.some((problem) => nameKey(problem.name) === nameKey(name)));
      releaseRefused(folders, taken);
      const replaced = taken.filter((name) => kept.includes(nameKey(name)));
      const { articles, passages } = summary;
      const names = { taken, replaced, clashing, unfetched: unfetched.map(({ name }) => name) };
      return { ...names, problems, files: (await this.list(guildId)).length, articles, passages };
    });
  }

  remove(guildId: string, name: string): Promise<boolean> {
    return this.#inTurn(guildId, async () => {
      const folders = this.#folders(guildId);
      await takeIncoming(folders);
      const found = sameNames(await namesIn(folders.articles), name);
      if (found.length > 0) await noteUnfinished(folders);
      for (const each of found) await rm(join(folders.articles, each));
      const isReleased = releaseRefused(folders, [name]);
      if (found.length === 0) {
        await this.#dropIfEmpty(guildId);
        return isReleased;
      }
      if (!(await this.#dropIfEmpty(guildId))) {
        await this.#index(folders);
        await forgetFormer(folders);
      }
      return true;
    });
  }

  async megabytes(guildId: string): Promise<number> {
    return wholeMegabytes(await bytesIn(this.#folders(guildId).all));
  }

  quarantined(guildId: string): readonly Quarantined[] {
    return readQuarantine(this.#folders(guildId).all);
  }

  guilds(): Promise<string[]> {
    return namesIn(this.#settings.folder);
  }

  forget(guildId: string): Promise<void> {
    return this.#inTurn(guildId, async () => {
      await this.#engines.stop(guildId);
      await rm(join(this.#settings.folder, guildId), { recursive: true, force: true });
    });
  }

  async rebuildOutdated(): Promise<void> {
    for (const guildId of await namesIn(this.#settings.folder)) await this.#dropStaged(guildId);
    for (const guildId of await namesIn(this.#settings.folder)) {
      const isCutShort = isUnfinished(this.#folders(guildId));
      if (isCutShort || this.#settings.indexer.isOutdated(this.#folders(guildId).index))
        await this.#bringUpToDate(guildId);
    }
  }

  async close(): Promise<void> {
    this.#indexing.stop();
    const settled = Promise.allSettled(this.#changes.values());
    if (!(await endsWithin(settled, CLOSING_MS))) {
      this.#indexing.end();
      await endsWithin(settled, CLOSING_MS);
    }
    await this.#engines.stopAll();
  }

  /** Whether there is room for the staged files; where there is none, they go. */
  async #hasRoom(folders: ServerFolders): Promise<boolean> {
    const { folder, log, diskMegabytes = DEFAULT_DISK_MB } = this.#settings;
    const staged = await namesIn(folders.staged);
    const replaced = (await namesIn(folders.articles)).filter((name) => sameNames(staged, name).length > 0);
    const sizes = await Promise.all(replaced.map((name) => bytesIn(join(folders.articles, name))));
    const use = {
      server: await bytesIn(folders.all),
      all: await bytesIn(folder),
      staged: await bytesIn(folders.staged),
      replaced: sizes.reduce((sum, size) => sum + size, 0),
    };
    if (hasRoom(use, diskMegabytes)) return true;
    const facts = { guild: folders.guildId, megabytes: wholeMegabytes(use.all), most: diskMegabytes };
    log.warn(facts, "an upload is refused: servers' articles have no room left on the disk (SERVERS_DISK_MB)");
    await rm(folders.staged, { recursive: true, force: true });
    await this.#dropIfEmpty(folders.guildId);
    return false;
  }

  /**
   * Indexes files that were taken in. What the index refuses after all, or all of it where indexing fails, gives way to its
   * last version again.
   */
  async #takeIn(
    guildId: string,
    taken: readonly string[],
    onProgress: OnProgress,
  ): Promise<{ summary: UpdateSummary; late: UpdateSummary["problems"] }> {
    const folders = this.#folders(guildId);
    if (await this.#dropIfEmpty(guildId)) return { summary: { articles: 0, passages: 0, problems: [] }, late: [] };
    let summary: UpdateSummary;
    try {
      summary = await this.#index(folders, { onProgress });
    } catch (error) {
      // It is taken in when the bot starts again.
      if (this.#indexing.isStopping) throw error;
      await putBack(folders, taken);
      await forgetFormer(folders);
      await this.#dropIfEmpty(guildId);
      throw error;
    }
    const late = summary.problems.filter(({ path }) => sameNames(taken, basename(path)).length > 0);
    if (late.length > 0) {
      await putBack(
        folders,
        late.map(({ path }) => basename(path)),
      );
      if (!(await this.#dropIfEmpty(guildId))) summary = await this.#index(folders);
    }
    await forgetFormer(folders);
    return { summary, late };
  }

  async #index(
    server: ServerFolders,
    { onProgress, urgency = "asked" }: { readonly onProgress?: OnProgress; readonly urgency?: Urgency } = {},
  ): Promise<UpdateSummary> {
    try {
      return await this.#indexing.update(server, { urgency, ...(onProgress === undefined ? {} : { onProgress }) });
    } finally {
      await this.#engines.forgetFailed(server.guildId);
    }
  }

  /** In turn, so that files added meanwhile are taken in afterwards. */
  #bringUpToDate(guildId: string): Promise<void> {
    const { log, indexer } = this.#settings;
    return this.#inTurn(guildId, async () => {
      const folders = this.#folders(guildId);
      try {
        if (this.#indexing.isStopping) return;
        await takeIncoming(folders);
        if (await this.#dropIfEmpty(guildId)) return;
        const { passages } = await this.#index(folders, { urgency: "upkeep" });
        await forgetFormer(folders);
        log.info({ guild: guildId, model: indexer.model, passages }, "a server's articles are embedded again");
      } catch (error) {
        if (!this.#indexing.isStopping)
          log.error({ err: error, guild: guildId }, "a server's articles were not embedded again");
      }
    });
  }

  /** Deletes uploads that nobody had read when the process was killed: they take room, and nobody comes back to them. */
  #dropStaged(guildId: string): Promise<void> {
    return this.#inTurn(guildId, async () => {
      const folders = this.#folders(guildId);
      try {
        if (await removeStaged(folders)) await this.#dropIfEmpty(guildId);
      } catch (error) {
        this.#settings.log.error({ err: error, guild: guildId }, "uploads that were cut short were not deleted");
      }
    });
  }

  /** Deletes everything of a server without files, so that its next question costs nothing. */
  async #dropIfEmpty(guildId: string): Promise<boolean> {
    if ((await namesIn(this.#folders(guildId).articles)).length > 0) return false;
    await this.#engines.stop(guildId);
    await dropAll(this.#folders(guildId));
    return true;
  }

  async #start(guildId: string): Promise<Engine | null> {
    try {
      return await this.#settings.indexer.open(this.#folders(guildId).index);
    } catch (error) {
      // The model's files or settings have changed under the same name: its old embeddings are useless.
      if (error instanceof ModelMismatchError) void this.#bringUpToDate(guildId);
      throw error;
    }
  }

  #inTurn<T>(guildId: string, change: () => Promise<T>): Promise<T> {
    const turn = (this.#changes.get(guildId) ?? Promise.resolve()).then(change, change);
    this.#changes.set(guildId, turn);
    return turn;
  }

  #folders(guildId: string): ServerFolders {
    return serverFolders(this.#settings.folder, guildId);
  }
}

function uploadProblem({ path, quarantined, ...told }: FileProblem): UploadProblem {
  return { ...told, name: basename(path), ...(quarantined === undefined ? {} : { quarantined: quarantined.reason }) };
}
