import { type FSWatcher, readdirSync, statSync, watch } from "node:fs";
import { dirname, join, resolve, sep } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Editors write in several steps: a change is taken in when nothing has happened for this many milliseconds. */
const QUIET = 300;
/** Where changes never pause, they are taken in after this many milliseconds. */
const LONGEST_WAIT = 3_000;
/** Network folders and folders that come back report nothing: they are looked at this often all the same. */
const LOOK_AGAIN = 30_000;

export interface WatchOptions {
  /** Changes below this folder are ours and count for nothing. */
  readonly ignored: string;
  /** Ends the watching. */
  readonly signal: AbortSignal;
  /** The system's clock by default. */
  readonly clock?: Clock;
  /** The system's by default. */
  readonly fileSystem?: WatchedFileSystem;
}

/** What watching asks of the file system. Each call may fail: what it was about is then looked at again after a while. */
export interface WatchedFileSystem {
  /** Whether a folder is at a path; throws where it cannot be looked at. */
  readonly isFolder: (path: string) => boolean;
  /** Names of the folders in a folder. */
  readonly foldersIn: (path: string) => string[];
  readonly watch: (folder: string, onChange: (name: string | null) => void) => Pick<FSWatcher, "on" | "close">;
}

const SYSTEM: WatchedFileSystem = {
  isFolder: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
  foldersIn: (path) =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])),
  watch: (folder, onChange) => watch(folder, (_, name) => onChange(name)),
};

/** Tells the time, and lets it pass. */
export interface Clock {
  /** The time in milliseconds, by a clock that nobody sets. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or early when the signal is given. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};

/**
 * Calls `update` after every change of files and folders below the paths, one call at a time, until the signal is
 * given. Every folder has a watcher of its own: Node's recursive ones lose sight of files that are replaced by renaming. A
 * folder that cannot be watched is looked at again after a while, like one whose changes the system does not tell.
 */
export async function watchPaths(
  paths: readonly string[],
  update: () => Promise<void>,
  { ignored, signal, clock = SYSTEM_CLOCK, fileSystem = SYSTEM }: WatchOptions,
): Promise<void> {
  while (!signal.aborted) {
    const change = nextChange(paths, { ignored: resolve(ignored), signal, clock, fileSystem });
    // The watchers stand before the files are read, so that nothing happens unseen. Both are waited for together, so that
    // neither fails unheard.
    await Promise.all([update(), change]);
  }
}

/** Resolves when something has changed and then kept still, or it is time to look again, or the signal is given. */
async function nextChange(
  paths: readonly string[],
  { ignored, signal, clock, fileSystem }: Required<WatchOptions>,
): Promise<void> {
  const watchers: Pick<FSWatcher, "close">[] = [];
  let first: number | null = null;
  let last = 0;
  const note = () => {
    last = clock.now();
    first ??= last;
  };
  for (const folder of new Set(paths.flatMap((path) => foldersOf(resolve(path), fileSystem)))) {
    if (`${folder}${sep}`.startsWith(`${ignored}${sep}`)) continue;
    const watcher = attempt(() =>
      fileSystem.watch(folder, (name) => {
        if (name === null || join(folder, name) !== ignored) note();
      }),
    );
    if (watcher !== undefined) {
      // A folder that is taken away: the next round sees what is left.
      watcher.on("error", note);
      watchers.push(watcher);
    } else if (attempt(() => fileSystem.isFolder(folder)) === false) {
      // It went between the listing and now. Otherwise the system gives no more watchers, or none for this folder.
      note();
    }
  }
  const started = clock.now();
  for (;;) {
    const now = clock.now();
    const settled = first !== null && (now - last >= QUIET || now - first >= LONGEST_WAIT);
    if (signal.aborted || settled || now - started >= LOOK_AGAIN) break;
    await clock.sleep(QUIET / 3, signal);
  }
  for (const watcher of watchers) watcher.close();
}

/** A folder with all folders below it that can be listed; of a file, or of what is not there, the folder around it. */
function foldersOf(path: string, fileSystem: WatchedFileSystem): string[] {
  const isFolder = (place: string) => attempt(() => fileSystem.isFolder(place)) === true;
  if (!isFolder(path)) return isFolder(dirname(path)) ? [dirname(path)] : [];
  const below = attempt(() => fileSystem.foldersIn(path)) ?? [];
  return [
    path,
    ...below.filter((name) => !name.startsWith(".")).flatMap((name) => foldersOf(join(path, name), fileSystem)),
  ];
}

/** What a call on the file system gives; undefined where it fails. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
