import type { ArticleReference } from "../answer.ts";
import type { KnownFile } from "./known-file.ts";
import type { ModelStamp } from "./model-stamp.ts";
import { decodeEmbedding } from "./passage-codec.ts";
import type { StoredPassage } from "./stored-passage.ts";
import type { ArticleDraft, FileDraft, PassageDraft, PassageVectors } from "./writable-store.ts";

/** One state of a store, to be put into another or shown: all that it keeps, file by file. */
export interface StoreExport {
  /** What people call it. */
  readonly name: string;
  readonly model: ModelStamp;
  /** The absolute folder from which the paths of its files are counted. */
  readonly baseFolder: string;
  /** In the order in which they were put in. */
  files(): Promise<KnownFile[]>;
  /** One of its files. */
  file(known: KnownFile): Promise<KeptFile>;
  /** See `IndexRun.folders`. */
  folders(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

/** A file as it was put in, with all that was made of it. */
export interface KeptFile {
  readonly draft: KeptDraft;
  /** By the keys of its passages. */
  readonly vectors: ReadonlyMap<string, PassageVectors>;
}

interface KeptDraft extends FileDraft {
  readonly articles: readonly KeptArticle[];
}

export interface KeptArticle extends ArticleDraft {
  readonly passages: readonly KeptPassageDraft[];
}

export interface KeptPassageDraft extends PassageDraft {
  /** What the store calls it (`citationId`). */
  readonly citation: string;
}

/** What a store has of a file, as it has it. */
export interface FileParts {
  readonly known: KnownFile;
  readonly source: FileDraft["source"];
  readonly articles: readonly ArticleRow[];
  /** In the order of the file. */
  readonly passages: readonly KeptPassage[];
}

/** An article as a database gives it. */
export interface ArticleRow extends ArticleReference {
  readonly id: number;
  readonly first_line: number;
  readonly last_line: number;
}

/** What a `SELECT` from articles must give for an `ArticleRow`. */
export const ARTICLE_COLUMNS = 'id, title, byline, date, dated_by AS "datedBy", language, url, first_line, last_line';

/** A passage with what names its input, hex, and what the models made of that, as stored (`passage-codec.ts`). */
interface KeptPassage {
  readonly passage: StoredPassage;
  readonly key: string;
  readonly embedding: Uint8Array;
}

/** Puts the parts of a file together. */
export function keptFile({ known, source, articles, passages }: FileParts): KeptFile {
  const { path, name, hash, readingVersion, givenEncoding, account } = known;
  const drafts = new Map(
    articles.map(({ id, first_line, last_line, ...reference }) => {
      return [id, { reference, lines: [first_line, last_line] as const, passages: [] as KeptPassageDraft[] }];
    }),
  );
  const vectors = new Map<string, PassageVectors>();
  for (const { passage, key, embedding } of passages) {
    const { articleId, kind, headings, mayBeAnothers, isRecognized, text, sentences, speakers, runs } = passage;
    const { also, lines, page } = passage;
    const said = { kind, headings, mayBeAnothers, isRecognized, text, sentences, speakers, runs, also, lines, page };
    drafts.get(articleId)?.passages.push({ ...said, key, citation: passage.citation });
    vectors.set(key, { embedding: decodeEmbedding(embedding), sentenceTokens: passage.sentenceTokens });
  }
  const stamp = { path, name, hash, readingVersion, givenEncoding };
  return { draft: { stamp, source, account, articles: [...drafts.values()] }, vectors };
}
