import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { ForkedEngine } from "../../retrieve/engine/forked-engine.ts";
import { updateIndexInProcess } from "../../retrieve/indexing/forked-index.ts";
import type { IndexProgress } from "../../retrieve/indexing/update-index.ts";
import { readManifest } from "../../retrieve/store/sqlite/manifest.ts";
import type { BotLog } from "../store/log.ts";
import type { Added, Collections, NewFile } from "./collections.ts";

export interface CollectionSettings {
  /** Holds a folder for each server, with its files and its index. */
  readonly folder: string;
  /** Of the files that may be added: those that indexing reads. */
  readonly extensions: readonly string[];
  /** Embedding model of all collections; those that another one made are asked with that one until `embedAnew`. */
  readonly model: string;
  /** Confidence, 0..1, below which nothing is quoted; null for the calibrated one. */
  readonly threshold: number | null;
  /** Hears of what is done in the background. */
  readonly log: BotLog;
}

/** Engines that are kept running; each is a process with a model of its own. */
const RUNNING_ENGINES = 4;
/** Longest file name that is kept, in characters: most file systems take 255 bytes. */
const NAME_LENGTH = 80;

/** Keeps servers' collections in folders and answers from them, with an engine process for each that is in use. */
export function openCollections(settings: CollectionSettings): Collections {
  return new FolderCollections(settings);
}

class FolderCollections implements Collections {
  readonly #settings: CollectionSettings;
  /** The engine used last stands last. */
  readonly #engines = new Map<string, Promise<ForkedEngine | null>>();
  /** The last change of each server: one at a time. */
  readonly #changes = new Map<string, Promise<unknown>>();
  readonly #closing = new AbortController();

  constructor(settings: CollectionSettings) {
    this.#settings = settings;
  }

  get extensions(): readonly string[] {
    return this.#settings.extensions;
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
      const { counts, problems } = await this.#index(guildId, ({ done, total }) => onProgress(done, total));
      const ours = problems.filter(({ path }) => names.includes(basename(path)));
      for (const { path } of ours) await rm(join(folder, basename(path)), { force: true });
      await this.#dropIfEmpty(guildId);
      return {
        articles: counts.articles,
        passages: counts.passages,
        problems: ours.map(({ path, message }) => ({ name: basename(path), message })),
      };
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

  async embedAnew(): Promise<void> {
    for (const guildId of await namesIn(this.#settings.folder)) {
      if (this.#isMadeOtherwise(guildId)) await this.#embedAnew(guildId);
    }
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await Promise.allSettled(this.#changes.values());
    await Promise.all([...this.#engines.keys()].map((guildId) => this.#stop(guildId)));
  }

  /** Takes in what has changed; an index that the model cannot go on with is built anew. */
  async #index(guildId: string, onProgress: (progress: IndexProgress) => void = () => undefined, signal?: AbortSignal) {
    const { model } = this.#settings;
    const request = { indexFolder: this.#indexFolder(guildId), paths: [this.#articles(guildId)], model };
    const build = (rebuild: boolean) => updateIndexInProcess({ ...request, rebuild }, onProgress, signal);
    try {
      if (this.#isMadeOtherwise(guildId)) return await build(true);
      return await build(false).catch((error: unknown) => {
        if (isMismatch(error)) return build(true);
        throw error;
      });
    } finally {
      await this.#forgetFailed(guildId);
    }
  }

  /** True for an index of another model, or one that cannot be read (any longer); false where there is none. */
  #isMadeOtherwise(guildId: string): boolean {
    try {
      const manifest = readManifest(this.#indexFolder(guildId));
      return manifest !== null && manifest.model.id !== this.#settings.model;
    } catch {
      return true;
    }
  }

  /** In its turn, so that files that come meanwhile are taken in afterwards. */
  #embedAnew(guildId: string): Promise<void> {
    const { log, model } = this.#settings;
    const { signal } = this.#closing;
    return this.#inTurn(guildId, async () => {
      try {
        if (signal.aborted || (await namesIn(this.#articles(guildId))).length === 0) return;
        const { counts } = await this.#index(guildId, undefined, signal);
        log.info({ guild: guildId, model, passages: counts.passages }, "a server's articles are embedded anew");
      } catch (error) {
        if (!signal.aborted) log.error({ err: error, guild: guildId }, "a server's articles were not embedded anew");
      }
    });
  }

  /** An engine that found no index before, or none that it could use, may find one now; a running one sees it by itself. */
  async #forgetFailed(guildId: string): Promise<void> {
    const starting = this.#engines.get(guildId);
    const running = await starting?.catch(() => null);
    if (!running && this.#engines.get(guildId) === starting) this.#engines.delete(guildId);
  }

  /** Of a server without files nothing stays, so that its next question costs nothing. */
  async #dropIfEmpty(guildId: string): Promise<boolean> {
    if ((await namesIn(this.#articles(guildId))).length > 0) return false;
    await this.#stop(guildId);
    await rm(join(this.#settings.folder, guildId), { recursive: true, force: true });
    return true;
  }

  async #start(guildId: string): Promise<ForkedEngine | null> {
    if (!(await namesIn(this.#indexFolder(guildId))).includes("manifest.json")) return null;
    const { model, threshold } = this.#settings;
    try {
      const settings = { indexFolder: this.#indexFolder(guildId), model };
      return await ForkedEngine.start(threshold === null ? settings : { ...settings, threshold });
    } catch (error) {
      // The model's file or settings have changed under the same name: what it made before does not count any longer.
      if (isMismatch(error)) void this.#embedAnew(guildId);
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

function isMismatch(error: unknown): boolean {
  return error instanceof Error && error.name === "ModelMismatchError";
}

/** Names in a folder; none where there is no folder. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}

/** A reader never sees half a file. */
async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  await writeFile(`${file}.part`, bytes);
  await rename(`${file}.part`, file);
}

/** A plain file name of what a stranger calls a file: no folders, no hidden files, nothing that file systems refuse. */
function safeName(name: string): string {
  const plain = basename(name.replaceAll("\\", "/")).replace(/[\p{Cc}<>:"|?*]/gu, "_");
  const extension = extname(plain).slice(0, NAME_LENGTH / 2);
  const stem = [...plain.slice(0, plain.length - extname(plain).length).replace(/^\.+/, "")]
    .slice(0, NAME_LENGTH)
    .join("");
  return `${stem || "article"}${extension}`;
}
