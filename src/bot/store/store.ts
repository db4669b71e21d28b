import type { News } from "./news.ts";
import type { Unanswered } from "./unanswered.ts";

/**
 * What the bot remembers between restarts. People appear only as keyed hashes, by which they can have their data
 * erased; with their ids only those who want to be told of an answer, or follow a question. What is noted beside an answer (links, questions that found nothing, servers that were left) may be lost where it
 * cannot be written, and fails nobody; what a person does (settings, votes, opting out, erasing) fails them.
 */
export interface BotStore {
  /** Questions and votes are kept this long. */
  readonly retentionDays: number;

  /** Where other bots share the store, what they have changed shows within seconds. */
  settingsOf(guildId: string | null): GuildSettings;
  changeSettings(guildId: string, change: Partial<GuildSettings>): Promise<GuildSettings>;

  /** How long it is remembered which message answers which, in days. */
  readonly linkDays: number;

  /**
   * Remembers which message answers a question, so that it can be edited or deleted with it, unless its asker has opted out.
   */
  rememberReply(link: ReplyLink & Origin): void;
  replyTo(questionId: string): Promise<ReplyLink | null>;
  /** The latest links, newest first, so many at most. */
  recentReplies(most: number): Promise<ReplyLink[]>;
  forgetReply(questionId: string): void;

  /** Keeps a server's question that found nothing, unless its asker has opted out; those of direct messages nobody could see. */
  noteGap(gap: Gap): void;
  /** Of a server's questions of the last days that found nothing, those that are open, newest first. */
  gaps(guildId: string, days: number): Promise<string[]>;
  /** Keeps a person's latest vote on a server's message. @returns false where none is kept: see `noteGap` */
  noteFeedback(vote: Vote & Origin): Promise<boolean>;
  feedback(guildId: string, days: number): Promise<Feedback>;
  /** What becomes of questions without an answer. */
  readonly unanswered: Unanswered;
  /** Of what the bot speaks first. */
  readonly news: News;

  /** All that is kept of a person. */
  keptOf(userId: string): Promise<Kept>;
  hasOptedOut(userId: string): Promise<boolean>;
  /** Also erases what is kept of the person. */
  optOut(userId: string): Promise<void>;
  optIn(userId: string): Promise<void>;
  /** Deletes what was kept of a person, so that no byte of it is left in a file. @returns how many entries that were */
  erase(userId: string): Promise<number>;

  /** Servers of which something is kept. */
  guilds(): Promise<string[]>;
  /** Notes that this bot is no longer in a server (the first time counts), or that it is there. */
  noteLeft(guildId: string): void;
  noteBack(guildId: string): void;
  /** Servers that all bots of the store left so many days ago or earlier. */
  leftSince(days: number): Promise<string[]>;
  /** Deletes all that is kept of a server. */
  forgetGuild(guildId: string): Promise<void>;

  close(): Promise<void>;
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
  /** Channels and forums where questions are answered without a mention. */
  readonly channels: readonly string[];
  /** There: the minimum confidence of an answer, 0..1, where it is higher than `threshold`. */
  readonly channelThreshold: number;
  /** There: only people with this role are answered; null for everybody. */
  readonly channelRole: string | null;
  /** There: only messages are answered to which somebody reacts with a magnifying glass. */
  readonly channelReaction: boolean;
  /** Channels where the bot may be asked; empty for all. */
  readonly allowedChannels: readonly string[];
  /** Channels where it may not be asked. */
  readonly deniedChannels: readonly string[];
  /** Whether passages are shown that may only be related. */
  readonly showRelated: boolean;
  /** Whether an answer to a mention opens a thread. */
  readonly threads: boolean;
  /** Where it is noted what managers change; null for nowhere. */
  readonly logChannel: string | null;
  /** Where the week's questions without an answer are told; null for nowhere. */
  readonly digestChannel: string | null;
  /** Seconds between two questions of one person; 0 for none. */
  readonly coolDownSeconds: number;
}

export const DEFAULT_SETTINGS: GuildSettings = {
  language: null,
  count: null,
  threshold: 0,
  privateByDefault: false,
  channels: [],
  channelThreshold: 0,
  channelRole: null,
  channelReaction: false,
  allowedChannels: [],
  deniedChannels: [],
  showRelated: true,
  threads: false,
  logChannel: null,
  digestChannel: null,
  coolDownSeconds: 0,
};

export interface ReplyLink {
  readonly questionId: string;
  readonly channelId: string;
  readonly replyId: string;
}

/** A question that found nothing. */
export interface Gap extends Origin {
  readonly question: string;
  /** Where it was asked; left out where that is not known. */
  readonly channelId?: string | null;
}

export interface Vote {
  readonly messageId: string;
  readonly citation: string;
  readonly helpful: boolean;
  /** What is kept of a vote against an answer: its question, and the headline of what it quoted, where they are known. */
  readonly rated?: { readonly question: string; readonly article: string | null };
}

/** How often answers were found helpful, and how often not. */
export interface Feedback {
  readonly helpful: number;
  readonly unhelpful: number;
}

/** How long questions and votes are kept by default. */
export const DEFAULT_RETENTION_DAYS = 30;
/** How long all that belongs to a server is kept by default after the bot was removed from it. */
export const DEFAULT_GRACE_DAYS = 30;
/** How long the bot knows which of its messages answers which question. */
export const LINK_DAYS = 7;

/** What is kept of one person. */
export interface Kept {
  readonly questions: readonly KeptText[];
  readonly votes: number;
  /** Questions of which it is known which message answers them. */
  readonly links: number;
  readonly optedOut: boolean;
}

/** A question of a person, and why it is kept: it found nothing, its answer was rated down, an answer is to be told, or it is followed. */
export interface KeptText {
  readonly text: string;
  /** ISO 8601 date. */
  readonly date: string;
  readonly why: "no-answer" | "rated-down" | "to-be-told" | "followed";
}

/** Where something came from; null outside servers. */
export interface Origin {
  readonly guildId: string | null;
  readonly userId: string;
}
