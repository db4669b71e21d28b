import { runTogether } from "../lines/columns.ts";
import { knownText } from "../lines/known-text.ts";
import { type TextLine, textLines } from "../lines/text-lines.ts";
import { columnOf } from "../plain/column.ts";
import type { NewspaperSign } from "./newspaper-sign.ts";

/** Newspapers set their text in columns that are not wider, in columns of a terminal. */
const WIDEST_COLUMN = 50;
/** So many words divided at a line's end are no chance. */
const DIVIDED_WORDS = 3;
/** Lines that are looked at; a page has fewer. */
const LINES_SEEN = 5000;

/** The signs of a newspaper page that its lines give together, by how they stand beside each other. */
export function columnSigns(text: string, from: number): NewspaperSign[] {
  const known = knownText(text, from);
  const signs = new Set<NewspaperSign>();
  let divided = 0;
  let seen = 0;
  let block: TextLine[] = [];
  const end = (): void => {
    const together = runTogether(known, block);
    if (together !== null) signs.add(`columns ${together}`);
    block = [];
  };
  for (const line of textLines(text, from)) {
    seen += 1;
    if (seen > LINES_SEEN) break;
    if (line.start === line.end) end();
    else {
      const last = block.at(-1);
      if (last !== undefined && dividesWord(text, last, line)) divided += 1;
      block.push(line);
    }
  }
  end();
  const column = columnOf(text, from);
  if (column !== null && column > 0 && column <= WIDEST_COLUMN) signs.add("narrow columns");
  if (divided >= DIVIDED_WORDS) signs.add("divided words");
  return [...signs];
}

function dividesWord(text: string, line: TextLine, next: TextLine): boolean {
  return (
    /\p{Ll}[-\u00ad\u2010¬⸗]$/u.test(text.slice(Math.max(line.start, line.end - 3), line.end)) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
}
