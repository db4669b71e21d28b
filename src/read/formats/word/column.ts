import { Unreadable } from "../../read-error.ts";
import { Paragraph } from "./paragraph.ts";
import type { ParagraphKind } from "./styles.ts";

/** Paragraphs of a thousand pages that hold nothing but tables of 200 cells. */
const MOST_LINES = 200_000;
/** UTF-16 units of five thousand pages of 3000 characters. */
const MOST_CHARACTERS = 16_000_000;
/** Markdown has no marks for headings of a lower rank. */
const LOWEST_RANK = 6;

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
  /** Headings and list items have Markdown's marks. */
  readonly lines: string[] = [];
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
    else this.put(paragraph.lines(), markOf(kind));
    for (const line of paragraph.boxes) this.lines.push(line);
  }

  /** Nothing comes that a paragraph without an end could go on in: a cell, a text box or the column is over. */
  endCarried(): void {
    if (this.carried !== undefined) this.put(this.begin().lines(), "");
  }

  private put(lines: readonly string[], mark: string): void {
    this.budget.add(lines.length, 0);
    for (const [number, line] of lines.entries()) this.lines.push(number === 0 ? mark + line : line);
  }
}

function markOf({ heading, isListItem }: ParagraphKind): string {
  if (heading !== null && heading > 0) return `${"#".repeat(Math.min(heading, LOWEST_RANK))} `;
  return isListItem === true ? "- " : "";
}
