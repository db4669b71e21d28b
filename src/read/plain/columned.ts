import { type ColumnedText, columnsOf, cutsOf, cutsOfPart, isWhole } from "../lines/columns.ts";
import { sideBySide } from "../lines/side-by-side.ts";
import type { TextLine } from "../lines/text-lines.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";

/**
 * The paragraphs of lines that follow each other. Where lines would be joined, or stand side by side, it is asked whether they are
 * those of several columns: then each column has its own, and in doubt each line stands by itself.
 * @param width as `groupLines` takes it.
 */
export function paragraphsInColumns(
  known: ColumnedText,
  lines: readonly TextLine[],
  width: number | null,
): readonly Paragraph[] {
  const { text } = known;
  const whole = paragraphsOf({ text, lines, column: width });
  const areJoined = whole.some((one) => one.kind === "paragraph" && one.lines.length > 1);
  if (!areJoined && sideBySide(text, lines)?.areText !== true) return whole;
  const columns = columnsOf(known, lines);
  if (isWhole(columns)) return whole;
  return columns.flatMap((column) => {
    if (column.isLoose)
      return column.lines.map((line) => ({
        kind: "paragraph" as const,
        lines: [line],
        ...cutsOf(text, column, [line]),
      }));
    // The lines of the text are wider than those of its columns.
    const paragraphs = paragraphsOf({ text, lines: column.lines, column: null });
    const cuts = cutsOf(text, column, column.lines);
    return paragraphs.map((one, at) => ({ ...one, ...cutsOfPart(cuts, at, paragraphs.length) }));
  });
}
