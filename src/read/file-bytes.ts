import { readFile, stat } from "node:fs/promises";
import { ReadError } from "./read-error.ts";

/** Larger files, in bytes, do not fit into one string with what reading needs beside it. */
const LARGEST_FILE = 256 * 2 ** 20;

/**
 * A file's bytes.
 * @param name shown to people.
 * @throws ReadError when it is too large; the file system's error when it cannot be opened.
 */
export async function fileBytes(name: string, path: string): Promise<Uint8Array> {
  const { size } = await stat(path);
  if (size > LARGEST_FILE) {
    const megabytes = Math.round(size / 2 ** 20);
    throw new ReadError(name, `it has ${megabytes} MB, and files of up to 256 MB are read`, "Split it into parts.");
  }
  return readFile(path);
}
