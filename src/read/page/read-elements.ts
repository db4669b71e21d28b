import type { Dropped, SourceRange } from "../article.ts";
import { joined } from "../compose.ts";
import { type Column, columnsOf } from "../lines/columns.ts";
import { element, extent, isHeading, type PageElement, type PageElements } from "./elements.ts";
import { type Line, scanLines } from "./lines.ts";
import { byline } from "./marks/bylines.ts";
import { isCredit } from "./marks/credits.ts";
import { isPaperOrSection } from "./marks/furniture.ts";
import { jumpKind } from "./marks/jumps.ts";
import { isBoxLabel, isBriefsLabel } from "./marks/labels.ts";
import type { PageFacts } from "./page-facts.ts";
import { fillsColumn, MOST_CAPTION_LINES, rangeOf, recogniseParagraph } from "./paragraph-kind.ts";
import { goesOnInLine, inParagraphs, lineWidth, startOf } from "./paragraphs.ts";
import { endsSentence, head, tail } from "./punctuation.ts";
import { withVerticalLines } from "./vertical-lines.ts";

/** Lines are put together this many at a time, so that a text without empty lines needs no more memory. */
const MOST_LINES = 4000;
/** So many lines of running text are remembered for their width. */
const REMEMBERED_WIDTHS = 8;

/** The elements of a page, each recognised by itself: its lines put together into paragraphs, items, tables and code. */
export function readElements(text: string, from: number, facts: PageFacts): PageElements {
  const reader = new ElementReader(text, facts);
  for (const line of withVerticalLines(text, scanLines(text, from))) reader.take(line);
  return reader.finish();
}

class ElementReader {
  private readonly elements: PageElement[] = [];
  private readonly dropped: Dropped[] = [];
  /** Lines of one kind that follow each other, not yet put together. */
  private waiting: Line[] = [];
  /** Widths of the last lines of running text. */
  private recent: readonly number[] = [];
  private readonly text: string;
  private readonly facts: PageFacts;

  constructor(text: string, facts: PageFacts) {
    this.text = text;
    this.facts = facts;
  }

  take(line: Line): void {
    const last = this.waiting.at(-1);
    if (last !== undefined && (line.kind !== last.kind || this.waiting.length >= MOST_LINES)) {
      if (this.isDateInSentence(line, last)) {
        this.waiting.push({ ...line, kind: "text" });
        return;
      }
      this.endBlock();
    }
    if (line.kind === "text" && this.continuesItem(line)) return;
    switch (line.kind) {
      case "blank":
        return;
      case "heading":
        this.takeHeading(line);
        return;
      case "jump":
        this.takeJump(line, jumpKind(this.slice(line)) ?? "see-also");
        return;
      case "rule":
      case "image":
      case "markup":
      case "furniture":
        this.dropped.push({ kind: line.kind, start: line.start, end: line.end });
        return;
      default:
        this.waiting.push(line);
    }
  }

  finish(): PageElements {
    this.endBlock();
    return { elements: this.belowSections(), dropped: this.dropped };
  }

  /** The elements, of which it is known above which the name of a section stands, and which head short news. */
  private belowSections(): PageElement[] {
    const sections = this.dropped.filter(
      ({ kind, start, end }) => kind === "furniture" && isPaperOrSection(this.text.slice(start, end)),
    );
    let [end, next] = [0, 0];
    return this.elements.map((one) => {
      const { start } = extent(one);
      let belowSection = isHeading(one) && isBriefsLabel(joined(this.text, one.ranges));
      for (; next < sections.length && (sections[next]?.start ?? 0) < start; next += 1)
        belowSection ||= (sections[next]?.start ?? 0) >= end;
      end = extent(one).end;
      return belowSection ? { ...one, belowSection } : one;
    });
  }

  /** A date alone in a wrapped line is part of its sentence, not the page's. */
  private isDateInSentence(line: Line, last: Line): boolean {
    return (
      line.kind === "furniture" &&
      last.kind === "text" &&
      this.facts.wrapped &&
      this.waiting.length > 1 &&
      !endsSentence(this.text, last.end) &&
      /^[\p{N}\s年月日第版.-]+$/u.test(this.slice(line))
    );
  }

  /** A line right below a list item goes on with it. */
  private continuesItem(line: Line): boolean {
    const last = this.elements.at(-1);
    const end = last?.kind === "item" ? last.ranges.at(-1)?.end : undefined;
    if (last === undefined || end === undefined || this.waiting.length > 0) return false;
    if (!/^[^\S\r\n]*(?:\r\n|[\n\r])[^\S\r\n]*$/u.test(this.text.slice(end, Math.min(line.start, end + 80))))
      return false;
    if (endsSentence(this.text, end) && !/^[^\S\r\n]+$/u.test(this.text.slice(line.start - 1, line.start)))
      return false;
    this.replaceLast({ ...last, ranges: [...last.ranges, rangeOf(line)] });
    return true;
  }

  private takeHeading(line: Line): void {
    const content = this.slice(line);
    const jump = jumpKind(content);
    if (jump !== null) this.takeJump(line, jump);
    else if (isCredit(content)) this.takeCredit(element("caption", [rangeOf(line)]));
    else if (byline(content) !== null) this.elements.push(element("byline", [rangeOf(line)]));
    else {
      const last = this.elements.at(-1);
      if (last?.kind === "heading" && this.goesOnWithHeading(last, line))
        this.replaceLast({ ...last, ranges: [...last.ranges, rangeOf(line)] });
      else this.elements.push(element("heading", [rangeOf(line)], { level: line.level }));
    }
  }

  /** A headline printed in two lines, each marked: the second begins inside a sentence, or they divide a word. */
  private goesOnWithHeading({ level, ranges }: PageElement, line: Line): boolean {
    const before = ranges.at(-1);
    if (before === undefined || level !== line.level) return false;
    if (!/^\s*(?:\r\n|[\n\r])#+\s*$/u.test(this.text.slice(before.end, Math.min(line.start, before.end + 40))))
      return false;
    if (/\n.*\n/u.test(this.text.slice(before.end, line.start))) return false;
    return goesOnInLine({ text: this.text, facts: this.facts }, before, line);
  }

  private takeJump(line: SourceRange, kind: "to" | "from" | "see-also"): void {
    this.dropped.push({ kind: "jump-line", start: line.start, end: line.end });
    if (kind === "from") this.elements.push(element("continued", [rangeOf(line)]));
    const last = this.elements.at(-1);
    if (kind !== "to" || last === undefined) return;
    // What goes on elsewhere is text, however short its last lines are.
    this.replaceLast({ ...last, kind: last.kind === "headline" ? "paragraph" : last.kind, closes: true });
  }

  /** A table's rows, each with the names of the columns if a rule divides these from the others. */
  private takeTable(lines: readonly Line[]): void {
    const isRuled = lines.length > 2 && this.isTableRule(lines[1]);
    const columns = isRuled && lines[0] !== undefined ? cellsOf(this.text, lines[0]) : null;
    for (const line of isRuled ? lines.slice(1) : lines) {
      if (this.isTableRule(line)) this.dropped.push({ kind: "rule", ...rangeOf(line) });
      else this.elements.push(element("item", [cellsOf(this.text, line)], { columns }));
    }
  }

  private isTableRule(line: Line | undefined): boolean {
    return line !== undefined && /^[|\s:-]+$/.test(this.slice(line));
  }

  private endBlock(): void {
    const lines = this.waiting;
    this.waiting = [];
    const [first] = lines;
    const last = lines.at(-1);
    if (first === undefined || last === undefined) return;
    const whole = { start: first.start, end: last.end };
    if (first.kind === "table") this.takeTable(lines);
    else if (first.kind === "code") this.elements.push(element("paragraph", [whole]));
    else if (first.kind === "item") for (const line of lines) this.takeItem(line);
    else this.takeText(lines);
  }

  /** An item that a comma or a divided phrase leaves open goes on in the next, bullet and all. */
  private takeItem(line: Line): void {
    const last = this.elements.at(-1);
    const before = last?.kind === "item" ? last.ranges.at(-1) : undefined;
    const content = { start: line.start + (/^\S+\s+/.exec(this.slice(line))?.[0].length ?? 0), end: line.end };
    if (
      last !== undefined &&
      before !== undefined &&
      this.text.slice(before.end, line.start).trim() === "" &&
      (/[，、]$/.test(this.slice(before)) ||
        (this.slice(before).includes("\n") &&
          !endsSentence(this.text, before.end) &&
          this.facts.occurrences(tail(this.text, before, 2) + head(this.text, content, 2)) > 0))
    ) {
      const joined = [...last.ranges.slice(0, -1), { start: before.start, end: line.end }];
      this.replaceLast({ ...last, ranges: joined });
    } else this.elements.push(element("item", [rangeOf(line)]));
  }

  /** Lines right below the label of a box are its entries. */
  private takeText(all: readonly Line[]): void {
    const [first, ...rest] = all;
    if (first !== undefined && rest.length > 0 && isBoxLabel(startOf(this.text, first))) {
      this.takeLines([first]);
      const isWrapped =
        rest.some((line, at) => at < rest.length - 1 && endsSentence(this.text, line.end)) ||
        endsSentence(this.text, rest.at(-1)?.end ?? 0);
      if (isWrapped) this.takeLines(rest);
      else for (const line of rest) this.elements.push(element("item", [rangeOf(line)]));
    } else this.takeLines(all);
  }

  /** A headline and bylines above a text stand over all of its columns. */
  private takeLines(all: readonly Line[]): void {
    const isByline = (line: Line) => byline(startOf(this.text, line)) !== null;
    const top = this.facts.wrapped ? all.slice(0, MOST_ABOVE).findLastIndex(isByline) + 1 : 0;
    if (top > 0) this.takeColumn({ lines: all.slice(0, top), isCutBefore: false, isCutBehind: false });
    this.takeColumns(all.slice(top));
  }

  private takeColumns(all: readonly Line[]): void {
    const { text, facts } = this;
    const columns = facts.wrapped ? columnsOf({ text, ...facts, isNews: true, expectsByTurns: () => true }, all) : [];
    if (columns.length === 0) this.takeColumn({ lines: all, isCutBefore: false, isCutBehind: false });
    for (const column of columns) {
      if (column.isLoose) for (const line of column.lines) this.takeColumn({ ...column, lines: [line] });
      else this.takeColumn(column);
    }
  }

  private takeColumn({ lines, isCutBefore, isCutBehind }: Omit<Column<Line>, "isLoose">): void {
    const { text, facts, recent } = this;
    const widths = lines.map((line) => lineWidth(text, line));
    const { paragraphs, isHeadlines } = inParagraphs({ text, facts, lines, widths, recent });
    const before = this.elements.length;
    const column = facts.wrapped ? Math.max(...widths) : Number.POSITIVE_INFINITY;
    for (const [at, paragraph] of paragraphs.entries()) {
      const isLast = at > 0 && at === paragraphs.length - 1 && !isHeadlines;
      this.takeParagraph(paragraph, isLast && fillsColumn(text, paragraph[0], column));
    }
    if (isCutBefore) this.cut(before, "isCutBefore");
    if (isCutBehind && !endsSentence(text, lines.at(-1)?.end ?? 0)) this.cut(this.elements.length - 1, "isCutBehind");
    if (!isHeadlines) this.recent = [...recent, ...widths].slice(-REMEMBERED_WIDTHS);
  }

  /** Marks an element of text as cut; what opens an article is not cut before. */
  private cut(at: number, side: "isCutBefore" | "isCutBehind"): void {
    const one = this.elements[at];
    if (one === undefined || (side === "isCutBefore" && one.opens)) return;
    if (one.kind === "paragraph" || one.kind === "headline")
      this.elements[at] = { ...one, kind: "paragraph", [side]: true };
  }

  /** @param isCutText it is the last of its column's text and begins with a full line: what ends it is the column, as with text. */
  private takeParagraph(lines: readonly Line[], isCutText: boolean): void {
    const { text, facts, recent } = this;
    const found = recogniseParagraph({ text, facts, recent, isCutText }, lines);
    if (found.continuedFrom !== null) this.takeJump(found.continuedFrom, "from");
    if (found.element === null) return;
    if (found.isCredit) this.takeCredit(found.element);
    else this.elements.push(found.element);
    if (found.jump !== null) this.dropped.push({ kind: "jump-line", ...found.jump });
  }

  /** Who took the picture, in a line of its own, belongs to the caption before it. */
  private takeCredit(credit: PageElement): void {
    const last = this.elements.at(-1);
    const isOpen =
      last !== undefined &&
      !last.closes &&
      last.ranges.length <= MOST_CAPTION_LINES &&
      (last.kind === "caption" || (last.kind === "paragraph" && !last.opens));
    if (isOpen) this.replaceLast({ ...last, kind: "caption", ranges: [...last.ranges, ...credit.ranges] });
    else this.elements.push(credit);
  }

  private replaceLast(changed: PageElement): void {
    this.elements[this.elements.length - 1] = changed;
  }

  private slice(range: SourceRange): string {
    return this.text.slice(range.start, range.end);
  }
}

/** A headline and those who wrote take so many lines at most, right above the text. */
const MOST_ABOVE = 5;

/** A row of a table without the bars around it. */
function cellsOf(text: string, { start, end }: SourceRange): SourceRange {
  const row = text.slice(start, end);
  const from = row.startsWith("|") ? end - row.slice(1).trimStart().length : start;
  const to = row.endsWith("|") ? start + row.slice(0, -1).trimEnd().length : end;
  return from < to ? { start: from, end: to } : { start, end };
}
