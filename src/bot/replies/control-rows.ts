import type { ArticleReference, Quotation } from "../../retrieve/answer.ts";
import { otherScriptOf } from "../../text/chinese.ts";
import { dateIn } from "../locales/dates.ts";
import type { ButtonName, Texts } from "../locales/texts.ts";
import { oneLine } from "./clip.ts";
import { joinCitations } from "./control-id.ts";
import type { Button, ControlRow } from "./reply.ts";

/** An answer as its buttons know it. */
export interface AnswerState {
  readonly asker: string;
  /** Place of the quotation that is read on, from 0. */
  readonly at: number;
  readonly citations: readonly string[];
  /** Seen by one user only, who may share it. */
  readonly isPrivate: boolean;
}

/** Pictures before the labels of buttons and choices. */
const EMOJI: Readonly<Partial<Record<ButtonName, string>>> = {
  all: "📚",
  followup: "💬",
  reference: "🔖",
  script: "🔁",
  helpful: "👍",
  unhelpful: "👎",
  share: "📣",
  delete: "🗑️",
  tell: "🔔",
};

/** Opens what surrounds the quotation at a place of the answer. */
export function readOnButton(texts: Texts, state: AnswerState, at: number): Button {
  return { ...answerButton(texts, { ...state, at }, "more"), ...(at === 0 ? { look: "primary" as const } : {}) };
}

/**
 * Below an answer: one button that shows what surrounds its quotation, where there is one quotation only (several have a
 * button each), chips that say of which articles it is or show it otherwise, and a menu of everything else.
 */
export function answerControls(texts: Texts, state: AnswerState, chips: readonly Button[] = []): ControlRow[] {
  const readOn = state.citations.length === 1 ? [readOnButton(texts, state, 0)] : [];
  const row = [...readOn, ...chips];
  return [...(row.length === 0 ? [] : [buttons(row)]), actionMenu(texts, state, ["all", ...ACTIONS])];
}

/** Shows quotations in the other Chinese characters too; none where that changes nothing in what is shown of Chinese ones. */
export function scriptButton(texts: Texts, state: AnswerState, chinese: readonly string[]): Button[] {
  return chinese.some((text) => otherScriptOf(text) !== null) ? [answerButton(texts, state, "script")] : [];
}

/** Below a passage's surroundings or all results: the way back, and the same menu. */
export function detourControls(texts: Texts, state: AnswerState): ControlRow[] {
  const back = { ...answerButton(texts, state, "here"), look: "primary" as const };
  return [buttons([back]), detourMenu(texts, state)];
}

/** What can be done with an answer while more of it is shown than its quotations. */
export function detourMenu(texts: Texts, state: AnswerState): ControlRow {
  return actionMenu(texts, state, ACTIONS);
}

/** Below a reply that quotes nothing. */
export function deleteControls(texts: Texts, state: AnswerState, chips: readonly Button[] = []): ControlRow[] {
  return [buttons([...chips, answerButton(texts, state, "delete")])];
}

/** Below a reply that found nothing, in a server: who wants may be told of an answer later. */
export function nothingFoundControls(texts: Texts, state: AnswerState, chips: readonly Button[] = []): ControlRow[] {
  return [buttons([...chips, answerButton(texts, state, "tell"), answerButton(texts, state, "delete")])];
}

/** What can be done with any answer. */
const ACTIONS = [
  "followup",
  "reference",
  "helpful",
  "unhelpful",
  "share",
  "delete",
] as const satisfies readonly ButtonName[];

function actionMenu(
  texts: Texts,
  { asker, at, citations, isPrivate }: AnswerState,
  actions: readonly ButtonName[],
): ControlRow {
  const offered = actions.filter((action) => action !== "share" || isPrivate);
  const choices = offered.map((action) => ({
    label: texts.buttons[action],
    emoji: EMOJI[action],
    description: "",
    value: action,
  }));
  const state = { action: "do" as const, asker, at, rest: joinCitations(citations) };
  return { kind: "menu", placeholder: texts.moreActions, choices, state };
}

/** Headlines to look up; none if there are none. */
export function headlineMenu(texts: Texts, asker: string, articles: readonly Headline[]): ControlRow[] {
  const byCitation = new Map(articles.map((article) => [article.citation, article]));
  const choices = [...byCitation.values()].map(({ citation, title, source, date }) => ({
    label: oneLine(title ?? "") || texts.untitled,
    description: [date && dateIn(texts, date), source].filter(Boolean).join(" · "),
    value: citation,
  }));
  if (choices.length === 0) return [];
  const state = { action: "look" as const, asker, at: 0, rest: "" };
  return [{ kind: "menu", placeholder: texts.lookUpHeadline, choices, state }];
}

export interface Headline extends Pick<ArticleReference, "title" | "date"> {
  readonly citation: string;
  readonly source: string;
}

export function headlineOf({ article, citation, source }: Quotation): Headline {
  return { title: article.title, date: article.date, citation, source };
}

/** Paging through the list of articles, or a timeline. */
export function turnControls(texts: Texts, { action, asker, rest, offset, size, more }: ListState): ControlRow[] {
  if (offset === 0 && !more) return [];
  const turn = (label: string, at: number, isDisabled: boolean): Button => ({
    label,
    isDisabled,
    // The two differ from each other through the offset.
    state: { action, asker, at, rest },
  });
  const { prev, next } = texts.buttons;
  return [buttons([turn(prev, Math.max(0, offset - size), offset === 0), turn(next, offset + size, !more)])];
}

interface ListState {
  readonly action: "list" | "timeline";
  readonly asker: string;
  /** What a list is searched for. */
  readonly rest: string;
  readonly offset: number;
  /** How many stand on a page. */
  readonly size: number;
  readonly more: boolean;
}

/** A button of an answer, for the quotation at its place. */
export function answerButton(texts: Texts, { asker, at, citations }: AnswerState, action: ButtonName): Button {
  return {
    label: texts.buttons[action],
    emoji: EMOJI[action],
    state: { action, asker, at, rest: joinCitations(citations) },
  };
}

function buttons(row: readonly Button[]): ControlRow {
  return { kind: "buttons", buttons: row };
}
