import { columns } from "../../text/width.ts";
import type { Dropped, SourceRange } from "../article.ts";
import { element, type PageElement, type PageElements } from "./elements.ts";
import { type Line, scanLines } from "./lines.ts";
import {
  byline,
  closesWithDateline,
  endsWithCredit,
  hasBullet,
  isCredit,
  isNumberedHeading,
  jumpKind,
  leadingContinuation,
  opensLikeCaption,
  opensWithDateline,
  trailingJump,
} from "./marks.ts";
import type { PageFacts } from "./page-facts.ts";
import { cannotOpen, dividesWord, endsSentence, expectsMore, head, leavesOpen, tail } from "./punctuation.ts";

/** Runs of lines are put together this many at a time, so that a text without empty lines needs no more memory. */
const LONGEST_RUN = 4000;
/** A line this much narrower than its column (in columns) ends before the column does. */
const SHORT_BY = 3;
/** A heading is at least this much narrower than the column of text below it. */
const HEADING_SHORT_BY = 6;
/** A headline is not longer, in columns. */
const LONGEST_HEADLINE = 110;
/** Lines of a headline in the largest type are not wider than this: a lone one is one part of several. */
const LARGE_TYPE_LINE = 12;

/** First lines of paragraphs are indented by two characters, which the text may not show: so much less they hold. */
const INDENT = 4;
/** A line at least this wide, as a share of its column, may have been broken by the column's end. */
const FILLED_SHARE = 0.84;

/** What stands at the start and the end of an element is looked at so far, in characters. */
const LOOK = 120;

/** The elements of a page: its lines joined within runs, each element by itself recognised. */
export function readElements(text: string, from: number, facts: PageFacts): PageElements {
  const reader = new ElementReader(text, facts);
  for (const line of scanLines(text, from)) reader.take(line);
  return reader.finish();
}

class ElementReader {
  private readonly elements: PageElement[] = [];
  private readonly dropped: Dropped[] = [];
  private run: Line[] = [];
  /** Widths of the last lines of running text, for runs too short to tell their column. */
  private recent: number[] = [];
  private readonly text: string;
  private readonly facts: PageFacts;

  constructor(text: string, facts: PageFacts) {
    this.text = text;
    this.facts = facts;
  }

  take(line: Line): void {
    const last = this.run.at(-1);
    if (last !== undefined && (line.kind !== last.kind || this.run.length >= LONGEST_RUN)) {
      if (
        line.kind === "furniture" &&
        last.kind === "text" &&
        this.facts.wrapped &&
        this.run.length > 1 &&
        !endsSentence(this.text, last.end) &&
        /^[\p{N}\s年月日第版.-]+$/u.test(this.slice(line))
      ) {
        // A date alone in a wrapped line is part of its sentence.
        this.run.push({ ...line, kind: "text" });
        return;
      }
      this.endRun();
    }
    if (line.kind === "text" && this.continuesItem(line)) return;
    switch (line.kind) {
      case "blank":
        return;
      case "heading":
        this.takeHeading(line);
        return;
      case "jump":
        this.takeJump(line, jumpKind(this.text.slice(line.start, line.end)) ?? "see-also");
        return;
      case "rule":
      case "image":
      case "markup":
      case "furniture":
        this.dropped.push({ kind: line.kind, start: line.start, end: line.end });
        return;
      default:
        this.run.push(line);
    }
  }

  finish(): PageElements {
    this.endRun();
    return { elements: this.elements, dropped: this.dropped };
  }

  /** A line right below a list item goes on with it. */
  private continuesItem(line: Line): boolean {
    const last = this.elements.at(-1);
    const end = last?.kind === "item" ? last.pieces.at(-1)?.end : undefined;
    if (last === undefined || end === undefined || this.run.length > 0) return false;
    if (!/^[^\S\r\n]*(?:\r\n|[\n\r])[^\S\r\n]*$/u.test(this.text.slice(end, Math.min(line.start, end + 80))))
      return false;
    if (endsSentence(this.text, end) && !/^[^\S\r\n]+$/u.test(this.text.slice(line.start - 1, line.start)))
      return false;
    this.elements[this.elements.length - 1] = { ...last, pieces: [...last.pieces, piece(line)] };
    return true;
  }

  private takeHeading(line: Line): void {
    const content = this.slice(line);
    const jump = jumpKind(content);
    if (jump !== null) this.takeJump(line, jump);
    else if (isCredit(content)) this.takeCredit([piece(line)]);
    else if (byline(content) !== null) this.elements.push(element("byline", [piece(line)]));
    else this.elements.push(element("heading", [piece(line)], { level: line.level }));
  }

  private takeJump(line: SourceRange, kind: "to" | "from" | "see-also"): void {
    this.dropped.push({ kind: "jump-line", start: line.start, end: line.end });
    if (kind === "from") this.elements.push(element("continued", [{ start: line.start, end: line.end }]));
    const last = this.elements.at(-1);
    if (kind === "to" && last !== undefined) this.elements[this.elements.length - 1] = { ...last, closes: true };
  }

  private endRun(): void {
    const run = this.run;
    this.run = [];
    const [first] = run;
    const last = run.at(-1);
    if (first === undefined || last === undefined) return;
    if (first.kind === "table") this.elements.push(element("item", [{ start: first.start, end: last.end }]));
    else if (first.kind === "code") this.elements.push(element("paragraph", [{ start: first.start, end: last.end }]));
    else if (first.kind === "item") for (const line of run) this.takeItem(line);
    else this.takeText(run);
  }

  /** An item that a comma or a divided phrase leaves open goes on in the next, bullet and all. */
  private takeItem(line: Line): void {
    const last = this.elements.at(-1);
    const before = last?.kind === "item" ? last.pieces.at(-1) : undefined;
    const content = { start: line.start + (/^\S+\s+/.exec(this.slice(line))?.[0].length ?? 0), end: line.end };
    if (
      last !== undefined &&
      before !== undefined &&
      this.text.slice(before.end, line.start).trim() === "" &&
      (/[，、]$/.test(this.text.slice(before.start, before.end)) ||
        (this.text.slice(before.start, before.end).includes("\n") &&
          !endsSentence(this.text, before.end) &&
          this.facts.occurrences(tail(this.text, before, 2) + head(this.text, content, 2)) > 0))
    ) {
      const joined = [...last.pieces.slice(0, -1), { start: before.start, end: line.end }];
      this.elements[this.elements.length - 1] = { ...last, pieces: joined };
    } else this.elements.push(element("item", [piece(line)]));
  }

  private takeText(run: readonly Line[]): void {
    const widths = run.map((line) => columns(this.slice(line), 400));
    const isHeadlines = this.isHeadlineRun(run, widths);
    let paragraph: Line[] = [];
    for (const [at, line] of run.entries()) {
      const before = paragraph.at(-1);
      if (before !== undefined) {
        const goesOn = isHeadlines
          ? this.headlineGoesOn(before, line, widths[at - 1] ?? 0)
          : this.goesOn(paragraph, before, line, widths, at);
        if (!goesOn) {
          this.takeParagraph(paragraph);
          paragraph = [];
        }
      }
      paragraph.push(line);
    }
    this.takeParagraph(paragraph);
    if (!isHeadlines) this.recent = [...this.recent, ...widths].slice(-8);
  }

  /** Whether all lines of a run are headlines: none ends a sentence, and they do not fill a column. */
  private isHeadlineRun(run: readonly Line[], widths: readonly number[]): boolean {
    if (run.length > 6 || run.some((line) => endsSentence(this.text, line.end))) return false;
    if (run.some((line, at) => (widths[at] ?? 0) > LONGEST_HEADLINE || opensWithDateline(this.head(line))))
      return false;
    if (!this.facts.wrapped) return true;
    if (run.length > 1 && run.some((line) => /[，；：]/u.test(this.slice(line)))) return false;
    const column = Math.max(0, ...this.recent);
    return !widths.every(
      (width, at) => width <= column + SHORT_BY && width + (at === 0 ? INDENT : 0) >= column - SHORT_BY,
    );
  }

  private headlineGoesOn(a: Line, b: Line, width: number): boolean {
    if (byline(this.head(a)) !== null || byline(this.head(b)) !== null) return false;
    if (expectsMore(this.text, a.end) || cannotOpen(this.text, b.start)) return true;
    if (/\p{Script=Han}\s+\p{Script=Han}/u.test(this.slice(a))) return false;
    if (leavesOpen(this.slice(a)) || dividesWord(this.text, a, b)) return true;
    const isLargeType = width <= LARGE_TYPE_LINE && /[\p{Script=Han}\p{Script=Hiragana}]/u.test(this.slice(a));
    return isLargeType || this.facts.occurrences(tail(this.text, a, 2) + head(this.text, b, 2)) > 1;
  }

  /** Whether line `at` of a run goes on with the paragraph so far. */
  private goesOn(paragraph: readonly Line[], a: Line, b: Line, widths: readonly number[], at: number): boolean {
    const next = this.head(b);
    if (opensWithDateline(next) || (hasBullet(next) && byline(next) !== null)) return false;
    if (this.facts.indented && b.indent >= a.indent + 2 && !expectsMore(this.text, a.end)) return false;
    const width = widths[at - 1] ?? 0;
    const column = this.column(widths, at);
    if (endsSentence(this.text, a.end)) {
      if (!this.facts.wrapped || width <= column - SHORT_BY || this.nextWordFits(b, width, column)) return false;
      return !this.isIndented(b, widths[at] ?? 0, column, at + 1 < widths.length);
    }
    if (/[；;]$/u.test(this.slice(a)) && width <= column - INDENT) return false;
    const before = this.slice(a);
    if (paragraph.length === 1) {
      if (isNumberedHeading(before) || (byline(before) !== null && !expectsMore(this.text, a.end))) return false;
      const isShort = width < column - INDENT - HEADING_SHORT_BY && !/[，、：；,;:—\d]$|[，：；]/u.test(before);
      if (isShort && !cannotOpen(this.text, b.start) && !opensWithDateline(before)) return false;
    }
    if (isCredit(before) || isCredit(next)) return false;
    return this.facts.wrapped || width >= 30 || expectsMore(this.text, a.end) || cannotOpen(this.text, b.start);
  }

  /** Width of the column around a line of a run. */
  private column(widths: readonly number[], at: number): number {
    const near = widths.slice(Math.max(0, at - 4), at + 3);
    return Math.max(...near, ...(widths.length < 4 ? this.recent : []));
  }

  /** A line that lacks the width of an indent, though it goes on, is a paragraph's first. */
  private isIndented(b: Line, width: number, column: number, hasNext: boolean): boolean {
    const missing = column - width;
    return hasNext && missing >= SHORT_BY && missing <= INDENT + 2 && !endsSentence(this.text, b.end);
  }

  /** Latin lines are ragged: a line that ends a sentence ends a paragraph if the next word had fitted. */
  private nextWordFits(b: Line, width: number, column: number): boolean {
    const word = /^[\p{L}\p{N}'’.,-]+/u.exec(this.head(b))?.[0] ?? "";
    return /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(word) && width + 1 + word.length < column;
  }

  /** One paragraph's lines become an element: what it is shows in its first and last words. */
  private takeParagraph(lines: readonly Line[]): void {
    let pieces = lines.map(piece);
    const first = pieces[0];
    if (first === undefined) return;
    const continuation = leadingContinuation(this.head(first));
    if (continuation > 0) {
      this.takeJump(
        { start: first.start, end: first.start + this.head(first).slice(0, continuation).trimEnd().length },
        "from",
      );
      pieces = [trimStart(this.text, { start: first.start + continuation, end: first.end }), ...pieces.slice(1)];
    }
    const closing = this.withoutTrailingJump(pieces);
    pieces = closing.pieces.filter((part) => part.end > part.start);
    const opening = pieces[0];
    const ending = pieces.at(-1);
    if (opening === undefined || ending === undefined) return;
    const start = this.head(opening);
    const end = this.text.slice(Math.max(ending.start, ending.end - LOOK), ending.end);
    const only = pieces.length === 1 && opening.end - opening.start <= LOOK ? start : null;
    if (only !== null && byline(only) !== null) this.elements.push(element("byline", pieces));
    else if (only !== null && isCredit(only)) this.takeCredit(pieces);
    else if (isCaption(start, end, pieces.length)) this.elements.push(element("caption", pieces));
    else {
      const level = only !== null && /^\*\*[^*]{1,60}\*\*[：:]?$/u.test(only) ? 7 : 0;
      const column = Math.max(0, ...this.recent, ...lines.slice(0, 12).map((line) => this.width(line)));
      const indent = lines.length === 1 ? INDENT : 0;
      const fills = this.width(lines.at(-1) ?? opening) + indent >= FILLED_SHARE * column;
      const kind = level === 7 ? "heading" : this.isHeadlineLike(pieces) ? "headline" : "paragraph";
      this.elements.push(
        element(kind, pieces, {
          level,
          fills,
          opens: opensWithDateline(start),
          closes: closing.closes || closesWithDateline(end),
        }),
      );
    }
    if (closing.jump !== null) this.dropped.push(closing.jump);
  }

  private withoutTrailingJump(pieces: SourceRange[]): {
    pieces: SourceRange[];
    closes: boolean;
    jump: Dropped | null;
  } {
    const last = pieces.at(-1);
    if (last === undefined) return { pieces, closes: false, jump: null };
    const from = Math.max(last.start, last.end - LOOK);
    const found = trailingJump(this.text.slice(from, last.end));
    if (found === null) return { pieces, closes: false, jump: null };
    const jumpText = this.text.slice(from + found.at, last.end);
    const start = from + found.at + (jumpText.length - jumpText.trimStart().length);
    const kept = { start: last.start, end: last.start + this.text.slice(last.start, from + found.at).trimEnd().length };
    return {
      pieces: [...pieces.slice(0, -1), kept],
      closes: found.kind === "to",
      jump: { kind: "jump-line", start, end: last.end },
    };
  }

  /** Who took the picture, in a line of its own, belongs to the caption before it. */
  private takeCredit(pieces: SourceRange[]): void {
    const last = this.elements.at(-1);
    const isOpen =
      last !== undefined && (last.kind === "caption" || (last.kind === "paragraph" && !last.opens && !last.closes));
    if (last !== undefined && isOpen && last.pieces.length <= 12 && !last.closes) {
      this.elements[this.elements.length - 1] = { ...last, kind: "caption", pieces: [...last.pieces, ...pieces] };
    } else this.elements.push(element("caption", pieces));
  }

  /** Whether a paragraph may be a headline: short, and no sentence. */
  private isHeadlineLike(pieces: readonly SourceRange[]): boolean {
    const last = pieces.at(-1);
    if (last === undefined || pieces.length > 4 || endsSentence(this.text, last.end)) {
      return pieces.length === 1 && last !== undefined && this.isQuestionHeadline(last);
    }
    const width = pieces.reduce((sum, part) => sum + columns(this.slice(part), 400), 0);
    const full = pieces.map((part) => this.text.slice(part.start, part.end)).join("");
    return (
      width <= LONGEST_HEADLINE && !/[。；]|[，、：,:;；]$|^[（(].*[）)]$/u.test(full) && /[\p{L}\p{N}]/u.test(full)
    );
  }

  /** "Who pays?" and "开幕！" are headlines too, where they are short and nothing else stands in their line. */
  private isQuestionHeadline(part: SourceRange): boolean {
    const line = this.text.slice(part.start, Math.min(part.end, part.start + LOOK));
    return /^[^。！？.!?：“"「]{2,24}[！？!?]$/u.test(line) && !/[，,]/.test(line) && !this.facts.wrapped;
  }

  private width(line: SourceRange): number {
    return columns(this.slice(line), 400);
  }

  private slice(line: SourceRange): string {
    return this.text.slice(line.start, line.end);
  }

  private head(line: SourceRange): string {
    return this.text.slice(line.start, Math.min(line.end, line.start + LOOK));
  }
}

function isCaption(start: string, end: string, lines: number): boolean {
  return opensLikeCaption(start) || (lines <= 12 && endsWithCredit(end) && !opensWithDateline(start));
}

function piece({ start, end }: SourceRange): SourceRange {
  return { start, end };
}

function trimStart(text: string, range: SourceRange): SourceRange {
  let { start } = range;
  while (start < range.end && /\s/u.test(text.charAt(start))) start += 1;
  return { start, end: range.end };
}
