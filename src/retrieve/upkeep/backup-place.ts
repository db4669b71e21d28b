import { existsSync, lstatSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { openDatabaseForReading } from "../../database/sqlite.ts";
import { isRunning } from "../engine/parent-process.ts";
import { IndexFolderError } from "../errors.ts";
import { holdsIndex } from "../store/sqlite/index-files.ts";
import { readState } from "../store/sqlite/schema.ts";
import { folderAround, isSameFolder } from "./folder-around.ts";

/** What a backup may take the place of: earlier backups, or any file. Never a folder, nor anything in an index. */
export type Overwriting = "backups" | "any file";

interface BackupRequest {
  readonly indexFolder: string;
  readonly overwriting: Overwriting;
}

/**
 * The file that a backup is written to, an absolute path: the one given (what a link leads to), or a dated one in the
 * folder given. A path that ends in a separator is a folder's, which need not be there yet.
 * @throws IndexFolderError when something else is there, or it lies in an index folder.
 */
export function backupPlace(given: string, { indexFolder, overwriting }: BackupRequest): string {
  const isFolder = /[/\\]$/.test(given) || statSync(given, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isFolder
    ? datedFile(resolve(given), "verbatim")
    : existsSync(given)
      ? realpathSync(given)
      : resolve(given);
  requireOutsideIndex(file, indexFolder);
  requireOverwritable(file, overwriting);
  return file;
}

/** @throws IndexFolderError when a backup must not take the place of what is there. */
export function requireOverwritable(file: string, overwriting: Overwriting): void {
  const there = lstatSync(file, { throwIfNoEntry: false });
  if (there === undefined) return;
  if (there.isDirectory()) throw new IndexFolderError(`${file} is a folder. It stays as it is.`);
  if (!there.isFile() && !there.isSymbolicLink()) {
    throw new IndexFolderError(`${file} is no ordinary file, but a device or the like. Name a file or a folder.`);
  }
  if (overwriting === "any file" || isBackup(file)) return;
  throw new IndexFolderError(
    `${file} is there already and no backup: it stays as it is. Name another file, or a folder, or add --force.`,
  );
}

/** The file that becomes a backup once it is whole, beside it; its name tells whose it is. */
export function unfinishedBackup(file: string): string {
  return `${file}.unfinished-${process.pid}`;
}

/** Clears away what processes that were killed have left beside a backup. */
export function removeUnfinished(file: string): void {
  const name = basename(file);
  for (const sibling of readdirSync(dirname(file))) {
    if (!sibling.startsWith(`${name}.unfinished-`)) continue;
    const [, pid] = /^(\d+)(?:-(?:journal|wal|shm))?$/.exec(sibling.slice(`${name}.unfinished-`.length)) ?? [];
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid)))) {
      rmSync(join(dirname(file), sibling), { force: true });
    }
  }
}

/** A path that no file of the folder has yet: its name begins with a word, as in "verbatim-2026-11-26T124305Z.sqlite". */
export function datedFile(folder: string, word: string): string {
  const stamp = new Date().toISOString().replace(/\.\d+/, "").replaceAll(":", "");
  const named = (number: number) => join(folder, `${word}-${stamp}${number === 1 ? "" : `-${number}`}.sqlite`);
  let number = 1;
  while (lstatSync(named(number), { throwIfNoEntry: false }) !== undefined) number++;
  return named(number);
}

function requireOutsideIndex(file: string, indexFolder: string): void {
  const inside = folderAround(file, (folder, isNearest) => {
    return isSameFolder(folder, indexFolder) || (isNearest && holdsIndex(readdirSync(folder)));
  });
  if (inside === null) return;
  throw new IndexFolderError(`${file} lies in ${inside}, which holds an index. Name a place outside it.`);
}

/** Only copies know the folder that they were made from (`origin`). */
function isBackup(file: string): boolean {
  try {
    const database = openDatabaseForReading(file);
    try {
      return readState(database, "origin") !== null && readState(database, "manifest") !== null;
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
