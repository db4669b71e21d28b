/**
 * What is kept of a server's questions without an answer, beyond that they were asked: what became of them, who is to be told of
 * an answer, and what was rated down. Times are milliseconds since 1970.
 */
export interface Unanswered {
  /** A server's questions of the last days that found nothing, newest first, whatever has become of them. */
  list(guildId: string, days: number): Promise<KeptGap[]>;
  /** Hides questions of these wordings, or brings them back. @returns how many entries that were */
  dismiss(guildId: string, questions: readonly string[], isDismissed: boolean): Promise<number>;
  /** Closes the open questions of this wording. @returns how many entries that were */
  close(guildId: string, question: string, by: AnsweredBy): Promise<number>;
  /** What was rated down in the last days, the latest first. */
  ratedDown(guildId: string, days: number): Promise<RatedDown[]>;

  /** Keeps who is to be told of an answer, with their id. @returns false where none is kept: they have opted out */
  noteWish(wish: Wish): Promise<boolean>;
  /** The oldest first. */
  wishes(guildId: string): Promise<Wish[]>;
  /** Deletes a wish. @returns whether it was there: of several processes one gets true */
  takeWish(wish: Wish): Promise<boolean>;

  /** Of which state of the index a server's open questions were last asked again; null where that is not known. */
  checked(guildId: string): Promise<string | null>;
  noteChecked(guildId: string, state: string | null): Promise<void>;

  /** When a server's last digest was sent, or it was first looked for; null for never. */
  digest(guildId: string): Promise<number | null>;
  /** Notes when it is sent, if it was last sent as the caller knows. @returns whether it was: of several processes one gets true */
  takeDigest(guildId: string, last: number | null, now: number): Promise<boolean>;
}

/** One asking of a question that found nothing. */
export interface KeptGap {
  readonly question: string;
  /** Null for those that were kept before it was noted where they were asked. */
  readonly channelId: string | null;
  readonly at: number;
  readonly state: "open" | "dismissed" | "answered";
  /** Set when it is answered. */
  readonly by: (AnsweredBy & { readonly at: number }) | null;
}

/** What answers a question now. */
export interface AnsweredBy {
  readonly citation: string;
  /** Headline, or the name of the file. */
  readonly article: string;
}

/** An answer that was not helpful. */
export interface RatedDown {
  readonly question: string;
  /** Headline, or the name of the file, of what was quoted; null where it was not known. */
  readonly article: string | null;
  readonly at: number;
}

/** Somebody who wants to be told when a question has an answer. */
export interface Wish {
  readonly guildId: string;
  /** Discord id. */
  readonly userId: string;
  readonly question: string;
  /** In which language to tell, by Discord's locale codes; null for English. */
  readonly locale: string | null;
  readonly at: number;
}
