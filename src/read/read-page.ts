import type { Dropped, SourceRange } from "./article.ts";
import { type DraftArticle, type DraftBlock, joined } from "./compose.ts";

/** What a text holds: its articles, not yet put together, and what is not running text. */
export interface Page {
  readonly articles: readonly DraftArticle[];
  readonly dropped: readonly Dropped[];
}

/** Articles of plain text or Markdown. */
export function readPage(text: string): Page {
  const articles: DraftArticle[] = [];
  let title: string | null = null;
  let headings: string[] = [];
  let blocks: DraftBlock[] = [];
  let pieces: SourceRange[] = [];
  const endParagraph = (): void => {
    if (pieces.length > 0) blocks.push({ kind: "paragraph", pieces, headings, alsoAt: [] });
    pieces = [];
  };
  const endArticle = (): void => {
    endParagraph();
    if (blocks.length > 0)
      articles.push({
        title,
        byline: null,
        date: null,
        language: "und",
        url: null,
        tags: [],
        continuation: false,
        blocks,
      });
    blocks = [];
    headings = [];
  };
  for (const match of text.matchAll(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g)) {
    const line = match[0];
    const from = match.index + (line.length - line.trimStart().length);
    const to = match.index + line.trimEnd().length;
    if (/^[\r\n\u2028\u2029]/.test(line)) {
      if (
        /(?:\r\n|[\n\r])[^\S\r\n]*(?:\r\n|[\n\r])$/.test(
          text.slice(Math.max(0, match.index - 40), match.index + line.length),
        )
      )
        endParagraph();
      continue;
    }
    if (to <= from) continue;
    const mark = /^(#{1,6})\s+/.exec(text.slice(from, to));
    if (mark === null) {
      pieces.push({ start: from, end: to });
      continue;
    }
    const heading = joined(text, [{ start: from + mark[0].length, end: to }]);
    if (mark[1] === "#") {
      endArticle();
      title = heading;
    } else {
      endParagraph();
      headings = [heading];
    }
  }
  endArticle();
  return { articles, dropped: [] };
}
