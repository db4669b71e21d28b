import type { Engine } from "../../retrieve/engine/engine.ts";
import type { FileReading } from "../../retrieve/indexing/file-reading.ts";
import type { QuarantineReason } from "../../retrieve/indexing/quarantine.ts";

/**
 * Makes and opens the indexes of servers' collections: the bot itself knows neither models nor what an index is made
 * of.
 */
export interface CollectionIndexer {
  /** Extensions of the files that it reads, in lower case with the full stop: ".pdf". */
  readonly extensions: readonly string[];
  /** The embedding model of the indexes that it makes, for the log. */
  readonly model: string;
  /**
   * Reads the files of a folder, and says which of them an index would refuse, and why. Where reading one takes more than it
   * may, it goes into quarantine, and it is all that is told: without it the others are to be checked again.
   */
  check(folder: string, options: CheckOptions): Promise<UpdateSummary["problems"]>;
  /**
   * Takes the files of a folder into its index; `onProgress` is told how many files are done. The signal ends it early,
   * and another run goes on where it stopped.
   * @throws ModelMismatchError where the index must be rebuilt, as another model made it
   */
  update(request: UpdateRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<UpdateSummary>;
  /** Whether a server's index must be rebuilt, as another model made it or it cannot be read; false where there is none. */
  isOutdated(server: IndexOfServer): Promise<boolean>;
  /**
   * An engine over the index, with the model that made it; null where there is none.
   * @throws ModelMismatchError where that model has changed under the same name
   */
  open(server: IndexOfServer): Promise<Engine | null>;
  /** Takes away what is left of a server's index when its folders are gone. */
  drop(guildId: string): Promise<void>;
}

/** Where a server's index is: in its folder or, where bots share a store, in that under the server's id. */
interface IndexOfServer {
  readonly guildId: string;
  readonly indexFolder: string;
}

interface CheckOptions {
  /** Where the quarantine is kept. */
  readonly quarantineFolder: string;
  /** Ends it early. */
  readonly signal: AbortSignal;
  /** Hears what each file was understood as that an index would take; of one file perhaps more than once. */
  readonly onRead: (reading: FileReading) => void;
}

interface UpdateRequest extends IndexOfServer {
  readonly articlesFolder: string;
  readonly quarantineFolder: string;
  /** Makes a new index, whatever there is; the old one answers until the new one is complete. */
  readonly rebuild: boolean;
}

export type OnProgress = (done: number, total: number) => void;

/** What the whole index holds after an update, and which files could not be read. */
export interface UpdateSummary {
  readonly articles: number;
  readonly passages: number;
  readonly problems: readonly FileProblem[];
}

/** Refusals that are told in words that suit those who upload: an encoding that is not clear, a part that is not installed. */
export type RefusalKind = "encoding" | "installation";

export interface FileProblem {
  readonly path: string;
  readonly message: string;
  readonly kind?: RefusalKind;
  /** Why it is in quarantine, and whether it has just come there. */
  readonly quarantined?: { readonly reason: QuarantineReason; readonly isNew: boolean };
}
