import { open, readdir, readFile, realpath, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { codeOf } from "../errors/thrown.ts";
import { type Exclusions, exclusionsOf, isExcluded } from "./exclusions.ts";
import { COLUMNS_FILE } from "./file-bytes.ts";
import { LOOKED_AT } from "./formats/format.ts";
import { formatOf, isSupported } from "./formats/formats.ts";
import { IGNORE_FILE, type PassedOver, type PassedOverReason, passedOverByName } from "./passed-over.ts";
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
  /** Is told of what is there and is not read. */
  readonly onPassedOver?: (passed: PassedOver) => void;
  /** Patterns of what is left out, in the manner of `.gitignore`; beside them, each folder's ignore file counts. */
  readonly exclude?: readonly string[];
  /** The system's by default. */
  readonly fileSystem?: WalkedFileSystem;
}

/** What a walk asks of the file system. */
export interface WalkedFileSystem {
  readonly entries: (folder: string) => Promise<FolderEntry[]>;
  readonly realpath: (path: string) => Promise<string>;
  readonly stat: (path: string) => Promise<EntryKind>;
  readonly text: (file: string) => Promise<string>;
  /** The first bytes of a file, so many at most, as if they were UTF-8. */
  readonly start: (file: string, length: number) => Promise<string>;
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
  text: (file) => readFile(file, "utf8"),
  start: startOf,
};

async function startOf(file: string, length: number): Promise<string> {
  const opened = await open(file, "r");
  try {
    const { buffer, bytesRead } = await opened.read(Buffer.alloc(length), 0, length, 0);
    return buffer.toString("utf8", 0, bytesRead);
  } finally {
    await opened.close();
  }
}

/** Stands in a name for bytes that are no UTF-8: the file cannot be opened by that name. */
const REPLACEMENT = "\uFFFD";

/**
 * Every readable file below a folder, in the order of names. Passed over is what nobody means as an article
 * (`PassedOverReason`); a link to a folder that is already being walked is not followed.
 * @throws the file system's error where the folder itself cannot be listed.
 */
export async function* findFiles(root: string, options: WalkOptions = {}): AsyncGenerator<WalkedFile> {
  const { onUnreadable = rethrow, onPassedOver = () => undefined, exclude = [], fileSystem = SYSTEM } = options;
  const place = await fileSystem.realpath(root);
  const all = { root: place, onUnreadable, onPassedOver, fileSystem };
  const exclusions = exclude.length === 0 ? [] : [exclusionsOf("", exclude)];
  yield* walk(await listed({ path: root, prefix: "", above: new Set([place]), exclusions }, all), all);
}

function rethrow(_path: string, error: unknown): never {
  throw error;
}

interface Walk extends Required<Omit<WalkOptions, "exclude">> {
  /** Real path of the folder that is walked. */
  readonly root: string;
}

/** A folder of a walk. */
interface WalkedFolder {
  readonly path: string;
  /** Its path below the root with "/" at its end; empty for the root. */
  readonly prefix: string;
  /** Real paths of the folder and of those around it. */
  readonly above: ReadonlySet<string>;
  /** Its own and those of the folders around it. */
  readonly exclusions: readonly Exclusions[];
}

interface ListedFolder extends WalkedFolder {
  readonly entries: readonly FolderEntry[];
}

async function* walk(folder: ListedFolder, all: Walk): AsyncGenerator<WalkedFile> {
  const siblings = new Set(folder.entries.map(({ name }) => name));
  for (const entry of folder.entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder.path, entry.name);
    const name = folder.prefix + entry.name;
    const passOver = (reason: PassedOverReason) => all.onPassedOver({ path, reason });
    const kind = await looked(path, all, () => kindOf(entry, path, all));
    if (kind === undefined) continue;
    if (kind === null) {
      passOver(entry.name.startsWith(".") ? "hidden" : "link");
      continue;
    }
    const isFolder = kind.isDirectory();
    const byName = passedOverByName(entry.name, isFolder, siblings);
    if (byName !== null) passOver(byName);
    else if (isExcluded(isFolder ? `${name}/` : name, folder.exclusions)) passOver("excluded");
    else if (isFolder) {
      const below = await looked(path, all, () => enter(folder, entry.name, all));
      if (below) yield* walk(below, all);
    } else if (!kind.isFile()) passOver("no-file");
    else if (saysColumns(entry.name, siblings)) continue;
    else if (!isSupported(entry.name)) passOver(entry.name.endsWith(COLUMNS_FILE) ? "columns" : "format");
    else {
      const isTable = siblings.has(entry.name + COLUMNS_FILE);
      const isArticle = isTable || (await looked(path, all, () => isMeant(entry.name, path, all)));
      if (isArticle === true) yield { path, name };
      else if (isArticle === false) passOver(formatOf(entry.name).notMeant ?? "no-articles");
    }
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

/** Whether a file says what the columns of another are, with which it is read. */
function saysColumns(name: string, siblings: ReadonlySet<string>): boolean {
  if (!name.endsWith(COLUMNS_FILE)) return false;
  const table = name.slice(0, -COLUMNS_FILE.length);
  return siblings.has(table) && isSupported(table) && formatOf(table).hasColumns === true;
}

/** Whether a file is one to be read: of some formats it may as well hold a program's settings. */
async function isMeant(name: string, path: string, { fileSystem }: Walk): Promise<boolean> {
  const { isMeant: rule } = formatOf(name);
  if (rule === undefined) return true;
  if ("byName" in rule) return rule.byName(extname(name).toLowerCase());
  return rule.byStart(await fileSystem.start(path, LOOKED_AT));
}

/** What an entry is, and what a link inside the root leads to; null for one that is broken or leads out of the root. */
async function kindOf(entry: FolderEntry, path: string, { root, fileSystem }: Walk): Promise<EntryKind | null> {
  // Of what is hidden, nothing else is of interest.
  if (entry.name.startsWith(".")) return entry.isSymbolicLink() ? null : entry;
  if (entry.name.includes(REPLACEMENT)) await requireName(entry.name, path, fileSystem);
  if (!entry.isSymbolicLink()) return entry;
  try {
    const target = await fileSystem.realpath(path);
    return target.startsWith(`${root}/`) ? await fileSystem.stat(path) : null;
  } catch (error) {
    if (isGone(error)) return null;
    throw error;
  }
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

/** A folder in a folder, listed; null for one that is being walked already. */
async function enter(around: WalkedFolder, name: string, all: Walk): Promise<ListedFolder | null> {
  const path = join(around.path, name);
  const place = await all.fileSystem.realpath(path);
  if (around.above.has(place)) return null;
  return listed({ ...around, path, prefix: `${around.prefix}${name}/`, above: new Set([...around.above, place]) }, all);
}

/** A folder whose ignore file cannot be read is not listed: what it leaves out is not known. */
async function listed(folder: WalkedFolder, { fileSystem }: Walk): Promise<ListedFolder> {
  const entries = await fileSystem.entries(folder.path);
  if (!entries.some(({ name }) => name === IGNORE_FILE)) return { ...folder, entries };
  const lines = await fileSystem.text(join(folder.path, IGNORE_FILE));
  return { ...folder, entries, exclusions: [...folder.exclusions, exclusionsOf(folder.prefix, lines)] };
}

/** Something that went between the listing of its folder and the look at it, or that a broken link leads to. */
function isGone(error: unknown): boolean {
  return codeOf(error) === "ENOENT";
}
