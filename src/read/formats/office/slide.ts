import type { Attributes, XmlHandler } from "../package/xml.ts";
import type { TextBudget } from "../word/column.ts";
import type { SlidePart } from "./write-slide.ts";

const TITLES = new Set(["title", "ctrTitle"]);
/** Date, footer and number of the slide. */
const FURNITURE = new Set(["dt", "ftr", "sldNum", "hdr"]);
/** Of placeholders in which PowerPoint shows lists; those without a type are such. */
const LISTS = new Set(["body", "obj", ""]);

/** Reads a slide [ECMA-376 part 1, 19]. */
export class SlideReader implements XmlHandler {
  readonly parts: SlidePart[] = [];
  private readonly budget: TextBudget;
  private readonly path: string[] = [];
  /** What the shape that is open is for; null for one that is no placeholder. */
  private placeholder: string | null = null;
  private lines: string[] = [];
  private words = "";
  /** Cells of the row that is open; null outside of tables. */
  private cells: string[] | null = null;
  private isNamed = false;
  private rows = 0;
  /** How many elements are open inside of what is shown in another form already. */
  private unseen = 0;

  constructor(budget: TextBudget) {
    this.budget = budget;
  }

  open(name: string, attributes: Attributes): void {
    this.path.push(name);
    if (this.unseen > 0 || name === "mc:Fallback") this.unseen += 1;
    else if (name === "p:sp") this.placeholder = null;
    else if (name === "p:ph") this.placeholder = attributes.type ?? "";
    else if (name === "a:p") this.words = "";
    else if (name === "a:br") this.words += "\n";
    else if (name === "a:tab") this.words += " ";
    else if (name === "a:tbl") {
      this.rows = 0;
      this.parts.push({ kind: "table", words: [] });
    } else if (name === "a:tblPr") this.isNamed = attributes.firstRow === "1";
    else if (name === "a:tr") this.cells = [];
    else if (name === "a:tc") this.lines = [];
  }

  text(words: string): void {
    if (this.unseen > 0 || this.path.at(-1) !== "a:t") return;
    this.budget.add(0, words.length);
    this.words += words;
  }

  close(): void {
    const name = this.path.pop() ?? "";
    if (this.unseen > 0) this.unseen -= 1;
    else if (name === "a:p") this.lines.push(...this.words.split("\n").filter((line) => line.trim() !== ""));
    else if (name === "a:tc") this.cells?.push(this.lines.splice(0).join(" "));
    else if (name === "a:tr") this.endRow();
    else if (name === "p:txBody" || name === "dgm:t") this.endShape();
  }

  private endRow(): void {
    this.budget.add(1, 0);
    this.parts.push({ kind: this.isNamed && this.rows === 0 ? "columns" : "row", words: this.cells ?? [] });
    this.rows += 1;
    this.cells = null;
  }

  private endShape(): void {
    const { placeholder } = this;
    const lines = this.lines.splice(0);
    this.budget.add(lines.length, 0);
    if (placeholder !== null && TITLES.has(placeholder)) this.parts.push({ kind: "title", words: [lines.join(" ")] });
    else {
      const isList = placeholder !== null && LISTS.has(placeholder) && lines.length > 1;
      const plain = isList ? "item" : "paragraph";
      const kind = placeholder !== null && FURNITURE.has(placeholder) ? "furniture" : plain;
      for (const line of lines) this.parts.push({ kind, words: [line] });
    }
  }
}
