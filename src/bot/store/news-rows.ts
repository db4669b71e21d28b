import type { ArticleDigest, DigestPace, DigestState, Follow, FollowState } from "./news.ts";

/** A followed question as both databases give it, by `FOLLOW_COLUMNS`. */
export interface FollowRow {
  readonly id: string;
  readonly guild: string;
  readonly person: string;
  readonly channel: string | null;
  readonly question: string;
  readonly locale: string | null;
  /** JSON of `NewFollow.known`. */
  readonly known: string;
  readonly state: FollowState;
  readonly at: number;
  readonly claimer: string | null;
}

export const FOLLOW_COLUMNS = "id, guild, person, channel, question, locale, known, state, at, claimer";

export function followOf({ guild, person, channel, known, claimer, ...row }: FollowRow): Follow {
  return { ...row, by: claimer, guildId: guild, userId: person, channelId: channel, known: JSON.parse(known) };
}

/** A server's digest of new articles, by `DIGEST_COLUMNS`. */
export interface DigestRow {
  readonly channel: string;
  readonly every: DigestPace;
  readonly period: number;
  readonly claimed: number | null;
  readonly claimer: string | null;
}

export const DIGEST_COLUMNS = "channel, every, period, claimed, claimer";

/** What there is to know for the next one, by `STATE_COLUMNS`; lists are JSON. */
export interface DigestStateRow {
  readonly period: number;
  readonly known: string;
  readonly shown: string;
}

export const STATE_COLUMNS = "period, known, shown";

export function digestStateOf({ period, known, shown }: DigestStateRow): DigestState {
  return { period, known: JSON.parse(known), shown: JSON.parse(shown) };
}

export function digestOf({ channel, every, period, claimed, claimer }: DigestRow): ArticleDigest {
  const claim = claimed === null ? null : { period: claimed, by: claimer ?? "" };
  return { channelId: channel, every, period, claim };
}

/** What of a claimed digest stays when its claim ends, as the beginning of what is set. */
export const DIGEST_TAKEN = {
  posted: "period = claimed, known = next_known, shown = next_shown, ",
  "left-out": "period = claimed, ",
  undone: "",
} as const;
