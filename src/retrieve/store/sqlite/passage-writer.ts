import { createHash } from "node:crypto";
import type { SqliteDatabase } from "../../../database/sqlite.ts";
import { citationId } from "../citation-id.ts";
import type { FileStamp } from "../known-file.ts";
import { encodeRanges, encodeRuns, packSource, SOURCE_ROW_LENGTH } from "../passage-codec.ts";
import { lookedUpTerms, passageTerms } from "../passage-terms.ts";
import { referenceFrom } from "../stored-passage.ts";
import type { ArticleDraft, FileDraft, PassageDraft } from "../writable-store.ts";

/** What the models make of a passage, as stored (`passage-codec.ts`). */
export interface EncodedVectors {
  readonly embedding: Buffer;
  readonly tokens: Buffer;
}

/** SQLite gives a `bigint` for ids that a number cannot hold. */
type RowId = number | bigint;

/** A passage that is about to be inserted, with what its file, its article and the others of the file decide. */
interface PlacedPassage {
  readonly article: ArticleDraft;
  readonly articleId: RowId;
  readonly draft: PassageDraft;
  readonly citation: string;
  readonly encoded: EncodedVectors;
}

/** Writes files and their passages, a transaction each; every transaction raises the generation by one. */
export class PassageWriter {
  readonly #database: SqliteDatabase;
  readonly #statements: ReturnType<typeof prepareStatements>;

  constructor(database: SqliteDatabase) {
    this.#database = database;
    this.#statements = prepareStatements(database);
  }

  /** What an earlier run made of an input; undefined where none did. */
  vectorsOf(key: string): EncodedVectors | undefined {
    return this.#statements.vectors.get(bytesOf(key));
  }

  /**
   * Puts a file in place of what the database holds for its path, as a part of the transaction at hand where there is one: what
   * throws then leaves half of it there. `encoded` has the vectors of every key.
   */
  putFile(file: FileDraft, encoded: ReadonlyMap<string, EncodedVectors>): void {
    // One within another would have SQLite write all terms out, file by file.
    if (this.#database.inTransaction) this.#put(file, encoded);
    else this.#database.transaction(() => this.#put(file, encoded))();
  }

  #put({ articles, ...file }: FileDraft, encoded: ReadonlyMap<string, EncodedVectors>): void {
    this.#statements.raiseGeneration.run();
    const { stamp } = file;
    const released = this.#remove(stamp.path);
    const fileId = this.#insertFile(file);
    const repetitions = new Map<string, number>();
    for (const article of articles) {
      const articleId = this.#insertArticle(fileId, article);
      for (const draft of article.passages) {
        const repetition = repetitions.get(draft.text) ?? 0;
        repetitions.set(draft.text, repetition + 1);
        const citation = this.#freeCitation(stamp.name, draft.text, repetition);
        const vectors = encoded.get(draft.key) as EncodedVectors;
        this.#insertPassage({ article, articleId, draft, citation, encoded: vectors });
      }
    }
    this.#removeUnused(released);
  }

  /** Takes files out of the database. */
  removeFiles(paths: readonly string[]): void {
    this.#database.transaction(() => {
      this.#statements.raiseGeneration.run();
      for (const path of paths) this.#removeUnused(this.#remove(path));
    })();
  }

  /** Removes a file with its passages; returns the points that they used. */
  #remove(path: string): Set<number> {
    const rows = this.#statements.passagesOfFile.all(path);
    for (const { id } of rows) this.#statements.forgetTerms.run(id);
    this.#statements.countTerms.run(-rows.reduce((sum, row) => sum + row.term_count, 0));
    this.#statements.deleteFile.run(path);
    return new Set(rows.map((row) => row.point_id));
  }

  /** Removes those of some points that no passage uses any longer. */
  #removeUnused(points: Iterable<number>): void {
    for (const point of points) this.#statements.deleteUnusedPoint.run(point);
  }

  /** The point of an embedding: the one there is, or a new one. */
  #pointOf(embedding: Buffer): RowId {
    const digest = createHash("sha256").update(embedding).digest().readUIntBE(0, 6);
    return (
      this.#statements.point.get(digest, embedding) ??
      this.#statements.insertPoint.run(digest, embedding).lastInsertRowid
    );
  }

  #insertFile({ stamp, source, account }: Omit<FileDraft, "articles">): RowId {
    const { format, encoding, text } = source;
    const { lastInsertRowid } = this.#statements.insertFile.run({
      ...stamp,
      format,
      encoding,
      account: JSON.stringify(account),
    });
    for (let start = 0; start < text.length; start += SOURCE_ROW_LENGTH) {
      const packed = packSource(text.slice(start, start + SOURCE_ROW_LENGTH));
      this.#statements.insertSourceRow.run(lastInsertRowid, start / SOURCE_ROW_LENGTH, packed);
    }
    return lastInsertRowid;
  }

  #insertArticle(fileId: RowId, { reference, lines }: ArticleDraft): RowId {
    const { title, byline, date, datedBy, language, url } = reference;
    return this.#statements.insertArticle.run(fileId, title, byline, date, datedBy, language, url, ...lines)
      .lastInsertRowid;
  }

  #freeCitation(source: string, text: string, repetition: number): string {
    let citation = citationId(source, text, repetition);
    for (let next = repetition + 1; this.#statements.isTaken.get(citation) !== undefined; next++)
      citation = citationId(source, text, next);
    return citation;
  }

  #insertPassage({ article, articleId, draft, citation, encoded }: PlacedPassage): void {
    const reference = referenceFrom(article.reference, draft);
    const terms = passageTerms({ article: reference, headings: draft.headings, text: draft.text });
    const { lastInsertRowid } = this.#statements.insertPassage.run({
      articleId,
      point: this.#pointOf(encoded.embedding),
      kind: draft.kind,
      headings: JSON.stringify(draft.headings),
      mayBeAnothers: Number(draft.mayBeAnothers),
      recognized: Number(draft.isRecognized),
      text: draft.text,
      sentences: encodeRanges(draft.sentences),
      speakers: JSON.stringify(draft.speakers),
      runs: encodeRuns(draft.runs),
      also: JSON.stringify(draft.also),
      firstLine: draft.lines[0],
      lastLine: draft.lines[1],
      page: draft.page,
      citation,
      key: bytesOf(draft.key),
      tokens: encoded.tokens,
      termCount: terms.length,
    });
    this.#statements.insertTerms.run(lastInsertRowid, lookedUpTerms(terms, reference).join(" "));
    this.#statements.countTerms.run(terms.length);
  }
}

/** A row of `passages`, by the names of the statement's parameters. */
interface PassageValues {
  readonly articleId: RowId;
  readonly point: RowId;
  readonly kind: string;
  readonly headings: string;
  /** 0 or 1. */
  readonly mayBeAnothers: number;
  readonly recognized: number;
  readonly text: string;
  readonly sentences: Buffer;
  readonly speakers: string;
  readonly runs: Buffer;
  readonly also: string;
  readonly firstLine: number;
  readonly lastLine: number;
  readonly page: number | null;
  readonly citation: string;
  readonly key: Buffer;
  readonly tokens: Buffer;
  readonly termCount: number;
}

function prepareStatements(database: SqliteDatabase) {
  return {
    vectors: database.prepare<[key: Buffer], EncodedVectors>(
      "SELECT embedding, tokens FROM passages JOIN points ON points.id = point_id WHERE embed_key = ? LIMIT 1",
    ),
    raiseGeneration: database.prepare<[]>("UPDATE state SET value = value + 1 WHERE key = 'generation'"),
    countTerms: database.prepare<[change: number]>("UPDATE state SET value = value + ? WHERE key = 'terms'"),
    passagesOfFile: database.prepare<[path: string], { id: number; point_id: number; term_count: number }>(
      `SELECT passages.id AS id, point_id, term_count
         FROM passages JOIN articles ON articles.id = article_id JOIN files ON files.id = file_id WHERE path = ?`,
    ),
    forgetTerms: database.prepare<[passage: number]>("DELETE FROM lexicon WHERE rowid = ?"),
    deleteFile: database.prepare<[path: string]>("DELETE FROM files WHERE path = ?"),
    deleteUnusedPoint: database.prepare<[point: number]>(
      "DELETE FROM points WHERE id = ? AND NOT EXISTS (SELECT 1 FROM passages WHERE point_id = points.id)",
    ),
    point: database
      .prepare<[digest: number, embedding: Buffer], number>("SELECT id FROM points WHERE digest = ? AND embedding = ?")
      .pluck(),
    insertPoint: database.prepare<[digest: number, embedding: Buffer]>(
      "INSERT INTO points (digest, embedding) VALUES (?, ?)",
    ),
    insertFile: database.prepare<[FileStamp & { format: string; encoding: string; account: string }]>(
      `INSERT INTO files (path, name, hash, format, encoding, reading_version, account, given_encoding)
         VALUES (@path, @name, @hash, @format, @encoding, @readingVersion, @account, @givenEncoding)`,
    ),
    insertSourceRow: database.prepare<[file: RowId, number: number, packed: Buffer]>(
      "INSERT INTO source_pieces (file_id, number, packed) VALUES (?, ?, ?)",
    ),
    insertArticle: database.prepare<
      [
        file: RowId,
        title: string | null,
        byline: string | null,
        date: string | null,
        datedBy: string | null,
        language: string,
        url: string | null,
        firstLine: number,
        lastLine: number,
      ]
    >(
      `INSERT INTO articles (file_id, title, byline, date, dated_by, language, url, first_line, last_line)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ),
    isTaken: database.prepare<[citation: string], unknown>("SELECT 1 FROM passages WHERE citation = ?"),
    insertPassage: database.prepare<PassageValues>(
      `INSERT INTO passages (article_id, point_id, kind, headings, may_be_anothers, recognized, text, sentences, speakers, runs, also, first_line, last_line,
           page, citation, embed_key, tokens, term_count)
         VALUES (@articleId, @point, @kind, @headings, @mayBeAnothers, @recognized, @text, @sentences, @speakers, @runs, @also, @firstLine, @lastLine,
           @page, @citation, @key, @tokens, @termCount)`,
    ),
    insertTerms: database.prepare<[passage: RowId, terms: string]>("INSERT INTO lexicon (rowid, terms) VALUES (?, ?)"),
  };
}

/** A key as the database keeps it. */
function bytesOf(key: string): Buffer {
  return Buffer.from(key, "hex");
}
