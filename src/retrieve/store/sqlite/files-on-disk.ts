import { createHash } from "node:crypto";
import {
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { IndexFolderError } from "../../errors.ts";
import { fileLook } from "../file-look.ts";

/**
 * Puts a file of an index in another's place; an empty folder gives way.
 * @throws IndexFolderError when a folder of that name holds something: it is not ours to delete.
 */
export function moveIntoPlace(file: string, target: string): void {
  if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) removeEmptyFolder(target);
  renameSync(file, target);
}

function removeEmptyFolder(folder: string): void {
  try {
    rmdirSync(folder);
  } catch (cause) {
    throw new IndexFolderError(
      `${folder} is a folder, where a file of the index belongs. Move it away, then run this again.`,
      { cause },
    );
  }
}

/** Waits until a file, or the names in a folder, are on the disk and outlive a power cut. */
export function syncToDisk(path: string): void {
  // Windows cannot open a folder, and keeps its names without being asked.
  if (process.platform === "win32") return;
  const handle = openSync(path, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** SHA-256 of a file, hex. */
export function checksum(file: string): string {
  const hash = createHash("sha256");
  const buffer = Buffer.allocUnsafe(1 << 20);
  const handle = openSync(file, "r");
  try {
    for (;;) {
      const length = readSync(handle, buffer);
      if (length === 0) return hash.digest("hex");
      hash.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(handle);
  }
}

/**
 * Says which files of an index were whole, when that was looked at, and what they look like from outside: to read a gigabyte
 * takes longer than most changes. A file that anything has written to since looks otherwise.
 */
const WHOLE_FILE = "whole.json";

/** So long, in milliseconds, it is not looked at again: a disk may lose what it keeps, too, and that shows in nothing else. */
const BELIEVED_MS = 24 * 60 * 60 * 1000;

/** Notes that these files of a folder are whole, and lasting, as was seen at an ISO 8601 time. Where that cannot be, all are read next time. */
export function noteWhole(folder: string, names: readonly string[], seen: string): void {
  const looks = Object.fromEntries(names.map((name) => [name, lookOf(join(folder, name))]));
  try {
    writeFileSync(join(folder, `${WHOLE_FILE}.new`), JSON.stringify({ seen, looks }));
    moveIntoPlace(join(folder, `${WHOLE_FILE}.new`), join(folder, WHOLE_FILE));
  } catch {
    // What the run has done is lasting without it.
  }
}

/** When these files of a folder were seen to be whole, if they look as they did then, and it was within a day; else null. */
export function knownWhole(folder: string, names: readonly string[]): string | null {
  try {
    const { seen, looks } = JSON.parse(readFileSync(join(folder, WHOLE_FILE), "utf8"));
    const age = Date.now() - Date.parse(seen);
    const isBelieved = age >= 0 && age < BELIEVED_MS;
    return isBelieved && names.every((name) => looks[name] === lookOf(join(folder, name))) ? seen : null;
  } catch {
    // Nothing was noted, or half of it.
    return null;
  }
}

/** See `fileLook`; of a log that is empty, as of one that is not there. */
function lookOf(file: string): string | null {
  const isEmpty = statSync(file, { throwIfNoEntry: false })?.size === 0;
  return isEmpty ? null : fileLook(file);
}
