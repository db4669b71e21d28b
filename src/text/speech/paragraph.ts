import { isSameSpeaker } from "./same-speaker.ts";
import type { Found, Grammar, Naming, Quotation, Sayer, TextRange } from "./speech.ts";

/** A speech of a paragraph, with offsets into the text. */
export interface Attributed {
  readonly kind: "direct" | "reported";
  readonly said: TextRange;
  speaker: Naming | null;
  readonly isSource?: true;
  /** Nothing closes it in its paragraph. */
  readonly isOpen: boolean;
}

/** A speech of a paragraph, before it is known whom pronouns stand for. */
interface Piece extends Found {
  readonly quotation: Quotation | null;
}

/** What is said in a paragraph that begins at an offset of the text, in order. */
export function speechOfParagraph(paragraph: string, offset: number, grammar: Grammar): Attributed[] {
  const quotations = grammar.quotationsIn(paragraph);
  const sayers = grammar.quoted(paragraph, quotations);
  const pieces: Piece[] = quotations.map((quotation, index) => ({
    kind: "direct",
    said: quotation.said,
    sayer: sayers[index] ?? null,
    quotation,
  }));
  for (const found of grammar.reported(paragraph, quotations)) pieces.push({ ...found, quotation: null });
  pieces.sort((one, other) => one.said.start - other.said.start);
  const names = pieces.some(({ sayer }) => sayer === "pronoun") ? grammar.names(paragraph, quotations) : [];
  const resolved = resolve(paragraph, pieces, { names, mayBeThings: grammar.mayBeThings === true });
  const moved = ({ start, end }: TextRange) => ({ start: start + offset, end: end + offset });
  const movedName = ({ roleStart, ...name }: Naming): Naming => ({
    ...moved(name),
    ...(roleStart !== undefined && { roleStart: roleStart + offset }),
  });
  return resolved.map(({ kind, said, quotation, speaker, isSource }) => ({
    kind,
    said: moved(said),
    speaker: speaker && movedName(speaker),
    ...(isSource && { isSource }),
    isOpen: quotation?.isOpen === true,
  }));
}

interface Resolved extends Piece {
  readonly speaker: Naming | null;
}

/** Who is named in a paragraph, whether they say anything or not. */
interface Others {
  readonly names: readonly TextRange[];
  readonly mayBeThings: boolean;
}

/** Pieces with their speakers: a pronoun stands for the one who spoke last, or is the only one named. */
function resolve(paragraph: string, pieces: readonly Piece[], others: Others): Resolved[] {
  const resolved: Resolved[] = [];
  let last: Naming | null = null;
  for (const piece of pieces) {
    const { sayer } = piece;
    const previous = resolved.findLast(({ quotation }) => quotation !== null);
    let speaker: Naming | null = null;
    if (sayer === "pronoun") speaker = standsFor(paragraph, last, others, piece.said.start);
    else if (sayer !== null && sayer !== "unnamed") speaker = sayer;
    else if (sayer === null && previous !== undefined && isSameTurn(paragraph, previous, piece)) {
      speaker = previous.speaker;
    }
    if (sayer !== null) last = speaker;
    resolved.push({ ...piece, speaker });
  }
  return resolved;
}

/** Whom a pronoun stands for at a place: null where somebody else was named since, or several before. */
function standsFor(text: string, last: Naming | null, others: Others, at: number): Naming | null {
  const words = ({ start, end }: TextRange) => text.slice(start, end);
  const isSame = (one: TextRange, other: TextRange) => isSameSpeaker(words(one), words(other)) === true;
  const before = others.names.filter(({ end }) => end <= at);
  if (last !== null) {
    const since = before.filter(({ start }) => start >= last.end);
    return since.every((name) => isSame(name, last)) ? last : null;
  }
  if (others.mayBeThings) return null;
  const [first, ...more] = before;
  return first !== undefined && more.every((name) => isSame(name, first)) ? first : null;
}

/** One sentence at most. */
const SENTENCE = /^[^.!?。！？]*[.!?。！？]?\s*$/u;

/** Where a sentence goes on behind a quotation, it may tell who speaks in words that are not known. */
const GOES_ON = /^\s?(?:[,，]\s?[—–-]?\s?|[—–]\s)\p{Ll}/u;

/**
 * Whether a quotation that nothing is said of goes on with the one before: it follows it at once, or behind the sentence that
 * tells who spoke. Behind a question it may be the answer.
 */
function isSameTurn(text: string, previous: Resolved, piece: Piece): boolean {
  const { quotation } = previous;
  if (quotation === null || piece.quotation === null || previous.speaker === null) return false;
  if (piece.quotation.goesOn) return true;
  if (/[?？]$/u.test(text.slice(quotation.said.start, quotation.said.end))) return false;
  if (GOES_ON.test(text.slice(piece.quotation.end, piece.quotation.end + 6))) return false;
  const gap = text.slice(quotation.end, piece.quotation.start);
  if (/^[\s.。，,—–-]*$/u.test(gap)) return true;
  return typeof previous.sayer !== "string" && isWithin(previous.sayer, quotation.end, piece.quotation.start)
    ? SENTENCE.test(gap)
    : previous.sayer === "pronoun" && SENTENCE.test(gap);
}

function isWithin(sayer: Sayer | null, start: number, end: number): boolean {
  return sayer !== null && typeof sayer === "object" && sayer.start >= start && sayer.end <= end;
}
