import type { DroppedKind, SourceRange } from "../../article.ts";
import type { GivenFacts } from "../../given-facts.ts";
import { BlockList } from "../../structure/block-list.ts";
import type { SourceBlockKind, StructuredText } from "../../structure/structure.ts";

/** A line of a text, without its line end. */
export interface SourceLine extends SourceRange {
  readonly words: string;
  /** Columns before the first word; a tab is one. */
  readonly indent: number;
}

/** Kinds of blocks whose lines are joined. */
type RunningKind = Exclude<SourceBlockKind, "lines" | "code" | "columns" | "row">;

/** Goes through a text line by line and notes what its parts are; what no part takes is a mark of the format. */
export class Scan {
  readonly lines: readonly SourceLine[];
  /** The line that is looked at. */
  at = 0;
  private readonly text: string;
  private readonly list: BlockList;
  private open: { readonly kind: RunningKind; readonly ranges: SourceRange[] } | null = null;

  constructor(text: string) {
    this.text = text;
    this.list = new BlockList(text);
    this.lines = linesOf(text);
  }

  get line(): SourceLine | undefined {
    return this.lines[this.at];
  }

  /** The line so many behind the one that is looked at; one without words past the end. */
  ahead(count: number): string {
    return this.lines[this.at + count]?.words ?? "";
  }

  isBlankBefore(): boolean {
    return (this.lines[this.at - 1]?.words ?? "").trim() === "";
  }

  /** Ends the block whose lines are being joined. */
  end(): void {
    if (this.open !== null) this.list.add(this.open.kind, this.open.ranges);
    this.open = null;
  }

  /** Begins a block whose lines are joined. */
  begin(kind: RunningKind, range: SourceRange): void {
    this.end();
    this.open = { kind, ranges: [range] };
  }

  /** Goes on in the block that is open, or begins one. */
  goOn(kind: RunningKind, range: SourceRange): void {
    if (this.open === null) this.begin(kind, range);
    else this.open.ranges.push(range);
  }

  /** What is open; null where nothing is. */
  get openKind(): RunningKind | null {
    return this.open?.kind ?? null;
  }

  /** A block of one line. */
  add(kind: SourceBlockKind, range: SourceRange, level = 0): void {
    this.end();
    this.list.add(kind, [range], level);
  }

  addLines(kind: "lines" | "code", lines: readonly SourceRange[]): void {
    this.end();
    this.list.addLines(kind, lines);
  }

  drop(kind: DroppedKind, range: SourceRange): void {
    this.end();
    this.list.drop(kind, range);
  }

  /** Takes lines as long as they are what is asked, from the one that is looked at on; the next one is looked at then. */
  take(isOne: (line: SourceLine) => boolean): SourceLine[] {
    const from = this.at;
    for (let { line } = this; line !== undefined && isOne(line); { line } = this) this.at += 1;
    return this.lines.slice(from, this.at);
  }

  finish(facts: GivenFacts): StructuredText {
    this.end();
    const { text, list } = this;
    return { text, documents: [{ facts, blocks: list.blocks }], dropped: list.finish(0, "markup"), pageStarts: [] };
  }
}

/** The part of a line that stands behind so many of its characters. */
export function behind({ start, end }: SourceLine, length: number): SourceRange {
  return { start: Math.min(start + length, end), end };
}

export function isBlank({ words }: SourceLine): boolean {
  return words.trim() === "";
}

/** From the first line's start to the last one's end; null where there is none. */
export function span(lines: readonly SourceLine[]): SourceRange | null {
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined ? null : { start: first.start, end: last.end };
}

function linesOf(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const { index, 0: whole, 1: words = "" } of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/gu)) {
    if (whole === "" && index === text.length) break;
    lines.push({ start: index, end: index + words.length, words, indent: words.length - words.trimStart().length });
  }
  return lines;
}
