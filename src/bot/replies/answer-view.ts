import type { Answer, Quotation, QuotedAnswer, Tier } from "../../retrieve/answer.ts";
import type { AskedWithin } from "../../retrieve/asked-within.ts";
import { inOtherScript } from "../../text/chinese.ts";
import { primaryOf } from "../../text/language.ts";
import type { Texts } from "../locales/texts.ts";
import { showsSentence } from "./card-markdown.ts";
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
  readOnButton,
  scriptButton,
} from "./control-rows.ts";
import { escapeMarkdown } from "./escape.ts";
import type { Card, Reply } from "./reply.ts";
import { asksForDates, chipsOf, type Widens, wordsOfWithin } from "./within-view.ts";

/** How many headlines are named when nothing answers, and the most characters of each. */
const NEAREST_HEADLINES = 5;
const HEADLINE_LENGTH = 250;

/** Before what is said of an answer, in the colour of the bar beside it. */
const MARKS: Readonly<Record<Tier, string>> = { answers: "🔵", related: "🟡", "nothing-found": "⚪" };

/** Who sees an answer, and in which language. */
interface Viewer {
  readonly texts: Texts;
  readonly userId: string;
  /** Only this user sees it. */
  readonly isPrivate: boolean;
  /** The server where it was asked; null or left out elsewhere. */
  readonly guildId?: string | null;
  /** What is asked again where all articles shall be; an answer where left out. */
  readonly widens?: Widens;
}

/** Quotations that were shown before, and what they promised then. */
export interface ShownAgain {
  readonly quotations: readonly Quotation[];
  /** Null where nothing was asked. */
  readonly tier: QuotedAnswer["tier"] | null;
  readonly question: string | null;
  /** Of which articles the answer is. */
  readonly within?: AskedWithin | undefined;
}

/** A new answer: the answering sentence of each of its quotations. */
export function answerView(viewer: Viewer, answer: Answer, question: string): Reply {
  const { partsAway, ...found } = answer;
  const view = foundView(viewer, found, question);
  const away = partsAway === undefined ? [] : [viewer.texts.partsAway];
  return { ...view, words: [...away, ...wordsOfWithin(viewer.texts, answer), view.words].join("\n") };
}

function foundView(viewer: Viewer, answer: Answer, question: string): Reply {
  const { within } = answer;
  if (answer.kind === "nothing-found") return nothingFoundView(viewer, { nearest: answer.nearest, within }, question);
  // Shows only the quotations that the controls can carry, so that each of them can be read on.
  const citations = splitCitations(joinCitations(answer.quotations.map(({ citation }) => citation)));
  const state = { asker: viewer.userId, at: 0, citations, isPrivate: viewer.isPrivate };
  const quotations = answer.quotations.slice(0, citations.length);
  if (quotations.length === 0) return nothingFoundView(viewer, { nearest: [], within }, question);
  const view = quotationsView(viewer, state, { quotations, tier: answer.tier, question, within });
  return { ...view, words: wordsAbove(viewer, answer) };
}

/** The quotations of an answer, as it shows them. */
export function quotationsView(viewer: Viewer, state: AnswerState, shown: ShownAgain): Reply {
  const { texts } = viewer;
  const several = state.citations.length > 1;
  const cards = sentenceCards(shown).map((card) => {
    const at = state.citations.indexOf(card.quotation.citation);
    return several && at >= 0 ? { ...card, button: readOnButton(texts, state, at) } : card;
  });
  const chips = [
    ...chipsOf(texts, viewer.userId, shown.within, viewer.widens),
    ...scriptButton(texts, state, cards.flatMap(chineseOf)),
  ];
  return { ...shownAgain(viewer, shown), cards, rows: answerControls(texts, state, chips) };
}

/** The same quotations, each Chinese one with what is shown of it in the other characters below it. */
export async function scriptView(viewer: Viewer, state: AnswerState, shown: ShownAgain): Promise<Reply> {
  const cards = await Promise.all(sentenceCards(shown).map(withOtherScript));
  return { ...shownAgain(viewer, shown), cards, rows: detourControls(viewer.texts, state) };
}

async function withOtherScript(card: Card): Promise<Card> {
  const [chinese] = chineseOf(card);
  const other = chinese === undefined ? null : await inOtherScript(chinese);
  return other === null ? card : { ...card, other };
}

/** What is shown of a quotation in Chinese; nothing of any other. Japanese writes characters of its own. */
function chineseOf(card: Card): string[] {
  const { text, answering, article } = card.quotation;
  if (primaryOf(article.language) !== "zh") return [];
  return [showsSentence(card) && answering !== null ? text.slice(answering.start, answering.end) : text];
}

/** All quotations that may answer, in one message. */
export function allView(viewer: Viewer, state: AnswerState, shown: ShownAgain): Reply {
  return {
    ...shownAgain(viewer, shown),
    cards: sentenceCards(shown),
    rows: detourControls(viewer.texts, state),
  };
}

/** A passage that was looked up. */
export function passageView({ texts }: Viewer, state: AnswerState, quotation: Quotation): Reply {
  const cards = [{ quotation, shows: "passage" as const, label: null }];
  const rows = answerControls(texts, state, scriptButton(texts, state, cards.flatMap(chineseOf)));
  return { texts, question: null, words: "", cards, rows };
}

function sentenceCards({ quotations, within }: ShownAgain): Card[] {
  const of = quotations.length;
  const dated = asksForDates(within) ? { isDated: true as const } : {};
  return quotations.map((quotation, at) => ({
    quotation,
    shows: "sentence",
    label: of > 1 ? `${at + 1}/${of}` : null,
    ...dated,
  }));
}

/** The frame of a reply that shows quotations. */
function shownAgain({ texts }: Viewer, { tier, question }: ShownAgain): Omit<Reply, "cards" | "rows"> {
  if (tier === null) return { texts, question, words: "" };
  return { texts, question, tier, words: promise(texts, tier) };
}

/** Offers the nearest headlines for looking up; their text is not shown, since it does not answer. */
function nothingFoundView(
  { texts, userId, isPrivate, guildId, widens }: Viewer,
  { nearest, within }: { readonly nearest: readonly Quotation[]; readonly within: AskedWithin | undefined },
  question: string,
): Reply {
  const byTitle = new Map(
    nearest.filter(({ article }) => article.title !== null).map((near) => [near.article.title, near]),
  );
  const headlines = [...byTitle.values()].slice(0, NEAREST_HEADLINES).map(headlineOf);
  const list = headlines.map(
    ({ title }) => `- ${clip(escapeMarkdown((title ?? "").replace(/\s+/g, " ")), HEADLINE_LENGTH)}`,
  );
  const tier = "nothing-found";
  const said = marked(tier, texts.nothingFound);
  const words = list.length === 0 ? said : [said, texts.nearest, ...list].join("\n");
  const state = { asker: userId, at: 0, citations: [], isPrivate };
  const chips = chipsOf(texts, userId, within, widens);
  const controls = guildId ? nothingFoundControls(texts, state, chips) : deleteControls(texts, state, chips);
  return { texts, question, tier, words, cards: [], rows: [...headlineMenu(texts, userId, headlines), ...controls] };
}

/** What the reader is told of the quotations beforehand: how they belong together, how a phrase was found, or what they promise. */
function wordsAbove({ texts }: Viewer, { tier, phraseMatch, composed }: QuotedAnswer): string {
  if (composed !== undefined && tier === "answers") return marked(tier, texts.composed[composed.by]);
  if (phraseMatch === undefined) return promise(texts, tier);
  return marked(tier, phraseMatch === "exact" ? texts.phraseExact : texts.phraseSimilar);
}

/** What an answer of this tier promises. */
export function promise(texts: Texts, tier: QuotedAnswer["tier"]): string {
  return marked(tier, tier === "related" ? texts.related : texts.answers);
}

function marked(tier: Tier, words: string): string {
  return `${MARKS[tier]} ${words}`;
}
