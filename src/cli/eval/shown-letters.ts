import type { SourceFile } from "../../read/article.ts";
import { sourceParts } from "../../read/source-map.ts";
import { lettersOf, type PrintedLetters } from "./printed-letters.ts";

/** What the articles of a source show of its letters. */
export interface ShownLetters {
  /** Source offsets of the letters of each block of each article, in the order in which it shows them. */
  readonly blocks: readonly { readonly article: number; readonly offsets: readonly number[] }[];
  /** How often a block shows the character of each source offset. */
  readonly timesAt: Uint8Array;
  /** How often a block shows each letter of the truth, copies counted. */
  readonly times: Uint8Array;
  /** For each article, which letters of the truth it shows. */
  readonly byArticle: readonly Uint8Array[];
}

export function shownLetters(source: SourceFile, { count, numberAt }: PrintedLetters): ShownLetters {
  const timesAt = new Uint8Array(source.text.length);
  const times = new Uint8Array(count);
  const byArticle = source.articles.map(() => new Uint8Array(count));
  const blocks = source.articles.flatMap(({ blocks: own, sourceMap }, article) =>
    own.map(({ start, end }) => {
      const offsets: number[] = [];
      for (const part of sourceParts(sourceMap, start, end)) {
        const range = { start: part.source, end: part.source + part.length };
        for (let at = range.start; at < range.end; at += 1) timesAt[at] = (timesAt[at] ?? 0) + 1;
        for (const at of lettersOf(source.text, range)) offsets.push(at);
      }
      for (const offset of offsets) {
        const number = numberAt[offset] ?? -1;
        if (number < 0) continue;
        times[number] = (times[number] ?? 0) + 1;
        (byArticle[article] as Uint8Array)[number] = 1;
      }
      return { article, offsets };
    }),
  );
  return { blocks, timesAt, times, byArticle };
}
