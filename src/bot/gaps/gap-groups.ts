import type { Bot } from "../calls/bot.ts";
import type { AnsweredBy, KeptGap, RatedDown } from "../store/unanswered.ts";

/** Only so many wordings, the latest, are grouped (about 1 ms each), so that the engine is soon free to answer. */
const WORDINGS_GROUPED = 500;
/** So many of them may be those of dismissed questions. */
const DISMISSED_GROUPED = 200;

/** Questions that mean much the same. Times are milliseconds since 1970. */
export interface GapGroup {
  /** In their words, the latest first; never empty. */
  readonly wordings: readonly string[];
  /** How often they were asked. */
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** Where they were asked, the latest first. */
  readonly channels: readonly string[];
}

/** A question that has an answer since. */
export interface ClosedGap extends GapGroup {
  readonly by: AnsweredBy & { readonly at: number };
}

/** An answer that was rated down, for one question. */
export interface DownGroup {
  readonly question: string;
  /** Headline of what was quoted. */
  readonly article: string | null;
  readonly count: number;
  readonly first: number;
  readonly last: number;
}

/** A server's questions of some days without an answer, with what has become of them. */
export interface GapReport {
  readonly days: number;
  /** The most frequent first; those that mean what was dismissed are left out. */
  readonly open: readonly GapGroup[];
  readonly down: readonly DownGroup[];
  /** The latest answer first. */
  readonly answered: readonly ClosedGap[];
}

export async function gapReport({ store, engine }: Bot, guildId: string, days: number): Promise<GapReport> {
  const [gaps, down] = await Promise.all([
    store.unanswered.list(guildId, days),
    store.unanswered.ratedDown(guildId, days),
  ]);
  const open = gaps.filter(({ state }) => state === "open");
  const dismissed = gaps.filter(({ state }) => state === "dismissed");
  const hidden = wordingsOf(dismissed).slice(0, DISMISSED_GROUPED);
  // Those that were dismissed begin the groups, so that whatever means the same is hidden with them.
  const wordings = [...new Set([...hidden, ...wordingsOf(open)])].slice(0, WORDINGS_GROUPED);
  const groups = await engine.groupQuestions(wordings);
  const groupOf = new Map(wordings.map((wording, i) => [wording, groups[i] ?? i]));
  const shown = open.filter(({ question }) => (groupOf.get(question) ?? -1) >= hidden.length);
  return {
    days,
    open: groupsBy(shown, ({ question }) => groupOf.get(question)).toSorted(byCount),
    down: downGroups(down),
    answered: closedGroups(gaps),
  };
}

function closedGroups(gaps: readonly KeptGap[]): ClosedGap[] {
  const answered = gaps.filter(({ by }) => by !== null);
  return groupsBy(answered, ({ question }) => question)
    .flatMap((group) => {
      const by = answered.find(({ question }) => question === group.wordings[0])?.by;
      return by ? [{ ...group, by }] : [];
    })
    .toSorted((a, b) => b.by.at - a.by.at);
}

function downGroups(votes: readonly RatedDown[]): DownGroup[] {
  return grouped(votes, ({ question, article }) => JSON.stringify([question, article]))
    .flatMap((group) => {
      const times = group.map(({ at }) => at);
      const [latest] = group;
      return latest === undefined ? [] : [{ ...latest, count: group.length, ...firstAndLast(times) }];
    })
    .map(({ question, article, count, first, last }) => ({ question, article, count, first, last }))
    .toSorted(byCount);
}

/** @param gaps the latest first */
function groupsBy(gaps: readonly KeptGap[], keyOf: (gap: KeptGap) => unknown): GapGroup[] {
  return grouped(gaps, keyOf).map((group) => ({
    wordings: wordingsOf(group),
    count: group.length,
    channels: [...new Set(group.flatMap(({ channelId }) => channelId ?? []))],
    ...firstAndLast(group.map(({ at }) => at)),
  }));
}

/** Those of the same key together, in their order. */
function grouped<T>(all: readonly T[], keyOf: (one: T) => unknown): T[][] {
  const groups = new Map<unknown, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups.values()];
}

function firstAndLast(times: readonly number[]): { first: number; last: number } {
  const sorted = times.toSorted((a, b) => a - b);
  return { first: sorted[0] ?? 0, last: sorted.at(-1) ?? 0 };
}

function wordingsOf(gaps: readonly KeptGap[]): string[] {
  return [...new Set(gaps.map(({ question }) => question))];
}

function byCount(
  a: { readonly count: number; readonly last: number },
  b: { readonly count: number; readonly last: number },
): number {
  return b.count - a.count || b.last - a.last;
}
