import type { Timeline, TimelineEntry } from "../../retrieve/comparison.ts";
import { noteNothingFound } from "../calls/ask-engine.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import type { Texts } from "../locales/texts.ts";
import { answerView } from "../replies/answer-view.ts";
import { clip } from "../replies/clip.ts";
import { deleteControls, headlineMenu, headlineOf, turnControls } from "../replies/control-rows.ts";
import { escapeMarkdown } from "../replies/escape.ts";
import { OPTION_TEXT_LENGTH } from "../replies/limits.ts";
import type { Card, Reply } from "../replies/reply.ts";
import { chipsOf, daysOf } from "../replies/within-view.ts";
import { sourceLine } from "../sources/source-line.ts";
import { tellWithin } from "./tell-within.ts";

/** Entries of a page: so many whole sentences fit into a message. */
const PAGE = 6;
/** Characters of an entry's headline. */
const HEADLINE_LENGTH = 60;

/** What articles tell of a topic by time: a page of it, from the entry at `offset` on. */
export async function timelineReply(call: AdmittedCall, topic: string, offset: number): Promise<Reply> {
  const text = clip(topic, OPTION_TEXT_LENGTH);
  const { told, nothing, above } = await tellWithin(call, text, {
    tell: (engine, asked) => engine.timeline(asked),
    quotationsOf: ({ entries }) => entries.map(({ quotation }) => quotation),
  });
  if (told === null) {
    if (offset === 0) noteNothingFound(call, text);
    return answerView({ ...call, widens: "timeline" }, nothing, text);
  }
  call.bot.tally.answered("looked_up");
  const view = pageView(call, told, { topic: text, offset: offset < told.entries.length ? offset : 0 });
  return { ...view, words: [...above, view.words].join("\n") };
}

interface Page {
  readonly topic: string;
  readonly offset: number;
}

function pageView(call: AdmittedCall, { entries, within }: Timeline, { topic, offset }: Page): Reply {
  const { texts, userId, isPrivate } = call;
  const shown = entries.slice(offset, offset + PAGE);
  const turning = { action: "timeline" as const, asker: userId, rest: "", offset, size: PAGE };
  const chips = chipsOf(texts, userId, within, "timeline");
  const articles = shown.map(({ quotation }) => headlineOf(quotation));
  return {
    ...{ texts, question: topic },
    words: `**${texts.timeline.heading(offset + 1, offset + shown.length, entries.length)}**`,
    cards: shown.map((entry, at) => entryCard(texts, entry, shown[at - 1])),
    rows: [
      ...turnControls(texts, { ...turning, more: offset + PAGE < entries.length }),
      ...headlineMenu(texts, userId, articles),
      ...deleteControls(texts, { asker: userId, at: 0, citations: [], isPrivate }, chips),
    ],
  };
}

/** A day stands once above all that is told of it. */
function entryCard(texts: Texts, entry: TimelineEntry, before: TimelineEntry | undefined): Card {
  const { quotation, words } = entry;
  const day = dayLine(texts, entry);
  return {
    ...{ quotation, shows: "passage", label: null, marks: words === null ? [] : [words] },
    heading: before !== undefined && dayLine(texts, before) === day ? "" : day,
    source: `-# ${sourceLine(texts, quotation, HEADLINE_LENGTH)}`,
  };
}

/** The days that a sentence speaks of; those of its article are said to be that. */
function dayLine(texts: Texts, { days, words }: TimelineEntry): string {
  const said = days === null ? "" : escapeMarkdown(daysOf(texts, days));
  if (said === "") return `**${texts.catalogue.undated}**`;
  return words === null ? `**${said}** · ${texts.timeline.byArticle}` : `**${said}**`;
}
