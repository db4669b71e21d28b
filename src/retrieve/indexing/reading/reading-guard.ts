/** A file while it is read. */
export interface FileUnderWay {
  /** Absolute. */
  readonly path: string;
  /** Name shown to people; with its extension, which decides how it is read. */
  readonly name: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  /** In bytes. */
  readonly size: number;
}

/** Stands by while files are read. */
export interface ReadingGuard {
  /** Does the work of reading a file. Where that takes more than it may, the process ends: nothing less stops it. */
  read<T>(file: FileUnderWay, work: () => Promise<T>): Promise<T>;
  /** A file that was read elsewhere is about to be stored. */
  store(file: FileUnderWay): void;
}

/** For files that are trusted, and for what has no process of its own. */
export const UNGUARDED: ReadingGuard = { read: (_, work) => work(), store: () => undefined };
