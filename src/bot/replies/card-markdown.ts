import type { OtherScript } from "../../text/chinese.ts";
import { columns } from "../../text/width.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "./clip.ts";
import { fitQuotation } from "./fit-quotation.ts";
import { alsoLine, headingsLine, headlineMarkdown, pairsLine, sourceLine } from "./quotation-frame.ts";
import { markdownOfLines, type QuotationMarkdown, quotationMarkdown } from "./quotation-markdown.ts";
import type { Card } from "./reply.ts";

/** A quotation before it is fitted into the room that a message has for it. */
export interface FramedCard {
  /** Characters of everything but the quoted text. */
  readonly frameLength: number;
  /** Characters that the quoted text takes up where there is room for all of it. */
  readonly quotedLength: number;
  /** The card as Markdown, with at most so many characters of quoted text. */
  readonly within: (budget: number) => string;
}

/** How large the answering sentence may be: a heading of the first size, of the second, or bold as all the text. */
export type SentenceSize = "large" | "middle" | "even";

/** Of the room of a message, so much is for what stands around the quoted texts. */
const FRAMES = 0.6;

/** Cards of a message with room for so many characters; where more would stand around them than beside, what is shorter of it. */
export function frameCards(
  cards: readonly Card[],
  texts: Texts,
  { size, room }: { readonly size: SentenceSize; readonly room: number },
): FramedCard[] {
  const framed = cards.map((card) => frameCard(card, texts, size));
  const length = framed.reduce((sum, { frameLength }) => sum + frameLength, 0);
  return length <= room * FRAMES ? framed : cards.map((card) => frameCard(withShortFrame(card), texts, size));
}

/** The most characters of a headline, or of a file's name, in a short frame. */
const SHORT_HEADLINE = 80;
const SHORT_NAME = 40;

/** Without links, byline and headings. */
function withShortFrame(card: Card): Card {
  const { link: _, ...quotation } = card.quotation;
  const { article, source, alsoIn } = quotation;
  const title = article.title === null ? null : clip(oneLine(article.title), SHORT_HEADLINE);
  return {
    ...card,
    quotation: {
      ...quotation,
      headings: [],
      article: { ...article, title, byline: null, url: null },
      source: clip(source, SHORT_NAME),
      alsoIn: alsoIn.map((place) => ({ ...place, source: clip(place.source, SHORT_NAME) })),
    },
  };
}

/** A card with its headline, its source and its notes around the quoted text. */
function frameCard(card: Card, texts: Texts, size: SentenceSize): FramedCard {
  const { quotation, heading = "", source, marks = null } = card;
  const notice = `-# ${texts.shortened}`;
  const isShort = source !== undefined;
  const isSentence = showsSentence(card);
  const title = isShort ? heading : [heading, headlineMarkdown(quotation, texts)].filter(Boolean).join(" ");
  const headings = isShort ? "" : headingsLine(quotation);
  const pairs = pairsLine(quotation, isSentence ? quotation.answering : null, texts);
  const below = isShort ? [source] : [pairs, alsoLine(quotation, texts), sourceLine(card, texts)].filter(Boolean);
  const converted = conversionLabel(card, texts);
  const frameLength = [title, headings, ...below, notice, converted].join("\n").length + 1;
  const quoted = (budget: number) =>
    isSentence ? largeSentence(card, budget, size) : quotationMarkdown(quotation, budget, marks);
  const within = (budget: number) => {
    const room = card.other === undefined ? budget : Math.floor(budget / 2);
    const { markdown, shortened } = quoted(room);
    const other = [converted, otherMarkdown(card.other, room)];
    const head = isSentence ? [markdown, ...other, title, headings] : [title, headings, markdown, ...other];
    return [...head, ...(shortened ? [notice] : []), ...below].filter(Boolean).join("\n");
  };
  // Its other characters take up as much.
  const { markdown: whole } = quoted(Number.POSITIVE_INFINITY);
  const quotedLength =
    card.other === undefined
      ? whole.length
      : 2 * Math.max(whole.length, otherMarkdown(card.other, Number.POSITIVE_INFINITY).length);
  return { frameLength, quotedLength, within };
}

/**
 * Cards as Markdown, in so many characters of quoted text altogether: each has the same room, and what one does not need is for
 * the others.
 */
export function withinRoom(cards: readonly FramedCard[], room: number): string[] {
  const budgets = new Map<FramedCard, number>();
  let left = room;
  for (const card of cards.toSorted((a, b) => a.quotedLength - b.quotedLength)) {
    const budget = Math.max(1, Math.min(card.quotedLength, Math.floor(left / (cards.length - budgets.size))));
    budgets.set(card, budget);
    left -= budget;
  }
  return cards.map((card) => card.within(budgets.get(card) ?? 1));
}

/** Whether a card shows the answering sentence alone. */
export function showsSentence({ shows, quotation }: Pick<Card, "shows" | "quotation">): boolean {
  return shows === "sentence" && quotation.answering !== null && quotation.kind !== "code";
}

/** Says of text in the other Chinese characters that it is the bot's; "" where there is none. */
function conversionLabel({ other }: Card, { readingAid }: Texts): string {
  return other === undefined ? "" : `-# ${other.script === "Hans" ? readingAid.simplified : readingAid.traditional}`;
}

/** Such text in small print, cut where it does not fit. */
function otherMarkdown(other: OtherScript | undefined, budget: number): string {
  const markdown = markdownOfLines(other?.text ?? "", (inner) => `-# ${inner}`);
  return clip(markdown, budget);
}

/** Columns up to which a sentence is a heading of the first or second size; a longer one is bold. */
const LARGE_COLUMNS = 110;
const MIDDLE_COLUMNS = 260;

/** The answering sentence so large that it is seen first; cut between two graphemes, and then shortened, if it does not fit. */
function largeSentence({ quotation }: Card, budget: number, size: SentenceSize): QuotationMarkdown {
  const { text, answering } = quotation;
  const sentence = answering ?? { start: 0, end: text.length };
  const alone = { ...quotation, text: text.slice(0, sentence.end), sentences: [sentence] };
  const width = columns(text.slice(sentence.start, sentence.end));
  const line =
    size === "large" && width <= LARGE_COLUMNS
      ? (inner: string) => `## ${inner}`
      : size !== "even" && width <= MIDDLE_COLUMNS
        ? (inner: string) => `### ${inner}`
        : (inner: string) => `> **${inner}**`;
  const shown = ({ start, end }: { start: number; end: number }) => markdownOfLines(text.slice(start, end), line);
  const part = fitQuotation(alone, budget, (range) => shown(range).length);
  return {
    markdown: shown({ start: Math.max(part.start, sentence.start), end: part.end }),
    shortened: part.end < sentence.end,
  };
}
