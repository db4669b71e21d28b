import { createHmac, randomBytes } from "node:crypto";
import { emptyLog, onlyRow, openDatabase, type SqliteDatabase } from "../../database/sqlite.ts";
import { type Log, SILENT_LOG } from "../../log/log.ts";
import { SpareWrites } from "./spare-writes.ts";
import { FROM_VERSION_0, SCHEMA, VERSION } from "./sqlite-schema.ts";
import {
  type BotStore,
  DEFAULT_RETENTION_DAYS,
  DEFAULT_SETTINGS,
  type Feedback,
  type Gap,
  type GuildSettings,
  type Kept,
  LINK_DAYS,
  type Origin,
  type ReplyLink,
  type Vote,
} from "./store.ts";

const DAY_MS = 86_400_000;

/** Tables of which each row may belong to a server. */
const GUILD_TABLES = ["settings", "gaps", "votes", "replies"] as const;
/** Tables of which each row has the time when it was made. */
const TIMED_TABLES = ["gaps", "votes", "replies", "left_guilds"] as const;
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
  readonly #database: SqliteDatabase;
  readonly retentionDays: number;
  readonly #now: () => number;
  readonly #salt: string;
  readonly #spare: SpareWrites;
  /** Another process read the database when the log was to be emptied. */
  #isLogToBeEmptied = false;

  constructor({ file, retentionDays = DEFAULT_RETENTION_DAYS, now = Date.now, log = SILENT_LOG }: StoreOptions) {
    this.#spare = new SpareWrites(log);
    this.#database = openDatabase(file);
    this.retentionDays = retentionDays;
    this.#now = now;
    // What is deleted is overwritten with zeros, in the tables and in their indexes.
    this.#database.pragma("secure_delete = ON");
    this.#prepare();
    this.#run("INSERT INTO secret SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secret)", randomBytes(32).toString("hex"));
    this.#salt = this.#database.prepare<[], string>("SELECT salt FROM secret").pluck().get() ?? "";
    // A process that was killed left in the log what had been deleted.
    this.#spare.attempt(() => this.#emptyLog());
    this.#dropOld();
  }

  readonly linkDays = LINK_DAYS;

  settingsOf(guildId: string | null): GuildSettings {
    const json = this.#database
      .prepare<[string | null], string>("SELECT json FROM settings WHERE guild = ?")
      .pluck()
      .get(guildId);
    return json === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, ...JSON.parse(json) };
  }

  async changeSettings(guildId: string, change: Partial<GuildSettings>): Promise<GuildSettings> {
    const settings = { ...this.settingsOf(guildId), ...change };
    this.#run("INSERT OR REPLACE INTO settings VALUES (?, ?)", guildId, JSON.stringify(settings));
    return settings;
  }

  rememberReply({ questionId, channelId, replyId, userId, guildId }: ReplyLink & Origin): void {
    this.#spare.attempt(() => {
      if (this.#hasOptedOut(userId)) return;
      this.#run(
        "INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?, ?, ?)",
        questionId,
        channelId,
        replyId,
        this.#now(),
        this.#owner(userId),
        guildId,
      );
    });
  }

  async replyTo(questionId: string): Promise<ReplyLink | null> {
    return (
      this.#database
        .prepare<[string], ReplyLink>(`SELECT ${LINK_COLUMNS} FROM replies WHERE question = ?`)
        .get(questionId) ?? null
    );
  }

  async recentReplies(most: number): Promise<ReplyLink[]> {
    this.#spare.attempt(() => this.#dropOld());
    return this.#database
      .prepare<[number], ReplyLink>(`SELECT ${LINK_COLUMNS} FROM replies ORDER BY rowid DESC LIMIT ?`)
      .all(most);
  }

  forgetReply(questionId: string): void {
    this.#spare.attempt(() => this.#delete(["DELETE FROM replies WHERE question = ?"], questionId));
  }

  noteGap({ guildId, userId, question }: Gap): void {
    this.#spare.attempt(() => {
      if (guildId === null || this.#hasOptedOut(userId)) return;
      this.#dropOld();
      this.#run("INSERT INTO gaps VALUES (?, ?, ?, ?)", guildId, this.#owner(userId), question, this.#now());
    });
  }

  async gaps(guildId: string, days: number): Promise<string[]> {
    this.#spare.attempt(() => this.#dropOld());
    return this.#database
      .prepare<[string, number], string>("SELECT question FROM gaps WHERE guild = ? AND at >= ? ORDER BY rowid DESC")
      .pluck()
      .all(guildId, this.#now() - days * DAY_MS);
  }

  async noteFeedback({ guildId, userId, messageId, citation, helpful }: Vote & Origin): Promise<boolean> {
    if (guildId === null || this.#hasOptedOut(userId)) return false;
    this.#dropOld();
    this.#run(
      "INSERT OR REPLACE INTO votes VALUES (?, ?, ?, ?, ?, ?)",
      this.#owner(userId),
      messageId,
      guildId,
      citation,
      Number(helpful),
      this.#now(),
    );
    return true;
  }

  async feedback(guildId: string, days: number): Promise<Feedback> {
    const { helpful, votes } = this.#database
      .prepare<[string, number], { helpful: number; votes: number }>(
        "SELECT total(helpful) AS helpful, count(*) AS votes FROM votes WHERE guild = ? AND at >= ?",
      )
      .get(guildId, this.#now() - days * DAY_MS) ?? { helpful: 0, votes: 0 };
    return { helpful, unhelpful: votes - helpful };
  }

  async keptOf(userId: string): Promise<Kept> {
    this.#spare.attempt(() => this.#dropOld());
    const owner = this.#owner(userId);
    const count = (table: "votes" | "replies") =>
      onlyRow(this.#database.prepare<[string], number>(`SELECT count(*) FROM ${table} WHERE owner = ?`).pluck(), owner);
    const questions = this.#database
      .prepare<[string], { text: string; at: number }>(
        "SELECT question AS text, at FROM gaps WHERE owner = ? ORDER BY rowid DESC",
      )
      .all(owner);
    return {
      questions: questions.map(({ text, at }) => ({ text, date: new Date(at).toISOString().slice(0, DATE_LENGTH) })),
      votes: count("votes"),
      links: count("replies"),
      optedOut: this.#hasOptedOut(userId),
    };
  }

  async hasOptedOut(userId: string): Promise<boolean> {
    return this.#hasOptedOut(userId);
  }

  #hasOptedOut(userId: string): boolean {
    return this.#database.prepare("SELECT 1 FROM opted_out WHERE owner = ?").get(this.#owner(userId)) !== undefined;
  }

  async optOut(userId: string): Promise<void> {
    await this.erase(userId);
    this.#run("INSERT OR IGNORE INTO opted_out VALUES (?)", this.#owner(userId));
  }

  async optIn(userId: string): Promise<void> {
    this.#delete(["DELETE FROM opted_out WHERE owner = ?"], this.#owner(userId));
  }

  async erase(userId: string): Promise<number> {
    return this.#delete(
      ["gaps", "votes", "replies"].map((table) => `DELETE FROM ${table} WHERE owner = ?`),
      this.#owner(userId),
    );
  }

  async guilds(): Promise<string[]> {
    const each = GUILD_TABLES.map((table) => `SELECT guild FROM ${table} WHERE guild IS NOT NULL`);
    return this.#database.prepare<[], string>(each.join(" UNION ")).pluck().all();
  }

  noteLeft(guildId: string): void {
    this.#spare.attempt(() => this.#run("INSERT OR IGNORE INTO left_guilds VALUES (?, ?)", guildId, this.#now()));
  }

  noteBack(guildId: string): void {
    this.#spare.attempt(() => this.#run("DELETE FROM left_guilds WHERE guild = ?", guildId));
  }

  async leftSince(days: number): Promise<string[]> {
    return this.#database
      .prepare<[number], string>("SELECT guild FROM left_guilds WHERE at <= ?")
      .pluck()
      .all(this.#now() - days * DAY_MS);
  }

  async forgetGuild(guildId: string): Promise<void> {
    this.#delete(
      [...GUILD_TABLES, "left_guilds"].map((table) => `DELETE FROM ${table} WHERE guild = ?`),
      guildId,
    );
  }

  async close(): Promise<void> {
    this.#database.close();
  }

  /** A keyed hash: the same person has the same key in this database, and another one in every other. */
  #owner(userId: string): string {
    return createHmac("sha256", this.#salt).update(userId).digest("base64url");
  }

  #dropOld(): void {
    // What was noted while the clock was ahead would be kept for longer than was promised.
    const now = this.#now();
    for (const table of TIMED_TABLES) this.#run(`UPDATE ${table} SET at = ? WHERE at > ?`, now, now);
    const oldest = now - this.retentionDays * DAY_MS;
    this.#delete(["DELETE FROM gaps WHERE at < ?", "DELETE FROM votes WHERE at < ?"], oldest);
    this.#delete(["DELETE FROM replies WHERE at < ?"], this.#now() - LINK_DAYS * DAY_MS);
  }

  /** Deletes rows so that nothing of them stays, in the write-ahead log neither. @returns how many rows that were */
  #delete(statements: readonly string[], value: string | number): number {
    const rows = this.#database.transaction(() =>
      statements.reduce((sum, statement) => sum + this.#run(statement, value), 0),
    )();
    if (rows > 0 || this.#isLogToBeEmptied) this.#emptyLog();
    return rows;
  }

  #emptyLog(): void {
    this.#isLogToBeEmptied = true;
    this.#isLogToBeEmptied = !emptyLog(this.#database);
  }

  #prepare(): void {
    const version = Number(this.#database.pragma("user_version", { simple: true }));
    if (version >= VERSION) return;
    this.#database.transaction(() => {
      this.#database.exec(SCHEMA);
      this.#database.exec(FROM_VERSION_0);
      this.#database.exec(SCHEMA);
      this.#database.pragma(`user_version = ${VERSION}`);
    })();
    this.#database.exec("VACUUM");
    this.#emptyLog();
  }

  #run(sql: string, ...values: (string | number | null)[]): number {
    return this.#database.prepare(sql).run(...values).changes;
  }
}
