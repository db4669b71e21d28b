import { type GapRow, gapOf, ROW_COLUMNS } from "../gap-row.ts";
import type { AnsweredBy, KeptGap, RatedDown, Unanswered, Wish } from "../unanswered.ts";
import type { Tables } from "./tables.ts";

const DAY_MS = 86_400_000;

/** What of a store knows its people. */
export interface StoreOfPeople {
  readonly now: () => number;
  /** A person's keyed hash. */
  readonly owner: (userId: string) => string;
  readonly hasOptedOut: (userId: string) => Promise<boolean>;
  /** Deletes what has been kept for its time. */
  readonly dropOld: () => Promise<void>;
}

/** What is kept of questions without an answer, in a PostgreSQL database. */
export class PostgresUnanswered implements Unanswered {
  readonly #tables: Tables;
  readonly #store: StoreOfPeople;

  constructor(tables: Tables, store: StoreOfPeople) {
    this.#tables = tables;
    this.#store = store;
  }

  async list(guildId: string, days: number): Promise<KeptGap[]> {
    await this.#store.dropOld();
    const rows = await this.#tables.run<GapRow>(
      `SELECT ${ROW_COLUMNS} FROM verbatim.bot_gaps WHERE guild = $1 AND at >= $2 ORDER BY id DESC`,
      [guildId, this.#store.now() - days * DAY_MS],
    );
    return rows.map(gapOf);
  }

  async dismiss(guildId: string, questions: readonly string[], isDismissed: boolean): Promise<number> {
    const [from = "", to = ""] = isDismissed ? ["open", "dismissed"] : ["dismissed", "open"];
    const rows = await this.#tables.run(
      `UPDATE verbatim.bot_gaps SET state = $1, closed = $2 WHERE guild = $3 AND state = $4 AND question = ANY ($5::text[])
         RETURNING 1`,
      [to, isDismissed ? this.#store.now() : null, guildId, from, [...questions]],
    );
    return rows.length;
  }

  async close(guildId: string, question: string, { citation, article }: AnsweredBy): Promise<number> {
    const rows = await this.#tables.run(
      `UPDATE verbatim.bot_gaps SET state = 'answered', closed = $1, citation = $2, article = $3
         WHERE guild = $4 AND state = 'open' AND question = $5 RETURNING 1`,
      [this.#store.now(), citation, article.replaceAll("\0", ""), guildId, question],
    );
    return rows.length;
  }

  async ratedDown(guildId: string, days: number): Promise<RatedDown[]> {
    await this.#store.dropOld();
    return this.#tables.run<RatedDown>(
      `SELECT question, article, at FROM verbatim.bot_votes
         WHERE guild = $1 AND at >= $2 AND NOT helpful AND question IS NOT NULL ORDER BY at DESC, message DESC`,
      [guildId, this.#store.now() - days * DAY_MS],
    );
  }

  async noteWish({ guildId, userId, question, locale, at }: Wish): Promise<boolean> {
    if (await this.#store.hasOptedOut(userId)) return false;
    await this.#store.dropOld();
    await this.#tables.run(
      `INSERT INTO verbatim.bot_wishes (owner, person, guild, question, locale, at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (owner, guild, md5(question)) DO UPDATE SET at = excluded.at, locale = excluded.locale`,
      [this.#store.owner(userId), userId, guildId, question.replaceAll("\0", ""), locale, at],
    );
    return true;
  }

  async wishes(guildId: string): Promise<Wish[]> {
    await this.#store.dropOld();
    return this.#tables.run<Wish>(
      `SELECT guild AS "guildId", person AS "userId", question, locale, at FROM verbatim.bot_wishes
         WHERE guild = $1 ORDER BY at, owner`,
      [guildId],
    );
  }

  async takeWish({ guildId, userId, question }: Wish): Promise<boolean> {
    const rows = await this.#tables.run(
      "DELETE FROM verbatim.bot_wishes WHERE owner = $1 AND guild = $2 AND question = $3 RETURNING 1",
      [this.#store.owner(userId), guildId, question.replaceAll("\0", "")],
    );
    return rows.length > 0;
  }

  async checked(guildId: string): Promise<string | null> {
    const sql = "SELECT checked FROM verbatim.bot_rounds WHERE guild = $1";
    const [row] = await this.#tables.run<{ checked: string | null }>(sql, [guildId]);
    return row?.checked ?? null;
  }

  async noteChecked(guildId: string, state: string | null): Promise<void> {
    await this.#tables.run(
      `INSERT INTO verbatim.bot_rounds (guild, checked) VALUES ($1, $2)
         ON CONFLICT (guild) DO UPDATE SET checked = excluded.checked`,
      [guildId, state],
    );
  }

  async digest(guildId: string): Promise<number | null> {
    const sql = "SELECT digest FROM verbatim.bot_rounds WHERE guild = $1";
    const [row] = await this.#tables.run<{ digest: number | null }>(sql, [guildId]);
    return row?.digest ?? null;
  }

  async takeDigest(guildId: string, last: number | null, now: number): Promise<boolean> {
    await this.#tables.run("INSERT INTO verbatim.bot_rounds (guild) VALUES ($1) ON CONFLICT DO NOTHING", [guildId]);
    const rows = await this.#tables.run(
      "UPDATE verbatim.bot_rounds SET digest = $1 WHERE guild = $2 AND digest IS NOT DISTINCT FROM $3 RETURNING 1",
      [now, guildId, last],
    );
    return rows.length > 0;
  }
}
