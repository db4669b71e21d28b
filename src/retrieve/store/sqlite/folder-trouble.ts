import { isDamage, storageTrouble } from "../../../database/sqlite.ts";
import { IndexFolderError } from "../../errors.ts";
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

const REMEDIES = {
  full: "is full: no more can be written there. What was finished is kept; free some space, then run this again.",
  "read-only": "cannot be written. Make it writable for this user, or choose another folder with --index.",
  failing: "could not be written whole. Check that its disk has space and works, then run this again.",
} as const;

/** Runs an action that writes; a full disk, a lacking permission and the like are told as an `IndexFolderError`. */
export async function guardStorage<T>(folder: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (cause) {
    const trouble = storageTrouble(cause);
    if (trouble === null) throw cause;
    throw new IndexFolderError(`The index folder ${folder} ${REMEDIES[trouble]}`, { cause });
  }
}
