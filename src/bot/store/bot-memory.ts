import { existsSync, rmSync } from "node:fs";
import { openDatabaseForReading } from "../../database/sqlite.ts";
import { SILENT_LOG } from "../../log/log.ts";
import { type GapRow, ROW_COLUMNS } from "./gap-row.ts";
import type { DigestRow, DigestStateRow, FollowRow } from "./news-rows.ts";
import { FOLLOW_COLUMNS } from "./news-rows.ts";
import { SqliteTables } from "./sqlite-tables.ts";

/** All that a bot remembered in a file of its own, row by row, with the key of its people's hashes. */
export interface BotMemory {
  readonly salt: string;
  readonly settings: readonly { readonly guild: string; readonly json: string }[];
  readonly replies: readonly {
    readonly question: string;
    readonly channel: string;
    readonly reply: string;
    readonly at: number;
    readonly owner: string;
    readonly guild: string | null;
  }[];
  readonly gaps: readonly (GapRow & { readonly guild: string; readonly owner: string })[];
  readonly votes: readonly {
    readonly owner: string;
    readonly message: string;
    readonly guild: string;
    readonly citation: string;
    readonly helpful: number;
    readonly at: number;
    readonly question: string | null;
    readonly article: string | null;
  }[];
  readonly wishes: readonly {
    readonly owner: string;
    readonly person: string;
    readonly guild: string;
    readonly question: string;
    readonly locale: string | null;
    readonly at: number;
  }[];
  readonly rounds: readonly {
    readonly guild: string;
    readonly checked: string | null;
    readonly digest: number | null;
  }[];
  readonly follows: readonly (FollowRow & { readonly owner: string })[];
  readonly digests: readonly (Pick<DigestRow, "channel" | "every"> & DigestStateRow & { readonly guild: string })[];
  readonly optedOut: readonly { readonly owner: string }[];
}

/** The memory in a file, which is brought to the present form; null where there is none. */
export function readBotMemory(file: string): BotMemory | null {
  if (!existsSync(file)) return null;
  new SqliteTables({ file, log: SILENT_LOG }).close();
  const database = openDatabaseForReading(file);
  try {
    const rows = <Row>(sql: string) => database.prepare<[], Row>(sql).all();
    const [secret] = rows<{ salt: string }>("SELECT salt FROM secret");
    if (secret === undefined) return null;
    return {
      salt: secret.salt,
      settings: rows("SELECT guild, json FROM settings"),
      replies: rows("SELECT question, channel, reply, at, owner, guild FROM replies"),
      gaps: rows(`SELECT guild, owner, ${ROW_COLUMNS} FROM gaps WHERE guild IS NOT NULL ORDER BY rowid`),
      votes: rows(
        "SELECT owner, message, guild, citation, helpful, at, question, article FROM votes WHERE guild IS NOT NULL",
      ),
      wishes: rows("SELECT owner, person, guild, question, locale, at FROM wishes ORDER BY rowid"),
      rounds: rows("SELECT guild, checked, digest FROM rounds"),
      follows: rows(`SELECT owner, ${FOLLOW_COLUMNS} FROM follows ORDER BY rowid`),
      digests: rows("SELECT guild, channel, every, period, known, shown FROM digests"),
      optedOut: rows("SELECT owner FROM opted_out"),
    };
  } finally {
    database.close();
  }
}

/** Takes the file away: what people erase from now on must not be in it. */
export function dropBotMemory(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`]) rmSync(each, { force: true });
}
