import { readdir } from "node:fs/promises";
import { extname, join } from "node:path";

const EXTENSIONS = new Set([".txt", ".md", ".markdown"]);

/** Every readable file below a folder, in the order of their names; `name` is the path below the folder. */
export async function* findFiles(root: string): AsyncGenerator<{ path: string; name: string }> {
  const entries = await readdir(root, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith(".")) continue;
    const path = join(root, entry.name);
    if (entry.isFile() && EXTENSIONS.has(extname(entry.name).toLowerCase())) yield { path, name: entry.name };
    if (!entry.isDirectory()) continue;
    for await (const file of findFiles(path)) yield { path: file.path, name: `${entry.name}/${file.name}` };
  }
}
