import type { Dropped, DroppedKind, SourceRange } from "../article.ts";
import type { GivenFacts } from "../given-facts.ts";
import { NOTHING_GIVEN } from "../given-facts.ts";
import { tooManyDocuments, Unreadable } from "../read-error.ts";
import type { SourceBlock, SourceBlockKind, StructuredDocument, StructuredText } from "./structure.ts";

/** Between the cells of a row. */
const BETWEEN_CELLS = " | ";
/** White space that no reader sees the length of, and what is not seen at all. */
const SPACE = /[\s\u200b]+/gu;

/** What stands among the words of a block and is no part of them, as a formula that has no text. */
export interface Gap {
  readonly kind: DroppedKind;
  readonly words: string;
}

/** The words of a block; white space beside a gap says nothing. */
export type Words = string | readonly (string | Gap)[];

/** Puts the text of a format together that is no text itself, block by block, and notes what each is. */
export class StructureWriter {
  private readonly documents: { facts: GivenFacts; blocks: SourceBlock[] }[] = [];
  private readonly dropped: Dropped[] = [];
  private readonly pageStarts: number[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private terms = 0;
  /** A line stands right before that is part of a block on the same page. */
  private isInBlock = false;
  private isTableNew = false;
  private readonly mostDocuments: number;

  /** @param mostDocuments any number by default. */
  constructor(mostDocuments = Number.POSITIVE_INFINITY) {
    this.mostDocuments = mostDocuments;
  }

  /**
   * What follows is a document of its own. What comes before the first call is one, too, if anything does.
   * @throws Unreadable when there are too many.
   */
  beginDocument(facts: GivenFacts): void {
    if (this.documents.length >= this.mostDocuments) throw new Unreadable(tooManyDocuments(this.mostDocuments));
    this.documents.push({ facts, blocks: [] });
  }

  /** What follows stands on the next page. */
  beginPage(): void {
    this.pageStarts.push(this.length === 0 ? 0 : this.length + SEPARATOR.length);
    this.isInBlock = false;
  }

  /** Adds a block in one line; white space is closed up, and nothing is added where no word is left. */
  add(kind: Exclude<SourceBlockKind, "heading" | "lines" | "code" | "row" | "group" | "columns">, words: Words): void {
    this.put(kind, words);
  }

  /** @param level of any depth; from 7 on it counts as 6. */
  addHeading(level: number, words: Words): void {
    this.put("heading", words, Math.min(Math.max(level, 1), LOWEST_LEVEL));
  }

  /** Adds lines that stay as they are, of code with the white space in them. */
  addLines(kind: "lines" | "code", lines: readonly string[]): void {
    const shown = kind === "code" ? lines.map((line) => line.trimEnd()) : lines.map(oneLine);
    this.putRange(kind, shown.join("\n").replace(/^\n+/, ""));
  }

  /** The rows that follow are those of another table than the rows before them. */
  beginTable(): void {
    this.isTableNew = true;
  }

  /** Adds a row of a table; an empty cell keeps its place between others. */
  addRow(kind: "columns" | "group" | "row", cells: readonly Words[]): void {
    const shown = cells.map(withoutGaps);
    if (shown.every((cell) => cell === "")) return;
    if (shown.every((cell) => cell !== null)) this.putRange(kind, shown.join(BETWEEN_CELLS));
    else
      this.putPieces(
        kind,
        cells.flatMap((cell, at) => [at === 0 ? "" : BETWEEN_CELLS, ...[cell].flat()]),
      );
  }

  /** What follows explains so many of the terms above it, one within the other. */
  setTerms(terms: number): void {
    this.terms = terms;
  }

  /** Adds what can be seen and is no part of the document. */
  drop(kind: DroppedKind, words: string): void {
    const start = this.append(oneLine(words));
    if (start !== null) this.dropped.push({ kind, start, end: this.length });
    this.isInBlock = false;
  }

  /**
   * Writes a line that is to be a part of a block: one that began on the page before may go on behind what is dropped.
   * @returns where it stands; null when no word is in it.
   */
  placeLine(words: string, { opensBlock }: { readonly opensBlock: boolean }): SourceRange | null {
    const start = this.append(words, opensBlock || !this.isInBlock ? SEPARATOR : "\n");
    this.isInBlock = true;
    return start === null ? null : { start, end: this.length };
  }

  /** Says that lines are a block. Blocks are added in the order of their first lines. */
  addPlaced(block: SourceBlock): void {
    if (this.documents.length === 0) this.beginDocument(NOTHING_GIVEN);
    this.documents.at(-1)?.blocks.push(block);
  }

  /** @param given facts of a text that is one document, which was not begun with its own. */
  finish(given: GivenFacts = NOTHING_GIVEN): StructuredText {
    const isUntold = this.documents.length === 1 && this.documents[0]?.facts === NOTHING_GIVEN;
    const documents: StructuredDocument[] = this.documents.map(({ facts, blocks }) => ({
      facts: isUntold ? given : facts,
      blocks,
    }));
    return { text: this.parts.join(""), documents, dropped: this.dropped, pageStarts: this.pageStarts };
  }

  private put(kind: SourceBlockKind, words: Words, level = 0): void {
    const shown = withoutGaps(words);
    if (shown !== null) this.putRange(kind, shown, level);
    else if (typeof words !== "string") this.putPieces(kind, words, level);
  }

  private putRange(kind: SourceBlockKind, words: string, level = 0): void {
    const start = this.append(words);
    if (start !== null) this.addBlock(kind, level, [{ start, end: this.length }]);
  }

  private putPieces(kind: SourceBlockKind, pieces: readonly (string | Gap)[], level = 0): void {
    const ranges: SourceRange[] = [];
    let separator = SEPARATOR;
    for (const piece of joinedStrings(pieces)) {
      const start = this.append(oneLine(typeof piece === "string" ? piece : piece.words), separator);
      if (start === null) continue;
      separator = " ";
      if (typeof piece === "string") ranges.push({ start, end: this.length });
      else this.dropped.push({ kind: piece.kind, start, end: this.length });
    }
    if (ranges.length > 0) this.addBlock(kind, level, ranges);
  }

  private addBlock(kind: SourceBlockKind, level: number, ranges: readonly SourceRange[]): void {
    if (this.documents.length === 0) this.beginDocument(NOTHING_GIVEN);
    const opensTable = this.isTableNew && (kind === "columns" || kind === "group" || kind === "row");
    if (opensTable) this.isTableNew = false;
    const terms = this.terms === 0 ? {} : { terms: this.terms };
    this.documents.at(-1)?.blocks.push({ kind, level, opensTable, ranges, ...terms });
  }

  /** Where the words begin; null when there are none. */
  private append(words: string, separator = SEPARATOR): number | null {
    const trimmed = words.trimEnd();
    if (trimmed.trim() === "") return null;
    if (this.length > 0) this.write(separator);
    const start = this.length;
    this.write(trimmed);
    return start;
  }

  private write(words: string): void {
    this.parts.push(words);
    this.length += words.length;
  }
}

const SEPARATOR = "\n\n";
const LOWEST_LEVEL = 6;

function oneLine(words: string): string {
  return words.replace(SPACE, " ").trim();
}

/** A block's words in one line; null when something stands among them. */
function withoutGaps(words: Words): string | null {
  if (typeof words === "string") return oneLine(words);
  return words.every((piece) => typeof piece === "string") ? oneLine(words.join("")) : null;
}

/** The same pieces, with no two strings beside each other. */
function joinedStrings(pieces: readonly (string | Gap)[]): (string | Gap)[] {
  const joined: (string | Gap)[] = [];
  let words = "";
  for (const piece of pieces) {
    if (typeof piece === "string") words += piece;
    else {
      joined.push(words, piece);
      words = "";
    }
  }
  return [...joined, words];
}
