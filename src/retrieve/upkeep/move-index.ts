import { relative, resolve, sep } from "node:path";
import type { IndexProgress } from "../indexing/update-index.ts";
import { isReadAlike } from "../store/known-file.ts";
import type { StoreCounts } from "../store/passage-store.ts";
import type { StoreExport } from "../store/store-export.ts";
import type { WhenLocked, WritableStore } from "../store/writable-store.ts";

export interface IndexMove {
  readonly from: StoreExport;
  readonly to: WritableStore;
  readonly whenLocked?: WhenLocked;
  readonly onProgress?: (progress: IndexProgress) => void;
}

/**
 * Puts all that one store keeps into another, as it is: nothing is read or embedded again. What the other holds answers until all
 * is there. Cut short, it goes on the next time with the files that are missing.
 * @throws StoreError when either cannot be used.
 */
export function moveIndex({ from, to, whenLocked = "leave", onProgress }: IndexMove): Promise<StoreCounts> {
  /** The same file, seen from the other store's folder. */
  const pathIn = (path: string) => relative(to.baseFolder, resolve(from.baseFolder, path)).split(sep).join("/");
  return to.write({ kind: "rebuild", model: from.model, whenLocked }, async (run) => {
    const files = await from.files();
    const there = new Map((await run.files()).map((file) => [file.path, file]));
    for (const [done, known] of files.entries()) {
      onProgress?.({ done, total: files.length, file: known.name, share: done / files.length });
      const path = pathIn(known.path);
      const before = there.get(path);
      there.delete(path);
      if (before !== undefined && isReadAlike(before, known)) continue;
      const { draft, vectors } = await from.file(known);
      await run.addVectors(vectors);
      await run.putFile({ ...draft, stamp: { ...draft.stamp, path } });
    }
    onProgress?.({ done: files.length, total: files.length, file: null, share: 0 });
    // Of a try that was cut short, and gone since.
    if (there.size > 0) await run.removeFiles([...there.keys()]);
    await run.markMissing(files.filter(({ missing }) => missing).map(({ path }) => pathIn(path)));
    await run.markVanished(
      new Map(files.flatMap(({ path, vanished }) => (vanished === undefined ? [] : [[pathIn(path), vanished]]))),
    );
    await run.noteFolders(new Map([...(await from.folders())].map(([path, mark]) => [pathIn(path), mark])));
    return run.finish();
  });
}
