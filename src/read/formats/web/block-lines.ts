import { isEmpty, type Line, plainWords } from "./inline-words.ts";

/** Lines of verse, of addresses and of lists are shorter, in UTF-16 units; longer ones are paragraphs. */
const LONGEST_LINE = 120;

/** Lines that belong together: those without an empty line between them, if they are short, else each alone. */
export function linesTogether(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [[]];
  for (const line of lines) {
    if (isEmpty(line)) groups.push([]);
    else groups.at(-1)?.push(line);
  }
  return groups.flatMap((group) => (group.every(isShort) ? [group] : group.map((line) => [line])));
}

/** All lines in one. */
export function lineOf(lines: readonly Line[]): Line {
  return lines.flatMap((line) => (isEmpty(line) ? [] : [...line, " "]));
}

/** The lines of a program, by its line feeds also, without empty ones at both ends. */
export function codeLines(lines: readonly Line[]): Line[] {
  const shown = lines.flatMap((line) => plainWords(line).split(/\r\n?|\n/u));
  const first = shown.findIndex((line) => line.trim() !== "");
  const last = shown.findLastIndex((line) => line.trim() !== "");
  return first === -1 ? [] : shown.slice(first, last + 1).map((line) => [line]);
}

/** A formula stands in a sentence, and no verse. */
function isShort(line: Line): boolean {
  return line.every((piece) => typeof piece === "string") && plainWords(line).trim().length <= LONGEST_LINE;
}
