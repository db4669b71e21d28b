import { createHash } from "node:crypto";
import type { Article, Passage, SourceRange, SourceRun } from "../../../read/article.ts";
import { sourceParts } from "../../../read/source-map.ts";

/** Length of a citation id in characters of `ALPHABET`: 50 bits, so that a hundred thousand passages do not collide. */
const CITATION_LENGTH = 10;
/** Digits and lower-case letters without those that are misread for others. */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** Headline and headings that the embedder reads before a passage are cut at this many UTF-16 units. */
const CONTEXT_LENGTH = 160;

/**
 * Short stable name of a passage, from its content and source and not from its position: a rebuild, and edits elsewhere
 * in the file, leave it as it is. `repetition` tells equal passages of one file apart (0 for the first).
 */
export function citationId(source: string, text: string, repetition: number): string {
  const digest = createHash("sha256")
    .update(`${source}\0${text}\0${repetition || ""}`)
    .digest();
  let id = "";
  for (let i = 0; i < CITATION_LENGTH; i++) {
    const bit = i * 5;
    const window = ((digest[bit >> 3] as number) << 8) | (digest[(bit >> 3) + 1] as number);
    id += ALPHABET[(window >> (11 - (bit & 7))) & 31];
  }
  return id;
}

/** What a citation id looks like, to tell it from other words. */
export const CITATION_PATTERN = new RegExp(`^[${ALPHABET}]{${CITATION_LENGTH}}$`);

/** What the embedder reads for a passage: its headline and headings as context, then its text. */
export function embeddingInput(article: Article, passage: Passage): string {
  const context = [article.title, ...passage.headings].filter((line) => line !== null).join(" ");
  if (context === "" || passage.kind === "headline") return passage.text;
  return `${context.slice(0, CONTEXT_LENGTH)}\n${passage.text}`;
}

/** The part of a source map that a passage's text covers, its offsets counted from the passage's start. */
export function passageRuns(article: Article, passage: Passage): SourceRun[] {
  return sourceParts(article.sourceMap, passage.start, passage.end).map(({ body, source, length }) => {
    return { body: body - passage.start, source, length };
  });
}

/** From the first to the last source character that the runs cover. */
export function sourceSpan(runs: readonly SourceRun[]): SourceRange {
  let start = Number.POSITIVE_INFINITY;
  let end = 0;
  for (const run of runs) {
    start = Math.min(start, run.source);
    end = Math.max(end, run.source + run.length);
  }
  return { start, end };
}
