import { isLine, type WordBlock, type WordRow } from "./blocks.ts";
import type { TextBudget } from "./column.ts";
import { isTitle, namingRows, type ShownCell, type ShownRow } from "./column-names.ts";
import { MOST_COLUMNS, type Table, type TableCell, type TableRow } from "./tables.ts";

/** A name that several rows share is shown in each of them, up to so many UTF-16 units; longer text stands in the first. */
const LONGEST_SHARED = 80;
/** A cell with several paragraphs that have together more UTF-16 units is running text, unless its column has a name. */
const RUNNING_TEXT = 400;
/** How long what stands between two cells may be in the text. */
const BETWEEN_CELLS = 3;
/** Behind a sentence, the next paragraph of a cell needs no sign between. */
const LONGEST_END = 8;
const SENTENCE_END = /[.!?…:;。！？：；]["'”’»」』)）]*$/u;

interface TableOptions {
  /** Its style shows that its first row is no row like the others. */
  readonly setsFirstRowApart: boolean;
  readonly budget: TextBudget;
}

/**
 * What a table is shown as: its rows below the names of its columns. What is no table but a way to place text on the page - a single
 * column, a cell with a heading and what belongs to it, or with running text - is shown as the text that it holds.
 */
export function tableBlocks(table: Table, { setsFirstRowApart, budget }: TableOptions): WordBlock[] {
  const rows = shownRows(table.rows, budget);
  if (!rows.some(({ cells }) => cells.filter(isFilled).length > 1)) return table.rows.flatMap(laidOut);
  const naming = namingRows(rows, setsFirstRowApart);
  const hasNames = naming > 0;
  return table.rows.flatMap((source, at) => {
    const row = rows[at] as ShownRow;
    if (isLaidOut(source, hasNames)) return laidOut(source);
    const kind = at < naming ? "columns" : isTitle(row) && !isTitle(rows[at + 1] ?? row) ? "group" : "row";
    return [
      { kind, cells: inOneLine(row, { kind, budget }), opensTable: at === 0 },
      ...source.cells.flatMap(behindTheRow),
    ];
  });
}

function isFilled({ lines }: ShownCell): boolean {
  return lines.length > 0;
}

function shownRows(rows: readonly TableRow[], budget: TextBudget): ShownRow[] {
  const above = new Map<number, ShownCell>();
  return rows.map((source) => {
    let column = source.before;
    const cells = source.cells.map((cell) => {
      const reaching = cell.isCovered ? above.get(column) : undefined;
      if (reaching !== undefined) budget.add(0, reaching.lines.join().length);
      const shown = reaching ?? { ...cell, lines: linesOf(cell), column, isReaching: false };
      above.set(column, shown.lines.join().length > LONGEST_SHARED ? { ...shown, lines: [] } : shown);
      column += cell.span;
      return { ...shown, span: cell.span, column: column - cell.span, isReaching: reaching !== undefined };
    });
    return { isHead: source.isHead, cells };
  });
}

/** The text of a cell, in its paragraphs; what stands behind it is no part of it. */
function linesOf({ blocks }: TableCell): string[] {
  return blocks.flatMap((block) => {
    if (isLine(block)) return [block.words];
    if (block.kind === "lines") return block.lines;
    return [];
  });
}

/** Empty cells keep their places between others. */
function inOneLine({ cells }: ShownRow, { kind, budget }: { kind: WordRow["kind"]; budget: TextBudget }): string[] {
  const shown: string[] = [];
  for (const { lines, column } of cells) {
    if (lines.length === 0) continue;
    while (shown.length < Math.min(column, MOST_COLUMNS)) shown.push("");
    shown.push(kind === "columns" ? lines.join(" ") : inOneCell(lines));
  }
  budget.add(0, BETWEEN_CELLS * shown.length);
  return shown;
}

/** The end of a paragraph shows, as that of a line does where verse is quoted in prose. */
function inOneCell(lines: readonly string[]): string {
  const between = (line: string) => (SENTENCE_END.test(line.slice(-LONGEST_END)) ? " " : " / ");
  return lines.map((line, at) => (at === lines.length - 1 ? line : line + between(line))).join("");
}

function isLaidOut({ cells }: TableRow, hasNames: boolean): boolean {
  return cells.some((cell) => {
    const lines = linesOf(cell);
    const hasHeading = cell.blocks.length > 1 && cell.blocks.some(({ kind }) => kind === "heading" || kind === "title");
    const hasStructure = cell.blocks.some((block) => "cells" in block || block.kind === "code");
    const isRunning = lines.length > 1 && lines.join(" ").length > RUNNING_TEXT;
    return hasHeading || hasStructure || (isRunning && !hasNames);
  });
}

function laidOut({ cells }: TableRow): WordBlock[] {
  return cells.flatMap(({ blocks }) => blocks);
}

function behindTheRow({ blocks }: TableCell): WordBlock[] {
  return blocks.filter(({ kind }) => kind === "left-out" || kind === "reference" || kind === "part");
}
