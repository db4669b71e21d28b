import { statSync } from "node:fs";
import { readingVersion } from "../../read/reading-version.ts";
import { type FileStamp, isReadAlike } from "../store/known-file.ts";
import type { IndexRun } from "../store/writable-store.ts";
import { lookOfContent } from "./reading/file-content.ts";
import type { FoundFile } from "./source-files.ts";
import type { IndexRequest } from "./update-index.ts";

/** A source file that is not known to be as it was. */
export interface FileToRead extends FoundFile {
  /** In bytes; 0 where it cannot be looked at. */
  readonly size: number;
  /** See `lookOfContent`. */
  readonly look: string | null;
}

interface WhatIsKnown {
  /** By path. */
  readonly known: ReadonlyMap<string, FileStamp>;
  /** See `IndexRun.looks`. */
  readonly looks: ReadonlyMap<string, string>;
  readonly request: Pick<IndexRequest, "encoding">;
}

/** Those of the files that look otherwise than when they were read, or would be read otherwise now. */
export function filesToRead(found: readonly FoundFile[], { known, looks, request }: WhatIsKnown): FileToRead[] {
  return found.flatMap((file) => {
    const { absolute, path, name } = file;
    // Looked at before it is read: what is written to it meanwhile makes it look otherwise.
    const look = lookOfContent(absolute);
    const before = known.get(path);
    const isUntouched = before !== undefined && look !== null && looks.get(path) === look;
    if (isUntouched && isReadAlike(before, stampOf(before, encodingOf(request, before), name))) return [];
    return { ...file, look, size: sizeOf(absolute) };
  });
}

/** What a person has said of a file's encoding now or, if nothing now, before. */
export function encodingOf(
  { encoding }: Pick<IndexRequest, "encoding">,
  before: Pick<FileStamp, "givenEncoding"> | undefined,
): string | null {
  if (encoding === undefined) return before?.givenEncoding ?? null;
  return encoding === "auto" ? null : encoding;
}

export function stampOf(
  { path, hash }: Pick<FileStamp, "path" | "hash">,
  givenEncoding: string | null,
  name: string,
): FileStamp {
  return { path, name, hash, readingVersion: readingVersion(), givenEncoding };
}

/** After so many files their looks are noted: a run that is cut short has not to be read again from its beginning. */
const FILES_AT_A_TIME = 500;

/** What files looked like that a run has taken in. */
export class LooksTaken {
  readonly #run: IndexRun;
  readonly #looks = new Map<string, string>();

  constructor(run: IndexRun) {
    this.#run = run;
  }

  async take({ path, look }: FileToRead): Promise<void> {
    if (look !== null) this.#looks.set(path, look);
    if (this.#looks.size >= FILES_AT_A_TIME) await this.note();
  }

  /** Notes in the store what was taken since the last time. */
  async note(): Promise<void> {
    if (this.#looks.size > 0) await this.#run.noteLooks(this.#looks);
    this.#looks.clear();
  }
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // Reading it says why.
    return 0;
  }
}
