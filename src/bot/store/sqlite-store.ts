import { createHmac, randomBytes } from "node:crypto";
import { openDatabase, type SqliteDatabase } from "../../database/sqlite.ts";
import {
  type BotStore,
  DEFAULT_SETTINGS,
  type Gap,
  type GuildSettings,
  type Origin,
  type ReplyLink,
  type Vote,
} from "./store.ts";

/** How long questions and votes are kept by default. */
export const DEFAULT_RETENTION_DAYS = 30;
/** How long the bot knows which of its messages answers which question. */
const LINK_DAYS = 7;
const DAY_MS = 86_400_000;

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS secret (salt TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS settings (guild TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS replies (question TEXT PRIMARY KEY, channel TEXT NOT NULL, reply TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE TABLE IF NOT EXISTS gaps (guild TEXT, owner TEXT NOT NULL, question TEXT NOT NULL, at INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS gaps_of_guild ON gaps (guild, at);
  CREATE TABLE IF NOT EXISTS votes (owner TEXT, message TEXT, guild TEXT, citation TEXT NOT NULL, helpful INTEGER NOT NULL,
    at INTEGER NOT NULL, PRIMARY KEY (owner, message));
  CREATE TABLE IF NOT EXISTS opted_out (owner TEXT PRIMARY KEY) WITHOUT ROWID;
`;

const LINK_COLUMNS = "question AS questionId, channel AS channelId, reply AS replyId";

interface StoreOptions {
  /** Database file, created if missing; ":memory:" keeps nothing after `close`. */
  readonly file: string;
  readonly retentionDays?: number;
  /** The time in milliseconds since 1970; the system clock by default. */
  readonly now?: () => number;
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

  constructor({ file, retentionDays = DEFAULT_RETENTION_DAYS, now = Date.now }: StoreOptions) {
    this.#database = openDatabase(file);
    this.retentionDays = retentionDays;
    this.#now = now;
    this.#database.exec(SCHEMA);
    this.#run("INSERT INTO secret SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secret)", randomBytes(32).toString("hex"));
    this.#salt = this.#database.prepare<[], string>("SELECT salt FROM secret").pluck().get() ?? "";
    this.#dropOld();
  }

  settingsOf(guildId: string | null): GuildSettings {
    const json = this.#database
      .prepare<[string | null], string>("SELECT json FROM settings WHERE guild = ?")
      .pluck()
      .get(guildId);
    return json === undefined ? DEFAULT_SETTINGS : { ...DEFAULT_SETTINGS, ...JSON.parse(json) };
  }

  changeSettings(guildId: string, change: Partial<GuildSettings>): GuildSettings {
    const settings = { ...this.settingsOf(guildId), ...change };
    this.#run("INSERT OR REPLACE INTO settings VALUES (?, ?)", guildId, JSON.stringify(settings));
    return settings;
  }

  rememberReply({ questionId, channelId, replyId }: ReplyLink): void {
    this.#run("INSERT OR REPLACE INTO replies VALUES (?, ?, ?, ?)", questionId, channelId, replyId, this.#now());
  }

  replyTo(questionId: string): ReplyLink | null {
    return (
      this.#database
        .prepare<[string], ReplyLink>(`SELECT ${LINK_COLUMNS} FROM replies WHERE question = ?`)
        .get(questionId) ?? null
    );
  }

  recentReplies(most: number): ReplyLink[] {
    this.#dropOld();
    return this.#database
      .prepare<[number], ReplyLink>(`SELECT ${LINK_COLUMNS} FROM replies ORDER BY at DESC, rowid DESC LIMIT ?`)
      .all(most);
  }

  forgetReply(questionId: string): void {
    this.#run("DELETE FROM replies WHERE question = ?", questionId);
  }

  noteGap({ guildId, userId, question }: Gap): void {
    if (this.hasOptedOut(userId)) return;
    this.#dropOld();
    this.#run("INSERT INTO gaps VALUES (?, ?, ?, ?)", guildId, this.#owner(userId), question, this.#now());
  }

  gaps(guildId: string, days: number): string[] {
    this.#dropOld();
    return this.#database
      .prepare<[string, number], string>("SELECT question FROM gaps WHERE guild = ? AND at >= ? ORDER BY at DESC")
      .pluck()
      .all(guildId, this.#now() - days * DAY_MS);
  }

  noteFeedback({ guildId, userId, messageId, citation, helpful }: Vote & Origin): void {
    if (this.hasOptedOut(userId)) return;
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
  }

  feedback(guildId: string, days: number): { helpful: number; unhelpful: number } {
    const { helpful, votes } = this.#database
      .prepare<[string, number], { helpful: number; votes: number }>(
        "SELECT total(helpful) AS helpful, count(*) AS votes FROM votes WHERE guild = ? AND at >= ?",
      )
      .get(guildId, this.#now() - days * DAY_MS) ?? { helpful: 0, votes: 0 };
    return { helpful, unhelpful: votes - helpful };
  }

  hasOptedOut(userId: string): boolean {
    return this.#database.prepare("SELECT 1 FROM opted_out WHERE owner = ?").get(this.#owner(userId)) !== undefined;
  }

  optOut(userId: string): void {
    this.erase(userId);
    this.#run("INSERT OR IGNORE INTO opted_out VALUES (?)", this.#owner(userId));
  }

  optIn(userId: string): void {
    this.#run("DELETE FROM opted_out WHERE owner = ?", this.#owner(userId));
  }

  erase(userId: string): number {
    const owner = this.#owner(userId);
    return this.#run("DELETE FROM gaps WHERE owner = ?", owner) + this.#run("DELETE FROM votes WHERE owner = ?", owner);
  }

  close(): void {
    this.#database.close();
  }

  /** A keyed hash: the same person has the same key in this database, and another one in every other. */
  #owner(userId: string): string {
    return createHmac("sha256", this.#salt).update(userId).digest("base64url");
  }

  #dropOld(): void {
    const oldest = this.#now() - this.retentionDays * DAY_MS;
    this.#run("DELETE FROM gaps WHERE at < ?", oldest);
    this.#run("DELETE FROM votes WHERE at < ?", oldest);
    this.#run("DELETE FROM replies WHERE at < ?", this.#now() - LINK_DAYS * DAY_MS);
  }

  #run(sql: string, ...values: (string | number | null)[]): number {
    return this.#database.prepare(sql).run(...values).changes;
  }
}
