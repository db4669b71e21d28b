import { extractPdf } from "../../../src/read/formats/pdf/extract-pdf.ts";
import { type PdfExtras, type PrintedLine, pdf } from "./pdf.ts";
import { shownBlocks } from "./shown-blocks.ts";

/** The blocks of printed pages, each as one string. */
export async function pdfBlocks(pages: readonly (readonly PrintedLine[])[], extras?: PdfExtras): Promise<string[]> {
  return shownBlocks(await extractPdf(pdf(pages, extras)));
}

/** What is left out of printed pages, as "kind: words". */
export async function pdfDropped(pages: readonly (readonly PrintedLine[])[]): Promise<string[]> {
  const { text, dropped } = await extractPdf(pdf(pages));
  return dropped.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

/** A line of Latin type in the size of most text. */
export function line(text: string, top: number, rest: Partial<PrintedLine> = {}): PrintedLine {
  return { text, top, size: 10, font: "plain", ...rest };
}

/** The words of blocks without their line ends. */
export function unbroken(blocks: readonly string[]): string[] {
  return blocks.map((block) => block.replaceAll("⏎", " "));
}
