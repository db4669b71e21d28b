import { numberAs } from "./number-formats.ts";
import type { List, Numbering, NumberingLevel } from "./numbering.ts";

/** What stands before an item that has no number. */
export const BULLET = "- ";
/** A bullet that says whether something is done. */
const TICK = /^[☐☑☒✓✔✗✘]$/u;
/** Of a list that is not defined, Word draws nothing that could be known; its paragraphs are items all the same. */
const UNKNOWN = BULLET;

/** Counts the paragraphs of lists, in the order of the document, and says what Word draws before each. */
export class ListLabels {
  private readonly numbering: Numbering;
  /** By what counts on together: the last number of each level, undefined for one that begins anew. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  /** Lists whose own first number has been given out: "list level". */
  private readonly started = new Set<string>();

  constructor(numbering: Numbering) {
    this.numbering = numbering;
  }

  /** The level that a list has for a style of paragraphs, or for one that this is based on. */
  levelOfStyles(listId: string, styleIds: readonly string[]): number | null {
    const list = this.numbering.list(listId);
    for (const id of styleIds) {
      const level = list?.levelOfStyle(id) ?? null;
      if (level !== null) return level;
    }
    return null;
  }

  /**
   * What stands before the next paragraph of a list, with the space behind it: "1.2 ", "(a) ", "- ".
   * @param number of the level, from 0.
   */
  next(listId: string, number: number): string {
    const list = this.numbering.list(listId);
    const level = list?.level(number) ?? null;
    if (list === null || level === null) return UNKNOWN;
    const counts = this.count(list, { listId, number });
    if (level.isHidden) return "";
    if (level.format === "bullet") return TICK.test(level.text) ? `${BULLET}${level.text} ` : BULLET;
    const label = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const shown = Number(digit) - 1;
      const other = list.level(shown);
      if (other === null) return "";
      const format = level.isLegal && other.format !== "bullet" ? "decimal" : other.format;
      return format === "bullet" ? "" : numberAs(format, counts[shown] ?? startOf(list, shown, other));
    });
    const shown = label.trim();
    return shown === "" ? "" : `${shown}${level.suffix === "nothing" ? "" : " "}`;
  }

  private count(list: List, { listId, number }: { listId: string; number: number }): readonly (number | undefined)[] {
    const counts = this.counts.get(list.countedAs) ?? [];
    this.counts.set(list.countedAs, counts);
    const level = list.level(number);
    const start = level === null ? 1 : startOf(list, number, level);
    const key = `${listId} ${number}`;
    const isOwnStart = list.starts.has(number) && !this.started.has(key);
    this.started.add(key);
    const last = counts[number];
    counts[number] = last === undefined || isOwnStart ? start : last + 1;
    for (let below = number + 1; below < counts.length; below += 1) {
      const restart = list.level(below)?.restart ?? null;
      if (restart === null || number < restart) counts[below] = undefined;
    }
    return counts;
  }
}

function startOf(list: List, number: number, level: NumberingLevel): number {
  return list.starts.get(number) ?? level.start;
}
