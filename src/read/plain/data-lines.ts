import type { SourceRange } from "../article.ts";

/** How much of a line is looked at, in UTF-16 units. */
const LOOK = 300;
/** Of lines of data so many show that they are: among settings stand the names of their groups, among commands remarks. */
const SHOWN = 0.5;
/** Shorter words without a space are those of prose in a narrow column. */
const SHORTEST_NAME = 8;

/** What no line of running text is: a setting, a command of a program, a name or an address by itself, nothing but numbers. */
const DATA: readonly RegExp[] = [
  /^["']?[\w.$-]{1,60}["']?\s?[:+?]?=/u,
  /[;{}]$|^[}\])]+[;,]?$/u,
  /^[\w.$-]{1,60}\(.*\)$/u,
  new RegExp(`^[\\w.$@~/\\\\[<-][^\\s\\P{ASCII}]{${SHORTEST_NAME - 1},}$`, "u"),
  /^[^\p{L}]*\p{N}[^\p{L}]*$/u,
];

/** Whether lines that follow each other are data, each a line by itself. */
export function areData(text: string, lines: readonly SourceRange[]): boolean {
  const shown = lines.filter(({ start, end }) => isData(text.slice(start, Math.min(end, start + LOOK))));
  return lines.length >= 2 && shown.length > SHOWN * lines.length;
}

function isData(line: string): boolean {
  return DATA.some((form) => form.test(line));
}
