import { createHash } from "node:crypto";
import type { SqliteDatabase, SqliteStatement } from "../../../database/sqlite.ts";
import type { Article, Block, Passage, SourceFile } from "../../../read/article.ts";
import type { Place } from "../../answer.ts";
import { encodeRanges, encodeRuns } from "./passage-codec.ts";
import { citationId, embeddingInput, passageRuns, sourceSpan } from "./passage-record.ts";
import { packSource, SOURCE_PIECE } from "./source-text.ts";
import { passageTerms } from "./term-index.ts";

/** One passage of a file that is about to be written. */
export interface PassageDraft {
  readonly article: Article;
  readonly passage: Passage;
  /** What the embedder reads. */
  readonly input: string;
  /** Names `input`; passages with equal keys have equal embeddings. */
  readonly embedKey: Buffer;
}

/** What the models make of a draft, as stored (`passage-codec.ts`). */
export interface EncodedPassage {
  readonly embedding: Buffer;
  readonly tokens: Buffer;
}

/** A file as the index knows it. */
export interface FileStamp {
  /** Path relative to the index folder, "/" between folders. */
  readonly path: string;
  /** Name shown to people. */
  readonly name: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

/** First and last line of a source range, counted from 1. */
export type LineFinder = (start: number, end: number) => readonly [number, number];

/** An article's row, and those of its blocks that are printed more than once. */
interface WrittenArticle {
  readonly id: number | bigint;
  readonly repeated: readonly Block[];
}

/** `fits` says whether the embedder reads an input whole; the headline above the passage is left out where it does not. */
export function draftOf(article: Article, passage: Passage, fits: (input: string) => boolean): PassageDraft {
  const withContext = embeddingInput(article, passage);
  const input = fits(withContext) ? withContext : passage.text;
  const embedKey = createHash("sha256")
    .update(input)
    .update(JSON.stringify(passage.sentences))
    .digest()
    .subarray(0, 10);
  return { article, passage, input, embedKey };
}

/** Writes files and their passages, a transaction each; every transaction raises the generation by one. */
export class PassageWriter {
  readonly #database: SqliteDatabase;
  readonly #statements = new Map<string, SqliteStatement>();

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  /** Every file in the index by its path. */
  files(): Map<string, FileStamp> {
    const rows = this.#statement("SELECT path, name, hash FROM files").all() as FileStamp[];
    return new Map(rows.map((row) => [row.path, row]));
  }

  /** What an earlier run made of the same input, or null. */
  reusable(embedKey: Buffer): EncodedPassage | null {
    const row = this.#statement(
      "SELECT embedding, tokens FROM passages JOIN points ON points.id = point_id WHERE embed_key = ? LIMIT 1",
    ).get(embedKey);
    return (row as EncodedPassage | undefined) ?? null;
  }

  /** Puts a file in place of what the index holds for its path. */
  replaceFile(
    stamp: FileStamp,
    source: SourceFile,
    drafts: readonly PassageDraft[],
    encoded: readonly EncodedPassage[],
    linesOf: LineFinder,
  ): void {
    this.#database.transaction(() => {
      this.#raiseGeneration();
      const released = this.#remove(stamp.path);
      const fileId = this.#insertFile(stamp, source);
      const written = new Map<Article, WrittenArticle>();
      const repetitions = new Map<string, number>();
      drafts.forEach((draft, i) => {
        const { article, passage } = draft;
        let home = written.get(article);
        if (home === undefined) {
          const repeated = article.blocks.filter((block) => block.alsoAt.length > 0);
          home = { id: this.#insertArticle(fileId, article, linesOf), repeated };
          written.set(article, home);
        }
        const repetition = repetitions.get(passage.text) ?? 0;
        repetitions.set(passage.text, repetition + 1);
        const citation = this.#freeCitation(stamp.name, passage.text, repetition);
        this.#insertPassage(home, citation, draft, encoded[i] as EncodedPassage, source, linesOf);
      });
      this.#removeUnused(released);
    })();
  }

  /** A file that is as it was stands elsewhere now; what can be found, citation ids included, stays the same. */
  moveFile(from: string, to: string): void {
    this.#statement("UPDATE files SET path = ? WHERE path = ?").run(to, from);
  }

  /** Takes files out of the index. */
  removeFiles(paths: readonly string[]): void {
    this.#database.transaction(() => {
      this.#raiseGeneration();
      for (const path of paths) this.#removeUnused(this.#remove(path));
    })();
  }

  #statement(sql: string): SqliteStatement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #raiseGeneration(): void {
    this.#statement("UPDATE state SET value = value + 1 WHERE key = 'generation'").run();
  }

  /** Removes a file with its passages; returns the points that they used. */
  #remove(path: string): Set<number> {
    const ofFile = `FROM passages JOIN articles ON articles.id = article_id JOIN files ON files.id = file_id WHERE path = ?`;
    const rows = this.#statement(`SELECT passages.id AS id, point_id, term_count ${ofFile}`).all(path) as {
      id: number;
      point_id: number;
      term_count: number;
    }[];
    const forget = this.#statement("DELETE FROM lexicon WHERE rowid = ?");
    for (const { id } of rows) forget.run(id);
    this.#countTerms(-rows.reduce((sum, row) => sum + row.term_count, 0));
    this.#statement("DELETE FROM files WHERE path = ?").run(path);
    return new Set(rows.map((row) => row.point_id));
  }

  /** Removes those of some points that no passage uses any longer. */
  #removeUnused(points: Iterable<number>): void {
    const remove = this.#statement(
      "DELETE FROM points WHERE id = ? AND NOT EXISTS (SELECT 1 FROM passages WHERE point_id = points.id)",
    );
    for (const point of points) remove.run(point);
  }

  /** The point of an embedding: the one there is, or a new one. */
  #pointOf(embedding: Buffer): number | bigint {
    const digest = createHash("sha256").update(embedding).digest().readUIntBE(0, 6);
    const known = this.#statement("SELECT id FROM points WHERE digest = ? AND embedding = ?").pluck();
    const id = known.get(digest, embedding) as number | undefined;
    if (id !== undefined) return id;
    return this.#statement("INSERT INTO points (digest, embedding) VALUES (?, ?)").run(digest, embedding)
      .lastInsertRowid;
  }

  #countTerms(change: number): void {
    this.#statement("UPDATE state SET value = value + ? WHERE key = 'terms'").run(change);
  }

  #insertFile(stamp: FileStamp, source: SourceFile): number | bigint {
    const { lastInsertRowid } = this.#statement(
      "INSERT INTO files (path, name, hash, format, encoding) VALUES (?, ?, ?, ?, ?)",
    ).run(stamp.path, stamp.name, stamp.hash, source.format, source.encoding);
    const insert = this.#statement("INSERT INTO source_pieces (file_id, number, packed) VALUES (?, ?, ?)");
    for (let start = 0; start < source.text.length; start += SOURCE_PIECE) {
      const piece = packSource(source.text.slice(start, start + SOURCE_PIECE));
      insert.run(lastInsertRowid, start / SOURCE_PIECE, piece);
    }
    return lastInsertRowid;
  }

  #insertArticle(fileId: number | bigint, article: Article, linesOf: LineFinder): number | bigint {
    const span = sourceSpan(article.sourceMap);
    return this.#statement(
      `INSERT INTO articles (file_id, title, byline, date, language, url, first_line, last_line)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      fileId,
      article.title,
      article.byline,
      article.date,
      article.language,
      article.url,
      ...linesOf(span.start, span.end),
    ).lastInsertRowid;
  }

  #freeCitation(source: string, text: string, repetition: number): string {
    const taken = this.#statement("SELECT 1 FROM passages WHERE citation = ?");
    let citation = citationId(source, text, repetition);
    for (let next = repetition + 1; taken.get(citation) !== undefined; next++)
      citation = citationId(source, text, next);
    return citation;
  }

  #insertPassage(
    home: WrittenArticle,
    citation: string,
    draft: PassageDraft,
    encoded: EncodedPassage,
    source: SourceFile,
    linesOf: LineFinder,
  ): void {
    const { article, passage, embedKey } = draft;
    const runs = passageRuns(article, passage);
    const span = sourceSpan(runs);
    const lines = linesOf(span.start, span.end);
    const terms = passageTerms({ article, headings: passage.headings, text: passage.text });
    const { lastInsertRowid } = this.#statement(
      `INSERT INTO passages (article_id, point_id, kind, headings, text, sentences, runs, also, first_line, last_line, page,
           citation, embed_key, tokens, term_count)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      home.id,
      this.#pointOf(encoded.embedding),
      passage.kind,
      JSON.stringify(passage.headings),
      passage.text,
      encodeRanges(passage.sentences),
      encodeRuns(runs),
      JSON.stringify(alsoIn(home, draft, source, linesOf)),
      ...lines,
      pageOf(source.pageStarts, span.start),
      citation,
      embedKey,
      encoded.tokens,
      terms.length,
    );
    this.#statement("INSERT INTO lexicon (rowid, terms) VALUES (?, ?)").run(lastInsertRowid, terms.join(" "));
    this.#countTerms(terms.length);
  }
}

/** Other places in the file where a block of the passage is printed. */
function alsoIn(home: WrittenArticle, draft: PassageDraft, source: SourceFile, linesOf: LineFinder): Place[] {
  const { article, passage } = draft;
  return home.repeated
    .filter((block) => block.start < passage.end && block.end > passage.start)
    .flatMap((block) => block.alsoAt)
    .map(({ start, end }) => ({ source: source.name, title: article.title, lines: linesOf(start, end) }));
}

function pageOf(pageStarts: readonly number[], offset: number): number | null {
  if (pageStarts.length === 0) return null;
  let page = 0;
  while (page < pageStarts.length && (pageStarts[page] as number) <= offset) page++;
  return Math.max(1, page);
}
