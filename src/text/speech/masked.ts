import type { Quotation, TextRange } from "./speech.ts";

/** In place of what stands in quotation marks: no character that anybody writes. */
export const MASK = "\ue000";

/** A paragraph with what is quoted masked, as long as it was. */
export function maskQuotations(paragraph: string, quotations: readonly Quotation[]): string {
  let masked = "";
  for (const { start, end } of quotations) masked += paragraph.slice(masked.length, start) + MASK.repeat(end - start);
  return masked + paragraph.slice(masked.length);
}

/** A range without white space around; `text` begins at `offset`. */
export function trimmed(text: string, offset: number, { start, end }: TextRange): TextRange {
  const part = text.slice(start - offset, end - offset);
  const from = start + part.length - part.trimStart().length;
  return { start: from, end: from + part.trim().length };
}
