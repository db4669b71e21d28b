import { onlyRow, type SqliteDatabase } from "../../../database/sqlite.ts";
import type { ArticleReference } from "../../answer.ts";
import { decodeSentences, SOURCE_ROW_LENGTH, unpackSource } from "../passage-codec.ts";
import {
  type ArticleOutline,
  type FileLines,
  OPENING_LENGTH,
  type OutlinedPassage,
  type SourcePart,
  type SpokenPassage,
  type StoreCounts,
  type StoredArticle,
} from "../passage-store.ts";
import type { TokensOfPassage } from "../token-index.ts";
import { fileLinesOf } from "./file-lines.ts";
import { PASSAGE_COLUMNS, PASSAGE_TABLES, type PassageOfPoint } from "./passage-rows.ts";

interface ArticleRow extends ArticleReference {
  readonly source: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly passages: number;
  readonly citation: string;
  /** A JSON array of the different `passages.headings`, which are JSON arrays themselves. */
  readonly headings: string;
}

/** Reads passages, articles and files from the tables of a database in one state. */
export class PassageTables {
  /** Asked for several times a question, and counted in all articles. */
  #languages: string[] | null = null;
  readonly #database: SqliteDatabase;
  readonly #statements: ReturnType<typeof prepareStatements>;

  constructor(database: SqliteDatabase) {
    this.#database = database;
    this.#statements = prepareStatements(database);
  }

  counts(): StoreCounts {
    return onlyRow(this.#statements.counts);
  }

  /** Articles by language, the most frequent one first. */
  languages(): Record<string, number> {
    const rows = this.#statements.languages.all();
    return Object.fromEntries(rows.map(({ language, articles }) => [language, articles]));
  }

  differentLanguages(): string[] {
    this.#languages ??= this.#statements.differentLanguages.all();
    return this.#languages;
  }

  ids(): number[] {
    return this.#statements.ids.all();
  }

  /** The tokens of every passage, in the order of `ids`. */
  tokens(): TokensOfPassage[] {
    return this.#statements.tokens.all().map(({ id, tokens }) => ({ id, sentenceTokens: decodeSentences(tokens) }));
  }

  spoken(): SpokenPassage[] {
    const rows = this.#statements.spoken.all().sort((a, b) => a.id - b.id);
    return rows.map(({ id, speakers }) => ({ id, speakers: JSON.parse(speakers) }));
  }

  /** In the order of `ids`; unknown ones are passed over. */
  passages(ids: readonly number[]): PassageOfPoint[] {
    return ids.flatMap((id) => this.#statements.passage.get(id) ?? []);
  }

  /** In the order of `citations`; unknown ones are passed over. */
  cited(citations: readonly string[]): PassageOfPoint[] {
    return citations.flatMap((citation) => this.#statements.cited.get(citation) ?? []);
  }

  /** The passage before one in its article; undefined for the first. */
  before(id: number): PassageOfPoint | undefined {
    return this.#statements.before.get(id, id);
  }

  after(id: number): PassageOfPoint | undefined {
    return this.#statements.after.get(id, id);
  }

  outline(citation: string): ArticleOutline | null {
    const found = this.#statements.articleOf.get(citation);
    if (found === undefined) return null;
    const { id, first_line, last_line, ...article } = found;
    const passages = this.#statements.outline.all(id);
    const [first] = passages;
    if (first === undefined) return null;
    const lines = [first_line, last_line] as const;
    return { article: { ...article, lines, passages: passages.length, citation: first.citation }, passages };
  }

  fileLines(citation: string, lines: readonly [number, number]): FileLines | null {
    const [cited] = this.cited([citation]);
    return cited === undefined ? null : fileLinesOf(this.#database, cited, lines);
  }

  /** Passages with an embedding, at most `count`, by id. */
  idsOfPoint(point: number, count: number): number[] {
    return this.#statements.idsOfPoint.all(point, count);
  }

  /** The embedding of a passage; undefined for an unknown one. */
  pointOf(id: number): number | undefined {
    return this.#statements.pointOf.get(id);
  }

  /** The copy of a part of a source file; less of it where it is missing or damaged. */
  sourceText({ fileId, start, end }: SourcePart): string {
    const first = Math.floor(start / SOURCE_ROW_LENGTH);
    let text = "";
    for (let number = first; number * SOURCE_ROW_LENGTH < end; number++) {
      const packed = this.#statements.sourceRow.get(fileId, number);
      const unpacked = packed === undefined ? null : tryUnpack(packed);
      if (unpacked === null) break;
      text += unpacked;
    }
    return text.slice(start - first * SOURCE_ROW_LENGTH, end - first * SOURCE_ROW_LENGTH);
  }

  articles(): StoredArticle[] {
    return this.#statements.articles.all().map(({ first_line, last_line, headings, ...article }) => {
      const different: string[][] = JSON.parse(headings);
      return { ...article, lines: [first_line, last_line], headings: [...new Set(different.flat())] };
    });
  }
}

function prepareStatements(database: SqliteDatabase) {
  const passage = <Bind extends unknown[]>(condition: string) =>
    database.prepare<Bind, PassageOfPoint>(`SELECT ${PASSAGE_COLUMNS} FROM ${PASSAGE_TABLES} WHERE ${condition}`);
  const ofSameArticle = "article_id = (SELECT article_id FROM passages WHERE id = ?)";
  return {
    counts: database.prepare<[], StoreCounts>(
      `SELECT (SELECT count(*) FROM files) AS files, (SELECT count(*) FROM articles) AS articles,
         (SELECT count(*) FROM passages) AS passages`,
    ),
    languages: database.prepare<[], { language: string; articles: number }>(
      "SELECT language, count(*) AS articles FROM articles GROUP BY language ORDER BY articles DESC",
    ),
    differentLanguages: database
      .prepare<[], string>("SELECT DISTINCT language FROM articles ORDER BY language")
      .pluck(),
    ids: database.prepare<[], number>("SELECT id FROM passages ORDER BY id").pluck(),
    tokens: database.prepare<[], { id: number; tokens: Buffer }>("SELECT id, tokens FROM passages ORDER BY id"),
    // All of it stands in the index of such passages.
    spoken: database.prepare<[], { id: number; speakers: string }>(
      "SELECT id, speakers FROM passages INDEXED BY passages_by_speakers WHERE speakers <> '[]'",
    ),
    passage: passage<[id: number]>("passages.id = ?"),
    cited: passage<[citation: string]>("citation = ?"),
    before: passage<[id: number, id: number]>(`${ofSameArticle} AND passages.id < ? ORDER BY passages.id DESC LIMIT 1`),
    after: passage<[id: number, id: number]>(`${ofSameArticle} AND passages.id > ? ORDER BY passages.id LIMIT 1`),
    articleOf: database.prepare<
      [citation: string],
      Omit<ArticleRow, "passages" | "citation" | "headings"> & { id: number }
    >(
      `SELECT articles.id AS id, title, byline, date, dated_by AS datedBy, language, url, files.name AS source,
         articles.first_line AS first_line, articles.last_line AS last_line
       FROM ${PASSAGE_TABLES} WHERE citation = ?`,
    ),
    outline: database.prepare<[article: number], OutlinedPassage>(
      `SELECT id, citation, kind, length(text) AS length, substr(text, 1, ${OPENING_LENGTH}) AS opening
       FROM passages WHERE article_id = ? ORDER BY id`,
    ),
    idsOfPoint: database
      .prepare<[point: number, count: number], number>("SELECT id FROM passages WHERE point_id = ? ORDER BY id LIMIT ?")
      .pluck(),
    pointOf: database.prepare<[id: number], number>("SELECT point_id FROM passages WHERE id = ?").pluck(),
    sourceRow: database
      .prepare<[fileId: number, number: number], Buffer>(
        "SELECT packed FROM source_pieces WHERE file_id = ? AND number = ?",
      )
      .pluck(),
    articles: database.prepare<[], ArticleRow>(
      `SELECT title, byline, date, dated_by AS datedBy, language, url, files.name AS source, articles.first_line AS first_line,
         articles.last_line AS last_line, count(passages.id) AS passages,
         (SELECT citation FROM passages WHERE article_id = articles.id ORDER BY id LIMIT 1) AS citation,
         '[' || group_concat(DISTINCT headings) || ']' AS headings
       FROM articles JOIN files ON files.id = file_id JOIN passages ON passages.article_id = articles.id
       GROUP BY articles.id ORDER BY files.name, articles.first_line`,
    ),
  };
}

function tryUnpack(packed: Uint8Array): string | null {
  try {
    return unpackSource(packed);
  } catch {
    return null;
  }
}
