import { type Log, SILENT_LOG } from "../../log/log.ts";
import type { News } from "./news.ts";
import { SqliteNews } from "./sqlite-news.ts";
import { SqliteTables } from "./sqlite-tables.ts";
import { SqliteUnanswered } from "./sqlite-unanswered.ts";
import {
  type BotStore,
  DEFAULT_RETENTION_DAYS,
  DEFAULT_SETTINGS,
  type Feedback,
  type Gap,
  type GuildSettings,
  type Kept,
  type KeptText,
  LINK_DAYS,
  type Origin,
  type ReplyLink,
  type Vote,
} from "./store.ts";
import type { Unanswered } from "./unanswered.ts";

const DAY_MS = 86_400_000;

/** Tables of which each row may belong to a server. */
const GUILD_TABLES = ["settings", "gaps", "votes", "replies", "wishes", "rounds", "follows", "digests"] as const;
/** Tables of which each row belongs to a person. */
const OWNED_TABLES = ["gaps", "votes", "replies", "wishes", "follows"] as const;
/** Tables of which each row has the time when it was made. */
const TIMED_TABLES = ["gaps", "votes", "replies", "wishes", "follows", "left_guilds"] as const;
/** Of "2026-11-20T08:00:00.000Z". */
const DATE_LENGTH = "2026-11-20".length;
const LINK_COLUMNS = "question AS questionId, channel AS channelId, reply AS replyId";

interface StoreOptions {
  /** Database file, created if missing; ":memory:" keeps nothing after `close`. */
  readonly file: string;
  readonly retentionDays?: number;
  /** The time in milliseconds since 1970; the system clock by default. */
  readonly now?: () => number;
  /** Hears that it cannot be written; silent by default. */
  readonly log?: Log;
}

/** Opens the bot's store in SQLite. */
export function openBotStore(options: StoreOptions): BotStore {
  return new SqliteStore(options);
}

class SqliteStore implements BotStore {
  readonly #tables: SqliteTables;
  readonly unanswered: Unanswered;
  readonly news: News;
  readonly retentionDays: number;
  readonly #now: () => number;

  constructor({ file, retentionDays = DEFAULT_RETENTION_DAYS, now = Date.now, log = SILENT_LOG }: StoreOptions) {
    this.#tables = new SqliteTables({ file, log });
    this.retentionDays = retentionDays;
    this.#now = now;
    this.unanswered = new SqliteUnanswered(this.#tables, now, () => this.#dropOld());
    this.news = new SqliteNews(this.#tables, now, () => this.#dropOld());
    this.#dropOld();
  }

  readonly linkDays = LINK_DAYS;

  settingsOf(guildId: string | null): GuildSettings {
    const [json] = this.#tables.values<string>("SELECT json FROM settings WHERE guild = ?", guildId);
    return json === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, ...JSON.parse(json) };
  }

  async changeSettings(guildId: string, change: Partial<GuildSettings>): Promise<GuildSettings> {
    const settings = { ...this.settingsOf(guildId), ...change };
    this.#tables.run("INSERT OR REPLACE INTO settings VALUES (?, ?)", guildId, JSON.stringify(settings));
    return settings;
  }

  rememberReply({ questionId, channelId, replyId, userId, guildId }: ReplyLink & Origin): void {
    this.#tables.attempt(() => {
      if (this.#tables.hasOptedOut(userId)) return;
      this.#tables.run(
        "INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?, ?, ?)",
        questionId,
        channelId,
        replyId,
        this.#now(),
        this.#tables.owner(userId),
        guildId,
      );
    });
  }

  async replyTo(questionId: string): Promise<ReplyLink | null> {
    return this.#tables.get<ReplyLink>(`SELECT ${LINK_COLUMNS} FROM replies WHERE question = ?`, questionId) ?? null;
  }

  async recentReplies(most: number): Promise<ReplyLink[]> {
    this.#tables.attempt(() => this.#dropOld());
    return this.#tables.all<ReplyLink>(`SELECT ${LINK_COLUMNS} FROM replies ORDER BY rowid DESC LIMIT ?`, most);
  }

  forgetReply(questionId: string): void {
    this.#tables.attempt(() => this.#tables.delete(["DELETE FROM replies WHERE question = ?"], questionId));
  }

  noteGap({ guildId, userId, question, channelId }: Gap): void {
    this.#tables.attempt(() => {
      if (guildId === null || this.#tables.hasOptedOut(userId)) return;
      this.#dropOld();
      const sql = "INSERT INTO gaps (guild, owner, question, at, channel) VALUES (?, ?, ?, ?, ?)";
      this.#tables.run(sql, guildId, this.#tables.owner(userId), question, this.#now(), channelId ?? null);
    });
  }

  async gaps(guildId: string, days: number): Promise<string[]> {
    this.#tables.attempt(() => this.#dropOld());
    return this.#tables.values<string>(
      "SELECT question FROM gaps WHERE guild = ? AND at >= ? AND state = 'open' ORDER BY rowid DESC",
      guildId,
      this.#now() - days * DAY_MS,
    );
  }

  async noteFeedback({ guildId, userId, messageId, citation, helpful, rated }: Vote & Origin): Promise<boolean> {
    if (guildId === null || this.#tables.hasOptedOut(userId)) return false;
    this.#dropOld();
    this.#tables.run(
      `INSERT OR REPLACE INTO votes (owner, message, guild, citation, helpful, at, question, article)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      this.#tables.owner(userId),
      messageId,
      guildId,
      citation,
      Number(helpful),
      this.#now(),
      helpful ? null : (rated?.question ?? null),
      helpful ? null : (rated?.article ?? null),
    );
    return true;
  }

  async feedback(guildId: string, days: number): Promise<Feedback> {
    const { helpful, votes } = this.#tables.get<{ helpful: number; votes: number }>(
      "SELECT total(helpful) AS helpful, count(*) AS votes FROM votes WHERE guild = ? AND at >= ?",
      guildId,
      this.#now() - days * DAY_MS,
    ) ?? { helpful: 0, votes: 0 };
    return { helpful, unhelpful: votes - helpful };
  }

  async keptOf(userId: string): Promise<Kept> {
    this.#tables.attempt(() => this.#dropOld());
    const owner = this.#tables.owner(userId);
    const count = (table: "votes" | "replies") =>
      this.#tables.values<number>(`SELECT count(*) FROM ${table} WHERE owner = ?`, owner)[0] ?? 0;
    const texts = (why: KeptText["why"], rows: string) =>
      this.#tables
        .all<{ text: string; at: number }>(`SELECT question AS text, at FROM ${rows} ORDER BY rowid DESC`, owner)
        .map(({ text, at }) => ({ text, why, date: new Date(at).toISOString().slice(0, DATE_LENGTH) }));
    return {
      questions: [
        ...texts("no-answer", "gaps WHERE owner = ?"),
        ...texts("rated-down", "votes WHERE owner = ? AND question IS NOT NULL"),
        ...texts("to-be-told", "wishes WHERE owner = ?"),
        ...texts("followed", "follows WHERE owner = ?"),
      ],
      votes: count("votes"),
      links: count("replies"),
      optedOut: this.#tables.hasOptedOut(userId),
    };
  }

  async hasOptedOut(userId: string): Promise<boolean> {
    return this.#tables.hasOptedOut(userId);
  }

  async optOut(userId: string): Promise<void> {
    await this.erase(userId);
    this.#tables.run("INSERT OR IGNORE INTO opted_out VALUES (?)", this.#tables.owner(userId));
  }

  async optIn(userId: string): Promise<void> {
    this.#tables.delete(["DELETE FROM opted_out WHERE owner = ?"], this.#tables.owner(userId));
  }

  async erase(userId: string): Promise<number> {
    return this.#tables.delete(
      OWNED_TABLES.map((table) => `DELETE FROM ${table} WHERE owner = ?`),
      this.#tables.owner(userId),
    );
  }

  async guilds(): Promise<string[]> {
    const each = GUILD_TABLES.map((table) => `SELECT guild FROM ${table} WHERE guild IS NOT NULL`);
    return this.#tables.values<string>(each.join(" UNION "));
  }

  noteLeft(guildId: string): void {
    this.#tables.attempt(() =>
      this.#tables.run("INSERT OR IGNORE INTO left_guilds VALUES (?, ?)", guildId, this.#now()),
    );
  }

  noteBack(guildId: string): void {
    this.#tables.attempt(() => this.#tables.run("DELETE FROM left_guilds WHERE guild = ?", guildId));
  }

  async leftSince(days: number): Promise<string[]> {
    const latest = this.#now() - days * DAY_MS;
    return this.#tables.values<string>("SELECT guild FROM left_guilds WHERE at <= ?", latest);
  }

  async forgetGuild(guildId: string): Promise<void> {
    this.#tables.delete(
      [...GUILD_TABLES, "left_guilds"].map((table) => `DELETE FROM ${table} WHERE guild = ?`),
      guildId,
    );
  }

  async close(): Promise<void> {
    this.#tables.close();
  }

  #dropOld(): void {
    // What was noted while the clock was ahead would be kept for longer than was promised.
    const now = this.#now();
    for (const table of TIMED_TABLES) this.#tables.run(`UPDATE ${table} SET at = ? WHERE at > ?`, now, now);
    const oldest = now - this.retentionDays * DAY_MS;
    this.#tables.delete(
      ["gaps", "votes", "wishes"].map((table) => `DELETE FROM ${table} WHERE at < ?`),
      oldest,
    );
    // What somebody follows is kept as long as they want.
    this.#tables.delete(["DELETE FROM follows WHERE at < ? AND state <> 'waiting'"], oldest);
    this.#tables.delete(["DELETE FROM replies WHERE at < ?"], this.#now() - LINK_DAYS * DAY_MS);
  }
}
