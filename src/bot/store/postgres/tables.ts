import type { Log } from "../../../log/log.ts";
import {
  inTransaction,
  type PostgresDatabase,
  type Session,
  type SqlValue,
} from "../../../retrieve/store/postgres/server/database.ts";
import { migrate } from "../../../retrieve/store/postgres/server/migrate.ts";
import { guardTrouble } from "../../../retrieve/store/postgres/server/trouble.ts";
import type { BotMemory } from "../bot-memory.ts";
import { SpareWrites } from "../spare-writes.ts";
import { takeAlong } from "./take-along.ts";

/** Notes that wait for a database that does not answer; those that come then are lost. */
const MOST_NOTES = 1_000;

/** The tables of what bots remember, in a database that it takes over. Trouble with that is a StoreError. */
export class Tables {
  readonly #database: PostgresDatabase;
  readonly #spare: SpareWrites;
  /** The last note, and how many are on their way. */
  #notes: Promise<void> = Promise.resolve();
  #waiting = 0;

  constructor(database: PostgresDatabase, log: Log) {
    this.#database = database;
    this.#spare = new SpareWrites(log);
  }

  /** Lays them out, or brings them up to date, and takes in what a bot remembered before. */
  async prepare(memory: BotMemory | null): Promise<void> {
    await this.#use(async (session) => {
      await migrate(session, this.#database.name);
      await takeAlong(session, memory);
    });
  }

  run<Row extends object>(sql: string, values?: readonly SqlValue[]): Promise<Row[]> {
    return this.#use((session) => session.query<Row>(sql, values));
  }

  /** Deletes rows of several tables at once, by a condition on $1. @returns how many that were */
  delete(tables: readonly string[], condition: string, value: SqlValue): Promise<number> {
    return this.#use((session) =>
      inTransaction(session, async () => {
        let rows = 0;
        for (const table of tables) {
          const gone = await session.query(`DELETE FROM verbatim.bot_${table} WHERE ${condition} RETURNING 1`, [value]);
          rows += gone.length;
        }
        return rows;
      }),
    );
  }

  /** Nobody waits for a note, and none fails anybody; one is written after the other, as long as they are not too many. */
  note(write: () => Promise<unknown>): void {
    if (this.#waiting === MOST_NOTES) return;
    this.#waiting++;
    this.#notes = this.#notes.then(() => this.#spare.attemptLater(write)).finally(() => this.#waiting--);
  }

  async notesSettled(): Promise<void> {
    await this.#notes;
  }

  async close(): Promise<void> {
    await this.notesSettled();
    await this.#database.close();
  }

  #use<T>(action: (session: Session) => Promise<T>): Promise<T> {
    return guardTrouble(this.#database.name, async () => {
      const session = await this.#database.borrow();
      return action(session).finally(() => session.end());
    });
  }
}

/** PostgreSQL takes no zero characters. */
export function withoutNull<Value>(value: Value): Value | string {
  return typeof value === "string" ? value.replaceAll("\0", "") : value;
}
