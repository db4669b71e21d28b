import type { KnownFile } from "./known-file.ts";
import type { ModelStamp } from "./model-stamp.ts";
import { decodeEmbedding } from "./passage-codec.ts";
import type { StoredPassage } from "./stored-passage.ts";
import type { ArticleDraft, FileDraft, PassageDraft, PassageVectors } from "./writable-store.ts";

/** One state of a store, to be put into another: all that it keeps, file by file. */
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
  readonly draft: FileDraft;
  /** By the keys of its passages. */
  readonly vectors: ReadonlyMap<string, PassageVectors>;
}

/** What a store has of a file, as it has it. */
export interface FileParts {
  readonly known: KnownFile;
  readonly source: FileDraft["source"];
  /** By article id: its first and last line. */
  readonly lines: ReadonlyMap<number, readonly [number, number]>;
  /** In the order of the file. */
  readonly passages: readonly KeptPassage[];
}

/** A passage with what names its input, hex, and what the models made of that, as stored (`passage-codec.ts`). */
interface KeptPassage {
  readonly passage: StoredPassage;
  readonly key: string;
  readonly embedding: Uint8Array;
}

/** Puts the parts of a file together. */
export function keptFile({ known, source, lines, passages }: FileParts): KeptFile {
  const { path, name, hash, readingVersion, givenEncoding, account } = known;
  const articles = new Map<number, ArticleDraft & { readonly passages: PassageDraft[] }>();
  const vectors = new Map<string, PassageVectors>();
  for (const { passage, key, embedding } of passages) {
    const { articleId, article: reference, kind, headings, text, sentences, runs, also, page } = passage;
    const own = articles.get(articleId) ?? { reference, lines: lines.get(articleId) ?? passage.lines, passages: [] };
    articles.set(articleId, own);
    own.passages.push({ kind, headings, text, sentences, runs, also, lines: passage.lines, page, key });
    vectors.set(key, { embedding: decodeEmbedding(embedding), sentenceTokens: passage.sentenceTokens });
  }
  const stamp = { path, name, hash, readingVersion, givenEncoding };
  return { draft: { stamp, source, account, articles: [...articles.values()] }, vectors };
}
