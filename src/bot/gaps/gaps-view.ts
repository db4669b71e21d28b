import { createHash } from "node:crypto";
import type { Texts } from "../locales/texts.ts";
import { oneLine } from "../replies/clip.ts";
import { markdownLine } from "../replies/escape.ts";
import type { Button, ControlAction, ControlRow } from "../replies/reply.ts";
import type { ClosedGap, DownGroup, GapGroup, GapReport } from "./gap-groups.ts";

/** What is listed: questions that found nothing, answers that were rated down, questions that have an answer since. */
const LISTS = ["open", "down", "answered"] as const;
type ListName = (typeof LISTS)[number];

/** So many entries a page, and so many characters of a question and a headline, that a page fits into a message. */
const PAGE = 6;
const QUESTION_LENGTH = 120;
const ARTICLE_LENGTH = 80;
/** Channels that are named of one group. */
const CHANNELS_SHOWN = 3;
const MARK_LENGTH = 12;
const DAY_MS = 86_400_000;

/** A page of a list, as its buttons know it. */
export interface GapsPage {
  readonly list: ListName;
  readonly days: number;
  /** Place of the first entry. */
  readonly offset: number;
  readonly asker: string;
}

/** Which of a report's lists its buttons stand for: "open.7". */
export function pageOf(asker: string, offset: number, rest: string): GapsPage {
  const [list = "", days = ""] = rest.split(".");
  return { asker, offset, list: LISTS.find((name) => name === list) ?? "open", days: Number(days) || 1 };
}

/** What a page says. */
export function pageWords(texts: Texts, report: GapReport, { list, offset }: GapsPage): string {
  const { unanswered, gapsTitle, noGaps } = texts;
  const lines = {
    open: () => report.open.slice(offset, offset + PAGE).map((group) => openLine(group)),
    down: () => report.down.slice(offset, offset + PAGE).map((group) => downLine(texts, group)),
    answered: () => report.answered.slice(offset, offset + PAGE).map((group) => answeredLine(group)),
  }[list]();
  const title = {
    open: gapsTitle(report.days),
    down: unanswered.downTitle(report.days),
    answered: unanswered.answeredTitle(report.days),
  }[list];
  return [title, ...(lines.length === 0 ? [list === "open" ? noGaps : unanswered.none] : lines)].join("\n");
}

/** Below a page: what to dismiss, other pages, the other lists, the whole as a file. */
export function pageControls(texts: Texts, report: GapReport, page: GapsPage): ControlRow[] {
  const { list, offset, asker, days } = page;
  const size = report[list].length;
  const button = (action: ControlAction, label: string, at: number, of: ListName, isDisabled = false): Button => ({
    label,
    isDisabled,
    state: { action, asker, at, rest: `${of}.${days}` },
  });
  const paging = [
    button("gaps", texts.buttons.prev, Math.max(0, offset - PAGE), list, offset === 0),
    button("gaps", texts.buttons.next, offset + PAGE, list, offset + PAGE >= size),
  ];
  const others = LISTS.filter((name) => name !== list).map((name) =>
    button("gaps", texts.unanswered.lists[name](report[name].length), 0, name),
  );
  const isEmpty = LISTS.every((name) => report[name].length === 0);
  return [
    ...(list === "open" ? dismissMenu(texts, report.open.slice(offset, offset + PAGE), page) : []),
    ...(size > PAGE ? [{ kind: "buttons" as const, buttons: paging }] : []),
    {
      kind: "buttons",
      buttons: [...others, ...(isEmpty ? [] : [button("csv", texts.unanswered.export, offset, list)])],
    },
  ];
}

/** Brings a group back that was dismissed by mistake. */
export function restoreControls(texts: Texts, mark: string, { asker, days }: GapsPage): ControlRow[] {
  const state = { action: "restore" as const, asker, at: days, rest: mark };
  return [{ kind: "buttons", buttons: [{ label: texts.unanswered.restore, emoji: "↩️", state }] }];
}

/** Names a question in a button. */
export function markOf(question: string): string {
  return createHash("sha256").update(question).digest("hex").slice(0, MARK_LENGTH);
}

/** A question as a line of Markdown. */
export function questionLine(question: string, length = QUESTION_LENGTH): string {
  return markdownLine(question, length);
}

function dismissMenu(texts: Texts, groups: readonly GapGroup[], { asker, offset, days }: GapsPage): ControlRow[] {
  if (groups.length === 0) return [];
  const choices = groups.map(({ wordings: [question = ""], count }) => ({
    label: oneLine(question) || "?",
    description: texts.unanswered.times(count),
    value: markOf(question),
  }));
  const state = { action: "dismiss" as const, asker, at: offset, rest: `open.${days}` };
  return [{ kind: "menu", placeholder: texts.unanswered.dismiss, choices, state }];
}

function openLine({ wordings: [question = ""], count, first, last, channels }: GapGroup): string {
  const more = channels.length > CHANNELS_SHOWN ? ` +${channels.length - CHANNELS_SHOWN}` : "";
  const where = channels
    .slice(0, CHANNELS_SHOWN)
    .map((id) => `<#${id}>`)
    .join(" ");
  return entry(`**${count} ×** ${questionLine(question)}`, [period(first, last), where && where + more]);
}

function downLine(texts: Texts, { question, article, count, first, last }: DownGroup): string {
  const headline = article === null ? texts.unanswered.unknownArticle : questionLine(article, ARTICLE_LENGTH);
  return entry(`**${count} ×** ${questionLine(question)}`, [headline, period(first, last)]);
}

function answeredLine({ wordings: [question = ""], count, by }: ClosedGap): string {
  const facts = [questionLine(by.article, ARTICLE_LENGTH), `#${by.citation}`, date(by.at)];
  return entry(`**${count} ×** ${questionLine(question)}`, facts);
}

function entry(line: string, facts: readonly string[]): string {
  return `- ${line}\n-# ${facts.filter((fact) => fact !== "").join(" · ")}`;
}

function period(first: number, last: number): string {
  const isOneDay = Math.floor(first / DAY_MS) === Math.floor(last / DAY_MS);
  return isOneDay ? date(last) : `${date(first)} – ${date(last)}`;
}

/** Each reader sees it in their own language and time zone. */
function date(at: number): string {
  return `<t:${Math.floor(at / 1000)}:d>`;
}
