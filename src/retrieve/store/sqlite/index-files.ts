import { readdirSync } from "node:fs";
import { makeFolder } from "../../../database/folders.ts";
import { messageOf } from "../../../errors/thrown.ts";
import { IndexFolderError } from "../../errors.ts";

/** Names of the databases of an index folder, and of the files that SQLite keeps beside them. */
const DATABASE = /^passages-\d+\.sqlite$/;
const BESIDE_DATABASE = /^(passages-\d+\.sqlite)-(wal|shm|journal)$/;
/** What else indexing writes there. */
const OTHERS =
  /^(hnsw-\d+\.bin(\.new)?|passages-\d+\.sqlite\.new(-\w+)?|(manifest|quarantine|whole)\.json(\.new)?|writer\.(lock|lock-journal|pid)|replaced-[\w-]+\.sqlite\.unfinished-\d+(-\w+)?)$/;
/** What was in the folder before a copy was restored: kept until the operator deletes it. */
const REPLACED = /^replaced-[\w-]+\.sqlite$/;
/** What a system puts into a folder by itself. */
const OF_THE_SYSTEM = /^(\..*|lost\+found|desktop\.ini|Thumbs\.db)$/i;
/** What says what the folder is for, as in a checkout. */
const README = /^README(\.\w+)?$/i;

/** Whether a name in an index folder is one that indexing gave; only such files are ever deleted. */
export function isIndexFile(name: string): boolean {
  return DATABASE.test(name) || BESIDE_DATABASE.test(name) || OTHERS.test(name);
}

/** Whether a name is a database's, or that of a file which SQLite keeps beside it. */
export function belongsTo(database: string, name: string): boolean {
  return name === database || BESIDE_DATABASE.exec(name)?.[1] === database;
}

/** Whether the names in a folder are those of an index folder. */
export function holdsIndex(names: readonly string[]): boolean {
  return names.some((name) => DATABASE.test(name));
}

/**
 * Makes an index folder, or makes sure that one which is there is an index's or empty: an index is not written among other
 * people's files.
 * @throws IndexFolderError when it cannot be made, or holds something else.
 */
export function makeIndexFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (cause) {
    const reason = messageOf(cause);
    throw new IndexFolderError(`The index folder ${folder} cannot be made: ${reason}. Choose another with --index.`, {
      cause,
    });
  }
  const stranger = strangerIn(folder);
  if (stranger === undefined || holdsIndex(readdirSync(folder))) return;
  throw new IndexFolderError(
    `${folder} holds other files (${stranger}) and no index: an index has a folder of its own. Name a new or empty ` +
      "folder with --index.",
  );
}

/** A file in a folder that no index has there; undefined where there is none. */
export function strangerIn(folder: string): string | undefined {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.find((entry) => !entry.isDirectory() && isForeign(entry.name))?.name;
}

function isForeign(name: string): boolean {
  return !isIndexFile(name) && !REPLACED.test(name) && !OF_THE_SYSTEM.test(name) && !README.test(name);
}
