import type { SourceRange } from "../article.ts";
import { isSpace } from "../trimmed-range.ts";

/** A line without the white space around it; empty where nothing else stands in it. */
export interface TextLine extends SourceRange {
  /** Where the white space before it begins. */
  readonly from: number;
  /** Columns of white space before it; an ideographic space is two, a tab goes to the next eighth column. */
  readonly indent: number;
}

/** The lines of a text from an offset on, in order. Linear in the text's length. */
export function* textLines(text: string, from: number): Generator<TextLine> {
  const lineEnd = /\r\n|[\n\r\u2028\u2029\f\v]/g;
  lineEnd.lastIndex = from;
  for (let at = from; at <= text.length; ) {
    const stop = lineEnd.exec(text);
    const to = stop?.index ?? text.length;
    let start = at;
    let indent = 0;
    for (; start < to && isSpace(text, start); start += 1) indent += indentOf(text.charCodeAt(start), indent);
    let end = to;
    while (end > start && isSpace(text, end - 1)) end -= 1;
    yield { from: at, start, end, indent };
    if (stop === null) return;
    at = to + stop[0].length;
  }
}

function indentOf(code: number, before: number): number {
  if (code === 0x3000) return 2;
  return code === 0x09 ? 8 - (before % 8) : 1;
}
