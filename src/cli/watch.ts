import { existsSync, type FSWatcher, readdirSync, statSync, watch } from "node:fs";
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
}

/** Tells the time, and lets it pass. */
export interface Clock {
  /** The time in milliseconds. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or early when the signal is given. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

const SYSTEM_CLOCK: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, { signal }).catch(() => undefined),
};

/**
 * Calls `update` after every change of files and folders below the paths, one call at a time, until the signal is
 * given. Every folder has a watcher of its own: Node's recursive ones lose sight of files that are replaced by renaming.
 */
export async function watchPaths(
  paths: readonly string[],
  update: () => Promise<void>,
  { ignored, signal, clock = SYSTEM_CLOCK }: WatchOptions,
): Promise<void> {
  while (!signal.aborted) {
    const change = nextChange(paths, { ignored: resolve(ignored), signal, clock });
    // The watchers stand before the files are read, so that nothing happens unseen.
    await update();
    await change;
  }
}

/** Resolves when something has changed and then kept still, or it is time to look again, or the signal is given. */
async function nextChange(paths: readonly string[], { ignored, signal, clock }: Required<WatchOptions>): Promise<void> {
  const watchers: FSWatcher[] = [];
  let first: number | null = null;
  let last = 0;
  const note = () => {
    last = clock.now();
    first ??= last;
  };
  for (const folder of new Set(paths.flatMap((path) => foldersOf(resolve(path))))) {
    if (`${folder}${sep}`.startsWith(`${ignored}${sep}`)) continue;
    try {
      const watcher = watch(folder, (_, name) => {
        if (name === null || join(folder, name) !== ignored) note();
      });
      // A folder that is taken away: the next round sees what is left.
      watcher.on("error", note);
      watchers.push(watcher);
    } catch {
      // It went between the listing and now; or the system gives no more watchers, and looking again must do.
      if (!existsSync(folder)) note();
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

/** A folder with all folders below it; of a file, or of what is not there, the folder around it. */
function foldersOf(path: string): string[] {
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
    const around = dirname(path);
    return statSync(around, { throwIfNoEntry: false })?.isDirectory() ? [around] : [];
  }
  const folders = [path];
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isDirectory() && !entry.name.startsWith(".")) folders.push(...foldersOf(join(path, entry.name)));
  }
  return folders;
}
