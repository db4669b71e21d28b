import type { Engine } from "../../retrieve/engine/engine.ts";
import type { FileReading } from "../../retrieve/indexing/file-reading.ts";
import type { QuarantinedFile, QuarantineReason } from "../../retrieve/indexing/quarantine.ts";
import type { Change } from "./changes/undo.ts";
import type { RefusalKind } from "./collection-indexer.ts";

/** Servers' own articles, each collection visible to its server only. */
export interface Collections {
  /** Extensions of the files that may be added, in lower case with the full stop: ".pdf". */
  readonly extensions: readonly string[];
  /** Answers from a server's own articles; null when it has none. */
  engineOf(guildId: string): Promise<Engine | null>;
  /** File names, in order. */
  list(guildId: string): Promise<string[]>;
  /** What a server's articles and their index take on the disk, in whole megabytes. */
  megabytes(guildId: string): Promise<number>;
  /** Files that could not be read within what a file may take; uploads among them were not kept. */
  quarantined(guildId: string): Promise<readonly Quarantined[]>;
  /**
   * Adds files and indexes them; `onProgress` is told how many files are done. They are staged, read, and then taken in
   * in one step: a file that cannot be read replaces nothing.
   */
  add(
    guildId: string,
    files: readonly NewFile[],
    onProgress: (done: number, total: number) => void,
  ): Promise<Added | NotAdded>;
  /** Reads files without adding them: they lie ready for an hour. */
  offer(guildId: string, files: readonly NewFile[]): Promise<Offer | NotAdded>;
  /** Adds what was offered; "gone" where it lies ready no longer. */
  accept(
    guildId: string,
    id: string,
    onProgress: (done: number, total: number) => void,
  ): Promise<Added | NotAdded | "gone">;
  discard(guildId: string, id: string): Promise<void>;
  /** The last change of a server's files, which can be taken back for a day; null where there is none. */
  lastChange(guildId: string): Promise<Change | null>;
  /** Takes the last change back, if it is this one still. */
  undo(guildId: string, id: string): Promise<boolean>;
  /** All of a server's files, in order. */
  details(guildId: string): Promise<FileDetails[]>;
  /**
   * Takes a file out, or a name out of the quarantine, in whichever Unicode form it is given.
   * @returns false when there is no such file
   */
  remove(guildId: string, name: string): Promise<boolean>;
  /** Servers that have a collection. */
  guilds(): Promise<string[]>;
  /** Deletes a server's collection with everything of it. */
  forget(guildId: string): Promise<void>;
  /**
   * Finishes additions that were cut short, and rebuilds the indexes that another model or an older version made, one
   * collection after the other; until its own is rebuilt, each answers from the old one.
   */
  rebuildOutdated(): Promise<void>;
  /**
   * Finishes additions and removals, if they take no more than some seconds; what is cut short is finished the next time, and
   * so is a rebuild, which is stopped.
   */
  close(): Promise<void>;
}

export type Quarantined = Pick<QuarantinedFile, "name" | "reason">;

export interface NewFile {
  /** The name that its owner gave it; folders in it are dropped. */
  readonly name: string;
  /** What is in it, or what fetches that when it can be written to the disk: those that wait take no memory. */
  readonly bytes: Uint8Array | (() => Promise<Uint8Array>);
}

/**
 * Why nothing of an upload was added: the server would have too many files; too many uploads of this server or of all are
 * waiting; or its articles or those of all servers would take more of the disk than they may.
 */
export type NotAdded = "too-many" | "busy" | "no-room";

/** Files that were read and may be added. */
export interface Offer {
  readonly id: string;
  readonly readings: readonly FileReading[];
  /** Those of them that would take the place of an earlier version. */
  readonly replacing: readonly string[];
  /** See `Added`. */
  readonly clashing: readonly string[];
  readonly unfetched: readonly string[];
  readonly problems: readonly UploadProblem[];
}

/** One of a server's files. */
export interface FileDetails {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** "waiting": it is about to be taken in. */
  readonly state: "read" | "waiting";
  /** What it was understood as; null where that was not noted. */
  readonly reading: FileReading | null;
}

/** The result of adding files. */
export interface Added {
  /** Names of the files that were taken in. */
  readonly taken: readonly string[];
  /** Those of them that took the place of an earlier version. */
  readonly replaced: readonly string[];
  /** Names that several of the files had: the first of each counts. */
  readonly clashing: readonly string[];
  /** Names of files that could not be fetched, and replaced nothing. */
  readonly unfetched: readonly string[];
  /** What the server's collection holds now. */
  readonly files: number;
  readonly articles: number;
  readonly passages: number;
  /** Files that could not be read and were not kept, with the reason. */
  readonly problems: readonly UploadProblem[];
}

export interface UploadProblem {
  readonly name: string;
  readonly message: string;
  readonly kind?: RefusalKind;
  /** Why it is in quarantine, if it is. */
  readonly quarantined?: QuarantineReason;
}

/** Maximum bytes per file: Discord's own limit for uploads without a boost is 10 MiB [reference, "Uploading Files"]. */
export const FILE_BYTES = 10 * 1024 * 1024;
/** Maximum number of files per server. */
export const FILES_A_SERVER = 200;
