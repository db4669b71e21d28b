/**
 * What the bot remembers between restarts. People appear only as keyed hashes, by which they can have their data
 * erased. What is noted beside an answer (links, questions that found nothing, servers that were left) may be lost where it
 * cannot be written, and fails nobody; what a person does (settings, votes, opting out, erasing) fails them.
 */
export interface BotStore {
  /** Questions and votes are kept this long. */
  readonly retentionDays: number;

  settingsOf(guildId: string | null): GuildSettings;
  changeSettings(guildId: string, change: Partial<GuildSettings>): GuildSettings;

  /** How long it is remembered which message answers which, in days. */
  readonly linkDays: number;

  /**
   * Remembers which message answers a question, so that it can be edited or deleted with it, unless its asker has opted out.
   */
  rememberReply(link: ReplyLink & Origin): void;
  replyTo(questionId: string): ReplyLink | null;
  /** The latest links, newest first, so many at most. */
  recentReplies(most: number): ReplyLink[];
  forgetReply(questionId: string): void;

  /** Keeps a server's question that found nothing, unless its asker has opted out; those of direct messages nobody could see. */
  noteGap(gap: Gap): void;
  /** A server's questions of the last days that found nothing, newest first. */
  gaps(guildId: string, days: number): string[];
  /** Keeps a person's latest vote on a server's message. @returns false where none is kept: see `noteGap` */
  noteFeedback(vote: Vote & Origin): boolean;
  feedback(guildId: string, days: number): { readonly helpful: number; readonly unhelpful: number };

  /** All that is kept of a person. */
  keptOf(userId: string): Kept;
  hasOptedOut(userId: string): boolean;
  /** Also erases what is kept of the person. */
  optOut(userId: string): void;
  optIn(userId: string): void;
  /** Deletes what was kept of a person, so that no byte of it is left in the file. @returns how many entries that were */
  erase(userId: string): number;

  /** Servers of which something is kept. */
  guilds(): string[];
  /** Notes that the bot is no longer in a server (the first time counts), or that it is there again. */
  noteLeft(guildId: string): void;
  noteBack(guildId: string): void;
  /** Servers that the bot left so many days ago or earlier. */
  leftSince(days: number): string[];
  /** Deletes all that is kept of a server. */
  forgetGuild(guildId: string): void;

  close(): void;
}

/** How the bot behaves in one server. */
export interface GuildSettings {
  /** Discord locale of all replies; null for each user's own. */
  readonly language: string | null;
  /** Quotations per answer, 1..6; null for as many as help. */
  readonly count: number | null;
  /** Minimum confidence of an answer, 0..1, in addition to the engine's own threshold. */
  readonly threshold: number;
  readonly privateByDefault: boolean;
  /** Channels where questions are answered without a mention. */
  readonly channels: readonly string[];
}

export const DEFAULT_SETTINGS: GuildSettings = {
  language: null,
  count: null,
  threshold: 0,
  privateByDefault: false,
  channels: [],
};

export interface ReplyLink {
  readonly questionId: string;
  readonly channelId: string;
  readonly replyId: string;
}

/** A question that found nothing. */
export interface Gap extends Origin {
  readonly question: string;
}

export interface Vote {
  readonly messageId: string;
  readonly citation: string;
  readonly helpful: boolean;
}

/** What is kept of one person. */
export interface Kept {
  readonly questions: readonly { readonly text: string /** ISO 8601 date. */; readonly date: string }[];
  readonly votes: number;
  /** Questions of which it is known which message answers them. */
  readonly links: number;
  readonly optedOut: boolean;
}

/** Where something came from; null outside servers. */
export interface Origin {
  readonly guildId: string | null;
  readonly userId: string;
}
