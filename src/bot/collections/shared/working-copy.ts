import { createHash } from "node:crypto";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import type { Session } from "../../../retrieve/store/postgres/server/database.ts";
import { READINGS } from "../changes/readings.ts";
import { namesIn, QUARANTINE, type ServerFolders } from "../server-files.ts";

/** Bytes of a file in one row: a moment's work for whoever reads or writes them. */
export const PIECE_BYTES = 512 * 1024;

/** What is kept beside the articles. */
const BESIDE = [QUARANTINE, READINGS];

/** Says that folders are a working copy, and not files from before there was a store to share. */
export function markOf({ all }: ServerFolders): string {
  return join(all, "shared");
}

/** The files of a server in its folders, as the store names them, each with its hash. */
export async function filesHere({ all, articles }: ServerFolders): Promise<Map<string, string>> {
  const paths = (await namesIn(articles)).map((name) => `articles/${name}`);
  paths.push(...BESIDE.filter((name) => existsSync(join(all, name))));
  const files = new Map<string, string>();
  for (const path of paths) files.set(path, await hashOf(join(all, path)));
  return files;
}

/** The files of a server that are kept, each with its hash. */
export async function filesKept(session: Session, guildId: string): Promise<Map<string, string>> {
  const rows = await session.query<{ path: string; hash: string }>(
    "SELECT path, hash FROM verbatim.server_files WHERE guild = $1 AND number = 0",
    [guildId],
  );
  return new Map(rows.map(({ path, hash }) => [path, hash]));
}

/** Piece by piece, so that nothing else waits for a large file. */
async function hashOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(file)) hash.update(piece);
  return hash.digest("hex");
}
