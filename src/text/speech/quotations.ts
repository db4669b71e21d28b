import { quotationsIn } from "../quoted-speech.ts";
import type { Quotation, TextRange } from "./speech.ts";

/** How a language divides an inserted "he said" from what is said; null: it does not. */
export interface InsertedClauses {
  readonly dialogueDashes: boolean;
  readonly by: "dash" | "comma" | null;
  /** Whether a piece of text begins as such a clause does. */
  readonly isClause: (piece: string) => boolean;
}

/** Longer ones, in UTF-16 units, are no inserted clauses. */
const LONGEST_CLAUSE = 80;
const DIALOGUE = /^\s*[—–―]\s*(?=[^\s—–―])/u;
const DASHES = /\s[—–―]\s?|[—–―][.,:;]?\s/gu;
const COMMAS = /[,.]\s+(?:[—–―]\s)?/gu;

/** The quotations of a paragraph, those that a dash opens too, each in as many parts as inserted clauses make of it. */
export function partedQuotations(paragraph: string, inserted: InsertedClauses): Quotation[] {
  const dash = inserted.dialogueDashes ? DIALOGUE.exec(paragraph)?.[0].length : undefined;
  if (dash !== undefined) {
    const parts = partsOf(paragraph, { start: dash, end: paragraph.length }, DASHES, inserted.isClause);
    if (parts.length > 0) return parts;
  }
  const separator = inserted.by === null ? null : inserted.by === "dash" ? DASHES : COMMAS;
  return markedQuotations(paragraph).flatMap((quotation) => {
    const parts = separator === null ? [] : partsOf(paragraph, quotation.said, separator, inserted.isClause);
    return parts.length > 1 ? parts : [quotation];
  });
}

/** The quotations of a paragraph by their marks. */
export function markedQuotations(paragraph: string): Quotation[] {
  const { closed, open } = quotationsIn(paragraph);
  const found: Quotation[] = closed.map(({ start, end }) => ({
    start,
    end,
    said: bare(paragraph, start + 1, end - 1),
  }));
  if (open !== null) {
    const end = paragraph.length;
    found.push({ start: open, end, said: bare(paragraph, open + 1, end), isOpen: true });
  }
  return found.filter(({ said }) => said.end > said.start);
}

/** Parts of what is said, without the inserted clauses between them; none where nothing is inserted. */
function partsOf(text: string, range: TextRange, separator: RegExp, isClause: (piece: string) => boolean): Quotation[] {
  const pieces: TextRange[] = [];
  let start = range.start;
  for (const { index, 0: mark } of text.slice(range.start, range.end).matchAll(separator)) {
    const at = range.start + index;
    if (at <= start) continue;
    pieces.push({ start, end: at });
    start = at + mark.length;
  }
  pieces.push({ start, end: range.end });
  const isInserted = pieces.map(
    (piece, index) =>
      index > 0 && piece.end - piece.start <= LONGEST_CLAUSE && isClause(text.slice(piece.start, piece.end)),
  );
  if (!isInserted.includes(true)) return [];
  const parts: Quotation[] = [];
  let from: number | null = null;
  for (const [index, piece] of pieces.entries()) {
    if (isInserted[index]) continue;
    from ??= piece.start;
    if (index < pieces.length - 1 && !isInserted[index + 1]) continue;
    const said = bare(text, from, piece.end, /[\s,]/u);
    if (said.end > said.start) parts.push({ ...said, said, ...(parts.length > 0 && { goesOn: true }) });
    from = null;
  }
  return parts;
}

/** Without white space around, nor what else may stand at its end. */
function bare(text: string, start: number, end: number, last = /\s/u): TextRange {
  let from = start;
  let to = end;
  while (from < to && /\s/u.test(text.charAt(from))) from += 1;
  while (to > from && last.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to };
}
