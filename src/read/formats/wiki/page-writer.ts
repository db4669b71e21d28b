import type { Gap, StructureWriter, Words } from "../../structure/structure-writer.ts";
import { Extensions } from "./extensions.ts";
import { type LinkNames, plainWords } from "./inline.ts";
import { withoutNested } from "./nested.ts";
import { Aside, isAside, type SetAside, withoutMarks, withSigns } from "./set-aside.ts";
import { beginsTable, WikiTable } from "./wiki-table.ts";

/** Elements that stand in lines of their own, wherever they are written. */
const BLOCK_TAG =
  /<\/?(?:div|p|blockquote|center|table|tbody|tr|ul|ol|li|dl|dt|dd|h[1-6]|hr|poem|section|caption)(?:\s[^<>]*)?\/?>/giu;
const CELL_END = /<\/t[dh]\s*>/giu;
const LIST = /^[*#:;]+/u;
/** Where a line ends in a cell, with the mark of an item that begins the next one. */
const LINES_IN_CELL = /<br[\s/]*>|\n[\s*#:;]*/giu;
const RULE = /^-{4,}/u;
const WORD = /[\p{L}\p{N}]/u;

/** A block's words, and what stands in lines of their own behind it. */
interface Rendered {
  readonly words: readonly (string | Gap)[];
  readonly behind: readonly Exclude<SetAside, { readonly part: "gap" }>[];
}

/** Writes the blocks of a page's wikitext, line by line. */
export class PageWriter {
  private readonly to: StructureWriter;
  private readonly names: LinkNames;
  private readonly aside = new Aside();
  private paragraph: string[] = [];
  private code: string[] = [];
  private numbers: number[] = [];
  private table: WikiTable | null = null;
  private isTerm = false;
  private ranksAbove = 0;

  constructor(to: StructureWriter, names: LinkNames) {
    this.to = to;
    this.names = names;
  }

  write(wikitext: string): void {
    const extensions = new Extensions(this.aside);
    const shown = extensions.taken(withoutMarks(wikitext));
    const lines = withoutNested({ text: shown, depth: 0, files: this.names.files }, this.aside)
      .replace(BLOCK_TAG, "\n\n")
      .replace(CELL_END, " ")
      .split("\n");
    // The title is above all headings, also where these are of its own rank.
    this.ranksAbove = lines.some((line) => headingOf(line)?.level === 1) ? 1 : 0;
    for (const line of lines) this.readLine(line);
    this.table?.end();
    this.table = null;
    this.endParagraph();
    this.endCode();
    for (const { mark, words } of extensions.notes) this.writeNote(mark, this.withoutNested(words));
  }

  private readLine(line: string): void {
    if (this.table !== null) {
      const behind = this.table.take(line);
      if (behind === null) return;
      this.table = null;
      if (behind.trim() !== "") this.readLine(behind);
      return;
    }
    const isCode = line.startsWith(" ") && line.trim() !== "" && !isAside(line) && !beginsTable(line);
    if (!isCode) this.endCode();
    const isRunning = !isCode && line.trim() !== "" && !this.opens(line);
    if (!isRunning) this.endParagraph();
    const list = LIST.exec(line)?.[0];
    if (list === undefined || isRunning || isCode) this.numbers = [];
    if (isCode) this.code.push(line.slice(1));
    else if (isRunning) this.paragraph.push(line);
    else if (beginsTable(line)) this.beginTable();
    else if (list !== undefined) this.addItem(list, line.slice(list.length));
    else if (RULE.test(line)) this.addBlock("paragraph", line.replace(RULE, ""));
    else this.addHeadingOrAside(line);
    if (!list?.startsWith(";") && !list?.startsWith(":")) this.isTerm = false;
  }

  /** Whether a line is more than words. */
  private opens(line: string): boolean {
    return LIST.test(line) || headingOf(line) !== null || RULE.test(line) || beginsTable(line) || isAside(line);
  }

  private addHeadingOrAside(line: string): void {
    const heading = headingOf(line);
    if (heading === null) {
      this.addBlock("paragraph", line);
      return;
    }
    const rendered = this.rendered(heading.words);
    this.to.addHeading(heading.level + this.ranksAbove, rendered.words);
    this.addBehind(rendered);
  }

  private addItem(list: string, words: string): void {
    const depth = list.length;
    this.numbers = Array.from({ length: depth }, (_, at) => this.numbers[at] ?? 0);
    const last = list.at(-1);
    if (last === "#") {
      this.numbers[depth - 1] = (this.numbers[depth - 1] ?? 0) + 1;
      this.addBlock("item", `${this.numbers[depth - 1]}. ${words}`);
    } else if (last === "*") this.addBlock("item", `- ${words}`);
    else if (last === ";") this.addTerm(words);
    else this.addExplained(words);
  }

  /** ";term" with what explains it below, or behind a colon: "; term : explanation". */
  private addTerm(words: string): void {
    const [term = "", ...explained] = words.split(/\s:\s/u);
    this.addBlock("term", term);
    this.isTerm = true;
    if (explained.length > 0) this.addExplained(explained.join(" : "));
  }

  private addExplained(words: string): void {
    if (this.isTerm) this.to.setTerms(1);
    this.addBlock("paragraph", words);
    this.to.setTerms(0);
  }

  private beginTable(): void {
    this.to.beginTable();
    this.table = new WikiTable({
      caption: (wikitext) => this.addBlock("caption", wikitext),
      row: (kind, cells) => this.addRow(kind, cells),
    });
  }

  private endParagraph(): void {
    if (this.paragraph.length > 0) this.addBlock("paragraph", this.paragraph.join("\n"));
    this.paragraph = [];
  }

  private endCode(): void {
    const lines = this.code.map((line) => this.rendered(line));
    this.code = [];
    if (lines.length === 0) return;
    this.to.addLines(
      "code",
      lines.map(({ words }) => words.filter((piece) => typeof piece === "string").join("")),
    );
    for (const line of lines) this.putAside(line);
  }

  private writeNote(mark: string, wikitext: string): void {
    const note = this.rendered(wikitext);
    if (isTold(note)) {
      this.to.add("note", [`${mark} `, ...note.words]);
      this.addBehind(note);
    } else this.putAside(note);
  }

  /** Writes what is set aside where no words are. */
  private putAside(rendered: Rendered): void {
    for (const piece of rendered.words) if (typeof piece !== "string") this.to.drop(piece.kind, piece.words);
    this.addBehind(rendered);
  }

  private addBlock(kind: "paragraph" | "item" | "term" | "caption", wikitext: string): void {
    const rendered = this.rendered(wikitext);
    this.to.add(kind, rendered.words);
    this.addBehind(rendered);
  }

  private addBehind({ behind }: Rendered): void {
    for (const part of behind) {
      if (part.part === "code") this.to.addLines("code", part.lines);
      else if (part.part === "caption") this.addBlock("caption", this.withoutNested(part.words));
      else this.addBox(part.rows);
    }
  }

  private addBox(rows: readonly (readonly [name: string, wikitext: string])[]): void {
    this.to.beginTable();
    for (const [name, wikitext] of rows) {
      const fact = this.cell(wikitext);
      if (isTold(fact)) this.putRow("row", [this.cell(name), fact]);
      else this.putAside(fact);
    }
  }

  private addRow(kind: "columns" | "group" | "row", cells: readonly string[]): void {
    this.putRow(
      kind,
      cells.map((cell) => this.cell(cell)),
    );
  }

  private cell(wikitext: string): Rendered {
    return this.rendered(wikitext.trim().replace(LIST, "").replace(LINES_IN_CELL, " / "));
  }

  private putRow(kind: "columns" | "group" | "row", rendered: readonly Rendered[]): void {
    const words = rendered.map((cell): Words => (cell.words.length === 0 ? "" : cell.words));
    this.to.addRow(kind, words);
    for (const cell of rendered) this.addBehind(cell);
  }

  private withoutNested(text: string): string {
    return withoutNested({ text, depth: 0, files: null }, this.aside);
  }

  private rendered(wikitext: string): Rendered {
    const words: (string | Gap)[] = [];
    const behind: Exclude<SetAside, { readonly part: "gap" }>[] = [];
    for (const piece of this.aside.piecesOf(plainWords(wikitext, this.names))) {
      if (typeof piece === "string") words.push(withSigns(piece));
      else if (piece.part === "gap") words.push({ kind: piece.kind, words: this.source(piece.words) });
      else behind.push(piece);
    }
    return { words, behind };
  }

  /** What is left out, as it is written. */
  private source(wikitext: string): string {
    const pieces = this.aside.piecesOf(wikitext).map((piece) => {
      if (typeof piece === "string") return withSigns(piece);
      if (piece.part === "code") return piece.lines.join(" ");
      return piece.part === "box" ? piece.rows.flat().join(" ") : piece.words;
    });
    return pieces.join(" ");
  }
}

function isTold({ words }: Rendered): boolean {
  return words.some((piece) => typeof piece === "string" && WORD.test(piece));
}

/** "== Words ==", of the rank of the side with fewer signs. */
function headingOf(line: string): { readonly level: number; readonly words: string } | null {
  const shown = line.trimEnd();
  const [before = ""] = /^=*/u.exec(shown) ?? [];
  let after = 0;
  while (after < HIGHEST && shown.endsWith("=".repeat(after + 1))) after += 1;
  const level = Math.min(before.length, after, HIGHEST);
  const words = shown.slice(level, shown.length - level);
  return level === 0 || words.trim() === "" || before.length === shown.length ? null : { level, words };
}

const HIGHEST = 6;
