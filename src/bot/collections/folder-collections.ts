import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Log } from "../../log/log.ts";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { ModelMismatchError } from "../../retrieve/errors.ts";
import type { CollectionIndexer, OnProgress, UpdateSummary } from "./collection-indexer.ts";
import type { Added, Collections, NewFile } from "./collections.ts";

interface CollectionSettings {
  /** Holds a folder for each server, with its files and its index. */
  readonly folder: string;
  /** Makes all indexes. One that another model made answers with that model until it is rebuilt. */
  readonly indexer: CollectionIndexer;
  /** Gets what happens in the background. */
  readonly log: Log;
}

/** How many engines are kept running; each is a process with a model of its own. */
const RUNNING_ENGINES = 4;
/** Maximum characters of a file name: most file systems take 255 bytes. */
const NAME_LENGTH = 80;

/** Keeps servers' collections in folders and answers from them, with an engine for each that is in use. */
export function openCollections(settings: CollectionSettings): Collections {
  return new FolderCollections(settings);
}

class FolderCollections implements Collections {
  readonly #settings: CollectionSettings;
  /** In the order of their last use. */
  readonly #engines = new Map<string, Promise<Engine | null>>();
  /** The latest change of each server, since changes happen one at a time. */
  readonly #changes = new Map<string, Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(settings: CollectionSettings) {
    this.#settings = settings;
  }

  get extensions(): readonly string[] {
    return this.#settings.indexer.extensions;
  }

  async engineOf(guildId: string): Promise<Engine | null> {
    const running = this.#engines.get(guildId) ?? this.#start(guildId);
    this.#engines.delete(guildId);
    this.#engines.set(guildId, running);
    await this.#closeUnused();
    return running;
  }

  async list(guildId: string): Promise<string[]> {
    return (await namesIn(this.#articles(guildId))).sort();
  }

  add(guildId: string, files: readonly NewFile[], onProgress: (done: number, total: number) => void): Promise<Added> {
    return this.#inTurn(guildId, async () => {
      const folder = this.#articles(guildId);
      await mkdir(folder, { recursive: true });
      const names = files.map(({ name }) => safeName(name));
      for (const [index, { bytes }] of files.entries()) await writeWhole(join(folder, names[index] ?? ""), bytes);
      const { articles, passages, problems } = await this.#index(guildId, onProgress);
      const ours = problems.filter(({ path }) => names.includes(basename(path)));
      for (const { path } of ours) await rm(join(folder, basename(path)), { force: true });
      await this.#dropIfEmpty(guildId);
      return { articles, passages, problems: ours.map(({ path, message }) => ({ name: basename(path), message })) };
    });
  }

  remove(guildId: string, name: string): Promise<boolean> {
    return this.#inTurn(guildId, async () => {
      const folder = this.#articles(guildId);
      if (!(await namesIn(folder)).includes(name)) return false;
      await rm(join(folder, name));
      if (!(await this.#dropIfEmpty(guildId))) await this.#index(guildId);
      return true;
    });
  }

  guilds(): Promise<string[]> {
    return namesIn(this.#settings.folder);
  }

  forget(guildId: string): Promise<void> {
    return this.#inTurn(guildId, async () => {
      await this.#stop(guildId);
      await rm(join(this.#settings.folder, guildId), { recursive: true, force: true });
    });
  }

  async rebuildOutdated(): Promise<void> {
    for (const guildId of await namesIn(this.#settings.folder)) {
      if (this.#settings.indexer.isOutdated(this.#indexFolder(guildId))) await this.#rebuild(guildId);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#changes.values());
    await Promise.all([...this.#engines.keys()].map((guildId) => this.#stop(guildId)));
  }

  /** Takes in what has changed; an index that the model cannot continue is rebuilt. */
  async #index(
    guildId: string,
    onProgress: OnProgress = () => undefined,
    signal?: AbortSignal,
  ): Promise<UpdateSummary> {
    const { indexer } = this.#settings;
    const indexFolder = this.#indexFolder(guildId);
    const request = { indexFolder, articlesFolder: this.#articles(guildId) };
    const rebuild = () => indexer.update({ ...request, rebuild: true }, onProgress, signal);
    try {
      if (indexer.isOutdated(indexFolder)) return await rebuild();
      return await indexer.update({ ...request, rebuild: false }, onProgress, signal).catch((error: unknown) => {
        if (error instanceof ModelMismatchError) return rebuild();
        throw error;
      });
    } finally {
      await this.#forgetFailed(guildId);
    }
  }

  /** Rebuilds in turn, so that files added meanwhile are taken in afterwards. */
  #rebuild(guildId: string): Promise<void> {
    const { log, indexer } = this.#settings;
    const { signal } = this.#closing;
    return this.#inTurn(guildId, async () => {
      try {
        if (signal.aborted || (await namesIn(this.#articles(guildId))).length === 0) return;
        const { passages } = await this.#index(guildId, undefined, signal);
        log.info({ guild: guildId, model: indexer.model, passages }, "a server's articles are embedded again");
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, guild: guildId }, "a server's articles were not embedded again");
      }
    });
  }

  /**
   * Forgets an engine that found no usable index: it may find one now. A running engine notices the change by itself.
   */
  async #forgetFailed(guildId: string): Promise<void> {
    const starting = this.#engines.get(guildId);
    const running = await starting?.catch(() => null);
    if (!running && this.#engines.get(guildId) === starting) this.#engines.delete(guildId);
  }

  /** Deletes everything of a server without files, so that its next question costs nothing. */
  async #dropIfEmpty(guildId: string): Promise<boolean> {
    if ((await namesIn(this.#articles(guildId))).length > 0) return false;
    await this.#stop(guildId);
    await rm(join(this.#settings.folder, guildId), { recursive: true, force: true });
    return true;
  }

  async #start(guildId: string): Promise<Engine | null> {
    try {
      return await this.#settings.indexer.open(this.#indexFolder(guildId));
    } catch (error) {
      // The model's files or settings have changed under the same name: its old embeddings are useless.
      if (error instanceof ModelMismatchError) void this.#rebuild(guildId);
      throw error;
    }
  }

  async #stop(guildId: string): Promise<void> {
    const running = this.#engines.get(guildId);
    this.#engines.delete(guildId);
    await (await running?.catch(() => null))?.close();
  }

  async #closeUnused(): Promise<void> {
    for (const [guildId, running] of this.#engines) {
      if (this.#engines.size <= RUNNING_ENGINES) return;
      const engine = await running.catch(() => null);
      if (this.#engines.get(guildId) !== running) continue;
      this.#engines.delete(guildId);
      await engine?.close();
    }
  }

  #inTurn<T>(guildId: string, change: () => Promise<T>): Promise<T> {
    const turn = (this.#changes.get(guildId) ?? Promise.resolve()).then(change, change);
    this.#changes.set(guildId, turn);
    return turn;
  }

  #articles(guildId: string): string {
    return join(this.#settings.folder, guildId, "articles");
  }

  #indexFolder(guildId: string): string {
    return join(this.#settings.folder, guildId, "index");
  }
}

/** Names in a folder; none if there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** Writes a file so that a reader never sees half of it. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/** A safe file name from one that a user gave: no folders, no hidden files, nothing that file systems refuse. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll("\\", "/")).replace(/[\p{Cc}<>:"|?*]/gu, "_");
  const extension = extname(plain).slice(0, NAME_LENGTH / 2);
  const stem = [...plain.slice(0, plain.length - extname(plain).length).replace(/^\.+/, "")]
    .slice(0, NAME_LENGTH)
    .join("");
  return `${stem || "article"}${extension}`;
}
