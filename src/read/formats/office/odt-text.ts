import type { StructuredText } from "../../structure/structure.ts";
import { StructureWriter } from "../../structure/structure-writer.ts";
import type { Attributes, XmlHandler } from "../package/xml.ts";
import { TextBudget } from "../word/column.ts";
import { OdtStyles } from "./odt-styles.ts";

/** What no reader of the document sees: deleted text, comments, how words are read, descriptions of pictures. */
const UNSEEN = new Set(
  (
    "text:tracked-changes office:annotation office:annotation-end text:ruby-text text:note-citation text:hidden-text " +
    "text:index-title-template office:forms text:sequence-decls text:variable-decls office:scripts office:binary-data table:covered-table-cell"
  ).split(" "),
);
/** Lists of what stands elsewhere in the document. */
const INDEXES = new Set(
  "text:table-of-content text:illustration-index text:table-index text:object-index text:user-index text:alphabetical-index".split(
    " ",
  ),
);

/** What stands at the head and foot of each page, in a text that is saved as one file. */
const PAGE_MARGINS = "office:master-styles";

interface Paragraph {
  /** Of a heading from 1, else 0. */
  readonly level: number;
  words: string;
}

/** Where paragraphs go: to the document, or to a cell, a note, an index or the pages' margins, which are open. */
interface Place {
  readonly kind: "body" | "cell" | "note" | "index" | "margins";
  readonly lines: string[];
}

interface Table {
  cells: string[];
  isNames: boolean;
}

/** Reads the content of an OpenDocument text [OpenDocument 1.3, part 3]. */
export class OdtReader implements XmlHandler {
  readonly styles = new OdtStyles();
  /** A text was found. */
  isFound = false;

  private readonly writer = new StructureWriter();
  private readonly budget = new TextBudget();
  private readonly path: string[] = [];
  /** How many elements are open inside of what is unseen, itself included. */
  private unseen = 0;
  private readonly places: Place[] = [{ kind: "body", lines: [] }];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly notes: string[] = [];
  private items = 0;
  private hasTitle = false;

  open(name: string, attributes: Attributes): void {
    if (this.path.includes("office:automatic-styles")) this.styles.open(name, attributes);
    this.path.push(name);
    const isHidden = this.styles.isHidden(attributes["text:style-name"]) || attributes["text:is-hidden"] === "true";
    if (this.unseen > 0 || UNSEEN.has(name) || isHidden) this.unseen += 1;
    else this.begin(name, attributes);
  }

  text(words: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.unseen > 0 || paragraph === undefined) return;
    this.budget.add(0, words.length);
    // White space is one space, however much of it there is: further spaces are elements.
    paragraph.words += words.replace(/\s+/gu, " ");
  }

  close(): void {
    const name = this.path.pop() ?? "";
    if (this.path.includes("office:automatic-styles")) this.styles.close();
    if (this.unseen > 0) this.unseen -= 1;
    else this.end(name);
  }

  finish(): StructuredText {
    for (const note of this.notes) this.writer.add("note", note);
    return this.writer.finish();
  }

  private begin(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    if (name === "office:text") this.isFound = true;
    else if (name === "text:h")
      this.beginParagraph(Number(attributes["text:outline-level"] ?? 1) + Number(this.hasTitle));
    else if (name === "text:p") {
      const isTitle = !this.hasTitle && this.isInBody() && this.styles.isTitle(attributes["text:style-name"]);
      this.hasTitle ||= isTitle;
      this.beginParagraph(isTitle ? 1 : 0);
    } else if (name === "text:s" || name === "text:tab") this.text(" ");
    else if (name === "text:line-break") this.breakLine();
    else if (name === "text:list-item") this.items += 1;
    else if (name === "text:note-body") this.places.push({ kind: "note", lines: [] });
    else if (INDEXES.has(name)) this.places.push({ kind: "index", lines: [] });
    else if (name === PAGE_MARGINS) this.places.push({ kind: "margins", lines: [] });
    else if (name === "table:table") {
      if (this.tables.length === 0) this.writer.beginTable();
      this.tables.push({ cells: [], isNames: false });
    } else if (name === "table:table-header-rows" && table !== undefined) table.isNames = true;
    else if (name === "table:table-cell") this.places.push({ kind: "cell", lines: [] });
  }

  private end(name: string): void {
    const table = this.tables.at(-1);
    if (name === "text:p" || name === "text:h") this.endParagraph();
    else if (name === "text:list-item") this.items -= 1;
    else if (name === "text:note-body") this.notes.push(...(this.places.pop()?.lines ?? []));
    else if (INDEXES.has(name)) for (const line of this.places.pop()?.lines ?? []) this.writer.drop("navigation", line);
    else if (name === PAGE_MARGINS)
      for (const line of this.places.pop()?.lines ?? []) this.writer.drop("furniture", line);
    else if (name === "table:table-cell") table?.cells.push(this.places.pop()?.lines.join(" ") ?? "");
    else if (name === "table:table-row") this.endRow();
    else if (name === "table:table-header-rows" && table !== undefined) table.isNames = false;
    else if (name === "table:table") this.tables.pop();
  }

  private beginParagraph(level: number): void {
    this.paragraphs.push({ level, words: "" });
  }

  private breakLine(): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.words += "\n";
  }

  /** What a paragraph is, its first line is. */
  private endParagraph(): void {
    const { level, words } = this.paragraphs.pop() ?? { level: 0, words: "" };
    const lines = words.split("\n").filter((line) => line.trim() !== "");
    this.budget.add(lines.length, 0);
    const place = this.places.at(-1);
    if (place !== undefined && place.kind !== "body") place.lines.push(...lines.map((line) => line.trim()));
    else
      for (const [at, line] of lines.entries()) {
        if (level > 0 && at === 0) this.writer.addHeading(level, line);
        else if (this.items > 0 && at === 0) this.writer.add("item", `- ${line.trim()}`);
        else this.writer.add("paragraph", line);
      }
  }

  /** A row of a table within another is words of the outer one's cell. */
  private endRow(): void {
    const table = this.tables.at(-1);
    if (table === undefined) return;
    const cells = table.cells.splice(0);
    const place = this.places.at(-1);
    if (place?.kind === "body") this.writer.addRow(table.isNames ? "columns" : "row", withoutEmptyEnd(cells));
    else place?.lines.push(...cells.filter((cell) => cell !== ""));
  }

  private isInBody(): boolean {
    return this.places.at(-1)?.kind === "body";
  }
}

/** Tables reach further to the right than anybody filled them in. */
function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
