import type { Quotation } from "../../retrieve/answer.ts";
import { escapeMarkdown } from "./escape.ts";
import { fitQuotation, type Stretch } from "./fit-quotation.ts";

/** A quotation as Markdown, and whether something of its passage is not shown. */
export interface QuotationMarkdown {
  readonly markdown: string;
  readonly shortened: boolean;
}

/** Shows as much of a quotation as fits `budget` characters: a block quote with the answering sentence in bold. */
export function quotationMarkdown(quotation: Quotation, budget: number): QuotationMarkdown {
  const stretch = fitQuotation(quotation, budget, (candidate) => markdownOf(quotation, candidate).length);
  return {
    markdown: markdownOf(quotation, stretch),
    shortened: quotation.cut.before || quotation.cut.after || stretch.start > 0 || stretch.end < quotation.text.length,
  };
}

function markdownOf({ text, answering }: Quotation, { start, end }: Stretch): string {
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

/** Bold line by line: asterisks beside white space or across lines are shown as asterisks. */
function bold(text: string): string {
  return text
    .split("\n")
    .map((line) => {
      const inner = line.trim();
      return inner === "" ? line : line.replace(inner, () => `**${escapeMarkdown(inner)}**`);
    })
    .join("\n");
}
