import { statSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../src/retrieve/store/sqlite/manifest.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { longArticle, temporaryIndex } from "../temporary-index.ts";

/** Updates an index again and again, each time with one of twelve files rewritten. @returns bytes, of a fresh index too */
export async function sizesAfterUpdates(rounds: number): Promise<{ readonly updated: number; readonly fresh: number }> {
  const names = Array.from({ length: 12 }, (_, i) => `Ship${i}`);
  const { index, root, write, update } = await temporaryIndex(
    Object.fromEntries(names.map((name) => [`${name}.md`, longArticle(name, 6)])),
  );
  await update();
  for (let round = 1; round <= rounds; round++) {
    const name = names[round % names.length] as string;
    write({ [`${name}.md`]: longArticle(`${name} on journey ${round}`, 6) });
    await update();
  }
  const fresh = join(root, "fresh");
  await update({ store: new SqliteWritableStore(fresh) });
  return { updated: sizeOf(index), fresh: sizeOf(fresh) };
}

function sizeOf(folder: string): number {
  const manifest = readManifest(folder);
  const size = (name = "") => statSync(join(folder, name)).size;
  return size(manifest?.database) + size(manifest?.hnsw?.file);
}
