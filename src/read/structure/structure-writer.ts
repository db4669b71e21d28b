import type { Dropped, DroppedKind } from "../article.ts";
import type { GivenFacts } from "../given-facts.ts";
import { NOTHING_GIVEN } from "../given-facts.ts";
import type { SourceBlock, SourceBlockKind, StructuredDocument, StructuredText } from "./structure.ts";

/** Between the cells of a row. */
const BETWEEN_CELLS = " | ";
/** White space that no reader sees the length of, and what is not seen at all. */
const SPACE = /[\s\u200b]+/gu;

/** Puts the text of a format together that is no text itself, block by block, and notes what each is. */
export class StructureWriter {
  private readonly documents: { facts: GivenFacts; blocks: SourceBlock[] }[] = [];
  private readonly dropped: Dropped[] = [];
  private readonly pageStarts: number[] = [];
  private readonly parts: string[] = [];
  private length = 0;
  private isTableNew = false;

  /** What follows is a document of its own. What comes before the first call is one, too, if anything does. */
  beginDocument(facts: GivenFacts): void {
    this.documents.push({ facts, blocks: [] });
  }

  /** What follows stands on the next page. */
  beginPage(): void {
    this.pageStarts.push(this.length === 0 ? 0 : this.length + SEPARATOR.length);
  }

  /** Adds a block in one line; white space is closed up, and nothing is added where no word is left. */
  add(kind: Exclude<SourceBlockKind, "heading" | "lines" | "code" | "row" | "group" | "columns">, words: string): void {
    this.put(kind, oneLine(words));
  }

  /** @param level of any depth; from 7 on it counts as 6. */
  addHeading(level: number, words: string): void {
    this.put("heading", oneLine(words), Math.min(Math.max(level, 1), LOWEST_LEVEL));
  }

  /** Adds lines that stay as they are, of code with the white space in them. */
  addLines(kind: "lines" | "code", lines: readonly string[]): void {
    const shown = kind === "code" ? lines.map((line) => line.trimEnd()) : lines.map(oneLine);
    this.put(kind, shown.join("\n").replace(/^\n+/, ""));
  }

  /** The rows that follow are those of another table than the rows before them. */
  beginTable(): void {
    this.isTableNew = true;
  }

  /** Adds a row of a table; an empty cell keeps its place between others. */
  addRow(kind: "columns" | "group" | "row", cells: readonly string[]): void {
    const shown = cells.map(oneLine);
    if (shown.some((cell) => cell !== "")) this.put(kind, shown.join(BETWEEN_CELLS));
  }

  /** Adds what can be seen and is no part of the document. */
  drop(kind: DroppedKind, words: string): void {
    const start = this.append(oneLine(words));
    if (start !== null) this.dropped.push({ kind, start, end: this.length });
  }

  /** @param facts of a text that is one document; of others each has its own. */
  finish(facts: GivenFacts = NOTHING_GIVEN): StructuredText {
    const documents: StructuredDocument[] =
      this.documents.length === 1 ? this.documents.map(({ blocks }) => ({ facts, blocks })) : this.documents;
    return { text: this.parts.join(""), documents, dropped: this.dropped, pageStarts: this.pageStarts };
  }

  private put(kind: SourceBlockKind, words: string, level = 0): void {
    const start = this.append(words);
    if (start === null) return;
    if (this.documents.length === 0) this.beginDocument(NOTHING_GIVEN);
    const opensTable = this.isTableNew && (kind === "columns" || kind === "group" || kind === "row");
    if (opensTable) this.isTableNew = false;
    this.documents.at(-1)?.blocks.push({ kind, level, opensTable, ranges: [{ start, end: this.length }] });
  }

  /** Where the words begin; null when there are none. */
  private append(words: string): number | null {
    const trimmed = words.trimEnd();
    if (trimmed.trim() === "") return null;
    if (this.length > 0) this.write(SEPARATOR);
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
