import type { Line } from "../print/printed-page.ts";

/** Characters of most type of one width are so wide, in sizes of it. */
const CHARACTER = 0.6;
/** More white space is no indentation, in characters. */
const WIDEST = 120;

/** Lines of a program, with the white space that is seen in them. */
export function codeLines(lines: readonly Line[]): Line[] {
  const left = lines.reduce((least, line) => Math.min(least, line.left), Number.POSITIVE_INFINITY);
  return lines.map((line) => {
    const character = CHARACTER * line.size;
    let words = "";
    let at = left;
    for (const cell of line.cells) {
      const gap = Math.min(Math.round((cell.left - at) / character), WIDEST);
      words += " ".repeat(Math.max(gap, words === "" ? 0 : 1)) + cell.words;
      at = cell.right;
    }
    return { ...line, words };
  });
}
