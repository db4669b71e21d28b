import { lineWidth } from "../paragraphs.ts";
import type { PieceTexts } from "./piece-texts.ts";
import type { PrintedPiece } from "./printed-pieces.ts";
import type { ArticleSigns } from "./reading-steps.ts";
import type { NewsPage, TextEdges } from "./text-edges.ts";

/** The pieces of a page, what they say, and how they begin and end. */
export interface ReadPieces {
  readonly pieces: readonly PrintedPiece[];
  readonly texts: PieceTexts;
  readonly edges: TextEdges;
}

/** So long a text tells well what it is about, in UTF-16 units. */
const LONG = 120;
/** So many lines of a text tell the width of its column. */
const COLUMN_LINES = 12;
/** Columns are as wide as each other, in columns of a character's width. */
const SAME_WIDTH = 2;
/** A text is unlike an article that has nothing in common with it but what all texts have. */
const UNLIKE = -0.03;
/** What a text says counts so much beside what it means. */
const SAID = 2;
/** How near in meaning a text is to its article, as a rule, hardly, or surely. */
const NEARNESS = [0.05, 0.12, 0.2, 0.3];

/** Tells what speaks for a piece of text to be of an article with some pieces, the last one first. */
export function articleSigns(
  page: NewsPage,
  read: ReadPieces,
): (at: number, pieces: readonly number[]) => ArticleSigns {
  const widths = read.pieces.map((piece) => widthOf(page, piece));
  let known = new WeakMap<readonly number[], ArticleSigns>();
  let current = -1;
  return (at, pieces) => {
    // Pieces are read one after the other.
    if (at !== current) known = new WeakMap();
    current = at;
    const found = known.get(pieces);
    if (found !== undefined) return found;
    const made = compared(read, widths, at, pieces);
    known.set(pieces, made);
    return made;
  };
}

/** The width of the column of a text of several lines, in columns; 0 for others. */
function widthOf({ text, facts }: NewsPage, { element, ranges }: PrintedPiece): number {
  if (!facts.wrapped || element.kind !== "paragraph" || ranges.length <= 2) return 0;
  return Math.max(...ranges.slice(0, COLUMN_LINES).map((range) => lineWidth(text, range)));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** Adds what the text below a heading has in common with the article above it: little, where the heading is another's. */
function sayOfTextBelow(signs: Map<string, number>, texts: PieceTexts, at: number, pieces: readonly number[]): void {
  const below = texts.below[at];
  if (below === undefined || pieces.length === 0) return;
  const block = texts.blocks[below] ?? [];
  const said = texts.likeness(below, pieces);
  const meaning = texts.cosine(block, pieces);
  signs.set("text below like article", said);
  signs.set("text below unlike article", Number(said < UNLIKE));
  signs.set("text below means article", meaning);
  signs.set("text below means another", Number(meaning < 0));
  for (const least of NEARNESS) if (meaning >= least) signs.set(`text below means article ${least}`, 1);
}

function compared(
  { pieces: printed, texts, edges }: ReadPieces,
  widths: readonly number[],
  at: number,
  pieces: readonly number[],
): ArticleSigns {
  const own = printed[at] as PrintedPiece;
  const said = texts.likeness(at, pieces);
  const meaning = texts.cosine(texts.alone[at] ?? [], pieces);
  const ahead = texts.ahead[at] ?? [];
  const meaningAhead = ahead.length > 1 ? texts.cosine(ahead, pieces) : meaning;
  const saidAhead = ahead.length > 1 ? mean(ahead.map((piece) => texts.likeness(piece, pieces))) : said;
  const long = Math.min(1, (texts.words[at] ?? "").length / LONG);
  const likeness = SAID * said + meaning;
  const likenessAhead = SAID * saidAhead + meaningAhead;
  const signs = new Map([
    ["like article", said],
    ["unlike article", Number(said < UNLIKE)],
    ["means article", meaning],
    ["means another", Number(meaning < 0)],
    ["of article", likeness],
    ["ahead like article", saidAhead],
    ["ahead means article", meaningAhead],
    ["tells of article", likeness * long],
  ]);
  for (const least of NEARNESS) if (meaning >= least) signs.set(`means article ${least}`, long);
  if (own.mayHead) sayOfTextBelow(signs, texts, at, pieces);
  const last = printed[pieces[0] ?? -1];
  if (last === undefined) return { signs, likeness, likenessAhead };
  signs.set("means last", texts.cosine(texts.alone[at] ?? [], texts.alone[pieces[0] ?? -1] ?? []));
  const meets = edges.endsOpen(last) ? "open" : "whole";
  const begins = edges.beginsInside(own) ? "inside" : "whole";
  signs.set(`article ${meets}, text ${begins}`, 1);
  if (last.element.closes) signs.set("article closed", 1);
  const inside = edges.readsInside(own);
  signs.set(`article ${meets}, text reads inside`, Math.max(0, inside));
  signs.set(`article ${meets}, text reads whole`, Math.max(0, -inside));
  if (meets === "open") {
    const attraction = edges.attraction(last, own);
    signs.set("attracts", Math.max(0, attraction));
    signs.set("repels", Math.max(0, -attraction));
  }
  const [width, lastWidth] = [widths[at] ?? 0, widths[pieces[0] ?? -1] ?? 0];
  if (width > 0 && lastWidth > 0)
    signs.set(Math.abs(width - lastWidth) <= SAME_WIDTH ? "same width" : "other width", 1);
  return { signs, likeness, likenessAhead };
}
