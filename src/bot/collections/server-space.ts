import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "../../log/log.ts";
import { bytesIn, DEFAULT_DISK_MB, type DiskUse, hasRoom, wholeMegabytes, withIndex } from "./disk-room.ts";
import { namesIn, type ServerFolders, sameNames } from "./server-files.ts";
import type { SharedFiles } from "./shared-files.ts";

/** The space for all servers' files. */
interface Space {
  /** Holds a folder for each server. */
  readonly folder: string;
  readonly shared?: SharedFiles | undefined;
  readonly diskMegabytes?: number | undefined;
  readonly log: Log;
}

/** What a server's files take, and all servers', with their indexes, in bytes. */
export async function usedSpace({ guildId, all }: ServerFolders, { folder, shared }: Space) {
  const kept = await shared?.bytes(guildId);
  const use: Pick<DiskUse, "server" | "all"> =
    kept === undefined
      ? { server: await bytesIn(all), all: await bytesIn(folder) }
      : { server: withIndex(kept.server), all: withIndex(kept.all) };
  return use;
}

/** Whether there is room for the staged files; where there is none, they go, and the operator is warned. */
export async function hasRoomFor(folders: ServerFolders, space: Space): Promise<boolean> {
  const { log, diskMegabytes = DEFAULT_DISK_MB } = space;
  const names = await namesIn(folders.staged);
  const articles = (await namesIn(folders.articles)).filter((name) => sameNames(names, name).length > 0);
  const sizes = await Promise.all(articles.map((name) => bytesIn(join(folders.articles, name))));
  const staged = await bytesIn(folders.staged);
  const used = await usedSpace(folders, space);
  // What is counted where it is kept does not know yet of what is only here.
  const uncounted = space.shared === undefined ? 0 : staged;
  const use = {
    server: used.server + uncounted,
    all: used.all + uncounted,
    staged,
    replaced: sizes.reduce((sum, size) => sum + size, 0),
  };
  if (hasRoom(use, diskMegabytes)) return true;
  const facts = { guild: folders.guildId, megabytes: wholeMegabytes(use.all), most: diskMegabytes };
  log.warn(facts, "an upload is refused: servers' articles have no room left on the disk (SERVERS_DISK_MB)");
  await rm(folders.staged, { recursive: true, force: true });
  return false;
}
