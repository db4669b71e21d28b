import { existsSync } from "node:fs";
import { mkdir, open, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Session } from "../../../retrieve/store/postgres/server/database.ts";
import { noteUnfinished, type ServerFolders } from "../server-files.ts";
import { filesHere, filesKept, markOf } from "./working-copy.ts";

/** Makes a server's folders what is kept of it. Files from before there was a store to share stay, and are kept from now on. */
export async function takeOver(session: Session, folders: ServerFolders): Promise<void> {
  const { guildId, all, staged, incoming, former } = folders;
  const [server] = await session.query<{ unfinished: boolean }>(
    "SELECT unfinished FROM verbatim.servers WHERE guild = $1",
    [guildId],
  );
  const isCopy = existsSync(markOf(folders));
  const [here, kept] = [await filesHere(folders), await filesKept(session, guildId)];
  const others = [...here.keys()].filter((path) => !kept.has(path));
  if (isCopy) {
    // What was begun here and is not kept was lost with the process that began it, and is nobody's.
    for (const folder of [staged, incoming, former]) await rm(folder, { recursive: true, force: true });
    for (const path of others) await rm(join(all, path), { force: true });
  }
  for (const [path, hash] of kept) if (here.get(path) !== hash) await fetch(session, folders, path);
  if (kept.size > 0) {
    await mkdir(all, { recursive: true });
    await writeFile(markOf(folders), "");
  }
  if (server?.unfinished || (!isCopy && others.length > 0)) await noteUnfinished(folders);
}

/** Written beside and renamed, so that a file is there as a whole or not at all. */
async function fetch(session: Session, { guildId, all, articles }: ServerFolders, path: string): Promise<void> {
  await mkdir(articles, { recursive: true });
  const beside = join(all, "fetched");
  const file = await open(beside, "w");
  try {
    for (let number = 0; ; number++) {
      const [piece] = await session.query<{ bytes: Buffer }>(
        "SELECT bytes FROM verbatim.server_files WHERE guild = $1 AND path = $2 AND number = $3",
        [guildId, path, number],
      );
      if (piece === undefined) break;
      await file.write(piece.bytes);
    }
  } finally {
    await file.close();
  }
  await rename(beside, join(all, path));
}
