import type { BlockKind } from "../../../read/article.ts";
import type { ArticleReference } from "../../answer.ts";
import { decodeRanges, decodeRuns, decodeSentences } from "../passage-codec.ts";
import type { StoredPassage } from "../stored-passage.ts";

/** What a `SELECT` from `passages AS p JOIN articles AS a` must give for a `PassageRow`. */
const PASSAGE_COLUMNS = `p.id, p.article, a.file, p.kind, p.headings, p.text, p.sentences, p.tokens, p.runs, p.also,
  p.first_line, p.last_line, p.page, p.citation, p.term_count, a.source, a.title, a.byline, a.date, a.language, a.url`;

/** The beginning of a statement that reads passages, whose first value is the collection. */
export const SELECT_PASSAGES = `SELECT ${PASSAGE_COLUMNS} FROM verbatim.passages AS p
  JOIN verbatim.articles AS a ON a.collection = p.collection AND a.id = p.article`;

/** A row of `SELECT_PASSAGES`; lists are JSON or packed (`passage-codec.ts`). */
export interface PassageRow extends ArticleReference {
  readonly id: number;
  readonly article: number;
  readonly file: number;
  readonly kind: BlockKind;
  readonly headings: string;
  readonly text: string;
  readonly sentences: Uint8Array;
  readonly tokens: Uint8Array;
  readonly runs: Uint8Array;
  readonly also: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly page: number | null;
  readonly citation: string;
  readonly term_count: number;
  readonly source: string;
}

export function passageOf(row: PassageRow): StoredPassage {
  const { title, byline, date, language, url } = row;
  return {
    id: row.id,
    articleId: row.article,
    fileId: row.file,
    kind: row.kind,
    headings: JSON.parse(row.headings),
    text: row.text,
    sentences: decodeRanges(bufferOf(row.sentences)),
    sentenceTokens: decodeSentences(bufferOf(row.tokens)),
    runs: decodeRuns(bufferOf(row.runs)),
    also: JSON.parse(row.also),
    lines: [row.first_line, row.last_line],
    page: row.page,
    citation: row.citation,
    termCount: row.term_count,
    source: row.source,
    article: { title, byline, date, language, url },
  };
}

/** The same bytes. */
export function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
