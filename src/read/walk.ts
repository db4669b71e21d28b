import { readdir, realpath, stat } from "node:fs/promises";
import { join } from "node:path";
import { isSupported } from "./formats/formats.ts";

/**
 * Every readable file below a folder, in the order of names; `name` is the path below the folder, with "/" between
 * folders. Hidden files and folders are skipped; a link to a folder that is already being walked is not followed, nor
 * one that leads out of the root or nowhere.
 */
export async function* findFiles(root: string): AsyncGenerator<{ path: string; name: string }> {
  yield* walk(root, "", await realpath(root), new Set());
}

async function* walk(
  folder: string,
  prefix: string,
  root: string,
  above: ReadonlySet<string>,
): AsyncGenerator<{ path: string; name: string }> {
  const place = await realpath(folder);
  if (above.has(place)) return;
  const here = new Set([...above, place]);
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(folder, entry.name);
    const kind = entry.isSymbolicLink() ? await linked(path, root) : entry;
    if (kind?.isFile() === true && isSupported(entry.name)) yield { path, name: prefix + entry.name };
    if (kind?.isDirectory() === true) yield* walk(path, `${prefix}${entry.name}/`, root, here);
  }
}

/** What a link inside the root leads to; null when it is broken or leads out of the root. */
async function linked(path: string, root: string): Promise<{ isFile(): boolean; isDirectory(): boolean } | null> {
  try {
    const target = await realpath(path);
    return target.startsWith(`${root}/`) ? await stat(path) : null;
  } catch {
    return null;
  }
}
