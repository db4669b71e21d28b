import type { Attributes, XmlHandler } from "../package/xml.ts";
import { TextBudget } from "../word/column.ts";
import type { SlidePart } from "./write-slide.ts";

interface OdpSlide {
  readonly parts: SlidePart[];
  /** What the speaker's page shows below it. */
  readonly notes: SlidePart[];
}

/** What nobody sees on a slide: comments, how words are read, what stands in a table's cell that another one covers. */
const UNSEEN = new Set(
  "office:annotation office:forms text:ruby-text presentation:date-time-decl table:covered-table-cell".split(" "),
);
/** Heads and feet that slides share. */
const SHARED = new Set(["presentation:footer-decl", "presentation:header-decl"]);
/** The same where they stand on a slide. */
const FURNITURE = new Set(["header", "footer", "date-time", "page-number"]);

/** Reads the slides of an OpenDocument presentation [OpenDocument 1.3, part 3, 3.6 and 10.2]. */
export class OdpReader implements XmlHandler {
  readonly slides: OdpSlide[] = [];
  readonly furniture: string[] = [];
  /** A presentation was found. */
  isFound = false;

  private readonly budget = new TextBudget();
  private readonly path: string[] = [];
  /** How many elements are open inside of what is unseen, itself included. */
  private unseen = 0;
  private isInNotes = false;
  /** What the frame that is open is for; null for one that is for anything. */
  private placeholder: string | null = null;
  private title: string[] = [];
  private items = 0;
  /** Of the paragraph, head or foot that is open; null between them. */
  private words: string | null = null;
  /** Of the cell, the row and the table that are open; null outside of them. */
  private cell: string[] | null = null;
  private row: string[] = [];
  private hasNames = false;

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (this.unseen > 0 || UNSEEN.has(name)) this.unseen += 1;
    else if (name === "office:presentation") this.isFound = true;
    else if (name === "draw:page") this.slides.push({ parts: [], notes: [] });
    else if (name === "presentation:notes") this.isInNotes = true;
    else if (name === "draw:frame" || name === "draw:custom-shape")
      this.placeholder = attributes["presentation:class"] ?? null;
    else if (name === "text:p" || name === "text:h" || SHARED.has(name)) this.words = "";
    else if (name === "text:s" || name === "text:tab") this.text(" ");
    else if (name === "text:line-break") this.words = this.words === null ? null : `${this.words}\n`;
    else if (name === "text:list-item") this.items += 1;
    else if (name === "table:table") {
      this.hasNames = attributes["table:use-first-row-styles"] === "true";
      this.put("table", []);
    } else if (name === "table:table-cell") this.cell = [];
  }

  text(words: string): void {
    if (this.unseen > 0 || this.words === null) return;
    this.budget.add(0, words.length);
    this.words += words.replace(/\s+/gu, " ");
  }

  close(): void {
    const name = this.path.pop() ?? "";
    if (this.unseen > 0) this.unseen -= 1;
    else if (name === "presentation:notes") this.isInNotes = false;
    else if (name === "draw:frame" || name === "draw:custom-shape") this.endFrame();
    else if (name === "text:p" || name === "text:h") this.endParagraph();
    else if (SHARED.has(name)) this.furniture.push(...this.endLines());
    else if (name === "text:list-item") this.items -= 1;
    else if (name === "table:table-cell") {
      this.row.push(this.cell?.join(" ") ?? "");
      this.cell = null;
    } else if (name === "table:table-row") {
      this.put(this.hasNames ? "columns" : "row", this.row.splice(0));
      this.hasNames = false;
    }
  }

  private endLines(): string[] {
    const lines = (this.words ?? "").split("\n").filter((line) => line.trim() !== "");
    this.budget.add(lines.length, 0);
    this.words = null;
    return lines.map((line) => line.trim());
  }

  private endParagraph(): void {
    const lines = this.endLines();
    if (this.cell !== null) this.cell.push(...lines);
    else if (this.placeholder === "title") this.title.push(...lines);
    else {
      const plain = this.items > 0 ? "item" : "paragraph";
      const kind = this.placeholder !== null && FURNITURE.has(this.placeholder) ? "furniture" : plain;
      for (const line of lines) this.put(kind, [line]);
    }
  }

  private endFrame(): void {
    if (this.title.length > 0) this.put("title", [this.title.splice(0).join(" ")]);
    this.placeholder = null;
  }

  private put(kind: SlidePart["kind"], words: readonly string[]): void {
    const slide = this.slides.at(-1);
    (this.isInNotes ? slide?.notes : slide?.parts)?.push({ kind, words });
  }
}
