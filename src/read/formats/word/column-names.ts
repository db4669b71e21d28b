/** A cell as it takes part in a row. */
export interface ShownCell {
  /** The paragraphs in it, each in one line. */
  readonly lines: readonly string[];
  /** From 0. */
  readonly column: number;
  readonly span: number;
  /** It reaches down from the row above. */
  readonly isReaching: boolean;
  readonly isBold: boolean;
  readonly fill: string | null;
}

/** A row with the cells that reach into it from above. */
export interface ShownRow {
  readonly cells: readonly ShownCell[];
  readonly isHead: boolean;
}

/** Names of columns are at most so long, in UTF-16 units. */
const LONGEST_NAME = 80;
/** Without any other sign, names are shorter still, and there are at least so many of them, above at least so many rows. */
const LONGEST_PLAIN_NAME = 40;
const PLAIN_NAMES = 3;
const PLAIN_ROWS = 2;

const LETTER = /\p{L}/u;
/** A number with its sign, its unit or its currency. */
const NUMBER =
  /^[^\p{L}\p{N}]{0,6}(?:\p{L}{1,3}\.? ?)?[^\p{L}\p{N}]{0,6}\p{N}[\p{N}\p{Z}.,:/%−–+-]{0,40}(?:[^\p{L}\p{N}]{0,6}\p{L}{1,3}\.?)?[^\p{L}\p{N}]{0,6}$/u;
const SENTENCE_END = /[.!?。！？:：]$/u;

/**
 * How many rows of a table name its columns, from the first on: those that its author repeats on each page, or the first one where
 * it is set apart, by the style of the table, by bold type or a colour, by an empty corner, by numbers below its words, or
 * by being the short words above several columns. A row with one cell over all columns above them is the name of all.
 */
export function namingRows(rows: readonly ShownRow[], setsFirstRowApart: boolean): number {
  const naming = firstNamingRows(rows, setsFirstRowApart);
  // Names in two rows: those that are names of one column reach over both.
  const goesOn = naming > 0 && naming + 1 < rows.length && isBelowNames(rows[naming - 1], rows[naming]);
  return goesOn ? naming + 1 : naming;
}

function isBelowNames(names: ShownRow | undefined, { cells }: ShownRow = { cells: [], isHead: false }): boolean {
  const hasGroups = names?.cells.some(({ span }) => span > 1) === true;
  return (
    hasGroups &&
    cells.some(({ isReaching }) => isReaching) &&
    cells.every((cell) => isName(cell, LONGEST_NAME) && !isNumber(cell.lines.join(" ")))
  );
}

function firstNamingRows(rows: readonly ShownRow[], setsFirstRowApart: boolean): number {
  const body = rows.findIndex(({ isHead }) => !isHead);
  if (body > 0) return body;
  if (body === -1) return 0;
  const titles = rows.findIndex((row) => !isTitle(row));
  const [head, ...below] = rows.slice(titles);
  if (titles === -1 || head === undefined) return 0;
  if (below.length === 0) return titles;
  const isShort = head.cells.every(({ lines }) => lines.join(" ").length <= LONGEST_NAME);
  return (setsFirstRowApart && isShort) || isNaming(head, below) ? titles + 1 : titles;
}

/** Whether a row is one cell over all columns that holds a few words: it names what is below it. */
export function isTitle({ cells }: ShownRow): boolean {
  const [only, ...others] = cells;
  return only !== undefined && others.length === 0 && isName(only, LONGEST_NAME);
}

function isNaming({ cells }: ShownRow, below: readonly ShownRow[]): boolean {
  const [corner, ...others] = cells;
  const names = corner !== undefined && corner.lines.length > 0 ? cells : others;
  const [next] = below;
  if (next === undefined || names.length === 0 || !names.every((cell) => isName(cell, LONGEST_NAME))) return false;
  if (cells.length < 2) return false;
  if (isBelowNames({ cells, isHead: false }, next)) return true;
  const isUnlikeNext = (is: (cell: ShownCell) => boolean) =>
    names.every(is) && !next.cells.filter(({ lines }) => lines.length > 0).every(is);
  if (isUnlikeNext(({ isBold }) => isBold) || isUnlikeNext(({ fill }) => fill !== null && fill === names[0]?.fill))
    return true;
  if (names !== cells && next.cells[0] !== undefined && next.cells[0].lines.length > 0) return true;
  if (!names.every(({ lines }) => LETTER.test(lines.join(" ")) && !isNumber(lines.join(" ")))) return false;
  if (names.some((name) => areNumbers(name.column, below))) return cells.length > 2 || below.length >= PLAIN_ROWS;
  const areDistinct = new Set(names.map(({ lines }) => lines.join(" "))).size === names.length;
  return (
    areDistinct &&
    names.length >= PLAIN_NAMES &&
    below.length >= PLAIN_ROWS &&
    names.every((cell) => isName(cell, LONGEST_PLAIN_NAME))
  );
}

function isName({ lines }: ShownCell, longest: number): boolean {
  const words = lines.join(" ");
  return words !== "" && words.length <= longest && !SENTENCE_END.test(words);
}

/** Whether a column holds nothing but numbers, and at least one. */
function areNumbers(column: number, rows: readonly ShownRow[]): boolean {
  const words = rows.flatMap(({ cells }) =>
    cells.filter((cell) => cell.column === column).map(({ lines }) => lines.join(" ")),
  );
  const said = words.filter((each) => /[\p{L}\p{N}]/u.test(each));
  return said.length > 0 && said.every(isNumber);
}

function isNumber(words: string): boolean {
  return words.length <= LONGEST_NAME && NUMBER.test(words);
}
