import {
  accessSync,
  appendFileSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { makeFolder } from "../database/folders.ts";
import { holderOf, waitForProcessLock } from "../database/process-lock.ts";

/** Pages cannot be written where they are wanted; the message names the place and the next step. */
class PagesError extends Error {
  override readonly name = "PagesError";
}

/** A file that others have put where a page belongs. */
export class InTheWayError extends PagesError {}

/** Names what was written: a path a line, noted before the file is made, so that no kill leaves a file of ours that is not on it. */
const LIST_FILE = ".verbatim-pages";
/** What is written stands here until it is whole. */
const UNFINISHED_FILE = `${LIST_FILE}.unfinished`;

/**
 * A folder of files that are ours: each is whole at any time, and nothing that others put there is written over or deleted. One
 * process at a time writes it.
 */
export class OutputFolder {
  readonly folder: string;
  /** Paths that were noted, in this run or before. */
  readonly #ours: Set<string>;
  /** Paths that stay. */
  readonly #kept = new Set<string>();
  #written = 0;

  /** Lets another process write the folder. */
  readonly close: () => void;

  private constructor(folder: string, ours: Set<string>, close: () => void) {
    this.folder = folder;
    this.#ours = ours;
    this.close = close;
  }

  /** Opens a folder, or makes it. @throws PagesError where it holds files and no list of ours, or another process writes it. */
  static async open(folder: string): Promise<OutputFolder> {
    const list = join(folder, LIST_FILE);
    openFolder(folder);
    if (!existsSync(list)) {
      if (readdirSync(folder).length > 0)
        throw new PagesError(
          `${folder} holds files that "npm run pages" has not written. Name an empty folder or a new one.`,
        );
      writeFileSync(list, "");
    }
    const lock = { folder, name: LIST_FILE };
    const close = await waitForProcessLock(lock, { patience: 0, onWait: () => undefined });
    if (close === null)
      throw new PagesError(`The process ${holderOf(lock)} is writing pages to ${folder}. Wait for it, or end it.`);
    // A line that a kill has cut ends in no line feed, and its file was not made.
    const lines = readFileSync(list, "utf8").split("\n").slice(0, -1);
    return new OutputFolder(folder, new Set(lines.filter((path) => isBelow(folder, path))), close);
  }

  /** How many files were written since it was opened, as they were not there or were otherwise. */
  get written(): number {
    return this.#written;
  }

  /** Whether a file of ours stands there. */
  has(path: string): boolean {
    return this.#ours.has(path) && existsSync(join(this.folder, path));
  }

  /** Leaves a file of ours as it is. */
  keep(path: string): void {
    this.#kept.add(path);
  }

  /**
   * Writes a file, unless it is there as it would be written; "/" between folders.
   * @throws InTheWayError where something stands there that is not ours; the file system's error.
   */
  write(path: string, content: string | Uint8Array): void {
    const absolute = join(this.folder, path);
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    if (!this.#ours.has(path)) {
      if (lstatSync(absolute, { throwIfNoEntry: false }) !== undefined)
        throw new InTheWayError(`${absolute} was not written by "npm run pages". Move it, or delete it.`);
      appendFileSync(join(this.folder, LIST_FILE), `${path}\n`);
      this.#ours.add(path);
    }
    this.#kept.add(path);
    if (isThere(absolute, bytes)) return;
    makeFolder(dirname(absolute));
    const unfinished = join(this.folder, UNFINISHED_FILE);
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, absolute);
    this.#written++;
  }

  /** Deletes the files of ours that were neither written nor kept, and the folders that are empty then. @returns how many files. */
  finish(): number {
    const gone = [...this.#ours].filter((path) => !this.#kept.has(path));
    for (const path of gone) {
      rmSync(join(this.folder, path), { force: true });
      this.#removeEmpty(dirname(path));
    }
    const unfinished = join(this.folder, UNFINISHED_FILE);
    writeFileSync(
      unfinished,
      [...this.#kept]
        .sort()
        .map((path) => `${path}\n`)
        .join(""),
    );
    renameSync(unfinished, join(this.folder, LIST_FILE));
    return gone.length;
  }

  #removeEmpty(path: string): void {
    if (path === ".") return;
    try {
      rmdirSync(join(this.folder, path));
    } catch {
      // Others' files are in it, or it is gone.
      return;
    }
    this.#removeEmpty(dirname(path));
  }
}

/** Makes a folder, if need be. @throws PagesError where there can be none that may be written. */
function openFolder(folder: string): void {
  if (folder === "") throw new PagesError("The folder has no name. Name an empty folder or a new one.");
  try {
    makeFolder(folder);
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    const { code = "", message } = cause as NodeJS.ErrnoException;
    const reason = ["EEXIST", "ENOTDIR"].includes(code) ? "it is a file, or lies in one" : message;
    throw new PagesError(`No pages can be written to ${folder}: ${reason}. Name an empty folder or a new one.`, {
      cause,
    });
  }
}

/** Whether a path leads to a place below the folder, and not to the list itself: it may have been written by others. */
function isBelow(folder: string, path: string): boolean {
  return path !== "" && !path.startsWith(LIST_FILE) && resolve(folder, path).startsWith(resolve(folder) + sep);
}

function isThere(file: string, bytes: Uint8Array): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === bytes.length && readFileSync(file).equals(bytes);
}
