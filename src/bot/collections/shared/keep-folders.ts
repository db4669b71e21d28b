import { createReadStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inTransaction, type Session } from "../../../retrieve/store/postgres/server/database.ts";
import { isUnfinished, type ServerFolders } from "../server-files.ts";
import { filesHere, filesKept, markOf, PIECE_BYTES } from "./working-copy.ts";

/** Keeps what a server's folders hold, in one step, and whether the index knows of it; nothing of a server that has nothing. */
export async function keepFolders(session: Session, folders: ServerFolders): Promise<void> {
  const { guildId, all } = folders;
  const here = await filesHere(folders);
  const kept = await filesKept(session, guildId);
  const unfinished = isUnfinished(folders);
  await inTransaction(session, async () => {
    const gone = [...kept].filter(([path, hash]) => here.get(path) !== hash).map(([path]) => path);
    if (gone.length > 0) {
      await session.query("DELETE FROM verbatim.server_files WHERE guild = $1 AND path = ANY ($2::text[])", [
        guildId,
        gone,
      ]);
    }
    for (const [path, hash] of here) {
      if (kept.get(path) === hash) continue;
      let number = 0;
      for await (const bytes of createReadStream(join(all, path), { highWaterMark: PIECE_BYTES })) {
        await session.query("INSERT INTO verbatim.server_files VALUES ($1, $2, $3, $4, $5)", [
          guildId,
          path,
          number++,
          hash,
          bytes,
        ]);
      }
    }
    if (here.size === 0 && !unfinished) await session.query("DELETE FROM verbatim.servers WHERE guild = $1", [guildId]);
    else {
      await session.query(
        "INSERT INTO verbatim.servers VALUES ($1, $2) ON CONFLICT (guild) DO UPDATE SET unfinished = excluded.unfinished",
        [guildId, unfinished],
      );
    }
  });
  if (here.size === 0) return;
  await mkdir(all, { recursive: true });
  await writeFile(markOf(folders), "");
}
