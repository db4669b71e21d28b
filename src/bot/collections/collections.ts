import type { Engine } from "../../retrieve/engine/engine.ts";

/** Servers' own articles, each seen by its server only. */
export interface Collections {
  /** Of the files that may be added, in lower case with the full stop: ".pdf". */
  readonly extensions: readonly string[];
  /** Answers from a server's own articles; null when it has none. */
  engineOf(guildId: string): Promise<Engine | null>;
  /** File names, in order. */
  list(guildId: string): Promise<string[]>;
  /** Adds files (one of the same name is replaced) and indexes them; `onProgress` hears of files done of all. */
  add(guildId: string, files: readonly NewFile[], onProgress: (done: number, total: number) => void): Promise<Added>;
  /** @returns false when there is no such file */
  remove(guildId: string, name: string): Promise<boolean>;
  /**
   * Embeds what another model (or an older version) made anew, one collection after the other; until it is done, each
   * answers as it is.
   */
  embedAnew(): Promise<void>;
  /** Finishes what was asked for; embedding anew is broken off, and goes on the next time. */
  close(): Promise<void>;
}

export interface NewFile {
  /** As its owner calls it; folders are taken off. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What became of added files. */
export interface Added {
  /** Articles and passages that the server's collection holds now. */
  readonly articles: number;
  readonly passages: number;
  /** Files that could not be read and were not kept, with the reason. */
  readonly problems: readonly { readonly name: string; readonly message: string }[];
}

/** Bytes a file: Discord's own limit for uploads without a boost is 10 MiB [reference, "Uploading Files"]. */
export const FILE_BYTES = 10 * 1024 * 1024;
/** Files a server may keep. */
export const FILES_A_SERVER = 200;
