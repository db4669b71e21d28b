import { createHmac } from "node:crypto";
import type { Log } from "../../../log/log.ts";
import type { BotMemory } from "../bot-memory.ts";
import type { News } from "../news.ts";
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
} from "../store.ts";
import type { Unanswered } from "../unanswered.ts";
import { PostgresNews } from "./postgres-news.ts";
import { PostgresUnanswered } from "./postgres-unanswered.ts";
import { type Tables, withoutNull } from "./tables.ts";

const DAY_MS = 86_400_000;
/** Of "2026-11-20T08:00:00.000Z". */
const DATE_LENGTH = "2026-11-20".length;
/** How often it is looked which settings other bots have changed. */
const LOOK_MS = 2_000;
/** Tables of which each row belongs to a server, or may. */
const GUILD_TABLES = ["settings", "gaps", "votes", "replies", "presence", "wishes", "rounds", "follows", "digests"];
const LINKS = `SELECT question AS "questionId", channel AS "channelId", reply AS "replyId" FROM verbatim.bot_replies`;

export interface SharedStoreOptions {
  /** Address of the database. */
  readonly url: string;
  /** Names this bot among those that share the store. */
  readonly bot: string;
  /** The file in which this bot remembered alone: what it holds is taken along, and it is taken away. */
  readonly before?: string;
  readonly retentionDays?: number;
  /** The time in milliseconds since 1970; the system clock by default. */
  readonly now?: () => number;
  /** Hears that it cannot be written; silent by default. */
  readonly log?: Log;
}

/** What bots remember together, in a PostgreSQL database; ready once it is opened. */
export class PostgresBotStore implements BotStore {
  readonly #tables: Tables;
  readonly #bot: string;
  readonly unanswered: Unanswered;
  readonly news: News;
  readonly retentionDays: number;
  readonly linkDays = LINK_DAYS;
  readonly #now: () => number;
  #salt = "";
  /** Of all servers, as they were a moment ago: whoever asks for them does not wait. */
  #settings: ReadonlyMap<string, Partial<GuildSettings>> = new Map();
  #looking: NodeJS.Timeout | undefined;

  constructor(tables: Tables, { bot, retentionDays = DEFAULT_RETENTION_DAYS, now = Date.now }: SharedStoreOptions) {
    this.#tables = tables;
    this.#bot = bot;
    this.retentionDays = retentionDays;
    this.#now = now;
    const store = {
      now,
      owner: (userId: string) => this.#owner(userId),
      hasOptedOut: (userId: string) => this.hasOptedOut(userId),
      dropOld: () => this.#dropOld(),
    };
    this.unanswered = new PostgresUnanswered(tables, store);
    this.news = new PostgresNews(tables, store);
  }

  async open(memory: BotMemory | null): Promise<void> {
    // The first bot's counts.
    await this.#tables.prepare(memory);
    const [secret] = await this.#tables.run<{ salt: string }>("SELECT salt FROM verbatim.bot_secret");
    this.#salt = secret?.salt ?? "";
    await this.#look();
    this.#looking = setInterval(() => this.#tables.note(() => this.#look()), LOOK_MS).unref();
  }

  settingsOf(guildId: string | null): GuildSettings {
    return { ...DEFAULT_SETTINGS, ...(guildId === null ? {} : this.#settings.get(guildId)) };
  }

  async changeSettings(guildId: string, change: Partial<GuildSettings>): Promise<GuildSettings> {
    const [row] = await this.#tables.run<{ settings: Partial<GuildSettings> }>(
      `INSERT INTO verbatim.bot_settings AS s VALUES ($1, $2::jsonb)
         ON CONFLICT (guild) DO UPDATE SET settings = s.settings || excluded.settings RETURNING settings`,
      [guildId, JSON.stringify(change)],
    );
    this.#settings = new Map([...this.#settings, [guildId, row?.settings ?? {}]]);
    return this.settingsOf(guildId);
  }

  rememberReply({ questionId, channelId, replyId, userId, guildId }: ReplyLink & Origin): void {
    const now = this.#now();
    this.#tables.note(async () => {
      if (await this.hasOptedOut(userId)) return;
      await this.#tables.run(
        `INSERT INTO verbatim.bot_replies VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (question)
           DO UPDATE SET channel = excluded.channel, reply = excluded.reply, at = excluded.at`,
        [questionId, channelId, replyId, now, this.#owner(userId), guildId],
      );
    });
  }

  async replyTo(questionId: string): Promise<ReplyLink | null> {
    const [link] = await this.#tables.run<ReplyLink>(`${LINKS} WHERE question = $1`, [questionId]);
    return link ?? null;
  }

  async recentReplies(most: number): Promise<ReplyLink[]> {
    await this.#dropOld();
    return this.#tables.run<ReplyLink>(`${LINKS} ORDER BY at DESC, question DESC LIMIT $1`, [most]);
  }

  forgetReply(questionId: string): void {
    this.#tables.note(() => this.#tables.run("DELETE FROM verbatim.bot_replies WHERE question = $1", [questionId]));
  }

  noteGap({ guildId, userId, question, channelId }: Gap): void {
    const now = this.#now();
    this.#tables.note(async () => {
      if (guildId === null || (await this.hasOptedOut(userId))) return;
      await this.#dropOld();
      await this.#tables.run(
        "INSERT INTO verbatim.bot_gaps (guild, owner, question, at, channel) VALUES ($1, $2, $3, $4, $5)",
        [guildId, this.#owner(userId), question.replaceAll("\0", ""), now, channelId ?? null],
      );
    });
  }

  async gaps(guildId: string, days: number): Promise<string[]> {
    await this.#dropOld();
    const rows = await this.#tables.run<{ question: string }>(
      "SELECT question FROM verbatim.bot_gaps WHERE guild = $1 AND at >= $2 AND state = 'open' ORDER BY id DESC",
      [guildId, this.#now() - days * DAY_MS],
    );
    return rows.map(({ question }) => question);
  }

  async noteFeedback({ guildId, userId, messageId, citation, helpful, rated }: Vote & Origin): Promise<boolean> {
    if (guildId === null || (await this.hasOptedOut(userId))) return false;
    await this.#dropOld();
    const { question, article } = (helpful ? null : rated) ?? { question: null, article: null };
    await this.#tables.run(
      `INSERT INTO verbatim.bot_votes VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (owner, message)
         DO UPDATE SET citation = excluded.citation, helpful = excluded.helpful, at = excluded.at,
           question = excluded.question, article = excluded.article`,
      [this.#owner(userId), messageId, guildId, citation, helpful, this.#now(), question, article].map(withoutNull),
    );
    return true;
  }

  async feedback(guildId: string, days: number): Promise<Feedback> {
    const [row] = await this.#tables.run<Feedback>(
      `SELECT count(*) FILTER (WHERE helpful) AS helpful, count(*) FILTER (WHERE NOT helpful) AS unhelpful
         FROM verbatim.bot_votes WHERE guild = $1 AND at >= $2`,
      [guildId, this.#now() - days * DAY_MS],
    );
    return row ?? { helpful: 0, unhelpful: 0 };
  }

  async keptOf(userId: string): Promise<Kept> {
    await this.#dropOld();
    const owner = this.#owner(userId);
    const questions = await this.#tables.run<{ text: string; why: KeptText["why"]; at: number }>(
      `SELECT text, why, at FROM (
         SELECT 1 AS part, id, question AS text, 'no-answer' AS why, at FROM verbatim.bot_gaps WHERE owner = $1
         UNION ALL SELECT 2, at, question, 'rated-down', at FROM verbatim.bot_votes WHERE owner = $1 AND question IS NOT NULL
         UNION ALL SELECT 3, at, question, 'to-be-told', at FROM verbatim.bot_wishes WHERE owner = $1
         UNION ALL SELECT 4, number, question, 'followed', at FROM verbatim.bot_follows WHERE owner = $1) AS kept
         ORDER BY part, id DESC`,
      [owner],
    );
    const [counts] = await this.#tables.run<Pick<Kept, "votes" | "links">>(
      `SELECT (SELECT count(*) FROM verbatim.bot_votes WHERE owner = $1) AS votes,
         (SELECT count(*) FROM verbatim.bot_replies WHERE owner = $1) AS links`,
      [owner],
    );
    return {
      questions: questions.map(({ text, why, at }) => ({
        text,
        why,
        date: new Date(at).toISOString().slice(0, DATE_LENGTH),
      })),
      votes: counts?.votes ?? 0,
      links: counts?.links ?? 0,
      optedOut: await this.hasOptedOut(userId),
    };
  }

  async hasOptedOut(userId: string): Promise<boolean> {
    const rows = await this.#tables.run("SELECT 1 FROM verbatim.bot_opted_out WHERE owner = $1", [this.#owner(userId)]);
    return rows.length > 0;
  }

  async optOut(userId: string): Promise<void> {
    // First of all, so that nothing is noted between.
    await this.#tables.run("INSERT INTO verbatim.bot_opted_out VALUES ($1) ON CONFLICT DO NOTHING", [
      this.#owner(userId),
    ]);
    await this.erase(userId);
  }

  async optIn(userId: string): Promise<void> {
    await this.#tables.run("DELETE FROM verbatim.bot_opted_out WHERE owner = $1", [this.#owner(userId)]);
  }

  async erase(userId: string): Promise<number> {
    await this.#tables.notesSettled();
    const tables = ["gaps", "votes", "replies", "wishes", "follows"];
    return this.#tables.delete(tables, "owner = $1", this.#owner(userId));
  }

  async guilds(): Promise<string[]> {
    const each = GUILD_TABLES.map((table) => `SELECT guild FROM verbatim.bot_${table} WHERE guild IS NOT NULL`);
    const rows = await this.#tables.run<{ guild: string }>(each.join(" UNION "));
    return rows.map(({ guild }) => guild);
  }

  noteLeft(guildId: string): void {
    const now = this.#now();
    this.#tables.note(() =>
      this.#tables.run(
        `INSERT INTO verbatim.bot_presence AS p VALUES ($1, $2, $3, $3) ON CONFLICT (guild, bot)
           DO UPDATE SET left_at = coalesce(p.left_at, excluded.left_at)`,
        [guildId, this.#bot, now],
      ),
    );
  }

  noteBack(guildId: string): void {
    const now = this.#now();
    this.#tables.note(() =>
      this.#tables.run(
        `INSERT INTO verbatim.bot_presence VALUES ($1, $2, $3, NULL) ON CONFLICT (guild, bot)
           DO UPDATE SET seen = excluded.seen, left_at = NULL`,
        [guildId, this.#bot, now],
      ),
    );
  }

  async leftSince(days: number): Promise<string[]> {
    await this.#tables.notesSettled();
    // A bot that has not looked for as long is gone for good, and holds nothing back.
    const rows = await this.#tables.run<{ guild: string }>(
      `SELECT guild FROM verbatim.bot_presence GROUP BY guild
         HAVING bool_and(coalesce(left_at, seen) <= $1 AND (left_at IS NOT NULL OR bot <> $2))`,
      [this.#now() - days * DAY_MS, this.#bot],
    );
    return rows.map(({ guild }) => guild);
  }

  async forgetGuild(guildId: string): Promise<void> {
    await this.#tables.notesSettled();
    await this.#tables.delete(GUILD_TABLES, "guild = $1", guildId);
    await this.#look();
  }

  async close(): Promise<void> {
    clearInterval(this.#looking);
    await this.#tables.close();
  }

  async #look(): Promise<void> {
    const rows = await this.#tables.run<{ guild: string; settings: Partial<GuildSettings> }>(
      "SELECT guild, settings FROM verbatim.bot_settings",
    );
    this.#settings = new Map(rows.map(({ guild, settings }) => [guild, settings]));
  }

  /** A keyed hash: the same person has the same key in this database, and another one in every other. */
  #owner(userId: string): string {
    return createHmac("sha256", this.#salt).update(userId).digest("base64url");
  }

  async #dropOld(): Promise<void> {
    const now = this.#now();
    const oldest = now - this.retentionDays * DAY_MS;
    await this.#tables.delete(["gaps", "votes", "wishes"], "at < $1", oldest);
    // What somebody follows is kept as long as they want.
    await this.#tables.delete(["follows"], "at < $1 AND state <> 'waiting'", oldest);
    await this.#tables.delete(["replies"], "at < $1", now - LINK_DAYS * DAY_MS);
  }
}
