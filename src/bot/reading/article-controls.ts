import type { ArticlePart } from "../../retrieve/answer.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { joinCitations, splitCitations } from "../replies/control-id.ts";
import { type AnswerState, answerButton, detourMenu } from "../replies/control-rows.ts";
import { SELECT_OPTIONS } from "../replies/limits.ts";
import type { Button, ControlRow, ControlState } from "../replies/reply.ts";
import { type ArticlePage, pagesOf, pageWith } from "./article-pages.ts";

/** Somebody's reading of an article, as its buttons know it. */
export interface Reading {
  readonly asker: string;
  /** Citation id of the passage from which it was opened. */
  readonly citation: string;
  /** The answer that it was opened from; null where there was none. */
  readonly back: AnswerState | null;
}

/** Between the place of the quotation that is read and the answer's citation ids. */
const SEPARATOR = ";";
/** Characters of a part's first words; telephones show some forty. */
const OPENING_LENGTH = 60;

/** What a control of the reader carries: the passage, or the answer with the place of its quotation. */
export function readingRest({ citation, back }: Pick<Reading, "citation" | "back">): string {
  return back === null ? citation : `${back.at}${SEPARATOR}${joinCitations(back.citations)}`;
}

/** Undoes `readingRest`. */
export function readingOf({ asker, rest }: Pick<ControlState<string>, "asker" | "rest">, isPrivate: boolean): Reading {
  const [at = "", joined] = rest.split(SEPARATOR);
  if (joined === undefined) return { asker, citation: rest, back: null };
  const back = { asker, at: Number(at) || 0, citations: splitCitations(joined), isPrivate };
  return { asker, citation: back.citations[back.at] ?? "", back };
}

/** Below a page: the pages before and after it, the quoted passage, the way back, a menu of all parts, and that of its answer. */
export function articleControls(texts: Texts, part: ArticlePart, reading: Reading): ControlRow[] {
  const pages = pagesOf(part);
  const page = pageWith(pages, part.from);
  const state = (action: ControlState["action"], at: number): ControlState => {
    return { action, asker: reading.asker, at, rest: readingRest(reading) };
  };
  const button = (action: ControlState["action"], label: string, at: number, isDisabled = false): Button => {
    return { label, isDisabled, state: state(action, at) };
  };
  const { buttons } = texts;
  const before = pages[page.number - 1]?.first;
  const after = pages[page.number + 1]?.first;
  const turning = [
    button("turn", buttons.prev, before ?? 0, before === undefined),
    button("turn", buttons.next, after ?? part.total, after === undefined),
  ];
  const isElsewhere = pageWith(pages, part.at) !== page;
  const { back } = reading;
  const row = [
    ...(pages.length > 1 ? turning : []),
    ...(isElsewhere && wasQuoted(part, reading) ? [button("quoted", buttons.quoted, part.at)] : []),
    ...(back === null ? [] : [answerButton(texts, back, "here")]),
  ];
  const menu = pages.length < 2 ? [] : [partsMenu(texts, part, pages, page, state("part", page.first))];
  return [
    ...(row.length === 0 ? [] : [{ kind: "buttons" as const, buttons: row }]),
    ...menu,
    ...(back === null ? [] : [detourMenu(texts, back)]),
  ];
}

/** Whether it was opened at a passage, and not at its beginning. */
export function wasQuoted({ at }: Pick<ArticlePart, "at">, { back }: Pick<Reading, "back">): boolean {
  return back !== null || at > 0;
}

function partsMenu(
  texts: Texts,
  { outline }: ArticlePart,
  pages: readonly ArticlePage[],
  shown: ArticlePage,
  state: ControlState,
): ControlRow {
  const choices = spread(pages, shown.number).map(({ number, first }) => ({
    label: clip(oneLine(outline[first]?.opening ?? "") || texts.untitled, OPENING_LENGTH),
    description: `${number + 1}/${pages.length}`,
    value: String(first),
  }));
  return { kind: "menu", placeholder: texts.reader.parts, choices, state };
}

/** As many as a menu holds, evenly spread, the one that is shown among them. */
function spread(pages: readonly ArticlePage[], shown: number): ArticlePage[] {
  if (pages.length <= SELECT_OPTIONS) return [...pages];
  const numbers = Array.from({ length: SELECT_OPTIONS - 1 }, (_, i) =>
    Math.round((i * (pages.length - 1)) / (SELECT_OPTIONS - 2)),
  );
  return [...new Set([...numbers, shown])].sort((a, b) => a - b).flatMap((number) => pages[number] ?? []);
}
