import { rm } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Log } from "../../log/log.ts";
import { ModelMismatchError, ProcessError } from "../../retrieve/errors.ts";
import type { FileReading } from "../../retrieve/indexing/file-reading.ts";
import type { CollectionIndexer, FileProblem, OnProgress, UpdateSummary } from "./collection-indexer.ts";
import type { ServerFolders } from "./server-files.ts";
import { type Urgency, WorkTurns } from "./work-turns.ts";

/**
 * How many processes read and index servers' files at once: one may be held up by a hostile file while another goes on.
 * "Processes and memory" in the operator's handbook says what each of them takes.
 */
const MOST_PROCESSES = 2;

interface ServerIndexingSettings {
  readonly indexer: CollectionIndexer;
  /** Is told of files that come into quarantine. */
  readonly log: Log;
}

interface UpdateOptions {
  readonly onProgress?: OnProgress;
  readonly urgency: Urgency;
}

interface Checked {
  readonly refused: readonly FileProblem[];
  /** What the others were understood as. */
  readonly readings: readonly FileReading[];
}

/** Reads and indexes the files of all servers, a few servers at once. */
export class ServerIndexing {
  readonly #indexer: CollectionIndexer;
  readonly #log: Log;
  readonly #turns = new WorkTurns(MOST_PROCESSES);
  readonly #stopping = new AbortController();
  readonly #ending = new AbortController();

  constructor({ indexer, log }: ServerIndexingSettings) {
    this.#indexer = indexer;
    this.#log = log;
  }

  /** Whether nothing more is begun. */
  get isStopping(): boolean {
    return this.#stopping.signal.aborted;
  }

  /** Takes out of the staged files what an index would refuse. */
  async refuse({ guildId, all: quarantineFolder, staged }: ServerFolders): Promise<Checked> {
    const refused: FileProblem[] = [];
    const read = new Map<string, FileReading>();
    const onRead = (reading: FileReading) => void read.set(reading.name, reading);
    for (;;) {
      const options = { quarantineFolder, signal: this.#ending.signal, onRead };
      const found = await this.#turns.take("asked", () => this.#indexer.check(staged, options));
      for (const { path } of found) await rm(join(staged, basename(path)), { force: true });
      refused.push(...found);
      this.#warn(guildId, found);
      // One that ended the check has kept it from the others.
      if (!found.some(({ quarantined }) => quarantined?.isNew)) return { refused, readings: [...read.values()] };
    }
  }

  /** Takes in what has changed; an index that the model cannot continue is rebuilt. */
  async update(
    server: ServerFolders,
    { onProgress = () => undefined, urgency }: UpdateOptions,
  ): Promise<UpdateSummary> {
    const { guildId, index: indexFolder, articles: articlesFolder, all: quarantineFolder } = server;
    const { signal } = urgency === "asked" ? this.#ending : this.#stopping;
    const update = async (rebuild: boolean) => {
      const request = { guildId, indexFolder, articlesFolder, quarantineFolder, rebuild };
      const summary = await this.#turns.take(urgency, () => this.#indexer.update(request, onProgress, signal));
      this.#warn(guildId, summary.problems);
      return summary;
    };
    if (await this.#indexer.isOutdated({ guildId, indexFolder })) return update(true);
    return update(false).catch((error: unknown) => {
      if (error instanceof ModelMismatchError) return update(true);
      throw error;
    });
  }

  /** Begins nothing more, and ends upkeep. */
  stop(): void {
    this.#stopping.abort();
    this.#turns.close(new ProcessError("The bot is stopping."));
  }

  /** Ends what is under way, too. */
  end(): void {
    this.#ending.abort();
  }

  #warn(guildId: string, problems: readonly FileProblem[]): void {
    for (const { path, quarantined } of problems) {
      if (!quarantined?.isNew) continue;
      const facts = { guild: guildId, file: basename(path), reason: quarantined.reason };
      this.#log.warn(facts, "a server's file is in quarantine: reading it takes more than it may");
    }
  }
}
