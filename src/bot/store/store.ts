/**
 * What the bot remembers between restarts. People appear only as keyed hashes, by which they can have their data
 * erased.
 */
export interface BotStore {
  /** Questions and votes are kept this long. */
  readonly retentionDays: number;

  settingsOf(guildId: string | null): GuildSettings;
  changeSettings(guildId: string, change: Partial<GuildSettings>): GuildSettings;

  /** Remembers which message answers a question, so that it can be edited or deleted with it. */
  rememberReply(link: ReplyLink): void;
  replyTo(questionId: string): ReplyLink | null;
  /** The latest links, newest first, so many at most. */
  recentReplies(most: number): ReplyLink[];
  forgetReply(questionId: string): void;

  /** Keeps a question that found nothing, unless its asker has opted out. */
  noteGap(gap: Gap): void;
  /** A server's questions of the last days that found nothing, newest first. */
  gaps(guildId: string, days: number): string[];
  /** Keeps a person's latest vote on a message, unless that person has opted out. */
  noteFeedback(vote: Vote & Origin): void;
  feedback(guildId: string, days: number): { readonly helpful: number; readonly unhelpful: number };

  hasOptedOut(userId: string): boolean;
  /** Also erases what is kept of the person. */
  optOut(userId: string): void;
  optIn(userId: string): void;
  /** Deletes what was kept of a person. @returns how many entries that were */
  erase(userId: string): number;

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

/** Where something came from; null outside servers. */
export interface Origin {
  readonly guildId: string | null;
  readonly userId: string;
}
