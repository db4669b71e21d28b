import { existsSync, rmSync } from "node:fs";
import { openDatabaseForReading } from "../../database/sqlite.ts";

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
  readonly gaps: readonly {
    readonly guild: string;
    readonly owner: string;
    readonly question: string;
    readonly at: number;
  }[];
  readonly votes: readonly {
    readonly owner: string;
    readonly message: string;
    readonly guild: string;
    readonly citation: string;
    readonly helpful: number;
    readonly at: number;
  }[];
  readonly optedOut: readonly { readonly owner: string }[];
}

/** The memory in a file of the present form; null where there is none. */
export function readBotMemory(file: string): BotMemory | null {
  if (!existsSync(file)) return null;
  const database = openDatabaseForReading(file);
  try {
    const rows = <Row>(sql: string) => database.prepare<[], Row>(sql).all();
    const [secret] = rows<{ salt: string }>("SELECT salt FROM secret");
    if (secret === undefined) return null;
    return {
      salt: secret.salt,
      settings: rows("SELECT guild, json FROM settings"),
      replies: rows("SELECT question, channel, reply, at, owner, guild FROM replies"),
      gaps: rows("SELECT guild, owner, question, at FROM gaps WHERE guild IS NOT NULL ORDER BY rowid"),
      votes: rows("SELECT owner, message, guild, citation, helpful, at FROM votes WHERE guild IS NOT NULL"),
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
