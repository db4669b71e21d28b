import {
  type ArticleDigest,
  type DigestState,
  type Follow,
  type FollowChange,
  MOST_FOLLOWS,
  type NewDigest,
  type NewFollow,
  type News,
} from "./news.ts";
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
} from "./news-rows.ts";
import type { SqliteTables } from "./sqlite-tables.ts";

/** What is kept so that the bot may speak first, in SQLite. */
export class SqliteNews implements News {
  readonly #tables: SqliteTables;
  readonly #now: () => number;
  readonly #dropOld: () => void;

  /** @param dropOld deletes what has been kept for its time */
  constructor(tables: SqliteTables, now: () => number, dropOld: () => void) {
    this.#tables = tables;
    this.#now = now;
    this.#dropOld = dropOld;
  }

  async follow({ id, guildId, userId, channelId, question, locale, known }: NewFollow) {
    if (this.#tables.hasOptedOut(userId)) return "opted-out";
    this.#dropOld();
    const owner = this.#tables.owner(userId);
    const same = "DELETE FROM follows WHERE owner = ? AND guild = ? AND question = ?";
    this.#tables.delete([same], owner, guildId, question);
    const count = (of: string, ...values: string[]) =>
      this.#tables.values<number>(`SELECT count(*) FROM follows WHERE guild = ?${of}`, guildId, ...values)[0] ?? 0;
    if (count(" AND owner = ?", owner) >= MOST_FOLLOWS.person) return "own-full";
    if (count("") >= MOST_FOLLOWS.server) return "server-full";
    const sql = `INSERT INTO follows (owner, ${FOLLOW_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'waiting', ?, NULL)`;
    const place = [owner, id, guildId, userId, channelId];
    this.#tables.run(sql, ...place, question, locale, JSON.stringify(known), this.#now());
    return "kept";
  }

  async follows(guildId: string): Promise<Follow[]> {
    const sql = `SELECT ${FOLLOW_COLUMNS} FROM follows WHERE guild = ? ORDER BY rowid`;
    return this.#tables.all<FollowRow>(sql, guildId).map(followOf);
  }

  async changeFollow(follow: Follow, change: FollowChange): Promise<Follow | null> {
    const after = { ...follow, by: null, at: this.#now(), ...change };
    const changed = this.#tables.run(
      "UPDATE follows SET state = ?, at = ?, known = ?, claimer = ? WHERE id = ? AND state = ? AND at = ?",
      after.state,
      after.at,
      JSON.stringify(after.known),
      after.by,
      follow.id,
      follow.state,
      follow.at,
    );
    return changed > 0 ? after : null;
  }

  async endFollow(guildId: string, id: string): Promise<boolean> {
    return this.#tables.delete(["DELETE FROM follows WHERE guild = ? AND id = ?"], guildId, id) > 0;
  }

  async digestOf(guildId: string): Promise<ArticleDigest | null> {
    const row = this.#tables.get<DigestRow>(`SELECT ${DIGEST_COLUMNS} FROM digests WHERE guild = ?`, guildId);
    return row === undefined ? null : digestOf(row);
  }

  async setDigest(guildId: string, digest: NewDigest | null): Promise<void> {
    if (digest === null) {
      this.#tables.delete(["DELETE FROM digests WHERE guild = ?"], guildId);
      return;
    }
    const { channelId, every, state } = digest;
    this.#tables.run(
      "INSERT OR REPLACE INTO digests (guild, channel, every, period, known, shown) VALUES (?, ?, ?, ?, ?, ?)",
      guildId,
      channelId,
      every,
      state.period,
      JSON.stringify(state.known),
      JSON.stringify(state.shown),
    );
  }

  async digestState(guildId: string): Promise<DigestState | null> {
    const row = this.#tables.get<DigestStateRow>(`SELECT ${STATE_COLUMNS} FROM digests WHERE guild = ?`, guildId);
    return row === undefined ? null : digestStateOf(row);
  }

  async claimDigest(guildId: string, last: number, claim: DigestState & { readonly by: string }): Promise<boolean> {
    const { period, known, shown, by } = claim;
    const changed = this.#tables.run(
      `UPDATE digests SET claimed = ?, claimer = ?, next_known = ?, next_shown = ?
         WHERE guild = ? AND period = ? AND claimed IS NULL`,
      period,
      by,
      JSON.stringify(known),
      JSON.stringify(shown),
      guildId,
      last,
    );
    return changed > 0;
  }

  async settleDigest(guildId: string, period: number, outcome: "posted" | "undone" | "left-out"): Promise<void> {
    const taken = DIGEST_TAKEN[outcome];
    this.#tables.run(
      `UPDATE digests SET ${taken}claimed = NULL, claimer = NULL, next_known = NULL, next_shown = NULL
         WHERE guild = ? AND claimed = ?`,
      guildId,
      period,
    );
  }
}
