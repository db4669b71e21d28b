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
  type Quarantined,
  type UploadProblem,
} from "./collections.ts";
import { nameKey, safeName } from "./file-name.ts";
import { RunningEngines } from "./running-engines.ts";
import {
  dropAll,
  forgetFormer,
  isUnfinished,
  namesIn,
  putBack,
  releaseRefused,
  type ServerFolders,
  sameNames,
  serverFolders,
  stage,
  takeIncoming,
  takeStaged,
} from "./server-files.ts";

interface CollectionSettings {
  /** Holds a folder for each server, with its files and its index. */
  readonly folder: string;
  /** Makes all indexes. One that another model made answers with that model until it is rebuilt. */
  readonly indexer: CollectionIndexer;
  /** Gets what happens in the background. */
  readonly log: Log;
}

/** Keeps servers' collections in folders and answers from them, with an engine for each that is in use. */
export function openCollections(settings: CollectionSettings): Collections {
  return new FolderCollections(settings);
}

class FolderCollections implements Collections {
  readonly #settings: CollectionSettings;
  readonly #engines = new RunningEngines((guildId) => this.#start(guildId));
  /** The latest change of each server, since changes happen one at a time. */
  readonly #changes = new Map<string, Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(settings: CollectionSettings) {
    this.#settings = settings;
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

  add(guildId: string, files: readonly NewFile[], onProgress: OnProgress): Promise<Added | "too-many"> {
    return this.#inTurn(guildId, async () => {
      const folders = this.#folders(guildId);
      await takeIncoming(folders);
      const kept = await this.list(guildId);
      const { first, clashing } = byName(files);
      if (new Set([...kept, ...first.map(({ name }) => name)]).size > FILES_A_SERVER) return "too-many";
      await stage(folders, first);
      const refused = await this.#refuse(guildId);
      const staged = await namesIn(folders.staged);
      await takeStaged(folders);
      const { summary, late } = await this.#takeIn(guildId, staged, onProgress);
      const problems = [...refused, ...late].map(uploadProblem);
      const taken = staged.filter((name) => !problems.some((problem) => nameKey(problem.name) === nameKey(name)));
      releaseRefused(folders, taken);
      const replaced = taken.filter((name) => kept.includes(nameKey(name)));
      const { articles, passages } = summary;
      return { taken, replaced, clashing, problems, files: (await this.list(guildId)).length, articles, passages };
    });
  }

  remove(guildId: string, name: string): Promise<boolean> {
    return this.#inTurn(guildId, async () => {
      const folders = this.#folders(guildId);
      await takeIncoming(folders);
      const found = sameNames(await namesIn(folders.articles), name);
      for (const each of found) await rm(join(folders.articles, each));
      const isReleased = releaseRefused(folders, [name]);
      if (found.length === 0) {
        await this.#dropIfEmpty(guildId);
        return isReleased;
      }
      if (!(await this.#dropIfEmpty(guildId))) {
        await this.#index(guildId);
        await forgetFormer(folders);
      }
      return true;
    });
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
    for (const guildId of await namesIn(this.#settings.folder)) {
      const isCutShort = isUnfinished(this.#folders(guildId));
      if (isCutShort || this.#settings.indexer.isOutdated(this.#indexFolder(guildId)))
        await this.#bringUpToDate(guildId);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#changes.values());
    await this.#engines.stopAll();
  }

  /** Takes out of the staged files what an index would refuse. */
  async #refuse(guildId: string): Promise<FileProblem[]> {
    const { staged, all: quarantineFolder } = this.#folders(guildId);
    const refused: FileProblem[] = [];
    for (;;) {
      const found = await this.#settings.indexer.check(staged, { quarantineFolder, signal: this.#closing.signal });
      for (const { path } of found) await rm(join(staged, basename(path)), { force: true });
      refused.push(...found);
      this.#warn(guildId, found);
      // One that ended the check has kept it from the others.
      if (!found.some(({ quarantined }) => quarantined?.isNew)) return refused;
    }
  }

  #warn(guildId: string, problems: readonly FileProblem[]): void {
    for (const { path, quarantined } of problems) {
      if (!quarantined?.isNew) continue;
      const facts = { guild: guildId, file: basename(path), reason: quarantined.reason };
      this.#settings.log.warn(facts, "a server's file is in quarantine: reading it takes more than it may");
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
      summary = await this.#index(guildId, onProgress);
    } catch (error) {
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
      if (!(await this.#dropIfEmpty(guildId))) summary = await this.#index(guildId);
    }
    await forgetFormer(folders);
    return { summary, late };
  }

  /** Takes in what has changed; an index that the model cannot continue is rebuilt. */
  async #index(
    guildId: string,
    onProgress: OnProgress = () => undefined,
    signal?: AbortSignal,
  ): Promise<UpdateSummary> {
    const { indexer } = this.#settings;
    const indexFolder = this.#indexFolder(guildId);
    const { articles: articlesFolder, all: quarantineFolder } = this.#folders(guildId);
    const request = { indexFolder, articlesFolder, quarantineFolder };
    const update = async (rebuild: boolean) => {
      const summary = await indexer.update({ ...request, rebuild }, onProgress, signal);
      this.#warn(guildId, summary.problems);
      return summary;
    };
    try {
      if (indexer.isOutdated(indexFolder)) return await update(true);
      return await update(false).catch((error: unknown) => {
        if (error instanceof ModelMismatchError) return update(true);
        throw error;
      });
    } finally {
      await this.#engines.forgetFailed(guildId);
    }
  }

  /** In turn, so that files added meanwhile are taken in afterwards. */
  #bringUpToDate(guildId: string): Promise<void> {
    const { log, indexer } = this.#settings;
    const { signal } = this.#closing;
    return this.#inTurn(guildId, async () => {
      const folders = this.#folders(guildId);
      try {
        if (signal.aborted) return;
        await takeIncoming(folders);
        if ((await namesIn(folders.articles)).length === 0) return;
        const { passages } = await this.#index(guildId, undefined, signal);
        await forgetFormer(folders);
        log.info({ guild: guildId, model: indexer.model, passages }, "a server's articles are embedded again");
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, guild: guildId }, "a server's articles were not embedded again");
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
      return await this.#settings.indexer.open(this.#indexFolder(guildId));
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
    return serverFolders(join(this.#settings.folder, guildId));
  }

  #indexFolder(guildId: string): string {
    return join(this.#settings.folder, guildId, "index");
  }
}

function uploadProblem({ path, message, quarantined }: FileProblem): UploadProblem {
  return { name: basename(path), message, ...(quarantined === undefined ? {} : { quarantined: quarantined.reason }) };
}

/** The first file of each name, under its safe name, and the names that others of them have too. */
function byName(files: readonly NewFile[]): { first: NewFile[]; clashing: string[] } {
  const first = new Map<string, NewFile>();
  const clashing: string[] = [];
  for (const { name: given, bytes } of files) {
    const name = safeName(given);
    if (first.has(name)) clashing.push(name);
    else first.set(name, { name, bytes });
  }
  return { first: [...first.values()], clashing };
}
