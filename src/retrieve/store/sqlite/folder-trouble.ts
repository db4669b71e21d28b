import { relative, sep } from "node:path";
import { isDamage, storageTrouble } from "../../../database/sqlite.ts";
import { IndexFolderError, StorageError } from "../../errors.ts";
import { REBUILD } from "../remedies.ts";

/** What an error means for whoever runs the program: damage that SQLite met is told as an `IndexFolderError`. */
export function damageExplained(databaseFile: string, error: unknown): unknown {
  const isIncomplete = error instanceof Error && /no such (table|column)/.test(error.message);
  if (!isDamage(error) && !isIncomplete) return error;
  return new IndexFolderError(`${databaseFile} is damaged. ${REBUILD}`, { cause: error });
}

/** Runs an action on the database, with its damage explained. */
export function guardDamage<T>(databaseFile: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw damageExplained(databaseFile, error);
  }
}

/** A folder that is written to, as messages call it, and how another one is chosen. */
interface WrittenFolder {
  readonly path: string;
  readonly called: "index folder" | "folder";
  readonly another: string;
}

/** An index folder, as messages call it. */
export function indexFolder(path: string): WrittenFolder {
  return { path, called: "index folder", another: "choose another folder with --index" };
}

const REMEDIES = {
  full: () => "is full: no more can be written there. What was finished is kept; free some space, then run this again.",
  "read-only": ({ another }: WrittenFolder) => `cannot be written. Make it writable for this user, or ${another}.`,
  failing: () => "could not be written whole. Check that its disk has space and works, then run this again.",
} as const;

/** Runs an action that writes; a full disk, a lacking permission and the like are told as a `StorageError`. */
export async function guardStorage<T>(folder: WrittenFolder, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const trouble = isElsewhere(cause, folder.path) ? null : storageTrouble(cause);
    if (trouble === null) throw cause;
    throw new StorageError(`The ${folder.called} ${folder.path} ${REMEDIES[trouble](folder)}`, { cause });
  }
}

/** The file system's errors name paths: those outside the folder say nothing about the folder. SQLite's name none. */
function isElsewhere(error: unknown, folder: string): boolean {
  const { path, dest } = error as { readonly path?: unknown; readonly dest?: unknown };
  const named = [path, dest].filter((each) => typeof each === "string");
  return named.length > 0 && named.every((each) => relative(folder, each).split(sep)[0] === "..");
}
