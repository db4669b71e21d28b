import type { Answer } from "../../retrieve/answer.ts";
import type { AskedSpeaker, AskedWithin, TypedFilters } from "../../retrieve/asked-within.ts";
import type { DayRange } from "../../text/time/days.ts";
import { dateIn, daysIn } from "../locales/dates.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "./clip.ts";
import { escapeMarkdown, markdownLine } from "./escape.ts";
import { BUTTON_LABEL_LENGTH } from "./limits.ts";
import type { Button } from "./reply.ts";

/** The most characters of one filter on a chip, and of a headline above an answer. */
const FILTER_LENGTH = 30;
const HEADLINE_LENGTH = 120;

/** What a chip asks of all articles: "" for a question that is answered. */
export type Widens = "" | "compare" | "timeline";

/** Below what is not told of all articles: what it is of; a press asks all of them. */
export function chipsOf(texts: Texts, asker: string, within: AskedWithin | undefined, widens: Widens = ""): Button[] {
  const label = within === undefined ? null : labelOf(texts, within);
  if (label === null) return [];
  return [{ label, emoji: "🗓️", state: { action: "widen", asker, at: 0, rest: widens } }];
}

function labelOf(texts: Texts, { filters, time }: AskedWithin): string | null {
  if (time?.kind === "newest-first") return texts.within.newestFirst;
  const what = [
    ...(filters === null ? [] : filtersOf(texts, filters)),
    ...(time?.kind === "only" ? [daysOf(texts, time.days)] : []),
  ];
  if (what.length === 0) return null;
  const around = texts.within.only("").length;
  return texts.within.only(clip(what.join(", "), BUTTON_LABEL_LENGTH - around));
}

function filtersOf(texts: Texts, { days, files, article, saidBy, having, without }: TypedFilters): string[] {
  const short = (text: string) => clip(oneLine(text), FILTER_LENGTH);
  return [
    ...(days === null ? [] : [daysOf(texts, days)]),
    ...files.map(short),
    ...(article === null ? [] : [short(article || texts.untitled)]),
    ...saidBy.map(({ asked }) => texts.speakers.wordsOf(short(asked))),
    ...having.map((word) => texts.within.having(short(word))),
    ...without.map((word) => texts.within.without(short(word))),
  ];
}

/** Days as readers write them; "" for any. */
export function daysOf(texts: Texts, { from, to }: DayRange): string {
  if (from !== null && to !== null) return daysIn(texts, from, to);
  if (from !== null) return texts.within.since(dateIn(texts, from));
  return to === null ? "" : texts.within.until(dateIn(texts, to));
}

/** What is said above an answer of the articles that it is of. */
export function wordsOfWithin(texts: Texts, { kind: found, within }: Pick<Answer, "kind" | "within">): string[] {
  const { filters, time } = within ?? { filters: null, time: null };
  const misread =
    filters?.misread.map((typed) => texts.within.misread(escapeMarkdown(clip(typed, FILTER_LENGTH)))) ?? [];
  const unheeded = [...misread, ...(filters?.saidBy ?? []).flatMap((speaker) => wordsOfNobody(texts, speaker))];
  if (time === null || time.kind === "newest-first") return unheeded;
  const { kind, days, event } = time;
  const title = event?.title ? markdownLine(event.title, HEADLINE_LENGTH) : texts.untitled;
  return [
    ...unheeded,
    ...(kind === "elsewhere" && found === "quoted" ? [texts.within.elsewhere(daysOf(texts, days))] : []),
    ...(event === null ? [] : [texts.within.event(title, dateIn(texts, event.date))]),
  ];
}

/** Says that nobody of a name that was asked for says anything, and whose names come near; nothing where somebody does. */
function wordsOfNobody(texts: Texts, { asked, names, nearest }: AskedSpeaker): string[] {
  if (names.length > 0) return [];
  const shown = (name: string) => `**${markdownLine(name, FILTER_LENGTH)}**`;
  const near = nearest.length === 0 ? [] : [texts.speakers.nearest(nearest.map(shown).join(", "))];
  return [[texts.speakers.nobody(shown(asked)), ...near].join(" ")];
}

/** Whether it matters to the question when an article is from. */
export function asksForDates(within: AskedWithin | undefined): boolean {
  return within !== undefined && (within.time !== null || within.filters?.days != null);
}
