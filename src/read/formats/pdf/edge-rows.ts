import { rowsOf } from "./layout/rows.ts";
import type { Frame, Segment } from "./print/printed-page.ts";

/** How many rows at the top of a page, and how many at its bottom, may be no part of its text. */
const EDGE_ROWS = 4;
/** White above or below, in sizes of the row's type, that sets it apart from the text. */
const APART = 1.6;

/** A row near the top or the bottom of a page. */
export interface EdgeRow {
  readonly page: number;
  /** Index among the page's frames. */
  readonly frame: number;
  /** Index among the frame's rows, and of the row that stands on the side of the text. */
  readonly row: number;
  readonly inner: number;
  readonly edge: "top" | "bottom";
  readonly segments: readonly Segment[];
  readonly words: string;
  /** Its words with each number as "#". */
  readonly key: string;
  readonly base: number;
  readonly size: number;
  /** White sets it apart from the rows that are no edge, or nothing else is on the page. */
  readonly isApart: boolean;
  /** Cells stand right below its cells: the names of a table's columns, printed again on each page. */
  readonly isTableHead: boolean;
  /** Nothing but a page's number, "Page 3 of 12". */
  readonly isOnlyNumber: boolean;
  /** With which it begins and ends, Roman ones too; null for none. */
  readonly firstNumber: number | null;
  readonly lastNumber: number | null;
  /** What stands in all rows of its frame, folded: of the frame's first edge row only, empty for others. */
  readonly foldedRows: readonly string[];
}

/** The rows at the edges of a frame from top to bottom. Each is at one edge. */
export function edgeRows(frame: Frame, page: number, at: number): EdgeRow[] {
  const rows = rowsOf(frame.segments);
  const top = Math.min(EDGE_ROWS, Math.ceil(rows.length / 2));
  const bottom = Math.max(top, rows.length - EDGE_ROWS);
  return rows.flatMap((segments, index) => {
    if (index >= top && index < bottom) return [];
    const edge = index < top ? "top" : "bottom";
    const words = joined(segments);
    const longest = segments.reduce((a, b) => (b.words.length > a.words.length ? b : a));
    const inner = rows[edge === "top" ? index + 1 : index - 1]?.[0];
    const numbers = { first: FIRST.exec(words)?.[1], last: LAST.exec(words)?.[1] };
    return [
      {
        page,
        frame: at,
        row: index,
        inner: edge === "top" ? index + 1 : index - 1,
        edge,
        segments,
        words,
        key: words.replace(/\p{Nd}+/gu, "#").replace(ROMAN_AT_ENDS, "#"),
        base: longest.base,
        size: longest.size,
        isApart:
          inner === undefined || Math.abs(inner.base - longest.base) > APART * Math.max(longest.size, inner.size * 0.9),
        isTableHead: edge === "top" && isTableHead(segments, rows[index + 1] ?? []),
        isOnlyNumber: ONLY_NUMBER.test(words),
        firstNumber: numeralValue(numbers.first),
        lastNumber: numeralValue(numbers.last),
        foldedRows:
          index === 0
            ? rows.flatMap((row) => [...new Set([joined(row), ...row.map((one) => one.words)].map(foldedWords))])
            : [],
      } satisfies EdgeRow,
    ];
  });
}

function joined(segments: readonly Segment[]): string {
  return segments.map(({ words }) => words).join(" ");
}

/** Letters alone, in small ones: of a heading and of the running head that repeats it. */
export function foldedWords(words: string): string {
  return words
    .replace(CHAPTER, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, "");
}

const CHAPTER =
  /^(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|глава|part|teil|appendix)\s+(?:\p{N}[\p{N}.]*|\p{L}\b)[.:]?\s+/iu;

function isTableHead(row: readonly Segment[], below: readonly Segment[]): boolean {
  const first = row[0];
  const next = below[0];
  if (first === undefined || next === undefined || row.length < 2) return false;
  if (first.base - next.base > 2.5 * first.size) return false;
  const aligned = row.filter(({ left, right, size }) =>
    below.some((cell) => Math.abs(cell.left - left) < 0.5 * size || Math.abs(cell.right - right) < 0.5 * size),
  );
  return aligned.length >= 2;
}

const ROMAN = "[ivxlcdm]{1,7}|[IVXLCDM]{1,7}";
const ROMAN_AT_ENDS = new RegExp(`^(?:${ROMAN})(?=\\s)|(?<=\\s)(?:${ROMAN})$|^(?:${ROMAN})$`, "gu");
const FIRST = new RegExp(`^[-–—\\s]*(\\p{Nd}{1,4}|${ROMAN})(?=[\\s.|·–—-]|$)`, "u");
const LAST = new RegExp(`(?:^|[\\s.|·–—-])(\\p{Nd}{1,4}|${ROMAN})[-–—\\s]*$`, "u");
/** "12", "- 12 -", "Page 3 of 12", "Seite 3", "第 3 页", "3/12". */
const ONLY_NUMBER = new RegExp(
  `^[-–—•|\\s]{0,20}(?:(?:page|seite|página|pagina|pag\\.?|side|sida|strona|стр\\.?|страница|p\\.|s\\.|第)\\s{0,4})?(?:\\p{Nd}{1,4}|${ROMAN})\\s{0,4}(?:(?:of|von|de|sur|di|af|av|z|из|/)\\s{0,4}\\p{Nd}{1,4})?\\s{0,4}[页頁]?[-–—•|\\s]{0,20}$`,
  "iu",
);

function numeralValue(number: string | undefined): number | null {
  if (number === undefined) return null;
  if (/^\p{Nd}+$/u.test(number)) {
    const value = Number(number.normalize("NFKC"));
    return Number.isNaN(value) ? null : value;
  }
  let value = 0;
  const letters = [...number.toLowerCase()].map((letter) => ROMAN_VALUES[letter] ?? 0);
  for (const [at, own] of letters.entries()) value += own < (letters[at + 1] ?? 0) ? -own : own;
  return value;
}

const ROMAN_VALUES: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
