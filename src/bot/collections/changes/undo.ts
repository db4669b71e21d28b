import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as v from "valibot";
import { readJson } from "../../../json/read-json.ts";
import { namesIn, noteUnfinished, type ServerFolders, sameNames, takeIncoming } from "../server-files.ts";

/** The last change of a server's files can be taken back for so long, in milliseconds. */
const UNDO_MS = 24 * 3_600_000;

const Change = v.object({
  id: v.string(),
  /** Milliseconds since 1970. */
  at: v.number(),
  kind: v.picklist(["added", "removed"]),
  /** Files that were not there before. */
  added: v.array(v.string()),
});

/** The last change of a server's files; what it replaced or removed is kept beside it. */
export type Change = Readonly<v.InferOutput<typeof Change>>;

/** The change that can be taken back; null where there is none, or no longer. */
export async function lastChange({ undo }: ServerFolders): Promise<Change | null> {
  const change = await changeIn(undo);
  return change !== null && Math.abs(Date.now() - change.at) <= UNDO_MS ? change : null;
}

/** Keeps what was added, and the versions that it has replaced, when the index knows of it. */
export async function keepAdded(folders: ServerFolders, taken: readonly string[]): Promise<void> {
  const { undo, former } = folders;
  await dropUndo(folders);
  if (taken.length === 0) return;
  const replaced = await namesIn(former);
  const added = taken.filter((name) => sameNames(replaced, name).length === 0);
  await mkdir(filesOf(undo), { recursive: true });
  for (const name of replaced) await rename(join(former, name), join(filesOf(undo), name));
  // Last: without it nothing can be taken back, and so no file goes whose last version is not here.
  await noteChange(undo, "added", added);
}

/** Takes files out, and keeps them. */
export async function keepRemoved(folders: ServerFolders, names: readonly string[]): Promise<void> {
  const { undo, articles } = folders;
  await dropUndo(folders);
  await mkdir(filesOf(undo), { recursive: true });
  await noteChange(undo, "removed", []);
  for (const name of names) await rename(join(articles, name), join(filesOf(undo), name));
}

/** Begins to take the last change back: from here on it is finished, whatever happens meanwhile. */
export async function beginUndo(folders: ServerFolders): Promise<void> {
  await noteUnfinished(folders);
  await rename(folders.undo, folders.undoing);
}

/** Finishes changes of files that were begun; goes on where they were cut short. */
export async function finishBegun(folders: ServerFolders): Promise<void> {
  await finishUndo(folders);
  if (existsSync(folders.incoming)) await dropUndo(folders);
  await takeIncoming(folders);
}

/** Before another change: only the last one can be taken back. */
export async function dropUndo({ undo }: ServerFolders): Promise<void> {
  await rm(undo, { recursive: true, force: true });
}

/** Deletes what can be taken back no longer. @returns whether there was some */
export async function dropOldUndo(folders: ServerFolders): Promise<boolean> {
  if (!existsSync(folders.undo) || (await lastChange(folders)) !== null) return false;
  await dropUndo(folders);
  return true;
}

async function finishUndo({ articles, undoing }: ServerFolders): Promise<void> {
  if (!existsSync(undoing)) return;
  const { added } = (await changeIn(undoing)) ?? { added: [] };
  await mkdir(articles, { recursive: true });
  const there = await namesIn(articles);
  const back = await namesIn(filesOf(undoing));
  for (const name of added) for (const each of sameNames(there, name)) await rm(join(articles, each), { force: true });
  for (const name of back) {
    for (const each of sameNames(there, name)) if (each !== name) await rm(join(articles, each), { force: true });
    await rename(join(filesOf(undoing), name), join(articles, name));
  }
  await rm(undoing, { recursive: true, force: true });
}

function filesOf(undo: string): string {
  return join(undo, "files");
}

/** Written beside and renamed, so that it is there as a whole or not at all. */
async function noteChange(undo: string, kind: Change["kind"], added: readonly string[]): Promise<void> {
  const change = { id: randomBytes(6).toString("hex"), at: Date.now(), kind, added };
  await writeFile(join(undo, "change.new"), JSON.stringify(change), { flush: true });
  await rename(join(undo, "change.new"), join(undo, "change.json"));
}

async function changeIn(undo: string): Promise<Change | null> {
  const text = await readFile(join(undo, "change.json"), "utf8").catch(() => "");
  const read = readJson(text, Change);
  return read.kind === "value" ? read.value : null;
}
