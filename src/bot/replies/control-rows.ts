import {
  type APIButtonComponentWithCustomId,
  type APIMessageComponentEmoji,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { ArticleReference, Quotation } from "../../retrieve/answer.ts";
import type { Texts } from "../locales/texts.ts";
import { clip } from "./clip.ts";
import { type ControlAction, controlId, joinCitations } from "./control-id.ts";
import { BUTTON_LABEL_LENGTH, SELECT_OPTIONS, SELECT_TEXT_LENGTH } from "./limits.ts";
import type { ControlRow } from "./reply.ts";

/** An answer as its buttons know it. */
export interface AnswerState {
  readonly asker: string;
  /** Place of the quotation shown, from 0. */
  readonly at: number;
  readonly citations: readonly string[];
  /** Seen by one user only, who may share it. */
  readonly isPrivate: boolean;
}

/** Below one quotation of an answer: paging and more of it; then a follow-up, what the reader thinks, delete. */
export function answerControls(texts: Texts, state: AnswerState): ControlRow[] {
  const { prev, next, more, all, followup, helpful, unhelpful, share, delete: remove } = texts.buttons;
  const { at, citations } = state;
  const several = citations.length > 1;
  const paging = several
    ? [
        { ...button(state, "prev", prev, { at: at - 1 }), disabled: at === 0 },
        { ...button(state, "next", next, { at: at + 1 }), disabled: at === citations.length - 1 },
      ]
    : [];
  return [
    row([...paging, button(state, "more", more), ...(several ? [button(state, "all", all)] : [])]),
    row([
      button(state, "followup", followup),
      button(state, "helpful", helpful, { emoji: "👍" }),
      button(state, "unhelpful", unhelpful, { emoji: "👎" }),
      ...(state.isPrivate ? [button(state, "share", share, { emoji: "📣" })] : []),
      button(state, "delete", remove, { emoji: "🗑️" }),
    ]),
  ];
}

/** Below a passage's surroundings or all results: the way back. */
export function detourControls(texts: Texts, state: AnswerState): ControlRow[] {
  return [
    row([button(state, "here", texts.buttons.here), button(state, "delete", texts.buttons.delete, { emoji: "🗑️" })]),
  ];
}

/** Below a reply that quotes nothing. */
export function deleteControls(texts: Texts, state: AnswerState): ControlRow[] {
  return [row([button(state, "delete", texts.buttons.delete, { emoji: "🗑️" })])];
}

/** Headlines to look up; none if there are none. */
export function headlineMenu(texts: Texts, asker: string, articles: readonly Headline[]): ControlRow[] {
  const byCitation = new Map(articles.map((article) => [article.citation, article]));
  const options = [...byCitation.values()].slice(0, SELECT_OPTIONS).map(({ citation, title, source, date }) => ({
    label: clip(title?.replace(/\s+/g, " ").trim() || texts.untitled, SELECT_TEXT_LENGTH),
    value: citation,
    description: clip([date, source].filter(Boolean).join(" · "), SELECT_TEXT_LENGTH),
  }));
  if (options.length === 0) return [];
  const custom_id = controlId({ action: "look", asker, at: 0, rest: "" });
  const placeholder = clip(texts.lookUpHeadline, SELECT_TEXT_LENGTH);
  return [row([{ type: ComponentType.StringSelect, custom_id, placeholder, options }])];
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
  const turn = (action: "prev" | "next", at: number, disabled: boolean) => ({
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: texts.buttons[action],
    // "prev" and "next" differ from each other through the offset.
    custom_id: controlId({ action: "list", asker, at, rest: search }),
    disabled,
  });
  return [row([turn("prev", Math.max(0, offset - size), offset === 0), turn("next", offset + size, !more)])];
}

export interface ListState {
  readonly asker: string;
  readonly search: string;
  readonly offset: number;
  /** Articles a page. */
  readonly size: number;
  readonly more: boolean;
}

function button(
  state: AnswerState,
  action: ControlAction,
  label: string,
  { at = state.at, emoji }: { at?: number; emoji?: string } = {},
): APIButtonComponentWithCustomId {
  const pictured: { emoji?: APIMessageComponentEmoji } = emoji === undefined ? {} : { emoji: { name: emoji } };
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: clip(label, BUTTON_LABEL_LENGTH),
    custom_id: controlId({ action, asker: state.asker, at: Math.max(0, at), rest: joinCitations(state.citations) }),
    ...pictured,
  };
}

function row(components: ControlRow["components"]): ControlRow {
  return { type: ComponentType.ActionRow, components };
}
