import { markedSentence, type Quotation, type TextRange } from "../../retrieve/answer.ts";
import { escapeMarkdown } from "./escape.ts";
import { fitQuotation } from "./fit-quotation.ts";

/** A quotation as Markdown, and whether part of its passage is not shown. */
export interface QuotationMarkdown {
  readonly markdown: string;
  readonly shortened: boolean;
}

/**
 * Shows as much of a quotation as fits `budget` characters: a block quote with the answering sentence in bold; code as a code
 * block, whose white space Discord leaves as it is.
 */
export function quotationMarkdown(quotation: Quotation, budget: number): QuotationMarkdown {
  const shown = fitQuotation(quotation, budget, (part) => markdownOf(quotation, part).length);
  const { cut, text } = quotation;
  return {
    markdown: markdownOf(quotation, shown),
    shortened: cut.before || cut.after || shown.start > 0 || shown.end < text.length,
  };
}

const FENCE = "```";

function markdownOf(quotation: Quotation, { start, end }: TextRange): string {
  const { text, kind } = quotation;
  // Nothing escapes a fence inside of one.
  if (kind === "code" && !text.includes(FENCE)) return `${FENCE}\n${text.slice(start, end).trimEnd()}\n${FENCE}`;
  const answering = markedSentence(quotation);
  const from = Math.min(Math.max(answering?.start ?? end, start), end);
  const to = Math.min(Math.max(answering?.end ?? end, from), end);
  const marked =
    escapeMarkdown(text.slice(start, from)) + bold(text.slice(from, to)) + escapeMarkdown(text.slice(to, end));
  return marked
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** Bold, line by line, since Discord does not take asterisks beside white space or across lines as bold. */
function bold(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const inner = line.trim();
      return inner === "" ? line : line.replace(inner, () => `**${escapeMarkdown(inner)}**`);
    })
    .join("\n");
}

/** A text line by line, each in a form of its own; blank lines have none. */
export function markdownOfLines(text: string, form: (inner: string) => string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => form(escapeMarkdown(line)))
    .join("\n");
}
