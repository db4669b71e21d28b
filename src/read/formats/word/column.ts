import { Unreadable } from "../../read-error.ts";
import type { WordBlock, WordLine, WordLines } from "./blocks.ts";
import { type Lines, Paragraph } from "./paragraph.ts";

/** Paragraphs of a thousand pages that hold nothing but tables of 200 cells. */
const MOST_LINES = 200_000;
/** UTF-16 units of five thousand pages of 3000 characters. */
const MOST_CHARACTERS = 16_000_000;
/** Lines that end at breaks are verse, an address or the like where each is at most so long, in UTF-16 units. */
const LONGEST_LINE = 80;

/** How much text has been read of a document, in all its parts together. */
export class TextBudget {
  private lines = 0;
  private characters = 0;

  /** @throws Unreadable when it is more than any document has. */
  add(lines: number, characters: number): void {
    this.lines += lines;
    this.characters += characters;
    if (this.lines > MOST_LINES) throw tooMuch(`it has over ${MOST_LINES} paragraphs`);
    if (this.characters > MOST_CHARACTERS) throw tooMuch(`its text has over ${MOST_CHARACTERS} characters`);
  }
}

function tooMuch(reason: string): Unreadable {
  return new Unreadable({ reason, nextStep: "Split it into parts." });
}

/** What a paragraph is shown as. */
export interface ShownAs {
  readonly kind: Exclude<WordLine["kind"], "note"> | "code" | "contents";
  /** Of a heading, from 1; else 0. */
  readonly level: number;
  /** What Word draws before it: "1.2 ", "- ". */
  readonly label: string;
}

export const PLAIN: ShownAs = { kind: "paragraph", level: 0, label: "" };

/** Paragraphs one below the other: of the body, of a cell, a note or a text box. */
export class Column {
  readonly blocks: WordBlock[] = [];
  /** The words of a paragraph without an end. */
  private carried: Lines | undefined;
  /** The code that the next paragraph may go on with. */
  private code: string[] | undefined;
  private hasBoldWords = false;
  private hasPlainWords = false;

  private readonly budget: TextBudget;

  constructor(budget: TextBudget) {
    this.budget = budget;
  }

  begin(): Paragraph {
    const paragraph = new Paragraph(this.carried);
    this.carried = undefined;
    return paragraph;
  }

  end(paragraph: Paragraph, as: ShownAs): void {
    if (paragraph.isOpenEnded) this.carried = paragraph.words;
    else this.put(paragraph.words, as);
    const behind = paragraph.blocksBehind();
    if (behind.length > 0) this.append(behind);
    if (paragraph.isBold) this.hasBoldWords = true;
    else if (!paragraph.isEmpty) this.hasPlainWords = true;
  }

  /** Whether all words of its paragraphs are bold. */
  get isBold(): boolean {
    return this.hasBoldWords && !this.hasPlainWords;
  }

  /** Adds blocks that are whole. */
  append(blocks: Iterable<WordBlock>): void {
    this.code = undefined;
    for (const block of blocks) this.blocks.push(block);
  }

  /** Nothing comes that a paragraph without an end could go on in: a cell, a text box or the column is over. */
  endCarried(): void {
    if (this.carried !== undefined) this.put(this.begin().words, PLAIN);
  }

  private put(words: Lines, as: ShownAs): void {
    if (as.kind === "code") {
      this.putCode(words.flat());
      return;
    }
    const parts = words.map(shownLines).filter((lines) => lines.length > 0);
    this.budget.add(parts.flat().length, as.label.length);
    if (parts.length > 0) this.append(lineBlocks(parts, as));
  }

  private putCode(lines: readonly string[]): void {
    this.budget.add(lines.length, 0);
    if (this.code === undefined) {
      if (lines.every((line) => line.trim() === "")) return;
      this.code = [];
      const block: WordLines = { kind: "code", lines: this.code };
      this.blocks.push(block);
    }
    for (const line of lines) this.code.push(line);
  }
}

/** Lines with white space closed up, empty ones left out. */
function shownLines(lines: readonly string[]): string[] {
  return lines.map((words) => words.replace(/[\s\u200b]+/gu, " ").trim()).filter((line) => line !== "");
}

function lineBlocks(parts: readonly string[][], { kind, level, label }: ShownAs): WordBlock[] {
  const lines = parts.flat();
  if (kind === "contents") return lines.map((words) => ({ kind: "left-out", why: "navigation", words }));
  if (kind === "heading" || kind === "title" || kind === "caption")
    return [{ kind, level, words: label + lines.join(" ") }];
  const plain = (words: string): WordLine => ({ kind: "paragraph", level: 0, words });
  // What a paragraph is, its first line is.
  if (kind === "item")
    return lines.map((words, at) => (at === 0 ? { kind, level, words: label + words } : plain(words)));
  return parts.flatMap((part): WordBlock[] => (isVerse(part) ? [{ kind: "lines", lines: part }] : part.map(plain)));
}

function isVerse(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.every((line) => line.length <= LONGEST_LINE);
}
