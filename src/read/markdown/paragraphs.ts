import type { SourceRange } from "../article.ts";
import { type Cuts, columnsOf, cutsOf, cutsOfPart, isWhole } from "../lines/columns.ts";
import type { TextLine } from "../lines/text-lines.ts";
import { groupLines, type LineGroup, lineWidth, NARROWEST_COLUMN } from "../plain/lineation.ts";
import { entriesAmong, opensBlock } from "../plain/openings.ts";
import type { SourceBlockKind } from "../structure/structure.ts";
import type { MarkdownPart } from "./block-parser.ts";
import type { MarkdownText } from "./markdown-text.ts";
import {
  calloutMark,
  type Hole,
  holesIn,
  indentLength,
  isImages,
  isProperty,
  isReference,
  withoutBlockName,
} from "./marks.ts";

/** Adds the blocks that a paragraph consists of: its lines joined, unless their author ends them. */
export function addParagraph(markdown: MarkdownText, part: MarkdownPart): void {
  const { text, list } = markdown;
  const [first] = part.lines;
  const last = part.lines.at(-1);
  if (first === undefined || last === undefined) return;
  const holes = holesIn(text, first.start, last.end);
  for (const hole of holes) list.drop(hole.kind, hole);
  const lines = withMark(part, withoutIndent(text, part.lines));
  for (const [at, run] of runsOf(markdown, part, lines, holes).entries()) {
    const isItem = at === 0 && part.mark !== null && run[0]?.start === part.mark;
    addRun(markdown, run, { kind: part.isNote ? "note" : isItem ? "item" : "paragraph", holes });
  }
}

/** The lines without the indents that are written as characters of HTML. */
function withoutIndent(text: string, lines: readonly SourceRange[]): readonly SourceRange[] {
  return lines.map(({ start, end }) => {
    const length = text.charAt(start) === "&" ? indentLength(text.slice(start, Math.min(end, start + 160))) : 0;
    return { start: start + length, end };
  });
}

/** The lines with the mark of the item that they open. */
function withMark({ mark }: MarkdownPart, lines: readonly SourceRange[]): readonly SourceRange[] {
  const [first, ...rest] = lines;
  return mark === null || first === undefined ? lines : [{ start: mark, end: first.end }, ...rest];
}

/**
 * Stretches of lines that are text; between them stand pictures, addresses and properties, the title of a box ends, or a line has an
 * indent.
 */
function runsOf(
  { text, list }: MarkdownText,
  part: MarkdownPart,
  lines: readonly SourceRange[],
  holes: readonly Hole[],
): SourceRange[][] {
  const runs: SourceRange[][] = [[]];
  const dividing = (kind: "image" | "markup", line: SourceRange): void => {
    list.drop(kind, line);
    runs.push([]);
  };
  for (const [at, line] of lines.entries()) {
    const shown = list.trimmed({ start: part.lines[at]?.start ?? line.start, end: line.end });
    const words = text.slice(shown.start, shown.end);
    const callout = at === 0 && part.isQuoted ? calloutMark(words) : 0;
    const isFirst = runs.every((run) => run.length === 0);
    if (isFirst && isReference(words)) dividing("markup", shown);
    else if (isProperty(words)) dividing("markup", shown);
    else if (isImages(words)) {
      const hole = holes[firstHoleBehind(holes, shown.start)];
      if (hole === undefined || hole.start >= shown.end) list.drop("image", shown);
      runs.push([]);
    } else if (callout > 0) {
      list.drop("markup", { start: shown.start, end: shown.start + callout });
      runs.push([{ start: shown.start + callout, end: line.end }], []);
    } else {
      if (at > 0 && line.start > (part.lines[at]?.start ?? line.start)) runs.push([]);
      runs.at(-1)?.push(line);
    }
  }
  return runs.filter((run) => run.length > 0);
}

interface Run {
  readonly kind: SourceBlockKind;
  readonly holes: readonly Hole[];
}

function addRun(markdown: MarkdownText, run: readonly SourceRange[], { kind, holes }: Run): void {
  const { text, list, column } = markdown;
  let own = kind;
  const shown = run.map((line) => ({ ...list.trimmed(line), isBroken: endsHard(text, line) }));
  for (const stretch of inColumns(markdown, shown)) {
    const ranges = stretch.lines.map(({ start, end }) => ({ start, end }));
    const groups = isVerse(stretch.lines)
      ? [{ layout: "lines" as const, lines: ranges }]
      : hardLines(stretch.lines).flatMap((lines) => softLines({ text, lines, column }));
    for (const [place, { layout, lines }] of groups.entries()) {
      const visible = lines.flatMap((line) => withoutHoles(line, holes));
      const whole = visible.map((range, at) => (at === visible.length - 1 ? withoutBlockName(text, range) : range));
      const isCutBefore = stretch.isCutBefore && place === 0;
      const isCutBehind = stretch.isCutBehind && place === groups.length - 1;
      if (layout === "lines" && holes.length === 0 && own === "paragraph") list.addLines("lines", whole);
      else list.addCut(own, whole, { isCutBefore, isCutBehind });
      own = own === "item" ? "paragraph" : own;
    }
  }
}

/** Lines that are read one after the other. */
interface Stretch extends Cuts {
  readonly lines: readonly ParagraphLine[];
}

/** The lines of each column by themselves, where a program has read several across, and all of them elsewhere. */
function inColumns({ text, known }: MarkdownText, lines: readonly ParagraphLine[]): Stretch[] {
  const columns = isVerse(lines) ? [] : columnsOf(known, lines.map(asTextLine));
  const stretches = (own: readonly ParagraphLine[], cuts: Cuts) =>
    divided(text, own).map((each, at, { length }) => ({ lines: each, ...cutsOfPart(cuts, at, length) }));
  if (isWhole(columns)) return stretches(lines, { isCutBefore: false, isCutBehind: false });
  return columns.flatMap((column) =>
    column.isLoose
      ? column.lines.flatMap((line) => stretches([line], cutsOf(text, column, [line])))
      : stretches(column.lines, cutsOf(text, column, column.lines)),
  );
}

function asTextLine(line: ParagraphLine): ParagraphLine & TextLine {
  return { ...line, from: line.start, indent: 0 };
}

interface ParagraphLine extends SourceRange {
  /** Two spaces or a backslash stand at its end. */
  readonly isBroken: boolean;
}

function endsHard(text: string, { start, end }: SourceRange): boolean {
  return /(?:[ ]{2}|\\)\r?$/.test(text.slice(Math.max(start, end - 3), end));
}

/** Divided before lines that begin something by themselves: a clause's number, a speaker's name. */
function divided(text: string, lines: readonly ParagraphLine[]): ParagraphLine[][] {
  const stretches: ParagraphLine[][] = [];
  const entries = entriesAmong(text, lines);
  for (const [at, line] of lines.entries()) {
    if (at === 0 || entries[at] === true || opensBlock(text, line)) stretches.push([]);
    stretches.at(-1)?.push(line);
  }
  return stretches;
}

/** Whether an author has ended each of several lines. */
function isVerse(lines: readonly ParagraphLine[]): boolean {
  return lines.length > 1 && lines.every(({ isBroken }, at) => isBroken || at === lines.length - 1);
}

/** Lines up to each that its author has ended. */
function hardLines(lines: readonly ParagraphLine[]): SourceRange[][] {
  const stretches: SourceRange[][] = [[]];
  for (const { start, end, isBroken } of lines) {
    stretches.at(-1)?.push({ start, end });
    if (isBroken) stretches.push([]);
  }
  return stretches.filter((stretch) => stretch.length > 0);
}

/** Between lines Markdown puts a space; verse and what reads as lines only stay so, and so do Chinese sentences in lines of their own. */
function softLines(lines: { text: string; lines: readonly SourceRange[]; column: number | null }): LineGroup[] {
  const groups: LineGroup[] = [];
  let open: SourceRange[] = [];
  const end = (): void => {
    if (open.length > 0) groups.push({ layout: "wrapped", lines: open });
    open = [];
  };
  for (const group of groupLines(lines)) {
    if (group.layout === "lines" && readsAsLines(lines.text, group.lines)) {
      end();
      groups.push(group);
    } else
      for (const line of group.lines) {
        open.push(line);
        if (endsChineseSentence(lines.text, line.end)) end();
      }
  }
  end();
  return groups;
}

function endsChineseSentence(text: string, end: number): boolean {
  return /[。！？](?:["'”’」』）)】》\]*_]){0,3}$/u.test(text.slice(Math.max(0, end - 6), end));
}

/** Verse in Latin letters has several lines, each with a capital at its start; in scripts without capitals, lines are short. */
function readsAsLines(text: string, lines: readonly SourceRange[]): boolean {
  const heads = lines.map(({ start, end }) => text.slice(start, Math.min(end, start + 6)));
  if (heads.every((head) => /^[^\p{L}]{0,4}\p{Lo}/u.test(head)))
    return lines.every((line) => lineWidth(text, line) < NARROWEST_COLUMN);
  return lines.length >= 3 && heads.every((head) => /^[^\p{L}\p{N}]{0,4}\p{Lu}/u.test(head));
}

/** What is left of a line beside what no reader sees. */
function withoutHoles(line: SourceRange, holes: readonly Hole[]): SourceRange[] {
  const left: SourceRange[] = [];
  let { start } = line;
  for (let at = firstHoleBehind(holes, start); at < holes.length; at += 1) {
    const hole = holes[at];
    if (hole === undefined || hole.start >= line.end) break;
    if (hole.start > start) left.push({ start, end: hole.start });
    start = hole.end;
  }
  if (start < line.end) left.push({ start, end: line.end });
  return left;
}

/** The first hole that ends behind an offset, by bisection. */
function firstHoleBehind(holes: readonly Hole[], offset: number): number {
  let low = 0;
  let high = holes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((holes[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
