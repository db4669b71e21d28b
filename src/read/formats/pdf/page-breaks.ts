import { cannotOpen, endsSentence, expectsMore } from "../../page/punctuation.ts";
import { opensItem } from "./layout/list-marks.ts";
import type { PrintedBlock } from "./layout/printed-block.ts";
import type { Line } from "./print/printed-page.ts";

/** Type of one paragraph differs by less, in sizes of it. */
const SAME_SIZE = 0.06;
/** A line of Chinese or Japanese is full when less is left of its column, in sizes of its type. */
const FULL = 1.6;
/** A paragraph does not go on farther away, in pages. */
const FARTHEST = 2;

/**
 * Paragraphs over the end of a column or page in one. They are cut there only where the half before is plainly open and the
 * half after cannot open a sentence; pictures' captions, tables and notes may stand between.
 */
export function overBreaks(columns: readonly (readonly PrintedBlock[])[]): PrintedBlock[] {
  const blocks: PrintedBlock[] = [];
  /** Index in `blocks` of a paragraph that is open at its column's end. */
  let open: number | null = null;
  for (const column of columns) {
    const first = column.find((block) => !FLOATING.has(block.kind));
    const before: PrintedBlock | undefined = open === null ? undefined : blocks[open];
    const last = column.findLast((block) => !FLOATING.has(block.kind));
    const isJoined = open !== null && before !== undefined && first !== undefined && isOne(before, first);
    if (isJoined) blocks[open as number] = { ...before, lines: [...before.lines, ...first.lines] };
    // A paragraph that fills a whole column goes on behind it.
    if (last !== undefined && !(isJoined && last === first)) open = null;
    for (const block of column) {
      if (isJoined && block === first) continue;
      if (block === last && isRunning(block) && isOpen(block)) open = blocks.length;
      blocks.push(block);
    }
  }
  return blocks;
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
