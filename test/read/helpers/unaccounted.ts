import type { SourceRange } from "../../../src/read/article.ts";
import type { StructuredText } from "../../../src/read/structure/structure.ts";

/** The letters and digits of a text that stand neither in a block nor in what is dropped; none, if every one is accounted for. */
export function unaccounted({ text, documents, dropped }: StructuredText): string {
  const left = text.split("");
  const clear = ({ start, end }: SourceRange): void => void left.fill(" ", start, end);
  for (const { blocks } of documents) for (const { ranges } of blocks) ranges.forEach(clear);
  dropped.forEach(clear);
  return left.join("").replace(/[^\p{L}\p{N}]/gu, "");
}
