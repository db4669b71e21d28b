import { isUtf8 } from "node:buffer";
import { closeSync, constants, fstatSync, openSync, readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
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

/** What stands behind the name of a table or of JSON in the name of the file that says what its columns are. */
export const COLUMNS_FILE = ".columns.toml";
/** Such a file is not larger, in bytes. */
const LARGEST_COLUMNS = 64 * 1024;

/** What the file beside a file says of its columns; null where there is none, or the format has no columns. */
export function columnsText(path: string): string | null {
  if (formatOf(path).hasColumns !== true) return null;
  const found = statSync(path + COLUMNS_FILE, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return null;
  if (found.size > LARGEST_COLUMNS)
    throw new ReadError(basename(path), {
      reason: `${basename(path)}${COLUMNS_FILE}, which says what its columns are, has over ${LARGEST_COLUMNS / 1024} KB`,
      nextStep: "Shorten it, or take it away.",
    });
  const bytes = readFileSync(path + COLUMNS_FILE);
  if (!isUtf8(bytes))
    throw new ReadError(basename(path), {
      reason: `${basename(path)}${COLUMNS_FILE}, which says what its columns are, is not in UTF-8`,
      nextStep: "Save it in UTF-8, or take it away.",
    });
  return bytes.toString("utf8");
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
