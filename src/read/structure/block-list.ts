import type { Dropped, DroppedKind, SourceRange } from "../article.ts";
import { trimmedRange } from "../trimmed-range.ts";
import type { Cuts, SourceBlock, SourceBlockKind } from "./structure.ts";

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** What makes words of signs; in a table, "+" and "✓" are answers. */
const WORDS = /[\p{L}\p{N}\p{So}]/u;
const ROW = /[\p{L}\p{N}]|(?!\|)\p{S}/u;

/** Notes what the parts of a text are that stays as it is, in its order. */
export class BlockList {
  readonly blocks: SourceBlock[] = [];
  private readonly dropped: Dropped[] = [];
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Adds a block of what is not white space in its ranges; one of nothing but signs is a rule. */
  add(kind: SourceBlockKind, ranges: readonly SourceRange[], level = 0): void {
    const shown = ranges.map((range) => this.trimmed(range)).filter(({ start, end }) => end > start);
    if (shown.length === 0) return;
    const words = kind === "row" || kind === "columns" ? ROW : WORDS;
    if (shown.some(({ start, end }) => words.test(this.text.slice(start, end))))
      this.blocks.push({ kind, level, ranges: shown, opensTable: kind === "columns" });
    else for (const range of shown) this.drop("rule", range);
  }

  /** Adds a block that may begin or end inside a sentence. */
  addCut(kind: SourceBlockKind, ranges: readonly SourceRange[], { isCutBefore, isCutBehind }: Cuts): void {
    const before = this.blocks.length;
    this.add(kind, ranges);
    const added = this.blocks[before];
    if (added !== undefined && (isCutBefore === true || isCutBehind === true))
      this.blocks[before] = { ...added, isCutBefore: isCutBefore === true, isCutBehind: isCutBehind === true };
  }

  /** Adds lines that stay as they are, with the white space before each and the empty lines between them. */
  addLines(kind: "lines" | "code", lines: readonly SourceRange[]): void {
    const shown = lines.map(({ start, end }) => ({ start, end: this.trimmed({ start, end }).end }));
    const full = shown.filter(({ start, end }) => end > start);
    if (full.length === 0) return;
    const ranges: SourceRange[] = [];
    for (const line of full) {
      const before = ranges.at(-1);
      // Lines with nothing but line ends between them are one stretch of the text.
      if (before !== undefined && /^(?:[^\S\r\n]*\r?\n)+$/u.test(this.text.slice(before.end, line.start)))
        ranges[ranges.length - 1] = { start: before.start, end: line.end };
      else ranges.push(line);
    }
    this.blocks.push({ kind, level: 0, ranges, opensTable: false });
  }

  drop(kind: DroppedKind, range: SourceRange): void {
    const { start, end } = this.trimmed(range);
    if (end > start) this.dropped.push({ kind, start, end });
  }

  /**
   * What was dropped, in the order of the text: also what stands before an offset, and each stretch behind it that is neither a block
   * nor dropped.
   * @param from where the text begins, behind what the file says of itself.
   */
  finish(from: number, rest: DroppedKind): Dropped[] {
    this.drop("markup", { start: 0, end: from });
    const dropped = this.dropped.sort((a, b) => a.start - b.start);
    const left: Dropped[] = [];
    let at = from;
    const leave = (start: number): void => {
      if (start <= at) return;
      const { start: first, end } = this.trimmed({ start: at, end: start });
      if (end > first && LETTER_OR_DIGIT.test(this.text.slice(first, end)))
        left.push({ kind: rest, start: first, end });
    };
    for (const { start, end } of inOrder(this.blocks, dropped)) {
      leave(start);
      at = Math.max(at, end);
    }
    leave(this.text.length);
    return left.length === 0 ? dropped : [...dropped, ...left].sort((a, b) => a.start - b.start);
  }

  trimmed(range: SourceRange): SourceRange {
    return trimmedRange(this.text, range);
  }
}

/** The ranges of blocks and of what is dropped. Lines of columns that run together stand by turns in the text. */
function inOrder(blocks: readonly SourceBlock[], dropped: readonly SourceRange[]): SourceRange[] {
  return [...blocks.flatMap(({ ranges }) => ranges), ...dropped].sort((a, b) => a.start - b.start);
}
