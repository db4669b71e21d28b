import { lettersIn } from "../../../../text/written/letters.ts";
import type { Column, Line } from "../print/printed-page.ts";
import { usualSize } from "./columns.ts";
import { countSteps } from "./paragraphs.ts";
import type { UsualType } from "./printed-block.ts";

/** Of documents too short to tell: most programs set lines so far apart. */
const LEADING = 1.2;
/** Of Chinese, Japanese and Korean ones. */
const WIDE_LEADING = 1.5;

function isMostlyWide(lines: readonly Line[]): boolean {
  const wide = lines.reduce((sum, { words }) => sum + (words.match(WIDE)?.length ?? 0), 0);
  return wide > 0.5 * lines.reduce((sum, { words }) => sum + lettersIn(words), 0);
}

const WIDE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]/gu;

/** The type in which most of a document is set. */
export function usualType(columns: readonly Column[]): UsualType {
  const lines = columns.flatMap((column) => column.lines);
  const size = usualSize(lines);
  let letters = 0;
  let bold = 0;
  let monospaced = 0;
  for (const line of lines) {
    const count = lettersIn(line.words);
    letters += count;
    if (line.isBold) bold += count;
    if (line.isMonospaced) monospaced += count;
  }
  const steps = new Map<number, number>();
  for (const column of columns) {
    const own = column.lines.filter((line) => Math.abs(line.size - size) < 0.05 * size);
    for (const [step, count] of countSteps(own)) steps.set(step, (steps.get(step) ?? 0) + count);
  }
  const [leading, count] = [...steps].reduce((best, next) => (next[1] > best[1] ? next : best), [LEADING, 0]);
  return {
    size,
    isBold: bold > 0.5 * letters,
    isMonospaced: monospaced > 0.5 * letters,
    leading: count >= 3 ? leading : isMostlyWide(lines) ? WIDE_LEADING : LEADING,
  };
}
