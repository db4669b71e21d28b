/** What a table hands over, row by row, as wikitext. */
export interface TableSink {
  caption(wikitext: string): void;
  row(kind: "columns" | "group" | "row", cells: readonly string[]): void;
}

interface Cell {
  words: string;
  readonly isName: boolean;
  readonly rows: number;
  readonly columns: number;
}

/** A cell reaches over at most so many rows or columns. */
const WIDEST = 100;
/** Longer cells are not shown again in the rows below that they reach over, in UTF-16 units. */
const LONGEST_SHARED = 80;
const BEGIN = /^[\s:]*\{\|/u;
const ATTRIBUTES = /^([^|[\]]*)\|(?!\|)(.*)$/su;
const SENTENCE_END = /[.!?。！？…:]\s*$/u;

export function beginsTable(line: string): boolean {
  return BEGIN.test(line);
}

/** A table of wikitext, line by line; the rows of tables in its cells are lines of these. */
export class WikiTable {
  private readonly sink: TableSink;
  private depth = 1;
  private cells: Cell[] = [];
  private isFirst = true;
  private isBlankBefore = false;
  /** The cells that reach into the next rows, by their columns. */
  private reaching = new Map<number, { left: number; readonly words: string }>();

  constructor(sink: TableSink) {
    this.sink = sink;
  }

  /** @returns what stands behind the table's end on its last line; null while it goes on. */
  take(written: string): string | null {
    const line = written.trim();
    if (BEGIN.test(line)) this.depth += 1;
    else if (line.startsWith("|}")) {
      this.depth -= 1;
      if (this.depth > 0) return null;
      this.end();
      return line.slice(2);
    } else if (this.depth > 1) this.goOn(line.replace(/^(?:\|[-+]?|!)+/u, ""), true);
    else if (line.startsWith("|-")) this.endRow();
    else if (line.startsWith("|+")) this.sink.caption(withoutAttributes(line.slice(2)).words);
    else if (line.startsWith("|")) this.add(line.slice(1).split("||"), false);
    else if (line.startsWith("!")) this.add(line.slice(1).split(/!!|\|\|/u), true);
    else this.goOn(line.replace(/^[*#:;]+\s*/u, ""), this.isBlankBefore || /^[*#:;]/u.test(line));
    this.isBlankBefore = line === "";
    return null;
  }

  /** Also of a table that nothing closes. */
  end(): void {
    this.endRow();
  }

  private add(cells: readonly string[], isName: boolean): void {
    for (const cell of cells) {
      const { attributes, words } = withoutAttributes(cell);
      this.cells.push({
        words: words.trim(),
        isName,
        rows: reach(ROWS.exec(attributes)),
        columns: reach(COLUMNS.exec(attributes)),
      });
    }
  }

  private goOn(words: string, isApart: boolean): void {
    const cell = this.cells.at(-1);
    if (words === "") return;
    if (cell === undefined) this.add([words], false);
    else if (cell.words === "") cell.words = words;
    else cell.words += (isApart && !SENTENCE_END.test(cell.words) ? " / " : " ") + words;
  }

  private endRow(): void {
    const { cells } = this;
    this.cells = [];
    if (cells.length === 0) return;
    const [only] = cells;
    if (cells.length === 1 && only !== undefined && only.columns > 1 && this.reaching.size === 0) {
      if (this.isFirst) this.sink.caption(only.words);
      else this.sink.row("group", [only.words]);
      return;
    }
    const areNames = cells.length > 1 && cells.every(({ isName }) => isName);
    this.sink.row(areNames ? "columns" : "row", this.placed(cells));
    this.isFirst = false;
  }

  /** The row's cells in their columns, with those that reach into it from above. */
  private placed(cells: readonly Cell[]): string[] {
    const placed: string[] = [];
    const below: typeof this.reaching = new Map();
    const takeReaching = (): void => {
      for (let from = this.reaching.get(placed.length); from !== undefined; from = this.reaching.get(placed.length)) {
        if (from.left > 1) below.set(placed.length, { left: from.left - 1, words: from.words });
        placed.push(from.words);
      }
    };
    for (const { words, rows, columns } of cells) {
      takeReaching();
      if (rows > 1) below.set(placed.length, { left: rows - 1, words: words.length > LONGEST_SHARED ? "" : words });
      placed.push(words, ...Array.from({ length: columns - 1 }, () => ""));
    }
    takeReaching();
    this.reaching = below;
    return placed;
  }
}

function withoutAttributes(cell: string): { readonly attributes: string; readonly words: string } {
  const [, attributes, words] = ATTRIBUTES.exec(cell) ?? [];
  return attributes === undefined ? { attributes: "", words: cell } : { attributes, words: words ?? "" };
}

const ROWS = /rowspan\s*=["'\s]*(\d{1,4})/iu;
const COLUMNS = /colspan\s*=["'\s]*(\d{1,4})/iu;

function reach(found: RegExpExecArray | null): number {
  return Math.min(Math.max(Number(found?.[1] ?? 1), 1), WIDEST);
}
