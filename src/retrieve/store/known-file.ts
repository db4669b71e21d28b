import type { TextAccount } from "../../read/text-account.ts";

/** A source file as a store knows it. */
export interface FileStamp {
  /** Path relative to the store's base folder, "/" between folders. */
  readonly path: string;
  /** Name shown to people. */
  readonly name: string;
  /** SHA-256 of the bytes, and of what is said of its columns beside it, hex. */
  readonly hash: string;
  /** What `readingVersion` said when it was read; 0 where it was read before there was one. */
  readonly readingVersion: number;
  /** The encoding that a person has said it is in, by any of its names; null where nobody has. */
  readonly givenEncoding: string | null;
}

export interface KnownFile extends FileStamp {
  /** Null where it was read before there were accounts. */
  readonly account: TextAccount | null;
  /** It came with a restored copy and was not on this machine then: what was read of it stays until it turns up. */
  readonly missing: boolean;
  /** ISO 8601 time since when it is out of reach, as when all of its folder is away: what was read of it stays for a while. */
  readonly vanished?: string;
}

/** Whether a file would be read as it was. */
export function isReadAlike(last: FileStamp, { name, hash, readingVersion, givenEncoding }: FileStamp): boolean {
  return (
    last.hash === hash &&
    last.name === name &&
    last.readingVersion === readingVersion &&
    last.givenEncoding === givenEncoding
  );
}
