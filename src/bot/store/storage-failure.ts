import { storageTrouble } from "../../database/sqlite.ts";

/** Whether something failed because it could not be written: a full disk, one that may not be written, one that fails. */
export function isStorageFailure(error: unknown): boolean {
  return storageTrouble(error) !== null;
}
