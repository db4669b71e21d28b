import type { SourceRange } from "../article.ts";
import { groupLines } from "../plain/lineation.ts";
import type { SourceBlockKind } from "../structure/structure.ts";
import type { MarkdownPart } from "./block-parser.ts";
import type { MarkdownText } from "./markdown-text.ts";
import { holesIn, isImages } from "./marks.ts";

/** Elements that begin a block of their own; the words of others are words of the block that they stand in. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 " +
    "h5 h6 head header hr html legend li main nav ol p pre section summary table tbody tfoot thead title tr ul"
  ).split(" "),
);
const CELLS = new Set(["td", "th"]);
/** No text. */
const UNSEEN = new Set(["script", "style", "svg", "template"]);
/** Longer tags, in UTF-16 units, are text. */
const LONGEST_TAG = 500;

/** A tag, a remark or what no reader sees, and where the words behind it begin. */
interface Tag extends SourceRange {
  /** In lower case; empty where it is no element's. */
  readonly name: string;
  readonly isEnd: boolean;
}

/** Adds the text of an HTML block of Markdown: its tags are marks, and those of words stay in their words. */
export function addHtml(markdown: MarkdownText, { lines, isNote }: MarkdownPart): void {
  const [first] = lines;
  const last = lines.at(-1);
  if (first === undefined || last === undefined) return;
  const reader = new HtmlReader(markdown, lines, isNote);
  for (const tag of tagsIn(markdown.text, first.start, last.end)) reader.take(tag);
  reader.finish(last.end);
}

class HtmlReader {
  private kind: SourceBlockKind;
  private level = 0;
  private from: number;
  private cells: SourceRange[] = [];
  private isHeader = true;
  private isInRow = false;
  private nextLine = 0;
  private readonly around: MarkdownText;
  private readonly lines: readonly SourceRange[];
  private readonly usual: SourceBlockKind;

  constructor(markdown: MarkdownText, lines: readonly SourceRange[], isNote: boolean) {
    this.around = markdown;
    this.lines = lines;
    this.usual = isNote ? "note" : "paragraph";
    this.kind = this.usual;
    this.from = lines[0]?.start ?? 0;
  }

  take({ name, isEnd, start, end }: Tag): void {
    if (CELLS.has(name)) {
      this.endCell(start);
      if (!isEnd && name === "td") this.isHeader = false;
      this.from = end;
    } else if (name === "" || BLOCKS.has(name)) {
      if (this.isInRow && (name === "" || name === "br" || name === "p")) {
        this.endCell(start);
        this.from = end;
        return;
      }
      this.endBlock(start);
      this.from = end;
      if (name === "tr") this.isInRow = !isEnd;
      const heading = /^h([1-6])$/.exec(name);
      this.level = heading !== null && !isEnd ? Number(heading[1]) : 0;
      this.kind = this.level > 0 ? "heading" : isEnd ? this.usual : kindOf(name, this.usual);
    }
  }

  finish(end: number): void {
    this.endBlock(end);
  }

  private endCell(end: number): void {
    if (this.isInRow) this.cells.push(...this.shown(end));
    else this.endBlock(end);
  }

  private endBlock(end: number): void {
    const { list, text, column } = this.around;
    if (this.isInRow) {
      this.endCell(end);
      if (this.cells.length > 0) list.add(this.isHeader ? "columns" : "row", this.cells);
      this.cells = [];
      this.isHeader = true;
      this.isInRow = false;
      return;
    }
    const lines = this.shown(end);
    if (lines.length === 0) return;
    if (this.kind === "code") list.addLines("code", lines);
    else if (this.kind === "heading") list.add("heading", lines, this.level);
    else
      for (const group of groupLines({ text, lines, column })) {
        if (group.layout === "lines" && this.kind === "paragraph") list.addLines("lines", group.lines);
        else list.add(this.kind, group.lines);
      }
  }

  /** A line without tags at its ends, and, but for code, without the white space around it. */
  private bare(range: SourceRange): SourceRange {
    const { list, text } = this.around;
    const trimmed = list.trimmed(range);
    const shown = this.kind === "code" ? { start: range.start, end: trimmed.end } : trimmed;
    const bare = withoutTags(text, shown);
    return this.kind === "code" ? bare : list.trimmed(bare);
  }

  /** The lines from where the block begins to an offset, without tags at their ends. */
  private shown(end: number): SourceRange[] {
    const { text, list } = this.around;
    const shown: SourceRange[] = [];
    for (
      let line = this.lines[this.nextLine];
      line !== undefined && line.start < end;
      line = this.lines[this.nextLine]
    ) {
      const range = { start: Math.max(line.start, this.from), end: Math.min(line.end, end) };
      const bare = range.end > range.start ? this.bare(range) : range;
      if (bare.end > bare.start) {
        if (isImages(text.slice(bare.start, bare.end))) list.drop("image", bare);
        else shown.push(bare);
      }
      if (line.end > end) break;
      this.nextLine += 1;
    }
    return shown;
  }
}

function kindOf(name: string, usual: SourceBlockKind): SourceBlockKind {
  if (usual === "note") return usual;
  if (name === "li") return "item";
  if (name === "pre") return "code";
  return name === "caption" || name === "figcaption" ? "caption" : usual;
}

/** Without tags at its start and end. */
function withoutTags(text: string, { start, end }: SourceRange): SourceRange {
  let first = start;
  let last = end;
  for (;;) {
    const tag = /^<\/?[a-z][^<>]{0,500}>\s*/iu.exec(text.slice(first, Math.min(last, first + LONGEST_TAG)))?.[0];
    if (tag === undefined || /^<img\b/i.test(tag)) break;
    first += tag.length;
  }
  for (;;) {
    const opening = text.charAt(last - 1) === ">" ? text.lastIndexOf("<", last) : -1;
    if (opening < first || last - opening > LONGEST_TAG || !/^<\/?[a-z][^<>]*>$/iu.test(text.slice(opening, last)))
      break;
    if (/^<img\b/i.test(text.slice(opening, opening + 5))) break;
    last = opening;
    while (last > first && /\s/u.test(text.charAt(last - 1))) last -= 1;
  }
  return { start: first, end: last };
}

/** The tags between two offsets; an element that no reader sees is one with its content. Linear. */
function* tagsIn(text: string, start: number, end: number): Generator<Tag> {
  const holes = holesIn(text, start, end);
  let hole = 0;
  for (let at = text.indexOf("<", start); at >= 0 && at < end; at = text.indexOf("<", at)) {
    while ((holes[hole]?.end ?? end) <= at) hole += 1;
    const around = holes[hole];
    if (around !== undefined && around.start <= at) {
      if (around.kind === "markup") yield { name: "", isEnd: false, ...around };
      at = around.end;
      continue;
    }
    const tag = /^<(\/?)([a-z][a-z0-9-]*)(?=[\s/>])[^<>]*>/iu.exec(text.slice(at, Math.min(end, at + LONGEST_TAG)));
    if (tag === null) {
      at += 1;
      continue;
    }
    const name = (tag[2] ?? "").toLowerCase();
    const behind = at + tag[0].length;
    const close = UNSEEN.has(name) && tag[1] === "" ? endOfElement(text, name, behind, end) : behind;
    yield { name: close > behind ? "" : name, isEnd: tag[1] === "/", start: at, end: close };
    at = close;
  }
}

/** Behind an element's end tag; behind its own tag where it has none. */
function endOfElement(text: string, name: string, from: number, end: number): number {
  const close = text.slice(from, end).toLowerCase().indexOf(`</${name}`);
  const behind = close < 0 ? -1 : text.indexOf(">", from + close);
  return behind < 0 || behind >= end ? from : behind + 1;
}
