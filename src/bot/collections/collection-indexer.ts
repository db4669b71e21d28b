import type { Engine } from "../../retrieve/engine/engine.ts";

/**
 * Makes and opens the indexes of servers' collections: the bot itself knows neither models nor what an index is made
 * of.
 */
export interface CollectionIndexer {
  /** Extensions of the files that it reads, in lower case with the full stop: ".pdf". */
  readonly extensions: readonly string[];
  /** The embedding model of the indexes that it makes, for the log. */
  readonly model: string;
  /** Reads the files of a folder, and says which of them an index would refuse, and why. */
  check(folder: string): Promise<UpdateSummary["problems"]>;
  /**
   * Takes the files of a folder into its index; `onProgress` is told how many files are done. The signal ends it early,
   * and another run goes on where it stopped.
   * @throws ModelMismatchError where the index must be rebuilt, as another model made it
   */
  update(request: UpdateRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<UpdateSummary>;
  /** Whether the index must be rebuilt, as another model made it or it cannot be read; false where there is none. */
  isOutdated(indexFolder: string): boolean;
  /**
   * An engine over the index, with the model that made it; null where there is none.
   * @throws ModelMismatchError where that model has changed under the same name
   */
  open(indexFolder: string): Promise<Engine | null>;
}

interface UpdateRequest {
  readonly indexFolder: string;
  readonly articlesFolder: string;
  /** Makes a new index, whatever there is; the old one answers until the new one is complete. */
  readonly rebuild: boolean;
}

export type OnProgress = (done: number, total: number) => void;

/** What the whole index holds after an update, and which files could not be read. */
export interface UpdateSummary {
  readonly articles: number;
  readonly passages: number;
  readonly problems: readonly { readonly path: string; readonly message: string }[];
}
