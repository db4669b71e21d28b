import { cannotOpen, endsSentence, expectsMore } from "../../page/punctuation.ts";
import { opensItem } from "./layout/list-marks.ts";
import type { PrintedBlock } from "./layout/printed-block.ts";
import type { Line } from "./print/printed-page.ts";

/** Type of one paragraph differs by less, in sizes of it. */
const SAME_SIZE = 0.06;
/** A line of Chinese or Japanese is full when less is left of its column, in sizes of its type. */
const FULL = 1.6;
/** What a line that is not justified may leave of its column, in sizes of its type: the next word does not fit in. */
const LONGEST_WORD = 6;
/** Columns that the page's end cuts end about as low. */
const FOOT = 4;
/** One column's left edge differs by less from page to page. */
const SAME_COLUMN = 1.5;
/** A paragraph does not go on farther away, in pages. */
const FARTHEST = 2;

/**
 * Paragraphs over the end of a column or page in one. They are cut there only where the half before is plainly open and the
 * half after cannot open a sentence; pictures' captions, tables and notes may stand between. Where several articles of a page go
 * on overleaf, each does so in its own column; where that does not tell them apart, they stay cut.
 */
export function overBreaks(columns: readonly (readonly PrintedBlock[])[]): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  /** Paragraphs that are open at their columns' ends, by their indices in `blocks`. */
  const open: OpenEnds = new Map();
  /** The one of the column before. */
  let latest: number | null = null;
  let page = 0;
  for (const column of columns) {
    const first = column.find((block) => !FLOATING.has(block.kind));
    const last = column.findLast((block) => !FLOATING.has(block.kind));
    if (first !== undefined && first.page !== page) {
      page = first.page;
      for (const [index, block] of open) if (!endsBefore(block, page)) open.delete(index);
    }
    const at: number | null = first === undefined ? null : openBefore(first, open, latest);
    if (at !== null && first !== undefined) {
      const before = blocks[at] as PrintedBlock;
      blocks[at] = { ...before, lines: [...before.lines, ...first.lines] };
      open.delete(at);
    } else if (latest !== null && first !== undefined && first.kind !== "heading") {
      // Only below a headline may another article stand between this one's halves.
      open.delete(latest);
    }
    if (last !== undefined) latest = null;
    for (const block of column) {
      const index: number = at !== null && block === first ? at : blocks.length;
      if (block === last && isRunning(block) && isOpen(block)) {
        open.set(index, block);
        latest = index;
      }
      if (index === blocks.length) blocks.push(block);
    }
  }
  return blocks;
}

type OpenEnds = Map<number, PrintedBlock>;

/** Which open paragraph goes on with the first one of a column; null where none does, or it cannot be told. */
function openBefore(first: PrintedBlock, open: OpenEnds, latest: number | null): number | null {
  const before = latest === null ? undefined : open.get(latest);
  const isOverleaf = before === undefined || endsBefore(before, first.page);
  const rivals = isOverleaf
    ? [...open].filter(([at, block]) => at !== latest && isCutAtFoot(block, first, before))
    : [];
  if (before !== undefined && rivals.length === 0) return isOne(before, first) ? latest : null;
  const cut = before === undefined || latest === null ? rivals : [...rivals, [latest, before] as const];
  const above = cut.filter(([, block]) => isOneColumn(block, first) && isOne(block, first));
  return above.length === 1 ? (above[0]?.[0] ?? null) : null;
}

/** Whether an open paragraph ends at the foot of the page before, as low as the last one of that page does. */
function isCutAtFoot(block: PrintedBlock, first: PrintedBlock, lowest: PrintedBlock = block): boolean {
  const last = block.lines.at(-1) as Line;
  const foot = lowest.lines.at(-1) as Line;
  const isFull = block.column.right - last.right < LONGEST_WORD * last.size;
  return isFull && first.page - block.page === 1 && last.base - foot.base < FOOT * last.size;
}

/** Whether a paragraph's last line stands on a page before one, and not too far. */
function endsBefore({ page }: PrintedBlock, next: number): boolean {
  return page < next && next - page <= FARTHEST;
}

function isOneColumn(before: PrintedBlock, after: PrintedBlock): boolean {
  const size = before.lines.at(-1)?.size ?? 0;
  return (
    Math.abs(before.column.left - after.column.left) < SAME_COLUMN * size &&
    Math.abs(before.column.right - after.column.right) < LONGEST_WORD * size
  );
}

const FLOATING: ReadonlySet<PrintedBlock["kind"]> = new Set(["caption", "note", "row", "columns", "contents"]);

function isRunning({ kind }: PrintedBlock): boolean {
  return kind === "paragraph" || kind === "item";
}

function isOpen({ lines }: PrintedBlock): boolean {
  const words = lines.at(-1)?.words ?? "";
  return !endsSentence(words, words.length) && !/[:：;；]$/u.test(words);
}

function isOne(before: PrintedBlock, after: PrintedBlock): boolean {
  const last = before.lines.at(-1) as Line;
  const next = after.lines[0] as Line;
  if (after.kind !== "paragraph" || !isOpen(before) || opensItem(next.words) !== null) return false;
  if (Math.abs(last.size - next.size) > SAME_SIZE * last.size || last.isBold !== next.isBold) return false;
  if (after.page - before.page > FARTHEST) return false;
  if (cannotOpen(next.words, 0)) return true;
  // In Chinese and Japanese nothing shows where a sentence begins, but a line that is full, or that plainly goes on.
  const isUnspaced = UNSPACED.test(last.words.slice(-1)) && UNSPACED.test(next.words.slice(0, 1));
  const isIndented = next.left - after.column.left > 0.8 * next.size;
  if (!isUnspaced || isIndented) return false;
  const isFull = before.column.right - last.right < FULL * last.size;
  const areSeveral = before.lines.length + after.lines.length > 2;
  return (isFull && areSeveral) || expectsMore(last.words, last.words.length);
}

/** Scripts whose sentences show no beginning. */
const UNSPACED = /[\u3041-\u30ff\u3400-\u9fff\uf900-\ufaff，、]/u;
