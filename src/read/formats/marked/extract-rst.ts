import type { SourceRange } from "../../article.ts";
import type { GivenFacts } from "../../given-facts.ts";
import type { StructuredText } from "../../structure/structure.ts";
import { Facts } from "../table/facts.ts";
import { behind, isBlank, Scan, type SourceLine, span } from "./scan.ts";

const ADORNMENT = /^([!-/:-@[-`{-~])\1{2,}\s*$/;
const TABLES = new Set(["table", "csv-table", "list-table"]);
const HEADER = /^\s*:header:\s*/;
const DIRECTIVE = /^(\s*)\.\.\s+(?:\|[^|]*\|\s+)?([\w:+.-]*\w)::(?:\s+|$)/;
const FOOTNOTE = /^\s*\.\.\s+\[[^\]\s]+\]\s+/;
const EXPLICIT = /^\s*\.\.(?:\s|$)/;
const FIELD = /^:([^:\s][^:]*):(?:\s+|$)/;
const OPTION = /^\s+:[\w-]+:/;
const ITEM = /^\s*(?:[-*+•]|\(?(?:\d{1,3}|[A-Za-z#])[.)])\s+\S/;
const GRID_BORDER = /^\s*\+[-=+]{2,}\+\s*$/;
const SIMPLE_BORDER = /^\s*=+(?: +=+)+\s*$/;
const LINE_BLOCK = /^\s*\|\s/;
const DOCTEST = /^\s*>>> /;

/** Directives whose content is shown as it stands. */
const CODE = new Set(
  "code code-block sourcecode parsed-literal literalinclude prompt highlight console ipython".split(" "),
);
/** Directives whose content is for programs, or a list of links. */
const UNSEEN = new Set(
  "toctree contents index meta raw include image default-role role highlight-language tabularcolumns autosummary automodule only-html".split(
    " ",
  ),
);
const FORMULA = new Set(["math"]);
const NOTES = new Set(
  "note tip warning important caution danger hint attention error seealso admonition todo sidebar topic footnote".split(
    " ",
  ),
);

/** A text in reStructuredText [docutils' specification], in its own characters. */
export function extractRst(source: string): StructuredText {
  const scan = new Scan(source);
  const reader = new RstReader(scan);
  while (scan.line !== undefined) reader.readLine(scan.line);
  return scan.finish(reader.facts());
}

class RstReader {
  private readonly scan: Scan;
  private readonly given = new Facts();
  /** Kinds of adornment in the order in which they were met: each is a rank. */
  private readonly ranks: string[] = [];
  /** Of the note that is open, the columns before its mark; deeper lines are its content. */
  private noteIndent: number | null = null;
  /** What was read of ends with "::": a deeper block is to be shown as it stands. */
  private literalBelow: number | null = null;
  private hasText = false;

  constructor(scan: Scan) {
    this.scan = scan;
  }

  facts(): GivenFacts {
    return this.given.given();
  }

  readLine(line: SourceLine): void {
    const { scan } = this;
    if (isBlank(line)) {
      scan.end();
      scan.at += 1;
      return;
    }
    if (this.noteIndent !== null && line.indent <= this.noteIndent) this.noteIndent = null;
    if (this.verbatim(line) || this.section(line) || this.explicit(line) || this.table(line) || this.docinfo(line))
      return;
    this.running(line);
    scan.at += 1;
  }

  /** What is shown line by line: below "::", behind a prompt of Python, and lines with a bar before each. */
  private verbatim(line: SourceLine): boolean {
    const { scan, literalBelow: above } = this;
    if (scan.openKind !== null) return false;
    this.literalBelow = null;
    if (above !== null && line.indent > above)
      scan.addLines(
        "code",
        scan.take((each) => isBlank(each) || each.indent > above),
      );
    else if (DOCTEST.test(line.words) || LINE_BLOCK.test(line.words))
      scan.addLines(
        DOCTEST.test(line.words) ? "code" : "lines",
        scan.take((each) => !isBlank(each)),
      );
    else return false;
    return true;
  }

  private running(line: SourceLine): void {
    const { scan } = this;
    this.hasText = true;
    if (/::\s*$/.test(line.words)) this.literalBelow = line.indent;
    else this.literalBelow = null;
    if (line.words.trim() === "::") {
      scan.end();
      return;
    }
    const before = scan.lines[scan.at - 1];
    const isTerm = before !== undefined && scan.openKind === "paragraph" && before.indent !== line.indent;
    if (ITEM.test(line.words) && (scan.openKind === null || scan.openKind === "item")) scan.begin("item", line);
    else if (isTerm || FIELD.test(line.words)) scan.begin(this.kind(), line);
    else scan.goOn(this.kind(), line);
  }

  private kind(): "note" | "paragraph" {
    return this.noteIndent === null ? "paragraph" : "note";
  }

  /** A title with a line below it, and perhaps above it. */
  private section(line: SourceLine): boolean {
    const { scan } = this;
    if (scan.openKind !== null) return false;
    const [, over] = ADORNMENT.exec(line.words) ?? [];
    const [, under] = ADORNMENT.exec(scan.ahead(over === undefined ? 1 : 2)) ?? [];
    const title = scan.lines[over === undefined ? scan.at : scan.at + 1];
    const isTitled = title !== undefined && !isBlank(title) && under !== undefined && (over ?? under) === under;
    if (!isTitled || (over === undefined && line.indent > 0)) {
      if (over === undefined || scan.ahead(1).trim() !== "") return false;
      // A transition.
      scan.at += 1;
      return true;
    }
    const rank = `${over ?? ""}${under}`;
    if (!this.ranks.includes(rank)) this.ranks.push(rank);
    scan.add("heading", title, Math.min(6, this.ranks.indexOf(rank) + 1));
    scan.at += over === undefined ? 2 : 3;
    return true;
  }

  /** A directive, a footnote, a target or a comment, with what is indented below it. */
  private explicit(line: SourceLine): boolean {
    const { scan } = this;
    if (!EXPLICIT.test(line.words)) return false;
    scan.end();
    scan.at += 1;
    const isBelow = (each: SourceLine) => isBlank(each) || each.indent > line.indent;
    const footnote = FOOTNOTE.exec(line.words);
    if (footnote !== null) {
      this.noteIndent = line.indent;
      scan.begin("note", behind(line, line.indent + ".. ".length));
      return true;
    }
    const directive = DIRECTIVE.exec(line.words);
    const name = directive?.[2]?.split(":").at(-1)?.toLowerCase();
    if (directive === null || name === undefined || UNSEEN.has(name)) {
      const all = span([line, ...scan.take(isBelow)]);
      if (all !== null) scan.drop(name === "image" ? "image" : "markup", all);
      return true;
    }
    const argument = behind(line, directive[0].length);
    const settings = scan.take(({ words }) => OPTION.test(words));
    const options = span(settings);
    if (CODE.has(name) || FORMULA.has(name)) this.literal(name, argument, isBelow);
    else {
      if (NOTES.has(name)) this.noteIndent = line.indent;
      if (name === "figure") scan.drop("markup", argument);
      else if (TABLES.has(name) && argument.end > argument.start) scan.add("caption", argument);
      else if (argument.end > argument.start) scan.begin(this.kind(), argument);
      if (name === "figure") this.figure(isBelow);
      else if (name === "csv-table") {
        this.cells(settings, scan.take(isBelow));
        return true;
      }
    }
    if (options !== null && !CODE.has(name)) scan.drop("markup", options);
    return true;
  }

  private literal(name: string, argument: SourceRange, isBelow: (line: SourceLine) => boolean): void {
    const { scan } = this;
    const below = scan.take(isBelow);
    const all = span(below);
    if (!FORMULA.has(name)) scan.addLines("code", below);
    else {
      scan.drop("formula", argument);
      if (all !== null) scan.drop("formula", all);
    }
  }

  /** The rows of a table in the form of CSV; a cell in quotation marks may go over lines. */
  private cells(settings: readonly SourceLine[], below: readonly SourceLine[]): void {
    const { scan } = this;
    for (const setting of settings) {
      const [mark] = HEADER.exec(setting.words) ?? [];
      if (mark === undefined) scan.drop("markup", setting);
      else scan.add("columns", behind(setting, mark.length));
    }
    let row: SourceLine[] = [];
    let marks = 0;
    for (const line of below.filter((each) => !isBlank(each))) {
      row.push(line);
      marks += line.words.replace(/[^"]/g, "").length;
      const whole = span(row);
      if (marks % 2 === 1 || whole === null) continue;
      scan.add("row", whole);
      row = [];
    }
    for (const line of row) scan.add("row", line);
  }

  /** Below a figure's settings stands its caption. */
  private figure(isBelow: (line: SourceLine) => boolean): void {
    const { scan } = this;
    const blank = scan.take(isBlank);
    const caption = blank.length === 0 ? [] : scan.take((line) => isBelow(line) && !isBlank(line));
    for (const [at, line] of caption.entries()) at === 0 ? scan.begin("caption", line) : scan.goOn("caption", line);
    scan.end();
  }

  /** The rows of a table with borders, or of one whose columns have lines above and below them. */
  private table(line: SourceLine): boolean {
    const { scan } = this;
    const border = [GRID_BORDER, SIMPLE_BORDER].find((each) => each.test(line.words));
    if (scan.openKind !== null || border === undefined) return false;
    const isGrid = border === GRID_BORDER;
    const rows = scan.take((each) => (isGrid ? !isBlank(each) : !isBlank(each) || !this.isOver(border)));
    const named = isGrid
      ? rows.findIndex(({ words }) => /^\s*\+=/.test(words))
      : rows.findIndex(({ words }, at) => at > 0 && border.test(words));
    const hasNames = named > 0 && named < rows.length - 1;
    for (const [at, row] of rows.entries())
      if (!border.test(row.words) && !isBlank(row)) scan.add(hasNames && at < named ? "columns" : "row", row);
    return true;
  }

  /** Whether the last line before an empty one is a border that ends the table. */
  private isOver(border: RegExp): boolean {
    return border.test(this.scan.lines[this.scan.at - 1]?.words ?? "") && !border.test(this.scan.ahead(1));
  }

  /** Fields before the text tell facts of it. */
  private docinfo(line: SourceLine): boolean {
    const [mark, name = ""] = FIELD.exec(line.words) ?? [];
    if (mark === undefined || this.hasText || line.indent > 0) return false;
    const value = behind(line, mark.length);
    if (this.given.takeNamed(name, line.words.slice(mark.length).trim())) this.scan.drop("facts", line);
    else if (value.end > value.start) return false;
    this.scan.at += 1;
    return true;
  }
}
