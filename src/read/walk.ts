import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isSupported } from "./formats/formats.ts";
import { ReadError } from "./read-error.ts";

/** A file of a format that can be read. */
export interface WalkedFile {
  readonly path: string;
  /** The path below the folder that is walked, with "/" between folders. */
  readonly name: string;
}

export interface WalkOptions {
  /**
   * Is told of each folder and each entry that cannot be looked at, and the walk goes on beside it. Without it, the walk
   * ends with the error.
   */
  readonly onUnreadable?: (path: string, error: unknown) => void;
  /** The system's by default. */
  readonly fileSystem?: WalkedFileSystem;
}

/** What a walk asks of the file system. */
export interface WalkedFileSystem {
  readonly entries: (folder: string) => Promise<FolderEntry[]>;
  readonly realpath: (path: string) => Promise<string>;
  readonly stat: (path: string) => Promise<EntryKind>;
}

interface EntryKind {
  isFile(): boolean;
  isDirectory(): boolean;
}

interface FolderEntry extends EntryKind {
  readonly name: string;
  isSymbolicLink(): boolean;
}

const SYSTEM: WalkedFileSystem = {
  entries: (folder) => readdir(folder, { withFileTypes: true }),
  realpath,
  stat,
};

/** Stands in a name for bytes that are no UTF-8: the file cannot be opened by that name. */
const REPLACEMENT = "\uFFFD";

/**
 * Every readable file below a folder, in the order of names. Hidden files and folders are skipped; a link to a folder that
 * is already being walked is not followed, nor one that leads out of the root or nowhere.
 * @throws the file system's error where the folder itself cannot be listed.
 */
export async function* findFiles(root: string, options: WalkOptions = {}): AsyncGenerator<WalkedFile> {
  const { onUnreadable = rethrow, fileSystem = SYSTEM } = options;
  const place = await fileSystem.realpath(root);
  const entries = await fileSystem.entries(root);
  yield* walk({ path: root, prefix: "", entries, above: new Set([place]) }, { root: place, onUnreadable, fileSystem });
}

function rethrow(_path: string, error: unknown): never {
  throw error;
}

interface Walk extends Required<WalkOptions> {
  /** Real path of the folder that is walked. */
  readonly root: string;
}

/** A folder of a walk, listed. */
interface ListedFolder {
  readonly path: string;
  /** Its path below the root with "/" at its end; empty for the root. */
  readonly prefix: string;
  readonly entries: readonly FolderEntry[];
  /** Real paths of the folder and of those around it. */
  readonly above: ReadonlySet<string>;
}

async function* walk(folder: ListedFolder, all: Walk): AsyncGenerator<WalkedFile> {
  for (const entry of folder.entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder.path, entry.name);
    const kind = await looked(path, all, () => kindOf(entry, path, all));
    if (kind?.isFile() === true && isSupported(entry.name)) yield { path, name: folder.prefix + entry.name };
    if (kind?.isDirectory() !== true) continue;
    const below = await looked(path, all, () => listed(path, `${folder.prefix}${entry.name}/`, folder.above, all));
    if (below) yield* walk(below, all);
  }
}

/** What a look at an entry finds; undefined where it cannot be looked at, which is told, or has gone meanwhile. */
async function looked<T>(path: string, { onUnreadable }: Walk, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (!isGone(error)) onUnreadable(path, error);
    return undefined;
  }
}

/** What an entry is, and what a link inside the root leads to; null for one that is broken or leads out of the root. */
async function kindOf(entry: FolderEntry, path: string, { root, fileSystem }: Walk): Promise<EntryKind | null> {
  if (entry.name.includes(REPLACEMENT)) await requireName(entry.name, path, fileSystem);
  if (!entry.isSymbolicLink()) return entry;
  const target = await fileSystem.realpath(path);
  return target.startsWith(`${root}/`) ? fileSystem.stat(path) : null;
}

/** @throws ReadError for a name that is not the file's own. */
async function requireName(name: string, path: string, { stat }: WalkedFileSystem): Promise<void> {
  try {
    await stat(path);
  } catch (error) {
    if (!isGone(error)) throw error;
    throw new ReadError(name, { reason: "its name is not UTF-8", nextStep: "Rename it." }, error);
  }
}

/** Null for a folder that is being walked already. */
async function listed(
  path: string,
  prefix: string,
  above: ReadonlySet<string>,
  { fileSystem }: Walk,
): Promise<ListedFolder | null> {
  const place = await fileSystem.realpath(path);
  if (above.has(place)) return null;
  return { path, prefix, entries: await fileSystem.entries(path), above: new Set([...above, place]) };
}

/** A broken link, or something that went between the listing of its folder and the look at it. */
function isGone(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === "ENOENT";
}
