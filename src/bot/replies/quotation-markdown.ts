import { markedSentence, type Quotation, type TextRange } from "../../retrieve/answer.ts";
import { escapeMarkdown } from "./escape.ts";
import { fitQuotation } from "./fit-quotation.ts";

/** A quotation as Markdown, and whether part of its passage is not shown. */
export interface QuotationMarkdown {
  readonly markdown: string;
  readonly shortened: boolean;
}

/**
 * Shows as much of a quotation as fits `budget` characters: a block quote with the answering sentence in bold or, where there are
 * any, these marks underlined, of sentences that stand for themselves; code as a code block, whose white space Discord leaves as it is.
 */
export function quotationMarkdown(
  quotation: Quotation,
  budget: number,
  marks: readonly TextRange[] | null = null,
): QuotationMarkdown {
  const inView = marks === null ? quotation : { ...quotation, answering: sentenceOf(quotation, marks) };
  const shown = fitQuotation(inView, budget, (part) => markdownOf(quotation, part, marks).length);
  const { cut, text } = quotation;
  return {
    markdown: markdownOf(quotation, shown, marks),
    shortened: (marks === null && (cut.before || cut.after)) || shown.start > 0 || shown.end < text.length,
  };
}

const FENCE = "```";

/** The sentence of the first mark, else the one that answers. */
function sentenceOf({ sentences, answering }: Quotation, [first]: readonly TextRange[]): TextRange | null {
  return sentences.find(({ end }) => first !== undefined && first.start < end) ?? answering;
}

function markdownOf(quotation: Quotation, { start, end }: TextRange, marks: readonly TextRange[] | null): string {
  const { text, kind } = quotation;
  // Nothing escapes a fence inside of one.
  if (kind === "code" && !text.includes(FENCE)) return `${FENCE}\n${text.slice(start, end).trimEnd()}\n${FENCE}`;
  const answering = markedSentence(quotation);
  const [ranges, stress] = marks === null ? [answering === null ? [] : [answering], BOLD] : [joined(marks), UNDERLINED];
  let marked = "";
  let at = start;
  for (const range of ranges) {
    const from = Math.min(Math.max(range.start, at), end);
    const to = Math.min(Math.max(range.end, from), end);
    marked += escapeMarkdown(text.slice(at, from)) + stressed(text.slice(from, to), stress);
    at = to;
  }
  return (marked + escapeMarkdown(text.slice(at, end)))
    .trimEnd()
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");
}

/** Marks of Discord's before and behind what stands out. */
type Stress = readonly [before: string, behind: string];
const BOLD: Stress = ["**", "**"];
const UNDERLINED: Stress = ["__**", "**__"];

/** Marks that touch would end each other. */
function joined(marks: readonly TextRange[]): TextRange[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of marks) {
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** Stands out line by line, since Discord does not take marks beside white space or across lines. */
function stressed(text: string, [before, behind]: Stress): string {
  return text
    .split("\n")
    .map((line) => {
      const inner = line.trim();
      return inner === "" ? line : line.replace(inner, () => `${before}${escapeMarkdown(inner)}${behind}`);
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
