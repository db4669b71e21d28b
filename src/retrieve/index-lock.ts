import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { IndexFolderError } from "./index-folder.ts";
import { isBusy, openLock } from "./sqlite.ts";

/**
 * Makes this process the only writer of an index folder until the returned function is called. The lock is SQLite's own
 * on a file beside the index, so the operating system lets go of it however the process ends.
 * @throws IndexFolderError naming the holder when another process is writing.
 */
export function lockIndexFolder(folder: string): () => void {
  const holderFile = join(folder, "writer.pid");
  const lock = openLock(join(folder, "writer.lock"));
  try {
    lock.exec("BEGIN EXCLUSIVE");
  } catch (cause) {
    lock.close();
    if (!isBusy(cause)) throw cause;
    throw new IndexFolderError(
      `${folder} is being written by process ${holder(holderFile)}. Wait until it has finished, then run this again.`,
      { cause },
    );
  }
  writeFileSync(holderFile, String(process.pid));
  return () => {
    rmSync(holderFile, { force: true });
    lock.close();
  };
}

function holder(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "of unknown number";
  }
}
