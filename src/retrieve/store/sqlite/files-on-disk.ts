import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmdirSync, statSync } from "node:fs";
import { IndexFolderError } from "../../errors.ts";

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
