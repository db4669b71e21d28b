import { createHash } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync } from "node:fs";

/** Puts a file in another's place; even a folder gives way. */
export function moveIntoPlace(file: string, target: string): void {
  try {
    renameSync(file, target);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EISDIR") throw error;
    rmSync(target, { recursive: true });
    renameSync(file, target);
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
