import type { SourceRange } from "../article.ts";
import type { GivenFacts } from "../given-facts.ts";
import { knownText } from "../lines/known-text.ts";
import { columnOf } from "../plain/column.ts";
import { BlockList } from "../structure/block-list.ts";
import type { SourceBlock, StructuredText } from "../structure/structure.ts";
import { type MarkdownPart, parseBlocks } from "./block-parser.ts";
import { addHtml } from "./html-blocks.ts";
import type { MarkdownText } from "./markdown-text.ts";
import { isImages, withoutAttributes } from "./marks.ts";
import { addParagraph } from "./paragraphs.ts";

/** Where a Markdown text begins, behind what it says of itself. */
interface MarkdownRequest {
  readonly from: number;
  readonly facts: GivenFacts;
}

/** The blocks of a Markdown text. Whatever is no block, dropped in its place, is a mark of Markdown's. */
export function readMarkdown(text: string, { from, facts }: MarkdownRequest): StructuredText {
  const list = new BlockList(text);
  const column = columnOf(text, from);
  const known = knownText(text, from);
  parseBlocks(text, from, (part) => addPart({ text, known, list, column }, part));
  const dropped = list.finish(from, "markup");
  return { text, documents: [{ facts, blocks: withTitle(list.blocks) }], dropped, pageStarts: [] };
}

function addPart(markdown: MarkdownText, part: MarkdownPart): void {
  const { list } = markdown;
  const { lines } = part;
  switch (part.kind) {
    case "heading":
      addHeading(markdown, part, lines);
      return;
    case "underlined":
      addHeading(markdown, part, lines.slice(0, -1));
      return;
    case "paragraph":
    case "unread":
      addParagraph(markdown, part);
      return;
    case "fenced":
    case "indented":
    case "formula":
      list.addLines("code", codeLines(markdown.text, part));
      return;
    case "table":
      addTable(markdown, part);
      return;
    case "html":
      addHtml(markdown, part);
      return;
    case "rule":
      for (const line of lines) list.drop("rule", line);
      return;
    case "mark":
      addMark(markdown, lines);
  }
}

function addHeading({ text, list }: MarkdownText, { kind, level }: MarkdownPart, lines: readonly SourceRange[]): void {
  const words = lines.map((line) => (kind === "heading" ? withoutHeadingMarks(text, line) : line));
  const shown = words.map((line) => withoutAttributes(text, line)).map((line) => list.trimmed(line));
  const [only] = shown;
  if (shown.length === 1 && only !== undefined && isImages(text.slice(only.start, only.end))) list.drop("image", only);
  else list.add("heading", shown, level);
}

/** Without the "#" before it and, behind a space, after it. */
function withoutHeadingMarks(text: string, { start, end }: SourceRange): SourceRange {
  const marks = /^#{1,6}/.exec(text.slice(start, start + 6))?.[0].length ?? 0;
  let last = end;
  while (last > start && /\s/u.test(text.charAt(last - 1))) last -= 1;
  let closing = last;
  while (closing > start + marks && text.charAt(closing - 1) === "#") closing -= 1;
  const isClosed = closing < last && /\s/u.test(text.charAt(closing - 1));
  return { start: start + marks, end: isClosed ? closing : last };
}

/** The lines of code without its fences; empty ones at its ends are left out. */
function codeLines(text: string, { kind, lines }: MarkdownPart): readonly SourceRange[] {
  if (kind !== "fenced") return lines;
  const fence = /^[ \t]*(`{3,}|~{3,})/.exec(text.slice(lines[0]?.start, lines[0]?.end))?.[1] ?? "";
  const last = lines.at(-1);
  const isClosed =
    last !== undefined &&
    lines.length > 1 &&
    isFence(text.slice(last.start, Math.min(last.end, last.start + 400)).trim(), fence);
  return lines.slice(1, isClosed ? -1 : undefined);
}

function isFence(line: string, opening: string): boolean {
  return line.length >= opening.length && line === opening.charAt(0).repeat(line.length);
}

/** A table's first line names its columns, and its second is a rule. */
function addTable({ text, list }: MarkdownText, { lines }: MarkdownPart): void {
  for (const [at, line] of lines.entries()) {
    const row = list.trimmed(line);
    if (at === 1) list.drop("rule", row);
    else list.add(at === 0 ? "columns" : "row", [withoutOuterBars(text, row)]);
  }
}

function withoutOuterBars(text: string, { start, end }: SourceRange): SourceRange {
  const first = text.charAt(start) === "|" ? start + 1 : start;
  const last = text.charAt(end - 1) === "|" && text.charAt(end - 2) !== "\\" ? end - 1 : end;
  return { start: first, end: Math.max(first, last) };
}

/** Of a mark in a line of its own, the words behind it are shown: the title of a box. */
function addMark({ text, list }: MarkdownText, lines: readonly SourceRange[]): void {
  const [line] = lines;
  if (line === undefined || lines.length > 1) return;
  const words = text.slice(line.start, line.end);
  const mark = MARKS.map((pattern) => pattern.exec(words)?.[0]).find((found) => found !== undefined);
  if (mark === undefined) return;
  const shown = list.trimmed({ start: line.start + mark.length, end: line.end });
  const isEnclosed = /["[]$/.test(mark);
  list.add("paragraph", [{ start: shown.start, end: isEnclosed ? Math.max(shown.start, shown.end - 1) : shown.end }]);
}

/** What stands before the title of a box. */
const MARKS = [
  /^:{3,}[ \t]*(?:\{[^}]*\}|[A-Za-z][\w-]*)?(?:\[|[ \t]|$)/u,
  /^\/{3,}\s*(?:[A-Za-z-]+\s*(?:\||$))?/u,
  /^(?:!!!|\?\?\?\+?|===[!+]?)[^"]*(?:"|$)/u,
];

/** In a text without a heading of first rank, the one that opens it is its title, if no other has its rank or a higher one. */
function withTitle(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== "heading" || first.level === 1) return blocks;
  if (rest.some(({ kind, level }) => kind === "heading" && level <= first.level)) return blocks;
  return [{ ...first, level: 1 }, ...rest];
}
