import { endsSentence } from "../../../page/punctuation.ts";
import type { Column, Line } from "../print/printed-page.ts";
import { codeLines } from "./code.ts";
import { isHeadingType } from "./heading-type.ts";
import { opensItem } from "./list-marks.ts";
import { leadingOf, type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { type PrintedBlock, type UsualType, wordsOf } from "./printed-block.ts";
import { tableRows } from "./tables.ts";

/** Notes at the foot of a page are in type as much smaller than the text's, at most. */
const NOTE_SIZE = 0.93;
/** How much farther below the text they stand than its next line would. */
const NOTE_GAP = 1.4;
/** Larger type of one width is a heading, or on the title page. */
const LARGEST_CODE = 1.15;
/** More lines than a caption or a line about rights has. */
const MOST_CAPTION_LINES = 12;
const MOST_RIGHTS_LINES = 4;

/** A column's lines as blocks, in order. */
export function columnBlocks(column: Column, page: number, usual: UsualType): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  const add = (kind: PrintedBlock["kind"], lines: readonly Line[]): void => {
    if (lines.length > 0) blocks.push({ kind, level: 0, lines, page, column });
  };
  for (const { kind, lines } of stretches(column, usual)) {
    if (kind === "contents") for (const line of lines) add("contents", [line]);
    else if (kind === "code") add("code", codeLines(lines));
    else if (kind === "row") for (const row of tableRows(lines, leadingOf(column, usual))) add(row.kind, [row.line]);
    else for (const part of withVerse(paragraphsOf(lines, column, usual))) add(kindOf(part, usual), part.lines);
  }
  return withNotes(blocks, usual);
}

interface Stretch {
  readonly kind: "contents" | "code" | "row" | "text";
  readonly lines: Line[];
}

/** Lines of one kind that follow each other. */
function stretches(column: Column, usual: UsualType): Stretch[] {
  const found: Stretch[] = [];
  for (const [at, line] of column.lines.entries()) {
    const last = found.at(-1);
    const kind = lineKind(column, at, { usual, last });
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

function lineKind(
  { lines, right }: Column,
  at: number,
  { usual, last }: { readonly usual: UsualType; readonly last: Stretch | undefined },
): Stretch["kind"] {
  const line = lines[at] as Line;
  const before = lines[at - 1];
  if (ENTRY.test(line.words)) return "contents";
  if (line.isMonospaced && !usual.isMonospaced && line.size < LARGEST_CODE * usual.size) {
    // A line of a paragraph that holds nothing but a command.
    const isInside =
      last?.kind === "text" &&
      before !== undefined &&
      right - before.right < before.size &&
      Math.abs(before.left - line.left) < 0.5 * line.size &&
      !endsSentence(before.words, before.words.length) &&
      before.base - line.base < 1.3 * usual.leading * line.size;
    return isInside ? "text" : "code";
  }
  if (line.cells.length > 1) return "row";
  if (last?.kind !== "row" || before === undefined) return "text";
  // A cell of several lines goes on below itself, but not below the first of its row.
  const rowCells = [...last.lines].reverse().find(({ cells }) => cells.length > 1)?.cells ?? [];
  const isBelow = rowCells.slice(1).some(({ left }) => Math.abs(left - line.left) < 0.6 * line.size);
  return isBelow && before.base - line.base < 1.3 * usual.leading * line.size ? "row" : "text";
}

/** "Fees ........ 12", of a table of contents or of prices. */
const ENTRY = /(?:[.…·‥_]\s?){4}\s{0,2}\S{0,12}$|(?: [.·]){2} \p{Nd}{1,4}$/u;

interface TextPart {
  readonly kind: "paragraph" | "lines";
  readonly lines: readonly Line[];
}

/** Lines that end early, one after the other, and without a full stop are meant to be lines. */
function withVerse(paragraphs: readonly Paragraph[]): TextPart[] {
  const parts: { kind: TextPart["kind"]; lines: Line[] }[] = [];
  for (const { lines, opening } of paragraphs) {
    const last = parts.at(-1);
    const isLine =
      opening === "early" &&
      last !== undefined &&
      last.lines.length === (last.kind === "lines" ? last.lines.length : 1);
    if (isLine && lines.length === 1) {
      last.kind = "lines";
      last.lines.push(...lines);
    } else parts.push({ kind: "paragraph", lines: [...lines] });
  }
  return parts;
}

function kindOf({ kind, lines }: TextPart, usual: UsualType): PrintedBlock["kind"] {
  if (kind === "lines") return "lines";
  const words = wordsOf({ lines });
  if (isHeadingType(lines, usual)) return "heading";
  if (RIGHTS.test(words) && lines.length <= MOST_RIGHTS_LINES) return "note";
  if (CAPTION.test(words) && lines.length <= MOST_CAPTION_LINES) return "caption";
  return opensItem(words) === null ? "paragraph" : "item";
}

const RIGHTS = /^(?:©|\(c\)\s|copyright\s{1,4}(?:c?\s{0,4}©|\(c\)|\d{4}))/iu;
/** "Figure 3: ...", "Abb. 2. ...", "表1 ...": not "Table 2 shows", which is a sentence. */
const CAPTION =
  /^(?:(?:fig(?:ure|\.)?|table|tab\.|abb(?:ildung|\.)|tabelle|tableau|figura|tabla|tabela|рис(?:унок|\.)|таблица|listing|chart|plate|scheme)\s*\p{N}{1,3}(?:[.-]\p{N}{1,3})*\s*(?:[.:|–—]|$)|[图圖表図]\s*\p{N}{1,3}(?:[.-]\p{N}{1,3})*(?:[\s.:：．]|$))/iu;

/** Small type at the foot of a column, below its text: from a mark on, or from a gap on. */
function withNotes(blocks: readonly PrintedBlock[], usual: UsualType): PrintedBlock[] {
  const foot = 1 + blocks.findLastIndex((block) => !isSmall(block, usual));
  if (foot === 0) return [...blocks];
  const opening = blocks.findIndex((block, at) => {
    if (at < foot) return false;
    const above = blocks[at - 1]?.lines.at(-1);
    const first = block.lines[0];
    const isApart =
      above !== undefined && first !== undefined && above.base - first.base > NOTE_GAP * usual.leading * usual.size;
    return isApart || NOTE_MARK.test(wordsOf(block));
  });
  return blocks.map((block, at) => (opening >= 0 && at >= opening ? { ...block, kind: "note" } : block));
}

function isSmall({ kind, lines }: PrintedBlock, usual: UsualType): boolean {
  const isText = kind === "paragraph" || kind === "item" || kind === "note";
  return isText && (lines[0]?.size ?? 0) <= NOTE_SIZE * usual.size;
}

const NOTE_MARK = /^(?:[⁰¹²³⁴-⁹]+|\p{Nd}{1,3}[\s.)]|[*†‡§]|\[\p{Nd}{1,3}\])/u;
