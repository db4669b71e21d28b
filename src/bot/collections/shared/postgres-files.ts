import { createHash } from "node:crypto";
import { postgresAt } from "../../../retrieve/store/postgres/server/client.ts";
import type { PostgresDatabase, Session, SqlValue } from "../../../retrieve/store/postgres/server/database.ts";
import { migrate } from "../../../retrieve/store/postgres/server/migrate.ts";
import { guardTrouble } from "../../../retrieve/store/postgres/server/trouble.ts";
import type { ServerFolders } from "../server-files.ts";
import { collectionOf, type SharedFiles } from "../shared-files.ts";
import { keepFolders } from "./keep-folders.ts";
import { takeOver } from "./take-over.ts";

/** Keeps servers' files in a PostgreSQL database. @throws StoreError when it cannot be reached or used. */
export async function openSharedFiles(url: string): Promise<SharedFiles> {
  const database = postgresAt(url);
  const session = await guardTrouble(database.name, () => database.connect());
  try {
    await guardTrouble(database.name, () => migrate(session, database.name));
  } finally {
    await session.end();
  }
  return new PostgresFiles(database);
}

class PostgresFiles implements SharedFiles {
  readonly #database: PostgresDatabase;

  constructor(database: PostgresDatabase) {
    this.#database = database;
  }

  change<T>(folders: ServerFolders, change: (keep: () => Promise<void>) => Promise<T>): Promise<T> {
    return guardTrouble(this.#database.name, async () => {
      // The lock ends with the connection: a bot that is killed holds nobody up, and one that has lost it keeps nothing more.
      const session = await this.#database.connect();
      try {
        await session.query("SELECT pg_advisory_lock($1)", [keyOf(folders.guildId)]);
        await takeOver(session, folders);
        const keep = () => keepFolders(session, folders);
        try {
          const result = await change(keep);
          await keep();
          return result;
        } catch (error) {
          // What was put back is kept; where that fails, too, another bot finishes it.
          await keep().catch(() => undefined);
          throw error;
        }
      } finally {
        await session.end().catch(() => undefined);
      }
    });
  }

  async guilds(): Promise<string[]> {
    const rows = await this.#run<{ guild: string }>("SELECT guild FROM verbatim.servers ORDER BY guild");
    return rows.map(({ guild }) => guild);
  }

  async unfinished(): Promise<string[]> {
    const rows = await this.#run<{ guild: string }>(
      "SELECT guild FROM verbatim.servers WHERE unfinished ORDER BY guild",
    );
    return rows.map(({ guild }) => guild);
  }

  async names(guildId: string): Promise<string[]> {
    const rows = await this.#run<{ name: string }>(
      `SELECT substr(path, length('articles/') + 1) AS name FROM verbatim.server_files
         WHERE guild = $1 AND path LIKE 'articles/%' AND number = 0`,
      [guildId],
    );
    return rows.map(({ name }) => name);
  }

  async text(guildId: string, name: string): Promise<string | null> {
    const rows = await this.#run<{ bytes: Buffer }>(
      "SELECT bytes FROM verbatim.server_files WHERE guild = $1 AND path = $2 ORDER BY number",
      [guildId, name],
    );
    return rows.length === 0 ? null : Buffer.concat(rows.map(({ bytes }) => bytes)).toString();
  }

  async bytes(guildId: string): Promise<{ server: number; all: number }> {
    const [row] = await this.#run<{ server: number; all: number }>(
      `SELECT coalesce(sum(length(bytes)) FILTER (WHERE guild = $1), 0)::bigint AS server,
         coalesce(sum(length(bytes)), 0)::bigint AS all FROM verbatim.server_files`,
      [guildId],
    );
    return row ?? { server: 0, all: 0 };
  }

  async isIndexed(guildId: string): Promise<boolean> {
    const rows = await this.#run("SELECT 1 FROM verbatim.collections WHERE name = $1 AND state = 'answering'", [
      collectionOf(guildId),
    ]);
    return rows.length > 0;
  }

  close(): Promise<void> {
    return this.#database.close();
  }

  #run<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> {
    return guardTrouble(this.#database.name, async () => {
      const session: Session = await this.#database.borrow();
      return session.query<Row>(sql, values).finally(() => session.end());
    });
  }
}

/** The lock of a server's files: 64 bits of its id's digest, as a number with a sign. */
function keyOf(guildId: string): string {
  return createHash("sha256").update(`verbatim changes files of ${guildId}`).digest().readBigInt64BE().toString();
}
