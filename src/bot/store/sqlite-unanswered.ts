import { type GapRow, gapOf, ROW_COLUMNS } from "./gap-row.ts";
import type { SqliteTables } from "./sqlite-tables.ts";
import type { AnsweredBy, KeptGap, RatedDown, Unanswered, Wish } from "./unanswered.ts";

const DAY_MS = 86_400_000;
const WISH_COLUMNS = "guild AS guildId, person AS userId, question, locale, at";

/** What is kept of questions without an answer, in SQLite. */
export class SqliteUnanswered implements Unanswered {
  readonly #tables: SqliteTables;
  readonly #now: () => number;
  readonly #dropOld: () => void;

  /** @param dropOld deletes what has been kept for its time */
  constructor(tables: SqliteTables, now: () => number, dropOld: () => void) {
    this.#tables = tables;
    this.#now = now;
    this.#dropOld = dropOld;
  }

  async list(guildId: string, days: number): Promise<KeptGap[]> {
    this.#tables.attempt(this.#dropOld);
    const sql = `SELECT ${ROW_COLUMNS} FROM gaps WHERE guild = ? AND at >= ? ORDER BY rowid DESC`;
    return this.#tables.all<GapRow>(sql, guildId, this.#now() - days * DAY_MS).map(gapOf);
  }

  async dismiss(guildId: string, questions: readonly string[], isDismissed: boolean): Promise<number> {
    const [from, to] = isDismissed ? ["open", "dismissed"] : ["dismissed", "open"];
    return this.#tables.run(
      `UPDATE gaps SET state = ?, closed = ? WHERE guild = ? AND state = ?
         AND question IN (SELECT value FROM json_each(?))`,
      to,
      isDismissed ? this.#now() : null,
      guildId,
      from,
      JSON.stringify(questions),
    );
  }

  async close(guildId: string, question: string, { citation, article }: AnsweredBy): Promise<number> {
    return this.#tables.run(
      `UPDATE gaps SET state = 'answered', closed = ?, citation = ?, article = ?
         WHERE guild = ? AND state = 'open' AND question = ?`,
      this.#now(),
      citation,
      article,
      guildId,
      question,
    );
  }

  async ratedDown(guildId: string, days: number): Promise<RatedDown[]> {
    this.#tables.attempt(this.#dropOld);
    return this.#tables.all<RatedDown>(
      `SELECT question, article, at FROM votes
         WHERE guild = ? AND at >= ? AND helpful = 0 AND question IS NOT NULL ORDER BY at DESC, rowid DESC`,
      guildId,
      this.#now() - days * DAY_MS,
    );
  }

  async noteWish({ guildId, userId, question, locale, at }: Wish): Promise<boolean> {
    if (this.#tables.hasOptedOut(userId)) return false;
    this.#dropOld();
    const sql = "INSERT OR REPLACE INTO wishes (owner, person, guild, question, locale, at) VALUES (?, ?, ?, ?, ?, ?)";
    this.#tables.run(sql, this.#tables.owner(userId), userId, guildId, question, locale, at);
    return true;
  }

  async wishes(guildId: string): Promise<Wish[]> {
    this.#tables.attempt(this.#dropOld);
    return this.#tables.all<Wish>(`SELECT ${WISH_COLUMNS} FROM wishes WHERE guild = ? ORDER BY at, rowid`, guildId);
  }

  async takeWish({ guildId, userId, question }: Wish): Promise<boolean> {
    const statement = "DELETE FROM wishes WHERE owner = ? AND guild = ? AND question = ?";
    return this.#tables.delete([statement], this.#tables.owner(userId), guildId, question) > 0;
  }

  async checked(guildId: string): Promise<string | null> {
    return this.#tables.values<string | null>("SELECT checked FROM rounds WHERE guild = ?", guildId)[0] ?? null;
  }

  async noteChecked(guildId: string, state: string | null): Promise<void> {
    const sql = `INSERT INTO rounds (guild, checked) VALUES (?, ?)
      ON CONFLICT (guild) DO UPDATE SET checked = excluded.checked`;
    this.#tables.run(sql, guildId, state);
  }

  async digest(guildId: string): Promise<number | null> {
    return this.#tables.values<number | null>("SELECT digest FROM rounds WHERE guild = ?", guildId)[0] ?? null;
  }

  async takeDigest(guildId: string, last: number | null, now: number): Promise<boolean> {
    this.#tables.run("INSERT OR IGNORE INTO rounds (guild) VALUES (?)", guildId);
    return this.#tables.run("UPDATE rounds SET digest = ? WHERE guild = ? AND digest IS ?", now, guildId, last) > 0;
  }
}
