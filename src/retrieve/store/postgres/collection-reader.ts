import type { ArticleReference } from "../../answer.ts";
import type { KnownFile } from "../known-file.ts";
import { decodeSentences } from "../passage-codec.ts";
import { type PassageRow, passageOf } from "../passage-row.ts";
import {
  type ArticleOutline,
  type FileLines,
  OPENING_LENGTH,
  type OutlinedPassage,
  type SpokenPassage,
  type StoredArticle,
} from "../passage-store.ts";
import { ARTICLE_COLUMNS, type ArticleRow as KeptArticleRow } from "../store-export.ts";
import type { StoredPassage } from "../stored-passage.ts";
import type { TokensOfPassage } from "../token-index.ts";
import { idsOfArticles, MOST_PASSAGES } from "./passage-id.ts";
import { embeddingsOf, SELECT_PASSAGES } from "./passage-rows.ts";
import { onlyRowOf, type Session } from "./server/database.ts";

interface ArticleRow extends ArticleReference {
  readonly source: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly passages: number;
  readonly citation: string;
  /** JSON arrays, one for each different `passages.headings`. */
  readonly headings: readonly string[];
}

/** Every article that has passages, by file name and then by place in the file. */
export async function articlesOf(session: Session, collection: number): Promise<StoredArticle[]> {
  const rows = await session.query<ArticleRow>(
    `SELECT a.title, a.byline, a.date, a.dated_by AS "datedBy", a.language, a.url, a.source, a.first_line, a.last_line, a.passages,
       of_article.citation, of_article.headings
     FROM verbatim.articles AS a JOIN (
       SELECT article, (array_agg(citation ORDER BY id))[1] AS citation, array_agg(headings ORDER BY id) AS headings
         FROM verbatim.passages WHERE collection = $1 GROUP BY article
     ) AS of_article ON of_article.article = a.id
     WHERE a.collection = $1 ORDER BY a.source COLLATE "C", a.first_line, a.id`,
    [collection],
  );
  return rows.map(({ first_line, last_line, headings, ...article }) => {
    const different = [...new Set(headings)].flatMap((each): string[] => JSON.parse(each));
    return { ...article, lines: [first_line, last_line], headings: [...new Set(different)] };
  });
}

/** The article of the passage with this citation id, see `StoreSnapshot.outline`. */
export async function outlineOf(
  session: Session,
  collection: number,
  citation: string,
): Promise<ArticleOutline | null> {
  const [found] = await session.query<Omit<ArticleRow, "citation" | "headings"> & { id: number }>(
    `SELECT a.id, a.title, a.byline, a.date, a.dated_by AS "datedBy", a.language, a.url, a.source, a.first_line, a.last_line, a.passages
     FROM verbatim.passages AS p JOIN verbatim.articles AS a ON a.collection = p.collection AND a.id = p.article
     WHERE p.collection = $1 AND p.citation = $2`,
    [collection, citation],
  );
  if (found === undefined) return null;
  const { id, first_line, last_line, ...article } = found;
  const passages = await session.query<OutlinedPassage>(
    `SELECT id, citation, kind, length(text) AS length, left(text, ${OPENING_LENGTH}) AS opening
     FROM verbatim.passages WHERE collection = $1 AND article = $2 AND id >= $3 AND id < $4 ORDER BY id`,
    [collection, id, ...idsOfArticles(id, 1)],
  );
  const [first] = passages;
  if (first === undefined) return null;
  return { article: { ...article, lines: [first_line, last_line], citation: first.citation }, passages };
}

/** The file of a passage with what is in some of its lines, see `StoreSnapshot.fileLines`. */
export async function fileLinesOf(
  session: Session,
  collection: number,
  { cited, lines }: { readonly cited: StoredPassage; readonly lines: readonly [number, number] },
): Promise<FileLines | null> {
  const { fileId } = cited;
  const [file] = await session.query<{ name: string; account: string }>(
    "SELECT name, account FROM verbatim.files WHERE collection = $1 AND id = $2",
    [collection, fileId],
  );
  if (file === undefined) return null;
  const articles = await session.query<KeptArticleRow>(
    `SELECT ${ARTICLE_COLUMNS} FROM verbatim.articles
       WHERE collection = $1 AND file = $2 AND last_line >= $3 AND first_line <= $4 ORDER BY id`,
    [collection, fileId, ...lines],
  );
  // Ids that passages of these articles may have.
  const [from] = idsOfArticles(articles[0]?.id ?? 0, 1);
  const [, to] = idsOfArticles(articles.at(-1)?.id ?? 0, 1);
  const passages = await session.query<PassageRow>(
    `${SELECT_PASSAGES} WHERE p.collection = $1 AND p.id >= $2 AND p.id < $3 AND p.article = ANY ($4::bigint[])
       AND p.last_line >= $5 AND p.first_line <= $6 ORDER BY p.id`,
    [collection, from, to, articles.map(({ id }) => id), ...lines],
  );
  const { name, account } = file;
  return { fileId, name, account: JSON.parse(account), cited, articles, passages: passages.map(passageOf) };
}

/** Articles by language, the most frequent one first. */
export async function articlesByLanguage(session: Session, collection: number): Promise<Record<string, number>> {
  const rows = await session.query<{ language: string; articles: number }>(
    `SELECT language, count(*) AS articles FROM verbatim.articles WHERE collection = $1
       GROUP BY language ORDER BY articles DESC, min(id)`,
    [collection],
  );
  return Object.fromEntries(rows.map(({ language, articles }) => [language, articles]));
}

/** The tokens of every passage, by id. */
export async function tokensOf(session: Session, collection: number): Promise<TokensOfPassage[]> {
  const rows = await session.query<{ id: number; tokens: Buffer }>(
    "SELECT id, tokens FROM verbatim.passages WHERE collection = $1 ORDER BY id",
    [collection],
  );
  return rows.map(({ id, tokens }) => ({ id, sentenceTokens: decodeSentences(tokens) }));
}

/** Passages in which somebody says something, by id. */
export async function spokenOf(session: Session, collection: number): Promise<SpokenPassage[]> {
  const rows = await session.query<{ id: number; speakers: string }>(
    "SELECT id, speakers FROM verbatim.passages WHERE collection = $1 AND speakers <> '[]' ORDER BY id",
    [collection],
  );
  return rows.map(({ id, speakers }) => ({ id, speakers: JSON.parse(speakers) }));
}

/** Embeddings of `count` passages, or of all where they are no more, evenly spread over those of a collection. */
export async function sampleOf(
  session: Session,
  collection: number,
  { count, passages }: { readonly count: number; readonly passages: number },
): Promise<Uint8Array[]> {
  const taken = Math.min(count, passages);
  if (taken === 0) return [];
  // The i-th of them is the passage of number floor(i * passages / taken); `first` is the number of an article's first one.
  const rows = await session.query<{ id: number }>(
    `SELECT (a.id * $4::bigint + floor(i * $3::numeric / $2::numeric) - a.first + 1)::bigint AS id FROM (
       SELECT id, passages, sum(passages) OVER (ORDER BY id) - passages AS first
         FROM verbatim.articles WHERE collection = $1
     ) AS a
     CROSS JOIN LATERAL generate_series(
       ceil(a.first * $2::numeric / $3::numeric), ceil((a.first + a.passages) * $2::numeric / $3::numeric) - 1
     ) AS i`,
    [collection, taken, passages, MOST_PASSAGES],
  );
  const embeddings = await embeddingsOf(
    session,
    collection,
    rows.map(({ id }) => id),
  );
  return [...embeddings].sort(([a], [b]) => a - b).map(([, embedding]) => embedding);
}

interface FileRow {
  readonly path: string;
  readonly name: string;
  readonly hash: string;
  readonly reading_version: number;
  readonly account: string;
  readonly given_encoding: string | null;
  readonly missing: boolean;
  readonly vanished: string | null;
}

/** All files of a collection, or those at some paths. */
export async function filesOf(session: Session, collection: number, paths?: readonly string[]): Promise<KnownFile[]> {
  const rows = await session.query<FileRow>(
    `SELECT path, name, hash, reading_version, account, given_encoding, missing, vanished
       FROM verbatim.files WHERE collection = $1 ${paths === undefined ? "" : "AND path = ANY ($2::text[])"} ORDER BY id`,
    [collection, ...(paths === undefined ? [] : [paths])],
  );
  return rows.map(({ path, name, hash, missing, vanished, ...row }) => ({
    path,
    name,
    hash,
    readingVersion: row.reading_version,
    givenEncoding: row.given_encoding,
    account: JSON.parse(row.account),
    missing,
    ...(vanished === null ? {} : { vanished }),
  }));
}

/** What was last noted of folders, by path. */
export async function foldersOf(session: Session, collection: number): Promise<ReadonlyMap<string, string>> {
  const { folders } = await onlyRowOf<{ folders: string }>(
    session,
    "SELECT folders FROM verbatim.collections WHERE id = $1",
    [collection],
  );
  return new Map(Object.entries(JSON.parse(folders) as Record<string, string>));
}
