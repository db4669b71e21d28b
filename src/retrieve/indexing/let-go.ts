import { statSync } from "node:fs";
import { posix, resolve } from "node:path";
import type { PassedOver } from "../../read/passed-over.ts";
import type { KnownFile } from "../store/known-file.ts";
import type { IndexRun } from "../store/writable-store.ts";
import { isAbsent, isWithin } from "./file-trouble.ts";
import type { FoundFile } from "./source-files.ts";
import type { IndexRequest } from "./update-index.ts";
import { folderMark, stayOfVanished, type VanishedFile, type VanishedFiles, vanishedTogether } from "./vanished.ts";

/** Files of the store that a run has not found as they were. */
export interface Departure {
  /** They are not there, or are not to be there. */
  readonly gone: readonly KnownFile[];
  /** They are there and hold nothing that can be read. */
  readonly withdrawn: readonly KnownFile[];
  /** They are there, and the system does not let them be read. */
  readonly unreadable: readonly KnownFile[];
  /** All files of the store before the run. */
  readonly known: readonly KnownFile[];
  readonly found: readonly FoundFile[];
  readonly request: IndexRequest;
}

/** Takes files out of the store, but for those that are only out of reach, which are marked. */
export async function letGo(
  run: IndexRun,
  departure: Departure,
): Promise<{ restored: KnownFile[]; vanished: VanishedFiles[]; removed: KnownFile[] }> {
  const { gone, withdrawn, unreadable, known, request } = departure;
  const restored = gone.filter(({ missing }) => missing);
  const now = request.now === undefined ? new Date() : new Date(request.now);
  const marks = await run.folders();
  const { stay: vanished, since } = stayOfVanished(outOfReach(departure, marks), now);
  const leaving = [...gone.filter(({ missing }) => !missing), ...unreadable];
  const removed = leaving.filter((file) => !since.has(file.path));
  if (known.some((file) => file.missing && !restored.includes(file))) {
    await run.markMissing(restored.map(({ path }) => path));
  }
  if (since.size > 0 || known.some((file) => file.vanished !== undefined)) await run.markVanished(since);
  const paths = [...removed, ...withdrawn].map(({ path }) => path);
  if (paths.length > 0) await run.removeFiles(paths);
  await noteFolders(run, departure, marks);
  return { restored, vanished, removed };
}

/** Files that stay for a while. */
function outOfReach(
  { gone, unreadable, known, found, request }: Departure,
  marks: ReadonlyMap<string, string>,
): VanishedFile[] {
  const { store, paths, rebuild } = request;
  if (rebuild || request.vanished === "take out") return [];
  const { baseFolder } = store;
  const together = vanishedTogether({
    baseFolder,
    given: paths === "known" ? [] : paths.map((path) => resolve(path)),
    found: found.map(({ absolute }) => absolute),
    known,
    absent: gone.filter(({ path }) => isAbsent(resolve(baseFolder, path))),
    marks: new Map([...marks].map(([path, mark]) => [resolve(baseFolder, path), mark])),
  });
  return [
    ...together.filter(({ file }) => !file.missing),
    ...unreadable.map((file) => ({ file, place: resolve(baseFolder, file.path), isThere: true })),
  ];
}

/** Notes what the folders of found files are; of others that hold files of the store, what was noted of them stays. */
async function noteFolders(
  run: IndexRun,
  { found, request: { store } }: Departure,
  before: ReadonlyMap<string, string>,
): Promise<void> {
  const holding = new Set((await run.files()).map(({ path }) => posix.dirname(path)));
  const kept = [...before].filter(([folder]) => holding.has(folder));
  const met = [...new Set(found.map(({ path }) => posix.dirname(path)))].map((folder) => {
    return [folder, folderMark(resolve(store.baseFolder, folder))] as const;
  });
  const now = new Map([...kept, ...met.filter((each): each is [string, string] => each[1] !== undefined)]);
  const isAsBefore = now.size === before.size && [...now].every(([folder, mark]) => before.get(folder) === mark);
  if (!isAsBefore) await run.noteFolders(now);
}

/** Whether something at a path is no file that a run reads: it is passed over, or a folder. */
export function isNoFileOfRun(absolute: string, passedOver: readonly PassedOver[]): boolean {
  if (passedOver.some(({ path }) => isWithin(absolute, path))) return true;
  try {
    return !statSync(absolute).isFile();
  } catch {
    return false;
  }
}
