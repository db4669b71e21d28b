import { Unreadable } from "../../read-error.ts";
import { Paragraph } from "./paragraph.ts";
import type { ParagraphKind } from "./styles.ts";

/** Paragraphs of a thousand pages that hold nothing but tables of 200 cells. */
const MOST_LINES = 200_000;
/** UTF-16 units of five thousand pages of 3000 characters. */
const MOST_CHARACTERS = 16_000_000;
/** A line of a document. */
export interface WordLine {
  readonly words: string;
  /** Its rank, from 1; 0 for what is no heading. */
  readonly heading: number;
  readonly isListItem: boolean;
}

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

/** Paragraphs one below the other: of the body, of a note or of a text box. */
export class Column {
  readonly lines: WordLine[] = [];
  /** The words of a paragraph without an end. */
  private carried: string[] | undefined;

  private readonly budget: TextBudget;

  constructor(budget: TextBudget) {
    this.budget = budget;
  }

  begin(): Paragraph {
    const paragraph = new Paragraph(this.carried);
    this.carried = undefined;
    return paragraph;
  }

  end(paragraph: Paragraph, kind: ParagraphKind): void {
    if (paragraph.isOpenEnded) this.carried = paragraph.words;
    else this.put(paragraph.lines(), kind);
    for (const line of paragraph.boxes) this.lines.push(line);
  }

  /** Nothing comes that a paragraph without an end could go on in: a cell, a text box or the column is over. */
  endCarried(): void {
    if (this.carried !== undefined) this.put(this.begin().lines(), PLAIN);
  }

  /** What a paragraph is, its first line is. */
  private put(lines: readonly string[], kind: ParagraphKind): void {
    this.budget.add(lines.length, 0);
    for (const [number, words] of lines.entries()) {
      const { heading, isListItem } = number === 0 ? kind : PLAIN;
      this.lines.push({ words, heading: heading ?? 0, isListItem: isListItem === true });
    }
  }
}

const PLAIN: ParagraphKind = { heading: null, isListItem: null };
