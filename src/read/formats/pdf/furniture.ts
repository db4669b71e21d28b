import { isNumberedHead } from "../../page/marks/page-head.ts";
import { type EdgeRow, edgeRows, foldedWords } from "./edge-rows.ts";
import { usualSize } from "./layout/columns.ts";
import { HEADING_SIZE } from "./layout/heading-type.ts";
import type { Frame, PrintedPage, Segment } from "./print/printed-page.ts";

/** What is printed at the edge of so many pages is no part of what stands between. */
const LEAST_PAGES = 3;
/** Share of the pages that have a headline of their publisher. */
const MOST_PAGES = 0.5;
/** Places of one running head differ by less, in sizes of its type. */
const SAME_PLACE = 1;

/** A frame without what is printed around its text. */
interface ClearedFrame extends Frame {
  /** Running heads and feet, page numbers: as they stand above and below what is left. */
  readonly above: readonly string[];
  readonly below: readonly string[];
}

export interface ClearedPage extends Pick<PrintedPage, "dropped"> {
  readonly frames: readonly ClearedFrame[];
  /** A newspaper's head stands above it. */
  readonly isNewspapers: boolean;
}

/** Takes running heads, running feet and page numbers from the pages of a document. */
export function withoutFurniture(pages: readonly PrintedPage[]): ClearedPage[] {
  const rows = pages.flatMap((page, number) => page.frames.flatMap((frame, at) => edgeRows(frame, number, at)));
  const heads = rows.filter(isNewspapersHead);
  const newspapers = new Set(heads.map(({ page }) => page));
  const furniture = furnitureOf(rows, pages, heads);
  return pages.map((page, number) => ({
    dropped: page.dropped,
    isNewspapers: newspapers.has(number),
    frames: page.frames.map((frame, at) => {
      const own = furniture.get(`${number} ${at}`) ?? [];
      const taken = new Set<Segment>(own.flatMap(({ segments }) => segments));
      const wordsAt = (edge: EdgeRow["edge"]) => own.filter((row) => row.edge === edge).map(({ words }) => words);
      return {
        ...frame,
        segments: taken.size === 0 ? frame.segments : frame.segments.filter((segment) => !taken.has(segment)),
        above: wordsAt("top"),
        below: wordsAt("bottom"),
      };
    }),
  }));
}

/** @param heads what stands above newspapers' pages. */
function furnitureOf(
  rows: readonly EdgeRow[],
  pages: readonly PrintedPage[],
  heads: readonly EdgeRow[],
): Map<string, EdgeRow[]> {
  const body = usualSize(segmentsOf(pages));
  const found = new Set([...repeated(rows, pages.length, body), ...numbered(rows, pages.length, body), ...heads]);
  for (const row of changing(rows, found, body)) found.add(row);
  const printed = new Set([...found].flatMap(({ segments }) => segments));
  const byFrame = new Map<string, EdgeRow[]>();
  // Where nothing else is printed, it is what the document says.
  if (pages.every(({ frames }) => frames.every(({ segments }) => segments.every((segment) => printed.has(segment)))))
    return byFrame;
  // Page by page, in their order on it.
  for (const row of rows) {
    if (!found.has(row)) continue;
    const key = `${row.page} ${row.frame}`;
    byFrame.set(key, [...(byFrame.get(key) ?? []), row]);
  }
  return byFrame;
}

/** What stands above a newspaper's page: its name, the day, and the page's number. */
function isNewspapersHead({ edge, row, segments }: EdgeRow): boolean {
  return edge === "top" && row === 0 && isNumberedHead(segments.map(({ words }) => words).join(" | "));
}

function* segmentsOf(pages: readonly PrintedPage[]): Generator<Segment> {
  for (const { frames } of pages) for (const { segments } of frames) yield* segments;
}

/** Rows in the same words at the same place, but for their numbers. */
function repeated(rows: readonly EdgeRow[], pageCount: number, body: number): EdgeRow[] {
  const alike = [...groups(rows, ({ edge, key }) => `${edge} ${key}`).values()]
    .map(atOnePlace)
    .filter((group) => areRepeated(group, pageCount, body));
  const known = new Set(alike.flatMap((group) => group.map(placeOf)));
  // What stands right before the text, and is not set apart from it, is a part of it that is printed again.
  const isApart = (row: EdgeRow) => row.isApart || known.has(placeOf({ ...row, row: row.inner }));
  return alike.filter((group) => group.filter(isApart).length >= group.length / 2).flat();
}

function placeOf({ page, frame, row }: Pick<EdgeRow, "page" | "frame" | "row">): string {
  return `${page} ${frame} ${row}`;
}

function atOnePlace(group: readonly EdgeRow[]): EdgeRow[] {
  const middle = [...group].sort((a, b) => a.base - b.base)[group.length >> 1] as EdgeRow;
  return group.filter((row) => Math.abs(row.base - middle.base) <= SAME_PLACE * row.size && !row.isTableHead);
}

function areRepeated(group: readonly EdgeRow[], pageCount: number, body: number): boolean {
  const [first] = group;
  const onPages = new Set(group.map(({ page }) => page));
  if (first === undefined || !areEnough(onPages, pageCount)) return false;
  const isLarge = first.size >= HEADING_SIZE * body;
  const isExact = new Set(group.map(({ words }) => words)).size === 1;
  // "Chapter 1", "Chapter 2" on page after page: headings.
  if (isLarge) return isExact && onPages.size >= MOST_PAGES * pageCount;
  return isExact || isCounting(group) || (isStamp(first) && group.every(({ isApart }) => isApart));
}

/** On three pages; or on all of two, or on all left or all right pages. */
function areEnough(onPages: ReadonlySet<number>, pageCount: number): boolean {
  if (onPages.size >= LEAST_PAGES) return true;
  if (onPages.size < 2) return false;
  if (onPages.size === pageCount) return true;
  const [first = 0] = onPages;
  const ofSide = Array.from({ length: pageCount }, (_, page) => page).filter((page) => page % 2 === first % 2);
  return ofSide.length === onPages.size && ofSide.every((page) => onPages.has(page));
}

/** "Printed 14:21 Sheet 00001": several numbers, of which none need count the pages. */
function isStamp({ key }: EdgeRow): boolean {
  return /#.*#/u.test(key) && /\p{L}/u.test(key);
}

/** The last number in the rows counts the pages, and the row is set apart from the text. */
function isCounting(rows: readonly EdgeRow[]): boolean {
  // "Question 3", one on each page.
  if (rows.some(({ key, isOnlyNumber }) => /^\p{L}+ #[.:]?$/u.test(key) && !isOnlyNumber)) return false;
  const offsets = new Set(rows.map(({ page, lastNumber }) => (lastNumber === null ? null : lastNumber - page)));
  return offsets.size === 1 && !offsets.has(null) && rows.filter(({ isApart }) => isApart).length >= rows.length / 2;
}

/** Rows with a number that grows from page to page as the pages do. */
function numbered(rows: readonly EdgeRow[], pageCount: number, body: number): EdgeRow[] {
  const offsetsOf = ({ page, firstNumber, lastNumber }: EdgeRow) => [
    ...new Set([firstNumber, lastNumber].filter((number) => number !== null).map((number) => number - page)),
  ];
  const pagesByOffset = new Map<number, Set<number>>();
  for (const row of rows) {
    for (const offset of offsetsOf(row)) {
      const onPages = pagesByOffset.get(offset) ?? new Set<number>();
      onPages.add(row.page);
      pagesByOffset.set(offset, onPages);
    }
  }
  const isOffset = (offset: number, row: EdgeRow) => {
    const onPages = pagesByOffset.get(offset)?.size ?? 0;
    return onPages >= LEAST_PAGES || (row.isOnlyNumber && ((onPages === 2 && pageCount === 2) || offset === 1));
  };
  const canCount = (row: EdgeRow) => row.isOnlyNumber || (row.size < HEADING_SIZE * body && !LEADERS.test(row.words));
  const counting = rows.filter((row) => canCount(row) && offsetsOf(row).some((offset) => isOffset(offset, row)));
  // Beside words a number counts the pages only where it does so at one place of several pages.
  const places = groups(counting, ({ edge, base }) => `${edge} ${Math.round(base / PLACE)}`);
  const isPlace = ({ edge, base, size }: EdgeRow) =>
    [-1, 0, 1]
      .flatMap((step) => places.get(`${edge} ${Math.round(base / PLACE) + step}`) ?? [])
      .filter((row) => Math.abs(row.base - base) <= SAME_PLACE * size).length >= LEAST_PAGES;
  return counting.filter((row) => row.isOnlyNumber || (isPlace(row) && row.isApart));
}

/** In a table of contents the numbers are others' pages. */
const LEADERS = /(?:[.…·]\s?){4}/u;
/** Places are looked up in stripes as high, in points. */
const PLACE = 12;

/** Running heads that name the chapter: where others stand and in their type, in words that are printed elsewhere. */
function changing(rows: readonly EdgeRow[], found: ReadonlySet<EdgeRow>, body: number): EdgeRow[] {
  const places = groups([...found], ({ edge, base }) => `${edge} ${Math.round(base)}`);
  const elsewhere = new Map<string, number>();
  for (const row of rows) for (const words of row.foldedRows) elsewhere.set(words, (elsewhere.get(words) ?? 0) + 1);
  return rows.filter((row) => {
    if (found.has(row) || row.size >= HEADING_SIZE * body || !row.isApart) return false;
    const beside = [-1, 0, 1].flatMap((step) => places.get(`${row.edge} ${Math.round(row.base) + step}`) ?? []);
    const isElsewhere = (words: string) => foldedWords(words) === "" || (elsewhere.get(foldedWords(words)) ?? 0) > 1;
    const isKnown = isElsewhere(row.words) || row.segments.every(({ words }) => isElsewhere(words));
    return beside.length >= LEAST_PAGES && isKnown;
  });
}

function groups(rows: readonly EdgeRow[], keyOf: (row: EdgeRow) => string): Map<string, EdgeRow[]> {
  const found = new Map<string, EdgeRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = found.get(key) ?? [];
    group.push(row);
    found.set(key, group);
  }
  return found;
}
