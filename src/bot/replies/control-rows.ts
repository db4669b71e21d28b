import type { ArticleReference, Quotation } from "../../retrieve/answer.ts";
import { dateIn } from "../locales/dates.ts";
import type { ButtonName, Texts } from "../locales/texts.ts";
import { oneLine } from "./clip.ts";
import { joinCitations } from "./control-id.ts";
import type { Button, ControlRow } from "./reply.ts";

/** An answer as its buttons know it. */
export interface AnswerState {
  readonly asker: string;
  /** Place of the quotation shown, from 0. */
  readonly at: number;
  readonly citations: readonly string[];
  /** Seen by one user only, who may share it. */
  readonly isPrivate: boolean;
}

/** Buttons that show a picture before their label. */
const EMOJI: Readonly<Partial<Record<ButtonName, string>>> = {
  helpful: "👍",
  unhelpful: "👎",
  share: "📣",
  delete: "🗑️",
};

/** Below one quotation of an answer: paging and more of it; then a follow-up, what the reader thinks, delete. */
export function answerControls(texts: Texts, state: AnswerState): ControlRow[] {
  const button = (action: ButtonName, at?: number) => answerButton(texts, state, action, at);
  const { at, citations, isPrivate } = state;
  const last = citations.length - 1;
  const paging = [
    { ...button("prev", Math.max(0, at - 1)), isDisabled: at === 0 },
    { ...button("next", at + 1), isDisabled: at === last },
  ];
  return [
    buttons([...(last > 0 ? paging : []), button("more"), button("all")]),
    buttons([
      button("followup"),
      button("helpful"),
      button("unhelpful"),
      ...(isPrivate ? [button("share")] : []),
      button("delete"),
    ]),
  ];
}

/** Below a passage's surroundings or all results: the way back. */
export function detourControls(texts: Texts, state: AnswerState): ControlRow[] {
  return [buttons([answerButton(texts, state, "here"), answerButton(texts, state, "delete")])];
}

/** Below a reply that quotes nothing. */
export function deleteControls(texts: Texts, state: AnswerState): ControlRow[] {
  return [buttons([answerButton(texts, state, "delete")])];
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

/** Paging through the list of articles. */
export function listControls(texts: Texts, { asker, search, offset, size, more }: ListState): ControlRow[] {
  if (offset === 0 && !more) return [];
  const turn = (label: string, at: number, isDisabled: boolean): Button => ({
    label,
    emoji: null,
    isDisabled,
    // The two differ from each other through the offset.
    state: { action: "list", asker, at, rest: search },
  });
  const { prev, next } = texts.buttons;
  return [buttons([turn(prev, Math.max(0, offset - size), offset === 0), turn(next, offset + size, !more)])];
}

interface ListState {
  readonly asker: string;
  readonly search: string;
  readonly offset: number;
  /** Articles a page. */
  readonly size: number;
  readonly more: boolean;
}

function answerButton(
  texts: Texts,
  { asker, citations, ...shown }: AnswerState,
  action: ButtonName,
  at = shown.at,
): Button {
  return {
    label: texts.buttons[action],
    emoji: EMOJI[action] ?? null,
    isDisabled: false,
    state: { action, asker, at, rest: joinCitations(citations) },
  };
}

function buttons(row: readonly Button[]): ControlRow {
  return { kind: "buttons", buttons: row };
}
