import type { Dropped, SourceRange } from "../../article.ts";
import { type Refusal, tooManyDocuments, Unreadable } from "../../read-error.ts";
import type { SourceBlock, StructuredDocument, StructuredText } from "../../structure/structure.ts";
import { type ExtractionOptions, USUAL_OPTIONS } from "../format.ts";
import { type Row, rowsOf, type TableSource, TableText } from "./cells.ts";
import { type Column, columnsOf, SAMPLE_ROWS, wordsIn } from "./columns.ts";
import { extractRecords } from "./extract-json.ts";
import { Facts } from "./facts.ts";
import { givenRoles } from "./given-columns.ts";
import type { JsonObject } from "./json-values.ts";
import { inOneLanguage } from "./language.ts";
import { isMarkup } from "./prose.ts";
import { findSeparator } from "./separator.ts";

/** From so many cells on, neighbours without a role stand in one block: a passage for each would be too many. */
const MANY_CELLS = 20_000;
/** How much of the names of columns is repeated, in UTF-16 units. */
const LONGEST_NAMES = 200;
/** So many of a column's cells are HTML in one that a program has written so. */
const MARKED_UP = 0.5;
const EMPTY_LINE = /\n[^\S\n]*\n/gu;

/**
 * The rows of a table, each a document; a doubled quotation mark is one, and otherwise the text is the file's own, unless cells are
 * written in HTML: then it is what that shows. It is read twice, row by row: to tell its columns, and to make documents of them.
 * @throws Unreadable when it has no rows below the names of its columns, or too many.
 */
export async function extractCsv(source: string, options: ExtractionOptions = USUAL_OPTIONS): Promise<StructuredText> {
  const { mostDocuments, columns: given } = options;
  const table = { source, ...findSeparator(source) };
  const { text, sample, cells } = surveyed(table, mostDocuments);
  const { columns, isNamed } = columnsOf(text, sample, await givenRoles(given));
  if (isNamed && sample.length === 1) throw new Unreadable(onlyNames(columns.map(({ name }) => wordsIn(text, name))));
  if (isNamed && isMarkedUp(text, sample.slice(1))) return extractRecords(recordsOf(table, text), options);
  const dropped: Dropped[] = table.from === 0 ? [] : [{ kind: "markup", start: 0, end: table.from }];
  const reading = { text, columns, dropped, named: new Set<number>(), isLarge: cells > MANY_CELLS };
  const rows = rowsOf(table);
  if (isNamed) rows.next();
  const documents = Array.from(rows, (row) => documentOf(row, reading));
  for (const [at, { name }] of columns.entries())
    if (name !== null && !reading.named.has(at)) dropped.push({ kind: "markup", ...name });
  return inOneLanguage({ text, documents, dropped, pageStarts: [] });
}

/** Whether most cells of some column are written in HTML. */
function isMarkedUp(text: string, rows: readonly Row[]): boolean {
  const most = Math.max(0, ...rows.map(({ length }) => length));
  return Array.from({ length: most }, (_, at) => rows.flatMap((row) => row[at] ?? [])).some((cells) => {
    const marked = cells.filter(({ start, end }) => isMarkup(text.slice(start, end))).length;
    return marked > 0 && marked >= MARKED_UP * cells.length;
  });
}

/** The rows below the names, each an object of its cells. */
function* recordsOf(table: TableSource, text: string): Generator<JsonObject> {
  const rows = rowsOf(table);
  const names = (rows.next().value as Row).map((name) => wordsIn(text, name));
  for (const row of rows) {
    const fields = row.map((cell, at) => {
      const words = cell === null ? "" : text.slice(cell.start, cell.end);
      return [names[at] ?? "", { kind: "scalar", words }] as const;
    });
    yield { kind: "object", fields };
  }
}

interface Survey {
  readonly text: string;
  /** The first `SAMPLE_ROWS` rows. */
  readonly sample: readonly Row[];
  /** How many cells the table has. */
  readonly cells: number;
}

function surveyed(table: TableSource, mostRows: number): Survey {
  const text = new TableText(table.source);
  const sample: Row[] = [];
  let cells = 0;
  let count = 0;
  for (const row of rowsOf({ ...table, onDoubled: (at) => text.takeOut(at) })) {
    if (sample.length < SAMPLE_ROWS) sample.push(row);
    cells += row.length;
    count += 1;
    // One may be the names of the columns.
    if (count > mostRows + 1) throw new Unreadable(tooManyDocuments(mostRows));
  }
  return { text: text.finish(), sample, cells };
}

function onlyNames(names: readonly string[]): Refusal {
  return {
    reason: `it has the names of columns (${names.join(", ").slice(0, LONGEST_NAMES)}) and no row below them`,
    nextStep: "Fill it, or leave it out.",
  };
}

interface TableReading {
  readonly text: string;
  readonly columns: readonly Column[];
  /** Takes what is known as a fact. */
  readonly dropped: Dropped[];
  /** Takes the columns whose names stand above some cell. */
  readonly named: Set<number>;
  readonly isLarge: boolean;
}

/** A cell that stands below its column's name. */
interface NamedCell {
  readonly at: number;
  readonly name: SourceRange | null;
  readonly cell: SourceRange;
}

function documentOf(row: Row, { text, columns, dropped, named, isLarge }: TableReading): StructuredDocument {
  const facts = new Facts();
  const title: SourceBlock[] = [];
  const running: SourceBlock[] = [];
  const others: NamedCell[] = [];
  for (const [at, cell] of row.entries()) {
    const { name, role } = columns[at] ?? { name: null, role: null };
    if (cell === null) continue;
    if (role === "title") title.push(block("heading", cell));
    else if (role === "text" && running.length === 0) running.push(...paragraphs(text, cell));
    else if (role === null || role === "text" || !facts.take(role, wordsIn(text, cell)))
      others.push({ at, name, cell });
    else dropped.push({ kind: "facts", ...cell });
  }
  for (const { at } of others) named.add(at);
  const blocks = [...title, ...running, ...(isLarge ? inRuns(others) : others).flatMap(namedBlocks)];
  return { facts: facts.given(), blocks };
}

/** Neighbouring cells as one, and their names as one. */
function inRuns(cells: readonly NamedCell[]): NamedCell[] {
  const runs: NamedCell[] = [];
  for (const next of cells) {
    const last = runs.at(-1);
    if (last?.at !== next.at - 1 || (last.name === null) !== (next.name === null)) runs.push(next);
    else
      runs[runs.length - 1] = {
        at: next.at,
        name: spanning(last.name, next.name),
        cell: spanning(last.cell, next.cell),
      };
  }
  return runs;
}

function spanning<Range extends SourceRange | null>(a: Range, b: Range): Range {
  return a === null || b === null ? a : { ...a, end: b.end };
}

function namedBlocks({ name, cell }: NamedCell): SourceBlock[] {
  // No name stands above another column's cell.
  const first = { ...block(name === null ? "row" : "columns", name ?? cell), opensTable: true };
  return name === null ? [first] : [first, block("row", cell)];
}

/** A block of one range; a title is a heading of first rank. */
function block(kind: SourceBlock["kind"], range: SourceRange): SourceBlock {
  return { kind, level: kind === "heading" ? 1 : 0, opensTable: false, ranges: [range] };
}

/** The paragraphs of a long cell; lines in one of them stay lines. */
function paragraphs(text: string, { start, end }: SourceRange): SourceBlock[] {
  const words = text.slice(start, end);
  const blocks: SourceBlock[] = [];
  const add = (from: number, to: number): void => {
    const part = words.slice(from, to);
    if (part.trim() === "") return;
    const first = start + from + part.length - part.trimStart().length;
    const range = { start: first, end: first + part.trim().length };
    blocks.push(block(part.trim().includes("\n") ? "lines" : "paragraph", range));
  };
  let from = 0;
  for (const { index, 0: gap } of words.matchAll(EMPTY_LINE)) {
    add(from, index);
    from = index + gap.length;
  }
  add(from, words.length);
  return blocks;
}
