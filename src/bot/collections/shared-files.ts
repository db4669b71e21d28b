import type { ServerFolders } from "./server-files.ts";

/** Where servers' files are kept for several bots together; the folders of each are a working copy then. */
export interface SharedFiles {
  /**
   * Does a change of a server's files as the only one of all bots. When it begins, the folders hold what is kept. From each call
   * of `keep` on, what they hold counts for all bots, as it does at the end.
   */
  change<T>(folders: ServerFolders, change: (keep: () => Promise<void>) => Promise<T>): Promise<T>;
  guilds(): Promise<string[]>;
  /** Servers whose files an index may not know as they are kept. */
  unfinished(): Promise<string[]>;
  /** Names of a server's articles. */
  names(guildId: string): Promise<string[]>;
  /** What a file beside its articles holds, such as its quarantine; null where there is none. */
  text(guildId: string, name: string): Promise<string | null>;
  /** Bytes of a server's files, and of all servers'. */
  bytes(guildId: string): Promise<{ readonly server: number; readonly all: number }>;
  /** Whether there is an index of them. */
  isIndexed(guildId: string): Promise<boolean>;
  close(): Promise<void>;
}

/** The collection that holds the index of a server's files. */
export function collectionOf(guildId: string): string {
  return `server ${guildId}`;
}
