import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { ModelMismatchError } from "../../retrieve/errors.ts";
import { quarantineIn, readQuarantine } from "../../retrieve/indexing/quarantine.ts";
import type { OnProgress, UpdateSummary } from "./collection-indexer.ts";
import type { CollectionSettings } from "./collection-settings.ts";
import {
  type Added,
  type Collections,
  FILES_A_SERVER,
  type NewFile,
  type NotAdded,
  type Quarantined,
} from "./collections.ts";
import { wholeMegabytes } from "./disk-room.ts";
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
import { hasRoomFor, usedSpace } from "./server-space.ts";
import { ServerTurns } from "./server-turns.ts";
import type { SharedFiles } from "./shared-files.ts";
import { UploadPlaces } from "./upload-places.ts";
import { uploadProblem } from "./upload-problem.ts";
import type { Urgency } from "./work-turns.ts";

/** What is under way when the bot stops may go on for so long, in milliseconds; then it is ended, and so long is waited. */
const CLOSING_MS = 5_000;
/** How often it is looked whether another bot was killed in the middle of a change, in milliseconds. */
const FINISHING_MS = 30_000;

/** Keeps servers' collections in folders and answers from them, with an engine for each that is in use. */
export function openCollections(settings: CollectionSettings): Collections {
  return new FolderCollections(settings);
}

class FolderCollections implements Collections {
  readonly #settings: CollectionSettings;
  readonly #engines = new RunningEngines((guildId) => this.#start(guildId));
  readonly #shared: SharedFiles | null;
  readonly #turns: ServerTurns;
  readonly #places = new UploadPlaces();
  readonly #indexing: ServerIndexing;
  #finishing: NodeJS.Timeout | undefined;

  constructor(settings: CollectionSettings) {
    this.#settings = settings;
    this.#shared = settings.shared ?? null;
    this.#turns = new ServerTurns(this.#shared);
    this.#indexing = new ServerIndexing(settings);
    if (this.#shared === null) return;
    const finish = () => this.#finishShared().catch((error: unknown) => this.#sayUnfinished(error));
    this.#finishing = setInterval(finish, FINISHING_MS).unref();
  }

  get extensions(): readonly string[] {
    return this.#settings.indexer.extensions;
  }

  async engineOf(guildId: string): Promise<Engine | null> {
    // Another bot may have indexed its first file, or have removed its last.
    if ((await this.#shared?.isIndexed(guildId)) === false) {
      await this.#engines.stop(guildId);
      return null;
    }
    return this.#engines.of(guildId);
  }

  async list(guildId: string): Promise<string[]> {
    const names = (await this.#shared?.names(guildId)) ?? (await namesIn(this.#folders(guildId).articles));
    return [...new Set(names.map(nameKey))].sort();
  }

  add(guildId: string, files: readonly NewFile[], onProgress: OnProgress): Promise<Added | NotAdded> {
    return this.#places.take(guildId, () => this.#add(guildId, files, onProgress));
  }

  #add(guildId: string, files: readonly NewFile[], onProgress: OnProgress): Promise<Added | NotAdded> {
    return this.#turns.take(this.#folders(guildId), async (keep) => {
      const folders = this.#folders(guildId);
      await takeIncoming(folders);
      const kept = [...new Set((await namesIn(folders.articles)).map(nameKey))];
      const { first, clashing } = byName(files);
      if (new Set([...kept, ...first.map(({ name }) => name)]).size > FILES_A_SERVER) return "too-many";
      const unfetched = await stage(folders, first);
      for (const { name, error } of unfetched)
        this.#settings.log.warn({ err: error, guild: guildId, file: name }, "an upload could not be fetched");
      if (!(await hasRoomFor(folders, this.#settings))) {
        await this.#dropIfEmpty(guildId);
        return "no-room";
      }
      const refused = await this.#indexing.refuse(folders);
      const staged = await namesIn(folders.staged);
      await takeStaged(folders);
      await keep();
      const { summary, late } = await this.#takeIn(guildId, staged, onProgress);
      const problems = [...refused, ...late].map(uploadProblem);
      const taken = staged.filter((name) => !problems.some((problem) => nameKey(problem.name) === nameKey(name)));
      releaseRefused(folders, taken);
      const replaced = taken.filter((name) => kept.includes(nameKey(name)));
      const { articles, passages } = summary;
      const names = { taken, replaced, clashing, unfetched: unfetched.map(({ name }) => name) };
      return { ...names, problems, files: (await namesIn(folders.articles)).length, articles, passages };
    });
  }

  remove(guildId: string, name: string): Promise<boolean> {
    return this.#turns.take(this.#folders(guildId), async (keep) => {
      const folders = this.#folders(guildId);
      await takeIncoming(folders);
      const found = sameNames(await namesIn(folders.articles), name);
      if (found.length > 0) await noteUnfinished(folders);
      for (const each of found) await rm(join(folders.articles, each));
      const isReleased = releaseRefused(folders, [name]);
      if (found.length > 0) await keep();
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
    return wholeMegabytes((await usedSpace(this.#folders(guildId), this.#settings)).server);
  }

  async quarantined(guildId: string): Promise<readonly Quarantined[]> {
    if (this.#shared === null) return readQuarantine(this.#folders(guildId).all);
    return quarantineIn((await this.#shared.quarantine(guildId)) ?? "");
  }

  guilds(): Promise<string[]> {
    return this.#shared?.guilds() ?? namesIn(this.#settings.folder);
  }

  forget(guildId: string): Promise<void> {
    return this.#turns.take(this.#folders(guildId), async () => {
      await this.#engines.stop(guildId);
      await rm(join(this.#settings.folder, guildId), { recursive: true, force: true });
      await this.#settings.indexer.drop(guildId);
    });
  }

  async rebuildOutdated(): Promise<void> {
    for (const guildId of await namesIn(this.#settings.folder)) await this.#dropStaged(guildId);
    const here = await namesIn(this.#settings.folder);
    for (const guildId of new Set([...here, ...((await this.#shared?.guilds()) ?? [])])) {
      const folders = this.#folders(guildId);
      if (isUnfinished(folders) || (await this.#isOutdated(folders))) await this.#bringUpToDate(guildId);
    }
    await this.#finishShared();
  }

  async close(): Promise<void> {
    clearInterval(this.#finishing);
    this.#indexing.stop();
    const settled = this.#turns.settled();
    if (!(await endsWithin(settled, CLOSING_MS))) {
      this.#indexing.end();
      await endsWithin(settled, CLOSING_MS);
    }
    await this.#engines.stopAll();
    await this.#shared?.close();
  }

  #isOutdated({ guildId, index: indexFolder }: ServerFolders): Promise<boolean> {
    return this.#settings.indexer.isOutdated({ guildId, indexFolder });
  }

  /** Finishes what a bot that was killed had begun. */
  async #finishShared(): Promise<void> {
    for (const guildId of (await this.#shared?.unfinished()) ?? []) {
      if (!this.#turns.isUnderWay(guildId)) await this.#bringUpToDate(guildId);
    }
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
      const names = late.map(({ path }) => basename(path));
      await putBack(folders, names);
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
    return this.#turns.take(this.#folders(guildId), async () => {
      const folders = this.#folders(guildId);
      try {
        if (this.#indexing.isStopping) return;
        await takeIncoming(folders);
        if (await this.#dropIfEmpty(guildId)) return;
        const { passages } = await this.#index(folders, { urgency: "upkeep" });
        await forgetFormer(folders);
        log.info({ guild: guildId, model: indexer.model, passages }, "a server's articles are embedded again");
      } catch (error) {
        this.#sayUnfinished(error, guildId);
      }
    });
  }

  #sayUnfinished(error: unknown, guildId?: string): void {
    if (this.#indexing.isStopping) return;
    this.#settings.log.error({ err: error, guild: guildId }, "a server's articles were not embedded again");
  }

  /** Deletes uploads that nobody had read when the process was killed: they take room, and nobody comes back to them. */
  #dropStaged(guildId: string): Promise<void> {
    return this.#turns.take(this.#folders(guildId), async () => {
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
    await this.#settings.indexer.drop(guildId);
    return true;
  }

  async #start(guildId: string): Promise<Engine | null> {
    try {
      return await this.#settings.indexer.open({ guildId, indexFolder: this.#folders(guildId).index });
    } catch (error) {
      // The model's files or settings have changed under the same name: its old embeddings are useless.
      if (error instanceof ModelMismatchError) void this.#bringUpToDate(guildId);
      throw error;
    }
  }

  #folders(guildId: string): ServerFolders {
    return serverFolders(this.#settings.folder, guildId);
  }
}
