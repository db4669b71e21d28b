import type { Answer, Citation, Quotation, QuotedAnswer } from "../../retrieve/answer.ts";
import type { Texts } from "../locales/texts.ts";
import { clip } from "./clip.ts";
import { joinCitations, splitCitations } from "./control-id.ts";
import {
  type AnswerState,
  answerControls,
  deleteControls,
  detourControls,
  headlineMenu,
  headlineOf,
  nothingFoundControls,
} from "./control-rows.ts";
import { escapeMarkdown } from "./escape.ts";
import type { Reply } from "./reply.ts";

/** How many headlines are named when nothing answers, and the most characters of each. */
const NEAREST_HEADLINES = 5;
const HEADLINE_LENGTH = 250;

/** Who sees an answer, and in which language. */
interface Viewer {
  readonly texts: Texts;
  readonly userId: string;
  /** Only this user sees it. */
  readonly isPrivate: boolean;
  /** The server where it was asked; null or left out elsewhere. */
  readonly guildId?: string | null;
}

/** A new answer: its best quotation first, the others behind buttons. */
export function answerView(viewer: Viewer, answer: Answer, question: string): Reply {
  const { partsAway, ...found } = answer;
  if (partsAway === undefined) return foundView(viewer, found, question);
  const view = foundView(viewer, found, question);
  return { ...view, words: [viewer.texts.partsAway, view.words].filter((words) => words !== "").join("\n") };
}

function foundView(viewer: Viewer, answer: Answer, question: string): Reply {
  if (answer.kind === "nothing-found") return nothingFoundView(viewer, answer.nearest, question);
  // Counts only the quotations that the buttons can carry, so that each of "1/5" to "5/5" can be reached.
  const citations = splitCitations(joinCitations(answer.quotations.map(({ citation }) => citation)));
  const state = { asker: viewer.userId, at: 0, citations, isPrivate: viewer.isPrivate };
  const [best] = answer.quotations;
  if (best === undefined) return nothingFoundView(viewer, [], question);
  return { ...quotationView(viewer, state, best, question), words: wordsAbove(viewer, answer) };
}

/** One quotation of an answer. */
export function quotationView(
  { texts }: Viewer,
  state: AnswerState,
  quotation: Quotation,
  question: string | null,
): Reply {
  const of = state.citations.length;
  const label = of > 1 ? `${state.at + 1}/${of}` : null;
  return { texts, question, words: "", cards: [{ quotation, label }], rows: answerControls(texts, state) };
}

/** All quotations of an answer in one message. */
export function allView(
  { texts }: Viewer,
  state: AnswerState,
  quotations: readonly Quotation[],
  question: string | null,
): Reply {
  const cards = quotations.map((quotation, index) => ({ quotation, label: `${index + 1}/${quotations.length}` }));
  return { texts, question, words: "", cards, rows: detourControls(texts, state) };
}

/** A whole passage between its neighbours. */
export function contextView({ texts }: Viewer, state: AnswerState, citation: Citation, question: string | null): Reply {
  const { previous, quotation, next } = citation;
  const cards = [
    ...(previous ? [{ quotation: previous, label: texts.before }] : []),
    { quotation, label: null },
    ...(next ? [{ quotation: next, label: texts.after }] : []),
  ];
  return { texts, question, words: "", cards, rows: detourControls(texts, state) };
}

/** Offers the nearest headlines for looking up; their text is not shown, since it does not answer. */
function nothingFoundView(
  { texts, userId, isPrivate, guildId }: Viewer,
  nearest: readonly Quotation[],
  question: string,
): Reply {
  const byTitle = new Map(
    nearest.filter(({ article }) => article.title !== null).map((near) => [near.article.title, near]),
  );
  const headlines = [...byTitle.values()].slice(0, NEAREST_HEADLINES).map(headlineOf);
  const list = headlines.map(
    ({ title }) => `- ${clip(escapeMarkdown((title ?? "").replace(/\s+/g, " ")), HEADLINE_LENGTH)}`,
  );
  const words = list.length === 0 ? texts.nothingFound : [`${texts.nothingFound} ${texts.nearest}`, ...list].join("\n");
  const state = { asker: userId, at: 0, citations: [], isPrivate };
  const controls = guildId ? nothingFoundControls(texts, state) : deleteControls(texts, state);
  return { texts, question, words, cards: [], rows: [...headlineMenu(texts, userId, headlines), ...controls] };
}

/** What the reader is told of the quotations beforehand: how a phrase was found, or that they may only be related. */
function wordsAbove({ texts }: Viewer, { tier, phraseMatch }: QuotedAnswer): string {
  if (phraseMatch !== undefined) return phraseMatch === "exact" ? texts.phraseExact : texts.phraseSimilar;
  return tier === "related" ? texts.related : "";
}
