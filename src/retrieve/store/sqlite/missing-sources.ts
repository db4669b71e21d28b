import type { SqliteDatabase } from "../../../database/sqlite.ts";
import type { FileStamp } from "./passage-writer.ts";
import { readState, writeState } from "./schema.ts";

/**
 * Paths of files that came with a restored copy and were not on this machine then: what was read of them stays until they
 * turn up, where other files that are not there are taken for gone.
 */
export function readMissing(database: SqliteDatabase): Set<string> {
  return new Set(JSON.parse(String(readState(database, "missing") ?? "[]")) as string[]);
}

export function writeMissing(database: SqliteDatabase, files: readonly FileStamp[]): void {
  writeState(database, "missing", JSON.stringify(files.map(({ path }) => path)));
}

/**
 * The missing one of these files that has turned up, perhaps in another version: it has the same name and stands in a
 * folder of the same name. A mere namesake may be another article.
 */
export function findMissing(
  files: readonly FileStamp[],
  missing: ReadonlySet<string>,
  found: FileStamp,
): FileStamp | undefined {
  return files.find((file) => missing.has(file.path) && placeOf(file) === placeOf(found));
}

/** The first of some names, and how many others there are. */
export function nameSome([first, ...others]: readonly string[]): string {
  if (others.length === 0) return first ?? "";
  return `${first} and ${others.length} other file${others.length > 1 ? "s" : ""}`;
}

/** A file's name with the folder around it. */
function placeOf({ path, name }: FileStamp): string {
  return path
    .split("/")
    .slice(-1 - name.split("/").length)
    .join("/");
}
