import { statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { KnownFile } from "../store/known-file.ts";
import { isAbsent, isWithin } from "./file-trouble.ts";

/** What was read of files that are out of reach is kept so long, unless the operator says that they are gone: 7 days. */
const GRACE_MS = 7 * 24 * 60 * 60 * 1000;

/** Files that are found where others were: up to this share of those they are not what has come in their place. */
const FEW_OTHERS = 0.25;

/** Files that are out of reach for one reason. What was read of them stays for a while. */
export interface VanishedFiles {
  /** The folder that is empty now or has gone, or the file that may not be read; absolute. */
  readonly place: string;
  /** Something is there, and the system does not let it be read; else they vanished together with all of the folder. */
  readonly isThere: boolean;
  readonly names: readonly string[];
  /** ISO 8601 time at which they are taken out, if they cannot be read until then. */
  readonly until: string;
}

/** A known file that is out of reach, and why (see `VanishedFiles`). */
export interface VanishedFile extends Pick<VanishedFiles, "place" | "isThere"> {
  readonly file: KnownFile;
}

/** What an indexing run has found out when its files are read. */
export interface FilesOfRun {
  /** The folder that the paths of known files are relative to. */
  readonly baseFolder: string;
  /** Absolute paths of what was given to the run. */
  readonly given: readonly string[];
  /** Absolute paths of the files that were found. */
  readonly found: readonly string[];
  /** All files of the store before the run. */
  readonly known: readonly KnownFile[];
  /** Those of them that are not there any longer, nor anywhere else. */
  readonly absent: readonly KnownFile[];
  /** What tells folders from others in their places, by absolute path, as an earlier run met them (see `folderMark`). */
  readonly marks: ReadonlyMap<string, string>;
}

/**
 * Those of the absent files that vanished as a whole folder, and not one by one:
 * - what was given as a folder, or the folder around a file that was given, is there no more;
 * - neither is a folder that was given to an earlier run, and nothing of it has turned up elsewhere;
 * - a folder is there, held at least two files (or is another one than that which held one), and holds none now, or few
 *   others: something lies where the share was mounted. What had vanished before stays so, whatever has come there since.
 */
export function vanishedTogether({ baseFolder, given, found, known, absent, marks }: FilesOfRun): VanishedFile[] {
  const knownPaths = new Set(known.map(({ path }) => resolve(baseFolder, path)));
  const gonePaths = new Map(absent.map((file) => [resolve(baseFolder, file.path), file]));
  const isLost = (root: string) =>
    knownPaths.has(root) ? isAbsent(root) && !isFolder(dirname(root)) : !isFolder(root);
  const lostRoots = given.filter(isLost);
  const heldRoots = given.filter((root) => !isLost(root));
  /** What has happened to a folder is found out once for all its files. */
  const emptiedFolders = new Map<string, string | null>();
  const emptiedFolder = (path: string): string | null => {
    const folder = nearestFolder(path);
    const isLeft = folder === dirname(path) || heldRoots.some((root) => isWithin(folder, root));
    const emptied = isLeft ? folder : join(folder, relative(folder, path).split(sep)[0] as string);
    const held = [...knownPaths].filter((each) => isWithin(each, emptied));
    if (held.some((each) => !gonePaths.has(each))) return null;
    const others = found.filter((each) => isWithin(each, emptied)).length;
    const hadVanished = held.every((each) => gonePaths.get(each)?.vanished !== undefined);
    if (others > held.length * FEW_OTHERS && !hadVanished) return null;
    // One file that goes from a folder that stays was deleted; so was a folder inside one that was given.
    const mark = marks.get(emptied);
    const isAnother = mark !== undefined && mark !== folderMark(emptied);
    return !isLeft || isAnother || hadVanished || held.length >= 2 ? emptied : null;
  };
  return [...gonePaths].flatMap(([path, file]) => {
    const around = dirname(path);
    if (!emptiedFolders.has(around)) emptiedFolders.set(around, emptiedFolder(path));
    const folder = lostRoots.find((root) => isWithin(path, root)) ?? emptiedFolders.get(around);
    return folder ? [{ file, place: folder, isThere: false }] : [];
  });
}

/** Vanished files that stay, by place, and by path since when each is away; those that have been away too long stay no more. */
export function stayOfVanished(
  vanished: readonly VanishedFile[],
  now: Date,
): { readonly stay: VanishedFiles[]; readonly since: ReadonlyMap<string, string> } {
  const since = new Map<string, string>();
  const groups = new Map<string, VanishedFiles>();
  for (const { file, place, isThere } of vanished) {
    // A time to come was noted while the clock was ahead.
    const away = [file.vanished ?? now.toISOString(), now.toISOString()].sort()[0] as string;
    const end = new Date(Date.parse(away) + GRACE_MS);
    if (end <= now) continue;
    since.set(file.path, away);
    const { names, until } = groups.get(place) ?? { names: [], until: end.toISOString() };
    const first = until < end.toISOString() ? until : end.toISOString();
    groups.set(place, { place, isThere, names: [...names, file.name], until: first });
  }
  return { stay: [...groups.values()], since };
}

/** Tells a folder from another one in its place, such as that below a mount; undefined where none can be looked at. */
export function folderMark(folder: string): string | undefined {
  try {
    const { dev, ino } = statSync(folder, { bigint: true });
    return `${dev}:${ino}`;
  } catch {
    return undefined;
  }
}

/** The nearest folder around a path that is there; one that may not be looked at counts as there. */
function nearestFolder(path: string): string {
  const around = dirname(path);
  if (around === path || isFolder(around)) return around;
  return nearestFolder(around);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return !isAbsent(path);
  }
}
