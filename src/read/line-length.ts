import { ReadError } from "./read-error.ts";

/** Longest line of a text in UTF-16 units; what is longer is data or damage, and would be embedded for minutes. */
const LONGEST_LINE = 8_000_000;

/** @throws ReadError when a line is longer than any text has. */
export function requireLines(name: string, text: string): void {
  let start = 0;
  for (let line = 1; start < text.length; line += 1) {
    const lineEnd = text.indexOf("\n", start);
    const end = lineEnd === -1 ? text.length : lineEnd;
    if (end - start > LONGEST_LINE) {
      const millions = Math.round((end - start) / 1e6);
      throw new ReadError(name, {
        reason: `its line ${line} has ${millions} million characters, and text has no such lines`,
        nextStep: "Break the line where its paragraphs end, or leave the file out.",
      });
    }
    start = end + 1;
  }
}
