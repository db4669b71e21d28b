import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "../../retrieve/engine/engine.ts";
import { ModelMismatchError } from "../../retrieve/errors.ts";
import { quarantineIn, readQuarantine } from "../../retrieve/indexing/quarantine.ts";
import { detailsOf } from "./changes/details.ts";
import { Offering } from "./changes/offering.ts";
import { dropOldOffers } from "./changes/offers.ts";
import { READINGS, readingsIn } from "./changes/readings.ts";
import { TakingIn } from "./changes/taking-in.ts";
import { beginUndo, type Change, dropOldUndo, finishBegun, keepRemoved, lastChange } from "./changes/undo.ts";
import { Uploads } from "./changes/uploads.ts";
import type { OnProgress } from "./collection-indexer.ts";
import type { CollectionSettings } from "./collection-settings.ts";
import type { Added, Collections, FileDetails, NewFile, NotAdded, Offer, Quarantined } from "./collections.ts";
import { wholeMegabytes } from "./disk-room.ts";
import { endsWithin } from "./ends-within.ts";
import { nameKey } from "./file-name.ts";
import { RunningEngines } from "./running-engines.ts";
import {
  forgetFormer,
  isUnfinished,
  namesIn,
  noteUnfinished,
  QUARANTINE,
  releaseRefused,
  removeStaged,
  type ServerFolders,
  sameNames,
  serverFolders,
} from "./server-files.ts";
import { ServerIndexing } from "./server-indexing.ts";
import { usedSpace } from "./server-space.ts";
import { ServerTurns } from "./server-turns.ts";
import type { SharedFiles } from "./shared-files.ts";
import { UploadPlaces } from "./upload-places.ts";

/** How often it is looked what is offered, or can be taken back, no longer, in milliseconds. */
const TIDYING_MS = 600_000;
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
  readonly #takingIn: TakingIn;
  readonly #uploads: Uploads;
  readonly #offering: Offering;
  #finishing: NodeJS.Timeout | undefined;
  readonly #tidying: NodeJS.Timeout;

  constructor(settings: CollectionSettings) {
    this.#settings = settings;
    this.#shared = settings.shared ?? null;
    this.#turns = new ServerTurns(this.#shared);
    this.#indexing = new ServerIndexing(settings);
    this.#takingIn = new TakingIn(settings, this.#engines, this.#indexing);
    this.#uploads = new Uploads(settings, this.#indexing, this.#takingIn);
    this.#offering = new Offering(settings, this.#uploads, this.#takingIn);
    const tidy = () => this.#tidy().catch((error: unknown) => this.#sayUnfinished(error));
    this.#tidying = setInterval(tidy, TIDYING_MS).unref();
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
    return this.#upload(guildId, async (folders, keep) => {
      const read = await this.#uploads.read(folders, files);
      return typeof read === "string" ? read : this.#uploads.take(folders, read, { keep, onProgress });
    });
  }

  offer(guildId: string, files: readonly NewFile[]): Promise<Offer | NotAdded> {
    return this.#upload(guildId, (folders) => this.#offering.offer(folders, files));
  }

  accept(guildId: string, id: string, onProgress: OnProgress): Promise<Added | NotAdded | "gone"> {
    return this.#upload(guildId, (folders, keep) => this.#offering.accept(folders, id, { keep, onProgress }));
  }

  discard(guildId: string, id: string): Promise<void> {
    const folders = this.#folders(guildId);
    return this.#turns.take(folders, () => this.#offering.discard(folders, id));
  }

  remove(guildId: string, name: string): Promise<boolean> {
    const folders = this.#folders(guildId);
    return this.#turns.take(folders, async (keep) => {
      await finishBegun(folders);
      const found = sameNames(await namesIn(folders.articles), name);
      if (found.length > 0) {
        await noteUnfinished(folders);
        await keepRemoved(folders, found);
      }
      const isReleased = releaseRefused(folders, [name]);
      if (found.length > 0) await keep();
      if (found.length === 0) {
        await this.#takingIn.dropIfEmpty(folders);
        return isReleased;
      }
      await this.#indexAnew(folders);
      return true;
    });
  }

  async #indexAnew(folders: ServerFolders): Promise<void> {
    if (!(await this.#takingIn.dropIfEmpty(folders))) {
      await this.#takingIn.index(folders);
      await forgetFormer(folders);
    }
  }

  lastChange(guildId: string): Promise<Change | null> {
    return lastChange(this.#folders(guildId));
  }

  undo(guildId: string, id: string): Promise<boolean> {
    const folders = this.#folders(guildId);
    return this.#turns.take(folders, async (keep) => {
      await finishBegun(folders);
      if ((await lastChange(folders))?.id !== id) return false;
      await beginUndo(folders);
      await finishBegun(folders);
      await keep();
      await this.#indexAnew(folders);
      return true;
    });
  }

  async details(guildId: string): Promise<FileDetails[]> {
    const kept = await this.#shared?.text(guildId, READINGS);
    const names = await this.list(guildId);
    return detailsOf(this.#folders(guildId), names, kept === undefined ? null : readingsIn(kept ?? ""));
  }

  async megabytes(guildId: string): Promise<number> {
    return wholeMegabytes((await usedSpace(this.#folders(guildId), this.#settings)).server);
  }

  async quarantined(guildId: string): Promise<readonly Quarantined[]> {
    if (this.#shared === null) return readQuarantine(this.#folders(guildId).all);
    return quarantineIn((await this.#shared.text(guildId, QUARANTINE)) ?? "");
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
    await this.#tidy();
    const here = await namesIn(this.#settings.folder);
    for (const guildId of new Set([...here, ...((await this.#shared?.guilds()) ?? [])])) {
      const folders = this.#folders(guildId);
      if (isUnfinished(folders) || (await this.#isOutdated(folders))) await this.#bringUpToDate(guildId);
    }
    await this.#finishShared();
  }

  async close(): Promise<void> {
    clearInterval(this.#finishing);
    clearInterval(this.#tidying);
    this.#indexing.stop();
    const settled = this.#turns.settled();
    if (!(await endsWithin(settled, CLOSING_MS))) {
      this.#indexing.end();
      await endsWithin(settled, CLOSING_MS);
    }
    await this.#engines.stopAll();
    await this.#shared?.close();
  }

  /** Changes a server's files by an upload, if there is a place for it, in turn. */
  #upload<T>(
    guildId: string,
    change: (folders: ServerFolders, keep: () => Promise<void>) => Promise<T>,
  ): Promise<T | "busy"> {
    const folders = this.#folders(guildId);
    return this.#places.take(guildId, () =>
      this.#turns.take(folders, async (keep) => {
        await finishBegun(folders);
        return change(folders, keep);
      }),
    );
  }

  /** Deletes what was offered or may be taken back, where its time is over. */
  async #tidy(): Promise<void> {
    for (const guildId of await namesIn(this.#settings.folder)) {
      const folders = this.#folders(guildId);
      if (!existsSync(folders.offers) && !existsSync(folders.undo)) continue;
      await this.#turns.take(folders, async () => {
        const gone = [await dropOldOffers(folders), await dropOldUndo(folders)];
        if (gone.includes(true)) await this.#takingIn.dropIfEmpty(folders);
      });
    }
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

  /** In turn, so that files added meanwhile are taken in afterwards. */
  #bringUpToDate(guildId: string): Promise<void> {
    const { log, indexer } = this.#settings;
    return this.#turns.take(this.#folders(guildId), async () => {
      const folders = this.#folders(guildId);
      try {
        if (this.#indexing.isStopping) return;
        await finishBegun(folders);
        if (await this.#takingIn.dropIfEmpty(folders)) return;
        const { passages } = await this.#takingIn.index(folders, { urgency: "upkeep" });
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
        if (await removeStaged(folders)) await this.#takingIn.dropIfEmpty(folders);
      } catch (error) {
        this.#settings.log.error({ err: error, guild: guildId }, "uploads that were cut short were not deleted");
      }
    });
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
