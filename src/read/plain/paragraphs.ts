import type { TextLine } from "../lines/text-lines.ts";
import { byline } from "../page/marks/bylines.ts";
import type { Cuts } from "../structure/structure.ts";
import { areData } from "./data-lines.ts";
import { isHanSection } from "./headings.ts";
import { groupLines, type LineGroup, lineWidth } from "./lineation.ts";
import { entriesAmong, itemMark, opensBlock } from "./openings.ts";

/** Lines that are one paragraph, item or stanza. */
export interface Paragraph extends Cuts {
  readonly kind: "paragraph" | "item" | "lines";
  readonly lines: readonly TextLine[];
}

/** Lines of plain text that follow each other. */
interface LinesToDivide {
  readonly text: string;
  readonly lines: readonly TextLine[];
  /** As `groupLines` takes it. */
  readonly column: number | null;
}

/** Bylines stand among the first lines of a short block. */
const LONGEST_TITLE_BLOCK = 4;
/** White space inside a line that aligns it with others, or dots before the number of a page. */
const ALIGNED = / {3}|\u00a0{3}|\t|\.{4}\s{0,9}\d{1,5}$/u;
/** How much of a line is looked at for it, in UTF-16 units. */
const LOOK = 200;

/** Divides lines before each that begins something: an item, a clause, a message, an indented paragraph. */
export function paragraphsOf({ text, lines, column }: LinesToDivide): Paragraph[] {
  return divided(text, lines).flatMap((part) => {
    const [first] = part;
    const isItem = first !== undefined && itemMark(text, first) !== null;
    const isHanging = first !== undefined && part.slice(1).every(({ indent }) => indent > first.indent);
    if (isItem && isHanging) return [{ kind: "item" as const, lines: part }];
    if (part.length > 1 && (isAligned(text, part) || areData(text, part)))
      return [{ kind: "lines" as const, lines: part }];
    return groupLines({ text, lines: part, column }).map((group, at) => paragraph(part, group, isItem && at === 0));
  });
}

function paragraph(part: readonly TextLine[], { layout, lines }: LineGroup, isItem: boolean): Paragraph {
  const own = new Set(lines);
  const kept = part.filter((line) => own.has(line));
  return { kind: layout === "lines" ? "lines" : isItem ? "item" : "paragraph", lines: kept };
}

/** Whether the words of several lines stand below each other. */
function isAligned(text: string, lines: readonly TextLine[]): boolean {
  const aligned = lines.filter(({ start, end }) => ALIGNED.test(text.slice(start, Math.min(end, start + LOOK))));
  return aligned.length >= 2 && aligned.length * 2 >= lines.length;
}

function divided(text: string, lines: readonly TextLine[]): TextLine[][] {
  const entries = entriesAmong(text, lines);
  const least = lines.reduce((indent, line) => Math.min(indent, line.indent), Number.POSITIVE_INFINITY);
  const opening: Opening = { text, least, isFirstIndented: (lines[0]?.indent ?? 0) > least };
  const parts: TextLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const part = parts.at(-1);
    const before = lines[at - 1];
    const isTitled = lines.length <= LONGEST_TITLE_BLOCK && before !== undefined && isByline(text, line, before);
    const opens =
      part === undefined ||
      before === undefined ||
      entries[at] === true ||
      isTitled ||
      opensPart(opening, part, before, line);
    if (opens) parts.push([line]);
    else part.push(line);
  }
  return parts;
}

/** A byline is a paragraph of its own, and so is what stands behind it. */
function isByline(text: string, line: TextLine, before: TextLine): boolean {
  return [line, before].some(({ start, end }) => byline(text.slice(start, end)) !== null);
}

interface Opening {
  readonly text: string;
  /** Indent of the line that is indented least. */
  readonly least: number;
  /** The first line is indented more than others: indents open paragraphs. */
  readonly isFirstIndented: boolean;
}

/** Whether a line begins something else than what the lines of a part are, of which `before` is the last. */
function opensPart(
  { text, least, isFirstIndented }: Opening,
  part: readonly TextLine[],
  before: TextLine,
  line: TextLine,
): boolean {
  if (opensBlock(text, line)) return true;
  if (part.length === 1 && endsSectionName(text, before, line)) return true;
  const ends = /[。！？.!?:：;；…](?:["'”’」』）)】》\]*_]){0,3}$/u.test(
    text.slice(Math.max(0, before.end - 6), before.end),
  );
  const first = part[0];
  const isItem = first !== undefined && itemMark(text, first) !== null;
  const mark = itemMark(text, line);
  if (mark !== null && (isItem || ends || /^[-*+]/.test(mark))) return true;
  if (text.charAt(line.from) === "\u3000" && line.indent > least) return true;
  if (ends && /^[「『]/u.test(text.charAt(line.start))) return true;
  if (line.indent > before.indent) return isFirstIndented || (ends && !isItem);
  // What hangs below an item or an entry of a bibliography ends where the next line does not.
  return line.indent < before.indent && !isFirstIndented && part.length > 1 && (first?.indent ?? 0) <= line.indent;
}

/** Whether a line is a section's name: one that its column had broken would be as wide as the next. */
function endsSectionName(text: string, line: TextLine, next: TextLine): boolean {
  return isHanSection(text.slice(line.start, line.end)) && lineWidth(text, line) + TWO_LETTERS <= lineWidth(text, next);
}

/** Of Chinese, in columns: so much room is left by no line that goes on. */
const TWO_LETTERS = 4;
