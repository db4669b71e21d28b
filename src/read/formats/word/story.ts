import type { Attributes, Place, XmlHandler } from "../package/xml.ts";
import type { WordBlock } from "./blocks.ts";
import { Column, PLAIN, type ShownAs, type TextBudget } from "./column.ts";
import { Formulas } from "./formulas.ts";
import { BULLET, type ListLabels } from "./list-labels.ts";
import { isOn, isStruckOut, Runs, shownWords } from "./look.ts";
import { type NoteMarks, noteName } from "./notes.ts";
import { Paragraph } from "./paragraph.ts";
import { readProperty, type Styles } from "./styles.ts";
import { symbol } from "./symbols.ts";
import { tableBlocks } from "./table-blocks.ts";
import { type Table, Tables } from "./tables.ts";

/** What no reader of the document sees: deleted text, fields' instructions, former properties. */
const UNSEEN = new Set(
  (
    "w:del w:moveFrom w:delText w:instrText w:delInstrText w:ffData w:sdtPr w:sectPr w:tblGrid " +
    "w:pPrChange w:rPrChange w:trPrChange w:tcPrChange w:tblPrChange w:tblPrExChange w:numberingChange"
  ).split(" "),
);
/** Characters that are elements. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", "\u00ad"],
]);
const LINE_ENDS = new Set(["w:br", "w:cr", "a:br"]);
const LINES_END = new Set(["page", "column"]);
const NOTES = new Set(["w:footnote", "w:endnote"]);
const BOXES = new Set(["w:txbxContent", "a:txBody"]);
const BODY = "w:body";
/** What holds the paragraphs of a part. */
const STORIES = new Set([BODY, "w:hdr", "w:ftr"]);
const WORDS = new Set(["w:t", "m:t", "a:t"]);
const DROPPED_INITIALS = new Set(["drop", "margin"]);
/** Charts and diagrams stand in parts of their own, which these attributes name. */
const DRAWN_PARTS: ReadonlyMap<string, string> = new Map([
  ["c:chart", "r:id"],
  ["cx:chart", "r:id"],
  ["dgm:relIds", "r:dm"],
]);
/** Where words are missing that are a picture to Word. */
const GAP = "[…]";

interface StoryOptions {
  readonly styles: Styles;
  readonly labels: ListLabels;
  readonly budget: TextBudget;
  /** Of the document itself those to which it refers are added; of a part of notes, the others are left out. */
  readonly notes: NoteMarks;
}

/** Reads the paragraphs of the document itself, of its notes, or of what stands at the edges of its pages. */
export class Story implements XmlHandler {
  /** Columns that are whole: those of the whole part, or notes by their names. */
  readonly columns = new Map<string, WordBlock[]>();

  private readonly options: StoryOptions;
  private readonly path: string[] = [];
  /** How many elements are open inside of what is unseen, itself included. */
  private unseen = 0;
  private readonly columnsOpen: { readonly name: string; readonly column: Column }[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs = new Runs();
  private readonly tables = new Tables();
  private readonly formulas = new Formulas();
  /** Contents in several forms, of which one is read: how many pieces of text there were before, and whether one gave any. */
  private readonly alternatives: { before: number; isFound: boolean }[] = [];
  private pieces = 0;

  constructor(options: StoryOptions) {
    this.options = options;
  }

  open(name: string, attributes: Attributes): void {
    const place = { parent: this.path.at(-1) ?? "", attributes };
    if (this.unseen === 0) this.readProperty(name, place);
    if (this.unseen > 0 || this.isUnseen(name, place)) this.unseen += 1;
    else {
      this.path.push(name);
      this.begin(name, attributes);
    }
  }

  text(words: string): void {
    const name = this.path.at(-1) ?? "";
    if (this.unseen === 0 && WORDS.has(name)) this.add(name === "m:t" ? this.formulas.shown(words) : words);
  }

  close(): void {
    if (this.unseen > 0) this.unseen -= 1;
    else this.end(this.path.pop() ?? "");
  }

  private isUnseen(name: string, place: Place): boolean {
    if (UNSEEN.has(name) || this.tables.isHidden(name, place)) return true;
    if (name === "mc:Choice" || name === "mc:Fallback") return this.alternatives.at(-1)?.isFound === true;
    if (NOTES.has(name)) return !this.options.notes.marks.has(noteName(name, place.attributes));
    return (name === "w:p" || name === "a:p") && this.columnsOpen.length === 0;
  }

  private readProperty(name: string, place: Place): void {
    const { parent, attributes } = place;
    const value = attributes["w:val"] ?? "";
    const of = this.path.at(-2);
    const paragraph = this.paragraphs.at(-1);
    this.tables.readProperty(name, place);
    if (parent === "w:rPr" && of === "w:r") {
      if (name === "w:rStyle") this.runs.addStyle(this.options.styles.lookOf("character", value));
      else this.runs.addProperty(name, attributes);
    }
    if (paragraph === undefined) return;
    if (parent === "w:pPr" && name === "w:pStyle") paragraph.styleId = value;
    else if (parent === "w:pPr" && name === "w:framePr" && DROPPED_INITIALS.has(attributes["w:dropCap"] ?? ""))
      paragraph.isOpenEnded = true;
    else if (parent === "w:rPr" && of === "w:pPr") {
      if (name === "w:del" || name === "w:moveFrom") paragraph.isOpenEnded = true;
      else if (name === "w:vanish") paragraph.isEndHidden = isOn(value);
    } else if (parent === "w:pPr" || of === "w:pPr") readProperty(paragraph, { parent, name, value });
  }

  private begin(name: string, attributes: Attributes): void {
    this.tables.begin(name);
    if (name.startsWith("m:")) this.add(this.formulas.begin(name, this.path.at(-2) ?? "", attributes));
    const character = CHARACTERS.get(name);
    if (character !== undefined && this.path.at(-2) !== "w:tabs") this.add(character);
    else if (LINE_ENDS.has(name)) this.endLine(attributes["w:type"] ?? "");
    else if (name === "w:sym") this.add(symbol(attributes["w:font"] ?? "", attributes["w:char"] ?? ""));
    else if (name === "w:r") this.beginRun();
    else if (name === "w:fldChar") this.paragraphs.at(-1)?.field(attributes["w:fldCharType"]);
    else if (name === "w:p" || name === "a:p") this.beginParagraph();
    else if (STORIES.has(name) || BOXES.has(name) || this.isCell(name)) this.beginColumn(name);
    else if (NOTES.has(name)) this.beginColumn(noteName(name, attributes));
    else if (name === "w:footnoteReference" || name === "w:endnoteReference")
      this.refer(name.replace("Reference", ""), attributes);
    else if (name === "w:footnoteRef" || name === "w:endnoteRef") this.add(this.markOfNote());
    else if (name === "w:tbl") this.columnsOpen.at(-1)?.column.endCarried();
    else if (name === "w:rt") this.paragraphs.push(new Paragraph());
    else if (name === "mc:AlternateContent") this.alternatives.push({ before: this.pieces, isFound: false });
    else if (name === "v:textpath") this.addBox(attributes.string ?? "");
    else if (name === "o:OLEObject" && /^Equation\b/.test(attributes.ProgID ?? "")) this.addFormulaInPicture();
    else if (name === "w:altChunk") this.addOtherPart({ id: attributes["r:id"], isDrawn: false });
    else this.addOtherPart({ id: attributes[DRAWN_PARTS.get(name) ?? ""], isDrawn: true });
  }

  private end(name: string): void {
    const table = this.tables.end(name);
    if (table !== null) this.addTable(table);
    if (name.startsWith("m:")) this.add(this.formulas.end(name, this.path.at(-1) ?? ""));
    if (name === "w:p" || name === "a:p") this.endParagraph();
    else if (name === "w:r") this.runs.end();
    else if (name === "w:rt") this.endReading();
    else if (STORIES.has(name) || BOXES.has(name) || NOTES.has(name) || this.isCell(name)) this.endColumn(name);
    else if (name === "mc:AlternateContent") this.alternatives.pop();
    else if (name === "mc:Choice") {
      const alternative = this.alternatives.at(-1);
      if (alternative !== undefined) alternative.isFound = this.pieces > alternative.before;
    }
  }

  private addTable(table: Table): void {
    const { styles, budget } = this.options;
    const setsFirstRowApart = table.asksForFirstRow && styles.setsFirstRowApart(table.style);
    this.columnsOpen.at(-1)?.column.append(tableBlocks(table, { setsFirstRowApart, budget }));
  }

  /** Damaged documents have cells outside of tables: they hold what is around them. */
  private isCell(name: string): boolean {
    return name === "w:tc" && this.tables.isOpen && this.columnsOpen.length > 0;
  }

  /** The paragraph that takes text; null where there is none, or the text is not shown. */
  private shown(): Paragraph | null {
    const paragraph = this.paragraphs.at(-1);
    const isHidden = this.runs.look.vanish === true;
    return paragraph === undefined || paragraph.isInstruction || isHidden ? null : paragraph;
  }

  private add(words: string): void {
    const paragraph = words === "" ? null : this.shown();
    if (paragraph === null) return;
    this.options.budget.add(0, words.length);
    const { look } = this.runs;
    if (isStruckOut(look)) paragraph.leaveOut("struck", words);
    else paragraph.add(shownWords(words, look), look);
    if (/\S/.test(words)) this.pieces += 1;
  }

  private endLine(type: string): void {
    const paragraph = this.shown();
    if (LINES_END.has(type)) paragraph?.endLines();
    else paragraph?.endLine();
  }

  private refer(kind: string, attributes: Attributes): void {
    const paragraph = this.shown();
    if (paragraph === null || isStruckOut(this.runs.look)) return;
    this.add(this.options.notes.refer(kind, attributes));
    paragraph.behind.push({ kind: "reference", note: noteName(kind, attributes) });
  }

  /** The mark of the note that is read. */
  private markOfNote(): string {
    return this.options.notes.marks.get(this.columnsOpen[0]?.name ?? "") ?? "";
  }

  /** Words in large letters that Word draws along a line. */
  private addBox(words: string): void {
    if (words.trim() === "") return;
    this.options.budget.add(1, words.length);
    this.pieces += 1;
    this.shown()?.behind.push({ kind: "paragraph", level: 0, words });
  }

  /** A formula of an older Office, of which the document holds a picture. */
  private addFormulaInPicture(): void {
    this.add(GAP);
    this.shown()?.leaveOut("formula", GAP);
  }

  private addOtherPart({ id, isDrawn }: { id: string | undefined; isDrawn: boolean }): void {
    if (id === undefined) return;
    this.pieces += 1;
    const part: WordBlock = { kind: "part", id, isDrawn };
    if (this.paragraphs.length > 0) this.shown()?.behind.push(part);
    else this.columnsOpen.at(-1)?.column.append([part]);
  }

  private beginRun(): void {
    this.runs.begin(this.options.styles.lookOf("paragraph", this.paragraphs.at(-1)?.styleId ?? null));
  }

  /** How the words below it are read is printed above them. */
  private endReading(): void {
    const reading = this.paragraphs.pop();
    if (reading !== undefined && !reading.isEmpty)
      this.paragraphs.at(-1)?.leaveOut("reading", reading.words.flat().join(" "));
  }

  private beginParagraph(): void {
    const column = this.columnsOpen.at(-1)?.column;
    if (column !== undefined) this.paragraphs.push(column.begin());
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    this.columnsOpen.at(-1)?.column.end(paragraph, paragraph.isOpenEnded ? PLAIN : this.shownAs(paragraph));
  }

  private shownAs(paragraph: Paragraph): ShownAs {
    const { styles } = this.options;
    const style = styles.paragraph(paragraph.styleId);
    const level = paragraph.heading ?? style.heading ?? 0;
    const label = this.labelOf(paragraph);
    if (style.role === "contents") return { kind: "contents", level: 0, label };
    if (level > 0) return { kind: "heading", level, label: label.startsWith(BULLET) ? "" : label };
    if (style.role === "title" && paragraph.heading === null) return { kind: "title", level: 1, label: "" };
    if (style.role === "caption") return { kind: "caption", level: 0, label };
    if (label !== "") return { kind: "item", level: 0, label };
    const isCode = style.role === "code" || (paragraph.isInCodeFont && !styles.isCodeThroughout);
    return isCode ? { kind: "code", level: 0, label: "" } : PLAIN;
  }

  /** What Word draws before a paragraph that is an item of a list. Empty ones count, too, unless their end is hidden. */
  private labelOf(paragraph: Paragraph): string {
    const { styles, labels } = this.options;
    const style = styles.paragraph(paragraph.styleId);
    const list = paragraph.numbering ?? style.numbering;
    if (list === null || list === "0" || (paragraph.isEmpty && paragraph.isEndHidden)) return "";
    const linked = paragraph.numbering === null ? labels.levelOfStyles(list, style.ids) : null;
    return labels.next(list, paragraph.numberingLevel ?? linked ?? style.numberingLevel ?? 0);
  }

  private beginColumn(name: string): void {
    this.columnsOpen.push({ name, column: new Column(this.options.budget) });
  }

  /** A text box's blocks come behind the paragraph in which it is anchored. */
  private endColumn(element: string): void {
    const ended = this.columnsOpen.pop();
    if (ended === undefined) return;
    const { name, column } = ended;
    column.endCarried();
    if (element === "w:tc") this.tables.endCell(column.blocks, column.isBold);
    else if (!BOXES.has(element)) {
      const before = this.columns.get(name);
      if (before === undefined) this.columns.set(name, column.blocks);
      // Damaged documents have several bodies, and notes of one name, of which the first counts.
      else if (name === BODY) for (const block of column.blocks) before.push(block);
    } else {
      const anchor = this.paragraphs.at(-1);
      if (anchor === undefined) this.columnsOpen.at(-1)?.column.append(column.blocks);
      else for (const block of column.blocks) anchor.behind.push(block);
    }
  }
}
