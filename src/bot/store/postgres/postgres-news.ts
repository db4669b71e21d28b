import {
  type ArticleDigest,
  type DigestState,
  type Follow,
  type FollowChange,
  MOST_FOLLOWS,
  type NewDigest,
  type NewFollow,
  type News,
} from "../news.ts";
import {
  DIGEST_COLUMNS,
  DIGEST_TAKEN,
  type DigestRow,
  type DigestStateRow,
  digestOf,
  digestStateOf,
  FOLLOW_COLUMNS,
  type FollowRow,
  followOf,
  STATE_COLUMNS,
} from "../news-rows.ts";
import type { StoreOfPeople } from "./postgres-unanswered.ts";
import { type Tables, withoutNull } from "./tables.ts";

/** What is kept so that the bot may speak first, in a PostgreSQL database. */
export class PostgresNews implements News {
  readonly #tables: Tables;
  readonly #store: StoreOfPeople;

  constructor(tables: Tables, store: StoreOfPeople) {
    this.#tables = tables;
    this.#store = store;
  }

  async follow({ id, guildId, userId, channelId, question, locale, known }: NewFollow) {
    if (await this.#store.hasOptedOut(userId)) return "opted-out";
    await this.#store.dropOld();
    const owner = this.#store.owner(userId);
    const asked = withoutNull(question);
    const same = "DELETE FROM verbatim.bot_follows WHERE owner = $1 AND guild = $2 AND question = $3";
    await this.#tables.run(same, [owner, guildId, asked]);
    const [counts] = await this.#tables.run<{ own: number; all: number }>(
      `SELECT (count(*) FILTER (WHERE owner = $1))::integer AS own, count(*)::integer AS all
         FROM verbatim.bot_follows WHERE guild = $2`,
      [owner, guildId],
    );
    if ((counts?.own ?? 0) >= MOST_FOLLOWS.person) return "own-full";
    if ((counts?.all ?? 0) >= MOST_FOLLOWS.server) return "server-full";
    await this.#tables.run(
      `INSERT INTO verbatim.bot_follows (owner, ${FOLLOW_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', $9, NULL)`,
      [owner, id, guildId, userId, channelId, asked, locale, JSON.stringify(known), this.#store.now()],
    );
    return "kept";
  }

  async follows(guildId: string): Promise<Follow[]> {
    const sql = `SELECT ${FOLLOW_COLUMNS} FROM verbatim.bot_follows WHERE guild = $1 ORDER BY number`;
    return (await this.#tables.run<FollowRow>(sql, [guildId])).map(followOf);
  }

  async changeFollow(follow: Follow, change: FollowChange): Promise<Follow | null> {
    const after = { ...follow, by: null, at: this.#store.now(), ...change };
    const rows = await this.#tables.run(
      `UPDATE verbatim.bot_follows SET state = $1, at = $2, known = $3, claimer = $4
         WHERE id = $5 AND state = $6 AND at = $7 RETURNING 1`,
      [after.state, after.at, JSON.stringify(after.known), after.by, follow.id, follow.state, follow.at],
    );
    return rows.length > 0 ? after : null;
  }

  async endFollow(guildId: string, id: string): Promise<boolean> {
    const sql = "DELETE FROM verbatim.bot_follows WHERE guild = $1 AND id = $2 RETURNING 1";
    return (await this.#tables.run(sql, [guildId, id])).length > 0;
  }

  async digestOf(guildId: string): Promise<ArticleDigest | null> {
    const sql = `SELECT ${DIGEST_COLUMNS} FROM verbatim.bot_digests WHERE guild = $1`;
    const [row] = await this.#tables.run<DigestRow>(sql, [guildId]);
    return row === undefined ? null : digestOf(row);
  }

  async setDigest(guildId: string, digest: NewDigest | null): Promise<void> {
    if (digest === null) {
      await this.#tables.run("DELETE FROM verbatim.bot_digests WHERE guild = $1", [guildId]);
      return;
    }
    const { channelId, every, state } = digest;
    await this.#tables.run(
      `INSERT INTO verbatim.bot_digests (guild, channel, every, period, known, shown) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (guild) DO UPDATE SET channel = excluded.channel, every = excluded.every, period = excluded.period,
           known = excluded.known, shown = excluded.shown, claimed = NULL, claimer = NULL`,
      [guildId, channelId, every, state.period, JSON.stringify(state.known), JSON.stringify(state.shown)],
    );
  }

  async digestState(guildId: string): Promise<DigestState | null> {
    const sql = `SELECT ${STATE_COLUMNS} FROM verbatim.bot_digests WHERE guild = $1`;
    const [row] = await this.#tables.run<DigestStateRow>(sql, [guildId]);
    return row === undefined ? null : digestStateOf(row);
  }

  async claimDigest(guildId: string, last: number, claim: DigestState & { readonly by: string }): Promise<boolean> {
    const { period, known, shown, by } = claim;
    const rows = await this.#tables.run(
      `UPDATE verbatim.bot_digests SET claimed = $1, claimer = $2, next_known = $3, next_shown = $4
         WHERE guild = $5 AND period = $6 AND claimed IS NULL RETURNING 1`,
      [period, by, JSON.stringify(known), JSON.stringify(shown), guildId, last],
    );
    return rows.length > 0;
  }

  async settleDigest(guildId: string, period: number, outcome: "posted" | "undone" | "left-out"): Promise<void> {
    const taken = DIGEST_TAKEN[outcome];
    await this.#tables.run(
      `UPDATE verbatim.bot_digests SET ${taken}claimed = NULL, claimer = NULL, next_known = NULL, next_shown = NULL
         WHERE guild = $1 AND claimed = $2`,
      [guildId, period],
    );
  }
}
