import { EventEmitter } from "node:events";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { type Clock, type WatchedFileSystem, watchPaths } from "../../src/cli/watch.ts";

const ROOT = join("/", "articles");
/** Folders by path, each with the names of those in it. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  [ROOT]: ["a", "b"],
  [join(ROOT, "a")]: [],
  [join(ROOT, "b")]: ["deep"],
  [join(ROOT, "b", "deep")]: [],
};

/** A file system of these folders; its call of a number (from 0) fails, whatever it is about. */
function failingAt(number: number, code: string) {
  let calls = 0;
  const watched: string[] = [];
  const attempt = <T>(call: () => T): T => {
    if (calls++ === number) throw Object.assign(new Error(code), { code, syscall: "any" });
    return call();
  };
  const fileSystem: WatchedFileSystem = {
    isFolder: (path) => attempt(() => path in FOLDERS),
    foldersIn: (path) => attempt(() => [...(FOLDERS[path] ?? [])]),
    watch: (folder) =>
      attempt(() => {
        watched.push(folder);
        return Object.assign(new EventEmitter(), { close: () => undefined }) as unknown as ReturnType<
          WatchedFileSystem["watch"]
        >;
      }),
  };
  return { fileSystem, calls: () => calls, watched };
}

/** Watches until two updates were asked for: the first at once, the next when it is time to look again. */
async function watchTwice(fileSystem: WatchedFileSystem): Promise<number> {
  const stop = new AbortController();
  let now = 0;
  let updates = 0;
  const clock: Clock = {
    now: () => now,
    async sleep(milliseconds) {
      now += milliseconds;
      await setImmediate();
    },
  };
  const update = async () => {
    if (++updates === 2) stop.abort();
  };
  await watchPaths([ROOT], update, { ignored: join("/", "index"), signal: stop.signal, clock, fileSystem });
  return updates;
}

test("any one call that fails ends nothing: the folders that can be watched are, and all are looked at again", async () => {
  const sound = failingAt(-1, "");
  await watchTwice(sound.fileSystem);
  expect(new Set(sound.watched)).toEqual(new Set(Object.keys(FOLDERS)));
  for (const code of ["EACCES", "ENOENT", "ELOOP", "EMFILE", "ENOSPC", "ENAMETOOLONG"]) {
    for (let number = 0; number < sound.calls(); number++) {
      const { fileSystem, watched } = failingAt(number, code);
      expect(await watchTwice(fileSystem), `${code} of call ${number}`).toBe(2);
      expect(new Set(watched)).toEqual(new Set(Object.keys(FOLDERS)));
    }
  }
});
