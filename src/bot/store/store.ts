/** What the bot remembers between restarts. Nobody is named: people appear only as keyed hashes, so that they can erase. */
export interface BotStore {
  /** Questions and votes are kept this long. */
  readonly retentionDays: number;

  settingsOf(guildId: string | null): GuildSettings;
  changeSettings(guildId: string, change: Partial<GuildSettings>): GuildSettings;

  /** Which message answers a question, so that it can go or change with it. */
  rememberReply(link: ReplyLink): void;
  replyTo(questionId: string): ReplyLink | null;
  forgetReply(questionId: string): void;

  /** Keeps a question that found nothing, unless its asker has opted out. */
  noteGap(gap: Gap): void;
  /** What a server's questions of the last days did not find, newest first. */
  gaps(guildId: string, days: number): string[];
  /** One vote a person and message, the last one counts; none from people who have opted out. */
  noteFeedback(vote: Vote & Origin): void;
  feedback(guildId: string, days: number): { readonly helpful: number; readonly unhelpful: number };

  hasOptedOut(userId: string): boolean;
  /** Also erases. */
  optOut(userId: string): void;
  optIn(userId: string): void;
  /** Deletes what was kept of a person. @returns how many entries that were */
  erase(userId: string): number;

  close(): void;
}

/** How the bot behaves in one server. */
export interface GuildSettings {
  /** Discord locale of all replies; null: each user's own. */
  readonly language: string | null;
  /** Quotations an answer, 1..6. */
  readonly count: number;
  /** Least confidence of an answer, 0..1; the engine's own threshold holds in any case. */
  readonly threshold: number;
  readonly privateByDefault: boolean;
  /** Channels where questions are answered without a mention. */
  readonly channels: readonly string[];
}

export const USUAL_SETTINGS: GuildSettings = {
  language: null,
  count: 5,
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
