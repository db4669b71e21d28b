import { isConsistent, openDatabaseForReading } from "../../database/sqlite.ts";

/** Whether a file can be read as a bot's database, all of it. */
export function isWholeStore(file: string): boolean {
  try {
    const database = openDatabaseForReading(file);
    try {
      return isConsistent(database);
    } finally {
      database.close();
    }
  } catch {
    // No database at all, or one whose first page is damaged.
    return false;
  }
}
