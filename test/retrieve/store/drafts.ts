import { createHash } from "node:crypto";
import { type Embedding, toEmbedding } from "../../../src/embed/embedding.ts";
import type { ModelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import type { ArticleDraft, FileDraft, IndexRun, PassageDraft } from "../../../src/retrieve/store/writable-store.ts";

export const MODEL: ModelStamp = { id: "made up", revision: "0123456789abcdef", dimensions: 16 };
export const OTHER_MODEL: ModelStamp = { id: "another", revision: "fedcba9876543210", dimensions: 16 };

/** An article of a draft: its title and its passages' texts, each of which is a line of the file. */
export interface MadeArticle {
  readonly title: string;
  readonly texts: readonly string[];
  readonly language?: string;
  /** ISO 8601, or null; November 2024 by default. */
  readonly date?: string | null;
  /** Headings above its last passage. */
  readonly headings?: readonly string[];
  /** Which of its passages may be another article's. */
  readonly strays?: readonly number[];
  /** Which were read from pictures. */
  readonly recognized?: readonly number[];
  /** By passage: who says it. */
  readonly speakers?: Readonly<Record<number, string>>;
}

/** A draft of a file that consists of articles, a line for each passage. */
export function fileDraft(path: string, ...articles: readonly MadeArticle[]): FileDraft {
  const text = articles.flatMap(({ texts }) => texts.map((each) => `${each}\n`)).join("");
  let [offset, line] = [0, 1];
  const drafts = articles.map((article): ArticleDraft => {
    const { title, texts, language = "en", date = "2024-11-23", headings = [], strays = [], recognized = [] } = article;
    const speakers = article.speakers ?? {};
    const first = line;
    const passages = texts.map((each, i): PassageDraft => {
      const draft: PassageDraft = {
        kind: "paragraph",
        headings: i === texts.length - 1 ? headings : [],
        mayBeAnothers: strays.includes(i),
        isRecognized: recognized.includes(i),
        text: each,
        sentences: [{ start: 0, end: each.length }],
        speakers: speakers[i] === undefined ? [] : [speakers[i]],
        runs: [{ body: 0, source: offset, length: each.length }],
        also: [{ source: path, title, lines: [line, line] }],
        lines: [line, line],
        page: line,
        key: keyOf(each),
      };
      offset += each.length + 1;
      line++;
      return draft;
    });
    return {
      reference: { title, byline: "A. Writer", date, datedBy: date === null ? null : "page", language, url: null },
      lines: [first, line - 1],
      passages,
    };
  });
  const hash = createHash("sha256").update(text).digest("hex");
  return {
    stamp: { path, name: path, hash, readingVersion: 1, givenEncoding: null },
    source: { format: "text", encoding: "utf-8", text },
    account: { letters: text.length, quotable: text.length, headings: 0, leftOut: {}, lost: 0 },
    articles: drafts,
  };
}

export function keyOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 20);
}

/** A made-up embedding that only the text decides. */
export function embeddingOf(text: string): Embedding {
  const bytes = createHash("sha256").update(text).digest();
  return toEmbedding(
    Array.from({ length: MODEL.dimensions }, (_, i) => (bytes[i] as number) - 127.5),
    MODEL.dimensions,
  );
}

/** Hands vectors of all passages over, and then the file. */
export async function put(run: IndexRun, file: FileDraft): Promise<void> {
  const passages = file.articles.flatMap((article) => article.passages);
  const vectors = passages.map(({ key, text }) => {
    return [key, { embedding: embeddingOf(text), sentenceTokens: [{ ids: [70_000, 7, 7], norm: 1.5 }] }] as const;
  });
  await run.addVectors(new Map(vectors));
  await run.putFile(file);
}
