import { Column, type TextBudget, type WordLine } from "./column.ts";
import { Formulas } from "./formulas.ts";
import { isLeftOut, type Look, shownWords, withProperty } from "./look.ts";
import type { Paragraph } from "./paragraph.ts";
import { readKind, type Styles } from "./styles.ts";
import { symbol } from "./symbols.ts";
import { Tables } from "./tables.ts";
import type { Attributes, Place, XmlHandler } from "./xml.ts";

/** What no reader of the document sees: deleted text, fields' instructions, how words are read, former properties. */
const UNSEEN = new Set(
  (
    "w:del w:moveFrom w:delText w:instrText w:delInstrText w:ffData w:rt w:sdtPr w:sectPr w:tblPr w:tblGrid " +
    "w:pPrChange w:rPrChange w:trPrChange w:tcPrChange w:tblPrExChange"
  ).split(" "),
);
/** Characters that are elements. */
const CHARACTERS: ReadonlyMap<string, string> = new Map([
  ["w:tab", "\t"],
  ["w:ptab", "\t"],
  ["w:noBreakHyphen", "\u2011"],
  ["w:softHyphen", "\u00ad"],
]);
const LINE_ENDS = new Set(["w:br", "w:cr"]);
const NOTES = new Set(["w:footnote", "w:endnote"]);
const WORDS = new Set(["w:t", "m:t"]);
const DROPPED_INITIALS = new Set(["drop", "margin"]);

interface Run {
  /** It stands in a text box of a run that is. */
  readonly isInLeftOut: boolean;
  /** By the styles of its paragraph and of its own. */
  styled: Look;
  /** By its own properties, which go before its styles'. */
  own: Look;
}

interface StoryOptions {
  readonly styles: Styles;
  readonly budget: TextBudget;
  /** Of a part of notes, those to be read, as `notes` names them. */
  readonly wanted?: ReadonlySet<string>;
}

/** Reads the paragraphs of the document itself, or of its notes. */
export class Story implements XmlHandler {
  /** Columns that are whole: "body", or notes by their names. */
  readonly columns = new Map<string, readonly WordLine[]>();
  /** Notes that the text refers to, in its order: "w:footnote 2". */
  readonly notes = new Set<string>();

  private readonly options: StoryOptions;
  private readonly path: string[] = [];
  /** How many elements are open inside of what is unseen, itself included. */
  private unseen = 0;
  private readonly columnsOpen: { readonly name: string; readonly column: Column }[] = [];
  private readonly paragraphs: Paragraph[] = [];
  /** Runs that are open, those of text boxes inside of others. */
  private readonly runs: Run[] = [];
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
    if (this.unseen === 0 && WORDS.has(this.path.at(-1) ?? "")) this.add(words);
  }

  close(): void {
    if (this.unseen > 0) this.unseen -= 1;
    else this.end(this.path.pop() ?? "");
  }

  private isUnseen(name: string, place: Place): boolean {
    if (UNSEEN.has(name) || this.tables.isHidden(name, place)) return true;
    if (name === "mc:Choice" || name === "mc:Fallback") return this.alternatives.at(-1)?.isFound === true;
    if (NOTES.has(name)) return this.options.wanted?.has(noteName(name, place.attributes)) !== true;
    return name === "w:p" && this.columnsOpen.length === 0;
  }

  private readProperty(name: string, place: Place): void {
    const { parent, attributes } = place;
    const value = attributes["w:val"] ?? "";
    const of = this.path.at(-2);
    const paragraph = this.paragraphs.at(-1);
    this.tables.readProperty(name, place);
    const run = this.runs.at(-1);
    if (parent === "w:rPr" && of === "w:r" && run !== undefined) {
      if (name === "w:rStyle") run.styled = { ...run.styled, ...this.options.styles.lookOf("character", value) };
      else run.own = withProperty(run.own, name, value);
    }
    if (paragraph === undefined) return;
    if (parent === "w:pPr" && name === "w:pStyle") paragraph.styleId = value;
    else if (parent === "w:pPr" && name === "w:framePr" && DROPPED_INITIALS.has(attributes["w:dropCap"] ?? ""))
      paragraph.isOpenEnded = true;
    else if (parent === "w:rPr" && of === "w:pPr" && (name === "w:del" || name === "w:moveFrom"))
      paragraph.isOpenEnded = true;
    else if (parent === "w:pPr" || of === "w:pPr") readKind(paragraph, { parent, name, value });
  }

  private begin(name: string, attributes: Attributes): void {
    this.tables.begin(name);
    if (name.startsWith("m:")) this.add(this.formulas.begin(name, this.path.at(-2) ?? "", attributes));
    const character = CHARACTERS.get(name);
    if (character !== undefined && this.path.at(-2) !== "w:tabs") this.add(character);
    else if (LINE_ENDS.has(name)) this.shown()?.endLine();
    else if (name === "w:sym") this.add(symbol(attributes["w:font"] ?? "", attributes["w:char"] ?? ""));
    else if (name === "w:r") this.beginRun();
    else if (name === "w:fldChar") this.paragraphs.at(-1)?.field(attributes["w:fldCharType"]);
    else if (name === "w:p") this.beginParagraph();
    else if (name === "w:body" || name === "w:txbxContent") this.beginColumn(name);
    else if (NOTES.has(name)) this.beginColumn(noteName(name, attributes));
    else if (name === "w:footnoteReference" || name === "w:endnoteReference") {
      if (this.shown() !== null) this.notes.add(noteName(name.replace("Reference", ""), attributes));
    } else if (name === "w:tbl") this.columnsOpen.at(-1)?.column.endCarried();
    else if (name === "mc:AlternateContent") this.alternatives.push({ before: this.pieces, isFound: false });
  }

  private end(name: string): void {
    this.tables.end(name);
    if (name.startsWith("m:")) this.add(this.formulas.end(name, this.path.at(-1) ?? ""));
    if (name === "w:p") this.endParagraph();
    else if (name === "w:r") this.runs.pop();
    else if (name === "w:tc") this.columnsOpen.at(-1)?.column.endCarried();
    else if (name === "w:body" || name === "w:txbxContent" || NOTES.has(name)) this.endColumn();
    else if (name === "mc:AlternateContent") this.alternatives.pop();
    else if (name === "mc:Choice") {
      const alternative = this.alternatives.at(-1);
      if (alternative !== undefined) alternative.isFound = this.pieces > alternative.before;
    }
  }

  /** The paragraph that takes text; null where there is none, or the text is not shown. */
  private shown(): Paragraph | null {
    const paragraph = this.paragraphs.at(-1);
    const run = this.runs.at(-1);
    const isHidden = run !== undefined && (run.isInLeftOut || isLeftOut(lookOf(run)));
    return paragraph === undefined || paragraph.isInstruction || isHidden ? null : paragraph;
  }

  private add(words: string): void {
    const paragraph = words === "" ? null : this.shown();
    if (paragraph === null) return;
    this.options.budget.add(0, words.length);
    const run = this.runs.at(-1);
    paragraph.add(run === undefined ? words : shownWords(words, lookOf(run)));
    if (/\S/.test(words)) this.pieces += 1;
  }

  private beginRun(): void {
    const outer = this.runs.at(-1);
    const isInLeftOut = outer !== undefined && (outer.isInLeftOut || isLeftOut(lookOf(outer)));
    const styleId = this.paragraphs.at(-1)?.styleId ?? null;
    this.runs.push({ isInLeftOut, styled: this.options.styles.lookOf("paragraph", styleId), own: {} });
  }

  private beginParagraph(): void {
    const column = this.columnsOpen.at(-1)?.column;
    if (column !== undefined) this.paragraphs.push(column.begin());
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    const style = this.options.styles.kindOf(paragraph.styleId);
    this.columnsOpen.at(-1)?.column.end(paragraph, {
      heading: paragraph.heading ?? style.heading,
      isListItem: paragraph.isListItem ?? style.isListItem,
    });
  }

  private beginColumn(name: string): void {
    this.columnsOpen.push({ name, column: new Column(this.options.budget) });
  }

  /** A text box's lines come behind the paragraph in which it is anchored. */
  private endColumn(): void {
    const ended = this.columnsOpen.pop();
    if (ended === undefined) return;
    ended.column.endCarried();
    const { name, column } = ended;
    if (name !== "w:txbxContent") {
      // Damaged documents have several of a name: the first counts.
      if (!this.columns.has(name)) this.columns.set(name, column.lines);
    } else {
      const into = this.paragraphs.at(-1)?.boxes ?? this.columnsOpen.at(-1)?.column.lines;
      for (const line of column.lines) into?.push(line);
    }
  }
}

function lookOf({ styled, own }: Run): Look {
  return { ...styled, ...own };
}

function noteName(kind: string, attributes: Attributes): string {
  return `${kind} ${attributes["w:id"] ?? ""}`;
}
