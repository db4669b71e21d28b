import type { KeptGap } from "./unanswered.ts";

/** A question without an answer as both databases give it, by `ROW_COLUMNS`. */
export interface GapRow {
  readonly question: string;
  readonly channel: string | null;
  readonly at: number;
  readonly state: KeptGap["state"];
  readonly citation: string | null;
  readonly article: string | null;
  readonly closed: number | null;
}

export const ROW_COLUMNS = "question, channel, at, state, citation, article, closed";

export function gapOf({ channel, citation, article, closed, question, at, state }: GapRow): KeptGap {
  const by = citation === null || article === null ? null : { citation, article, at: closed ?? at };
  return { question, at, state, channelId: channel, by: state === "answered" ? by : null };
}
