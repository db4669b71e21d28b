import type { Quotation } from "../../retrieve/answer.ts";
import { type CheckedQuotation, type Difference, VERDICTS, type Verification } from "../../retrieve/verification.ts";
import { engineFor } from "../calls/ask-engine.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import type { Texts } from "../locales/texts.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { deleteControls, headlineMenu, headlineOf } from "../replies/control-rows.ts";
import { escapeMarkdown, markdownLine } from "../replies/escape.ts";
import { CONTENT_LENGTH } from "../replies/limits.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { sourceLine } from "./source-line.ts";

/** Quotations of one text that are shown at most; of more, those that are not verbatim first. */
const MOST_SHOWN = 8;
/** Places of one quotation that are named at most. */
const MOST_PLACES = 2;
/** Characters of a verdict, marks, dates and citation ids beside what is quoted. */
const FRAME = 140;
/** Escapes may lengthen a text by so much. */
const ESCAPES = 0.9;
/** A headline has this room at least. */
const LEAST_HEADLINE = 20;
/** Of what a quotation may take up, so much is its own words; the rest is for headlines. */
const OWN_SHARE = 0.7;

/** Whether the quotations of a text are as the articles have them. */
export async function verificationOfText(call: AdmittedCall, text: string): Promise<Reply> {
  const { bot, texts, guildId, place } = call;
  const engine = await engineFor(bot, guildId);
  const verification = await place.run(() => engine.verify(text));
  if (verification.quotations.length === 0) {
    bot.tally.answered("help");
    return wordsReply(texts, texts.verification.none);
  }
  bot.tally.answered("looked_up");
  return verificationView(call, verification);
}

function verificationView({ texts, userId, isPrivate }: AdmittedCall, verification: Verification): Reply {
  const { quotations, tooShort, unchecked, partsAway } = verification;
  const shown = mostTelling(quotations);
  const verbatim = quotations.filter(({ verdict }) => verdict === "verbatim").length;
  const left = quotations.length - shown.length + unchecked;
  const notes = [
    ...(left > 0 ? [texts.verification.notShown(left)] : []),
    ...(tooShort > 0 ? [texts.verification.tooShort(tooShort)] : []),
    ...(partsAway === undefined ? [] : [texts.partsAway]),
  ];
  const heading = texts.verification.heading(verbatim, quotations.length);
  const rest = [heading, ...notes].join("\n").length;
  const room = Math.floor(((CONTENT_LENGTH - rest) / shown.length - FRAME) * ESCAPES);
  const lines = shown.map((checked, i) => `${i + 1}. ${quotationLines(texts, checked, room)}`);
  const places = shown.flatMap((checked) => checked.places.slice(0, MOST_PLACES));
  const controls = deleteControls(texts, { asker: userId, at: 0, citations: [], isPrivate });
  return {
    ...wordsReply(texts, [heading, ...lines, ...notes].join("\n")),
    rows: [...headlineMenu(texts, userId, distinct(places).map(headlineOf)), ...controls],
  };
}

/** In the order of the text. */
function mostTelling(quotations: readonly CheckedQuotation[]): CheckedQuotation[] {
  const worst = quotations.toSorted((a, b) => VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict));
  const kept = new Set(worst.slice(0, MOST_SHOWN));
  return quotations.filter((checked) => kept.has(checked));
}

function distinct(places: readonly Quotation[]): Quotation[] {
  return places.filter(({ citation }, i) => places.findIndex((other) => other.citation === citation) === i);
}

function quotationLines(texts: Texts, checked: CheckedQuotation, room: number): string {
  const { verdict, speakers, places } = checked;
  const named = places.slice(0, MOST_PLACES);
  const headlineRoom = Math.max(LEAST_HEADLINE, Math.floor((room * (1 - OWN_SHARE)) / Math.max(1, named.length)));
  const said = speakers === null ? [] : [speakers.given, speakers.source].map((name) => escapeMarkdown(oneLine(name)));
  return [
    `**${texts.verification.verdicts[verdict]}**`,
    `> ${markedWords(checked, Math.floor(room * OWN_SHARE))}`,
    ...(said.length === 2 ? [`-# ${texts.verification.speakers(said[0] as string, said[1] as string)}`] : []),
    ...(verdict === "verbatim" && checked.differences.length > 0 ? [`-# ${texts.verification.misread}`] : []),
    ...named.map((place) => `-# ${sourceLine(texts, place, headlineRoom)}`),
  ].join("\n");
}

/** A piece of a quotation: its own words, or where it differs. */
type Piece = { readonly words: string } | Difference;

/**
 * The words of a quotation, those struck out that the articles have otherwise and followed by what stands there: around the first
 * difference, where there is no room for all.
 */
function markedWords(checked: CheckedQuotation, room: number): string {
  const pieces = piecesOf(checked);
  const before = pieces[0] && "words" in pieces[0] ? pieces[0].words.length : 0;
  const isCutBefore = checked.text.length > room && before > room / 2 && checked.differences.length > 0;
  let left = room;
  const marked: string[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (left <= 0) break;
    if ("words" in piece) {
      const words = at === 0 && isCutBefore ? `…${piece.words.slice(-Math.floor(room / 2))}` : piece.words;
      const clipped = clip(words, Math.max(2, left));
      marked.push(escapeMarkdown(clipped));
      left -= clipped.length;
    } else {
      marked.push(markedDifference(piece));
      left -= piece.given.length + piece.source.length;
    }
  }
  return marked.join("");
}

function piecesOf({ text, range, differences }: CheckedQuotation): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const difference of differences) {
    const [start, end] = [difference.range.start - range.start, difference.range.end - range.start];
    if (start > at) pieces.push({ words: spaced(text.slice(at, start)) });
    pieces.push(difference);
    at = end;
  }
  return [...pieces, { words: spaced(text.slice(at)) }];
}

/** White space stays at the ends, where a difference stands beside it. */
function spaced(words: string): string {
  return words.replace(/\s+/g, " ");
}

/** Longer words that are missing or added are shown by their beginning. */
const LONGEST_DIFFERENCE = 80;

function markedDifference({ given, source }: Difference): string {
  const [own, printed] = [given, source].map((words) => markdownLine(words, LONGEST_DIFFERENCE));
  return [own && `~~${own}~~`, printed && `**${printed}**`].filter(Boolean).join(" ") + (given === "" ? " " : "");
}
