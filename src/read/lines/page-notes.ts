import type { SourceRange } from "../article.ts";

/** "［＃１０字下げ］一［＃「一」は中見出し］": notes on how a page looks, as Aozora Bunko writes them. */
const NOTE = "［＃[^［］\\n]{1,100}］";
const NOTES_ALONE = new RegExp(`^(?:${NOTE}\\s*)+$`, "u");
const NOTES_BEFORE = new RegExp(`^(?:${NOTE}\\s*)+`, "u");
const NOTES_BEHIND = new RegExp(`(?:${NOTE}\\s*)+$`, "u");
const MARK = "［＃";
/** So far into a line notes are looked for from either end. */
const LOOKED_AT = 400;

/** Fewer may stand in a text that speaks of them. */
const FEWEST_NOTES = 3;

/** Whether a text has notes on how its pages look: it was set by hand from a book. */
export function hasPageNotes(text: string, from: number): boolean {
  let at = from - 1;
  for (let found = 0; found < FEWEST_NOTES; found += 1) {
    at = text.indexOf(MARK, at + 1);
    if (at < 0) return false;
  }
  return true;
}

/** Whether a line is nothing but notes on how the page looks. */
export function areNotesAlone(line: string): boolean {
  return line.startsWith(MARK) && line.length <= LOOKED_AT && NOTES_ALONE.test(line);
}

/** Without the notes that stand before its first word and behind its last. */
export function withoutNotes(text: string, { start, end }: SourceRange): SourceRange {
  const before = text.startsWith(MARK, start)
    ? NOTES_BEFORE.exec(text.slice(start, Math.min(end, start + LOOKED_AT)))
    : null;
  const from = start + (before?.[0].length ?? 0);
  const last = Math.max(from, end - LOOKED_AT);
  const behind = text.charAt(end - 1) === "］" ? NOTES_BEHIND.exec(text.slice(last, end)) : null;
  return { start: from, end: behind === null ? end : last + behind.index };
}

/** What a note says that its line is: of the first rank or of a lower one; null where none says so. */
export function notedHeading(line: string): "chapter" | "section" | null {
  if (!line.includes(MARK) || line.length > LOOKED_AT) return null;
  const rank = /［＃(?:「[^「」\n]{1,80}」は)?(?:同行|窓)?([大中小])見出し］/u.exec(line)?.[1];
  if (rank === undefined) return null;
  return rank === "大" ? "chapter" : "section";
}
