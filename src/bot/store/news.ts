/**
 * What is kept so that the bot may speak first: questions that people follow, and where servers want a digest of new articles.
 * Times are milliseconds since 1970. Whoever is about to post claims that first, so that of several processes one does; a claim
 * that nothing has come of for long is of a process that was killed over it.
 */
export interface News {
  /** Keeps a question that somebody follows, in place of the same one that they followed before. */
  follow(follow: NewFollow): Promise<"kept" | "opted-out" | "own-full" | "server-full">;
  /** The oldest first, whatever has become of them. */
  follows(guildId: string): Promise<Follow[]>;
  /** Changes what has become of one, if it is still as the caller knows it. @returns null where it is not: of several processes one changes it */
  changeFollow(follow: Follow, change: FollowChange): Promise<Follow | null>;
  /** @returns false where there is none of this id in the server */
  endFollow(guildId: string, id: string): Promise<boolean>;

  digestOf(guildId: string): Promise<ArticleDigest | null>;
  /** Has a server told of new articles, or, by null, no longer. */
  setDigest(guildId: string, digest: NewDigest | null): Promise<void>;
  /** What there is to know for the next one; null where none is wanted. */
  digestState(guildId: string): Promise<DigestState | null>;
  /** Claims the digest of a period, if the last one is of the period that the caller knows. @returns whether it did */
  claimDigest(guildId: string, last: number, claim: DigestState & { readonly by: string }): Promise<boolean>;
  /**
   * Ends the claim of the digest of a period: it was posted; it was not, and may be claimed again; or it is left out, and what was
   * new is so in the next one.
   */
  settleDigest(guildId: string, period: number, outcome: "posted" | "undone" | "left-out"): Promise<void>;
}

/** Follows that one person, and all of a server, may have at a time; told ones count until they are forgotten. */
export const MOST_FOLLOWS = { person: 10, server: 100 } as const;

export interface NewFollow {
  /** Names it in menus: digits and lower-case letters. */
  readonly id: string;
  readonly guildId: string;
  /** Discord id. */
  readonly userId: string;
  /** Where it is posted; null for a direct message. */
  readonly channelId: string | null;
  readonly question: string;
  /** In which language to tell, by Discord's locale codes; null for English. */
  readonly locale: string | null;
  /** Marks of passages and sentences that were there already (`known-passages.ts`). */
  readonly known: readonly string[];
}

/**
 * "waiting" for an answer; "claimed" by who posts it; "told", which ends it; or paused, because the bot may not write there, the
 * place is gone, or the person takes no direct messages.
 */
export type FollowState = "waiting" | "claimed" | "told" | PauseReason;
export type PauseReason = "no-permission" | "channel-gone" | "dm-closed";

export interface Follow extends NewFollow {
  readonly state: FollowState;
  /** When it got into this state. */
  readonly at: number;
  /** Discord id of the bot that has claimed it; null where none has. */
  readonly by: string | null;
}

export interface FollowChange {
  readonly state: FollowState;
  readonly known?: readonly string[];
  readonly by?: string;
  /** Of when it is; now where left out. What is told together is claimed as of the same time. */
  readonly at?: number;
}

export type DigestPace = "daily" | "weekly";

export interface NewDigest {
  readonly channelId: string;
  readonly every: DigestPace;
  readonly state: DigestState;
}

/** As of which period, by its beginning, all articles are known. */
export interface DigestState {
  readonly period: number;
  /** See `Digest.known`. */
  readonly known: readonly string[];
  /** Sentences that the last digests showed, the latest first. */
  readonly shown: readonly string[];
}

export interface ArticleDigest extends Pick<NewDigest, "channelId" | "every"> {
  /** The period of the last one, by its beginning. */
  readonly period: number;
  /** The period of the digest that is being posted, and by which bot; null for none. */
  readonly claim: { readonly period: number; readonly by: string } | null;
}
