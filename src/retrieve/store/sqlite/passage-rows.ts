import type { BlockKind, SourceRun } from "../../../read/article.ts";
import type { Sentence } from "../../../text/sentences.ts";
import type { ArticleReference, Place } from "../../answer.ts";
import { decodeRanges, decodeRuns, decodeSentences, type SentenceTokens } from "./passage-codec.ts";

/** A passage as the index holds it. */
export interface StoredPassage {
  readonly id: number;
  /** The embedding that it shares with all passages of the same embedding. */
  readonly pointId: number;
  readonly articleId: number;
  readonly fileId: number;
  readonly kind: BlockKind;
  readonly headings: readonly string[];
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The same sentences as search compares them. */
  readonly sentenceTokens: readonly SentenceTokens[];
  /** Where the text stands in the source; `body` counts from the passage's start. */
  readonly runs: readonly SourceRun[];
  readonly also: readonly Place[];
  readonly lines: readonly [number, number];
  readonly page: number | null;
  readonly citation: string;
  /** Terms in the lexicon, repetitions counted. */
  readonly termCount: number;
  /** The source file's name. */
  readonly source: string;
  readonly article: ArticleReference;
}

/** What a `SELECT` must give for `passageOf`. */
export const PASSAGE_COLUMNS = `passages.id AS id, point_id, article_id, file_id, kind, headings, text, sentences, tokens, runs, also,
  passages.first_line AS first_line, passages.last_line AS last_line, page, citation, term_count,
  files.name AS source, title, byline, date, language, url`;

export const PASSAGE_TABLES =
  "passages JOIN articles ON articles.id = passages.article_id JOIN files ON files.id = articles.file_id";

/** A row of `PASSAGE_COLUMNS`. */
export interface PassageRow extends ArticleReference {
  readonly id: number;
  readonly point_id: number;
  readonly article_id: number;
  readonly file_id: number;
  readonly kind: BlockKind;
  readonly headings: string;
  readonly text: string;
  readonly sentences: Buffer;
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
  const { title, byline, date, language, url } = row;
  return {
    id: row.id,
    pointId: row.point_id,
    articleId: row.article_id,
    fileId: row.file_id,
    kind: row.kind,
    headings: JSON.parse(row.headings) as string[],
    text: row.text,
    sentences: decodeRanges(row.sentences),
    sentenceTokens: decodeSentences(row.tokens),
    runs: decodeRuns(row.runs),
    also: JSON.parse(row.also) as Place[],
    lines: [row.first_line, row.last_line],
    page: row.page,
    citation: row.citation,
    termCount: row.term_count,
    source: row.source,
    article: { title, byline, date, language, url },
  };
}
