import type { SourceFile } from "./article.ts";

/** Numbers, from 1, of the pages on which no letter and no digit is: blank ones, and scans that nobody has run OCR over. */
export function pagesWithoutText({ text, pageStarts }: Pick<SourceFile, "text" | "pageStarts">): number[] {
  return pageStarts.flatMap((start, at) =>
    /[\p{L}\p{N}]/u.test(text.slice(start, pageStarts[at + 1] ?? text.length)) ? [] : [at + 1],
  );
}
