import { existsSync } from "node:fs";
import { mkdir, readdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../errors/thrown.ts";
import { readQuarantine, writeQuarantine } from "../../retrieve/indexing/quarantine.ts";
import type { NewFile } from "./collections.ts";
import { nameKey } from "./file-name.ts";

/** Holds a server's quarantine. */
export const QUARANTINE = "quarantine.json";

/** The folders in which the files of one server are. */
export interface ServerFolders {
  readonly guildId: string;
  /** Holds the others and its quarantine. */
  readonly all: string;
  readonly index: string;
  /** What its index is made of. */
  readonly articles: string;
  /** Uploads that nobody has read yet; of no use once the process has ended. */
  readonly staged: string;
  /** Uploads that were read and are to be taken in, whatever happens meanwhile. */
  readonly incoming: string;
  /** Last versions of what was taken in, until the index knows the new ones. */
  readonly former: string;
  /** Uploads that were read for somebody to see, and may be added. */
  readonly offers: string;
  /** The last change, which can be taken back, and one that is being taken back, whatever happens meanwhile. */
  readonly undo: string;
  readonly undoing: string;
}

/** @param servers the folder of all servers */
export function serverFolders(servers: string, guildId: string): ServerFolders {
  const all = join(servers, guildId);
  const within = (name: string) => join(all, name);
  return {
    guildId,
    all,
    index: within("index"),
    articles: within("articles"),
    staged: within("staged"),
    incoming: within("incoming"),
    former: within("former"),
    offers: within("offers"),
    undo: within("undo"),
    undoing: within("undoing"),
  };
}

/** Names in a folder; none if there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

/** Those of some names that are one with a name. */
export function sameNames(names: readonly string[], name: string): string[] {
  return names.filter((each) => nameKey(each) === nameKey(name));
}

/** An upload that could not be fetched. */
export interface Unfetched {
  readonly name: string;
  readonly error: unknown;
}

/** Writes uploads where nothing reads them but the check. @returns those of which nothing was written */
export async function stage({ staged }: ServerFolders, files: readonly NewFile[]): Promise<Unfetched[]> {
  const unfetched: Unfetched[] = [];
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  for (const { name, bytes } of files) {
    let content = bytes;
    try {
      if (typeof content === "function") content = await content();
    } catch (error) {
      unfetched.push({ name, error });
      continue;
    }
    await writeFile(join(staged, name), content, { flag: "wx", flush: true });
  }
  return unfetched;
}

/** Deletes staged files. @returns whether there were some, and nothing else of the server is unfinished */
export async function removeStaged(folders: ServerFolders): Promise<boolean> {
  if (!existsSync(folders.staged)) return false;
  await rm(folders.staged, { recursive: true, force: true });
  return !isUnfinished(folders);
}

/** Takes in all staged files in one step: before it none of them counts, after it all do, even if the process is killed. */
export async function takeStaged(folders: ServerFolders): Promise<void> {
  await rename(folders.staged, folders.incoming);
  await takeIncoming(folders);
}

/** Whether taking in was begun and the index may not know of it. */
export function isUnfinished({ incoming, former, undoing }: ServerFolders): boolean {
  return existsSync(incoming) || existsSync(former) || existsSync(undoing);
}

/** Notes that the index does not know yet what is done next. */
export async function noteUnfinished({ former }: ServerFolders): Promise<void> {
  await mkdir(former, { recursive: true });
}

/** Puts incoming files in the place of their last versions, which are kept; goes on where it was cut short. */
export async function takeIncoming({ articles, incoming, former }: ServerFolders): Promise<void> {
  if (!existsSync(incoming)) return;
  await mkdir(articles, { recursive: true });
  await mkdir(former, { recursive: true });
  for (const name of await namesIn(incoming)) {
    for (const last of sameNames(await namesIn(articles), name)) await rename(join(articles, last), join(former, last));
    await rename(join(incoming, name), join(articles, name));
  }
  await rmdir(incoming);
}

/** Brings the last versions of files back, and takes out those that had none. */
export async function putBack({ articles, former }: ServerFolders, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await rm(join(articles, name), { force: true });
    for (const last of sameNames(await namesIn(former), name)) await rename(join(former, last), join(articles, last));
  }
}

/**
 * Deletes everything of a server but its quarantine, as what was refused is to be known when it comes again, and what may be
 * added or brought back.
 */
export async function dropAll({ all, offers, undo }: ServerFolders): Promise<void> {
  const refused = readQuarantine(all).filter(({ path }) => path === null);
  const stays: string[] = [];
  for (const folder of [offers, undo]) if ((await namesIn(folder)).length > 0) stays.push(folder);
  for (const name of stays.length === 0 ? [] : await namesIn(all)) {
    if (!stays.includes(join(all, name))) await rm(join(all, name), { recursive: true, force: true });
  }
  if (stays.length === 0) await rm(all, { recursive: true, force: true });
  if (refused.length === 0) return;
  await mkdir(all, { recursive: true });
  writeQuarantine(all, refused);
}

/** Takes files out of the quarantine, by name; those that were kept stay in it as long as they are as they were. */
export function releaseRefused({ all }: ServerFolders, names: readonly string[]): boolean {
  const held = readQuarantine(all);
  const left = held.filter(({ name, path }) => path !== null || sameNames(names, name).length === 0);
  if (left.length < held.length) writeQuarantine(all, left);
  return left.length < held.length;
}

/** The index knows what was taken in: the last versions may go. */
export async function forgetFormer({ former }: ServerFolders): Promise<void> {
  await rm(former, { recursive: true, force: true });
}
