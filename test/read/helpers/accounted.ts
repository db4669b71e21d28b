import type { SourceRange } from "../../../src/read/article.ts";
import type { StructuredText } from "../../../src/read/structure/structure.ts";

/** Letters and digits of a text that stand nowhere or twice in what was read of it, each with the words around; empty if all is well. */
export function unaccounted({ text, documents, dropped }: StructuredText): string[] {
  const blocks = documents.flatMap((document) => document.blocks.flatMap(({ ranges }) => ranges));
  const parts: SourceRange[] = [...blocks, ...dropped].sort((a, b) => a.start - b.start || a.end - b.end);
  const wrong: string[] = [];
  let at = 0;
  for (const { start, end } of [...parts, { start: text.length, end: text.length }]) {
    if (start < at && /[\p{L}\p{N}]/u.test(text.slice(start, Math.min(at, end))))
      wrong.push(`twice: ${text.slice(start, at).slice(0, 60)}`);
    if (start > at && /[\p{L}\p{N}]/u.test(text.slice(at, start)))
      wrong.push(`nowhere: ${text.slice(at, start).slice(0, 60)}`);
    at = Math.max(at, end);
  }
  return wrong;
}

/** Whether the ranges of all blocks stand in the order of the text. */
export function isInOrder({ documents }: StructuredText): boolean {
  const ranges = documents.flatMap((document) => document.blocks.flatMap((block) => block.ranges));
  return ranges.every(({ start, end }, at) => start < end && start >= (ranges[at - 1]?.end ?? 0));
}
