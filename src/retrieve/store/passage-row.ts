import type { BlockKind } from "../../read/article.ts";
import type { ArticleReference } from "../answer.ts";
import { decodeRanges, decodeRuns, decodeSentences } from "./passage-codec.ts";
import { referenceFrom, type StoredPassage } from "./stored-passage.ts";

/** A passage with what is kept of its article, as a database gives it; lists are JSON or packed (`passage-codec.ts`). */
export interface PassageRow extends ArticleReference {
  readonly id: number;
  readonly article_id: number;
  readonly file_id: number;
  readonly kind: BlockKind;
  readonly headings: string;
  /** Whether it is not sure that the passage is of the article: a boolean, or 0 or 1. */
  readonly may_be_anothers: boolean | number;
  /** Whether it was read from a picture, likewise. */
  readonly recognized: boolean | number;
  readonly text: string;
  readonly sentences: Buffer;
  readonly speakers: string;
  readonly tokens: Buffer;
  readonly runs: Buffer;
  readonly also: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly page: number | null;
  readonly citation: string;
  readonly term_count: number;
  readonly source: string;
}

export function passageOf(row: PassageRow): StoredPassage {
  const { title, byline, date, datedBy, language, url } = row;
  const mayBeAnothers = Boolean(row.may_be_anothers);
  return {
    id: row.id,
    articleId: row.article_id,
    fileId: row.file_id,
    kind: row.kind,
    headings: JSON.parse(row.headings),
    mayBeAnothers,
    isRecognized: Boolean(row.recognized),
    text: row.text,
    sentences: decodeRanges(row.sentences),
    speakers: JSON.parse(row.speakers),
    sentenceTokens: decodeSentences(row.tokens),
    runs: decodeRuns(row.runs),
    also: JSON.parse(row.also),
    lines: [row.first_line, row.last_line],
    page: row.page,
    citation: row.citation,
    termCount: row.term_count,
    source: row.source,
    article: referenceFrom({ title, byline, date, datedBy, language, url }, { mayBeAnothers }),
  };
}
