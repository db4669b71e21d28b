import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { formatOf } from "./formats/formats.ts";
import { ReadError } from "./read-error.ts";

/**
 * A file's bytes. Read synchronously: the caller has nothing else to do, and a round trip to a thread costs more.
 * @param name shown to people; its extension decides how large the file may be.
 * @throws ReadError when it is no file, too large or of an unknown format; the file system's error when it cannot be opened.
 */
export function fileBytes(name: string, path: string): Uint8Array {
  // What is no file may have come to its place meanwhile; without this flag, opening a pipe waits for its writer.
  const opened = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const found = fstatSync(opened);
    if (!found.isFile() && !found.isDirectory()) {
      throw new ReadError(name, { reason: "it is neither a file nor a folder", nextStep: "Leave it out." });
    }
    requireSize(name, found.size);
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

/** @throws ReadError when a file of so many bytes is too large for its format, or the format is unknown. */
export function requireSize(name: string, size: number): void {
  const { label, largest } = formatOf(name);
  if (size <= largest) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 2 ** 20);
  throw new ReadError(name, {
    reason: `it has ${megabytes(size)} MB, and ${label} files of up to ${megabytes(largest)} MB are read`,
    nextStep: "Split it into parts.",
  });
}
