import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * The first folder around a file, from the nearest that exists up to the root, that a test is true of; null where there is
 * none. Links are followed first.
 */
export function folderAround(file: string, test: (folder: string, isNearest: boolean) => boolean): string | null {
  let folder = dirname(resolve(file));
  while (!existsSync(folder)) folder = dirname(folder);
  folder = realpathSync(folder);
  for (let isNearest = true; ; isNearest = false) {
    if (test(folder, isNearest)) return folder;
    if (dirname(folder) === folder) return null;
    folder = dirname(folder);
  }
}

/** Whether two paths lead to one folder, by whatever links, mounts or spellings; false where one is not there. */
export function isSameFolder(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.isDirectory() && a.dev === b.dev && a.ino === b.ino;
}
