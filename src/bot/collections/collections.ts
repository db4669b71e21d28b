import type { Engine } from "../../retrieve/engine/engine.ts";

/** Servers' own articles, each collection visible to its server only. */
export interface Collections {
  /** Extensions of the files that may be added, in lower case with the full stop: ".pdf". */
  readonly extensions: readonly string[];
  /** Answers from a server's own articles; null when it has none. */
  engineOf(guildId: string): Promise<Engine | null>;
  /** File names, in order. */
  list(guildId: string): Promise<string[]>;
  /** Adds files (one of the same name is replaced) and indexes them; `onProgress` is told how many files are done. */
  add(guildId: string, files: readonly NewFile[], onProgress: (done: number, total: number) => void): Promise<Added>;
  /** @returns false when there is no such file */
  remove(guildId: string, name: string): Promise<boolean>;
  /** Servers that have a collection. */
  guilds(): Promise<string[]>;
  /** Deletes a server's collection with everything of it. */
  forget(guildId: string): Promise<void>;
  /**
   * Rebuilds the indexes that another model or an older version made, one collection after the other; until its own is
   * rebuilt, each answers from the old one.
   */
  rebuildOutdated(): Promise<void>;
  /** Finishes additions and removals; a rebuild is stopped, and goes on the next time. */
  close(): Promise<void>;
}

export interface NewFile {
  /** The name that its owner gave it; folders in it are dropped. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The result of adding files. */
export interface Added {
  /** Articles and passages that the server's collection holds now. */
  readonly articles: number;
  readonly passages: number;
  /** Files that could not be read and were not kept, with the reason. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
}

/** Maximum bytes per file: Discord's own limit for uploads without a boost is 10 MiB [reference, "Uploading Files"]. */
export const FILE_BYTES = 10 * 1024 * 1024;
/** Maximum number of files per server. */
export const FILES_A_SERVER = 200;
