import { readFileSync, statSync } from "node:fs";
import { ReadError } from "./read-error.ts";

/** Larger files, in bytes, do not fit into one string with what reading needs beside it. */
const LARGEST_FILE = 256 * 2 ** 20;

/**
 * A file's bytes. All at once: whoever reads a file has nothing else to do, and waiting for a thread takes longer than it.
 * @param name shown to people.
 * @throws ReadError when it is too large; the file system's error when it cannot be opened.
 */
export function fileBytes(name: string, path: string): Uint8Array {
  const { size } = statSync(path);
  if (size > LARGEST_FILE) {
    const megabytes = Math.round(size / 2 ** 20);
    throw new ReadError(name, `it has ${megabytes} MB, and files of up to 256 MB are read`, "Split it into parts.");
  }
  return readFileSync(path);
}
