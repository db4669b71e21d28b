import { statSync } from "node:fs";

/**
 * What a file looks like from outside: it changes whenever something is written to the file or another takes its place. Null
 * where there is none. @throws the file system's error where it cannot be looked at.
 */
export function fileLook(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  if (found?.isFile() !== true) return null;
  const { ino, size, mtimeNs, ctimeNs } = found;
  return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
}

/** Writes that come one after the other within so many milliseconds may leave the same look: clocks of file systems are coarse. */
const COARSE_MS = 2_000;

/** Whether a look, as `fileLook` gave it, is old enough at a time in milliseconds for any later write to change it. */
export function isSettled(look: string, now: number): boolean {
  return look
    .split(" ")
    .slice(2)
    .every((nanoseconds) => Number(nanoseconds) / 1e6 < now - COARSE_MS);
}
