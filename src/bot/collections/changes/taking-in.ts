import { basename } from "node:path";
import type { OnProgress, UpdateSummary } from "../collection-indexer.ts";
import type { CollectionSettings } from "../collection-settings.ts";
import type { RunningEngines } from "../running-engines.ts";
import { dropAll, forgetFormer, namesIn, putBack, type ServerFolders, sameNames } from "../server-files.ts";
import type { ServerIndexing } from "../server-indexing.ts";
import type { Urgency } from "../work-turns.ts";
import { keepAdded } from "./undo.ts";

/** What an index has taken in, and what it has refused after all. */
interface TakenIn {
  readonly summary: UpdateSummary;
  readonly late: UpdateSummary["problems"];
}

interface IndexOptions {
  readonly onProgress?: OnProgress;
  readonly urgency?: Urgency;
}

/** Brings servers' indexes in step with their files. */
export class TakingIn {
  readonly #settings: Pick<CollectionSettings, "indexer">;
  readonly #engines: RunningEngines;
  readonly #indexing: ServerIndexing;

  constructor(settings: Pick<CollectionSettings, "indexer">, engines: RunningEngines, indexing: ServerIndexing) {
    this.#settings = settings;
    this.#engines = engines;
    this.#indexing = indexing;
  }

  /**
   * Indexes files that were taken in. What the index refuses after all, or all of it where indexing fails, gives way to its
   * last version again.
   */
  async takeIn(folders: ServerFolders, taken: readonly string[], onProgress: OnProgress): Promise<TakenIn> {
    if (await this.dropIfEmpty(folders)) return { summary: { articles: 0, passages: 0, problems: [] }, late: [] };
    let summary: UpdateSummary;
    try {
      summary = await this.index(folders, { onProgress });
    } catch (error) {
      // It is taken in when the bot starts again.
      if (this.#indexing.isStopping) throw error;
      await putBack(folders, taken);
      await forgetFormer(folders);
      await this.dropIfEmpty(folders);
      throw error;
    }
    const late = summary.problems.filter(({ path }) => sameNames(taken, basename(path)).length > 0);
    const refused = late.map(({ path }) => basename(path));
    if (late.length > 0) {
      await putBack(folders, refused);
      if (!(await this.dropIfEmpty(folders))) summary = await this.index(folders);
    }
    await keepAdded(
      folders,
      taken.filter((name) => sameNames(refused, name).length === 0),
    );
    await forgetFormer(folders);
    return { summary, late };
  }

  async index(server: ServerFolders, { onProgress, urgency = "asked" }: IndexOptions = {}): Promise<UpdateSummary> {
    try {
      return await this.#indexing.update(server, { urgency, ...(onProgress === undefined ? {} : { onProgress }) });
    } finally {
      await this.#engines.forgetFailed(server.guildId);
    }
  }

  /** Deletes everything of a server without files, so that its next question costs nothing. */
  async dropIfEmpty(folders: ServerFolders): Promise<boolean> {
    if ((await namesIn(folders.articles)).length > 0) return false;
    await this.#engines.stop(folders.guildId);
    await dropAll(folders);
    await this.#settings.indexer.drop(folders.guildId);
    return true;
  }
}
