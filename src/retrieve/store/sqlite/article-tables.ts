import { onlyRow, type SqliteDatabase } from "../../../database/sqlite.ts";
import type {
  ArticleFilter,
  ArticleGroup,
  ArticleGrouping,
  ArticleGroups,
  ArticleList,
  ArticleReference,
  ArticleScope,
} from "../../answer.ts";
import { namePattern } from "../name-pattern.ts";

interface EntryRow extends ArticleReference {
  readonly source: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly passages: number;
  readonly citation: string;
}

/** A condition with the values of its places. */
type Condition = readonly [sql: string, ...values: string[]];

const FIRST_CITATION = "(SELECT citation FROM passages WHERE article_id = articles.id ORDER BY id LIMIT 1)";
/** Articles that have passages: others are not to be found. */
const FROM =
  "FROM articles JOIN files ON files.id = file_id WHERE EXISTS (SELECT 1 FROM passages WHERE article_id = articles.id)";

/** Lists articles of a database in one state, and counts them. */
export class ArticleTables {
  readonly #database: SqliteDatabase;

  constructor(database: SqliteDatabase) {
    this.#database = database;
  }

  list(filter: ArticleFilter, limit: number, offset: number): ArticleList {
    const [condition, ...values] = conditionOf(filter);
    const order =
      filter.by === "file" ? "articles.id" : "date IS NULL, date DESC, files.name, articles.first_line, articles.id";
    const rows = this.#database
      .prepare<unknown[], EntryRow>(
        `SELECT title, byline, date, dated_by AS datedBy, language, url, files.name AS source, articles.first_line AS first_line,
           articles.last_line AS last_line, (SELECT count(*) FROM passages WHERE article_id = articles.id) AS passages,
           ${FIRST_CITATION} AS citation
         ${FROM} AND ${condition} ORDER BY ${order} LIMIT ? OFFSET ?`,
      )
      .all(...values, limit, offset);
    const { total } = onlyRow(
      this.#database.prepare<unknown[], { total: number }>(`SELECT count(*) AS total ${FROM} AND ${condition}`),
      ...values,
    );
    return {
      total,
      articles: rows.map(({ first_line, last_line, ...article }) => ({ ...article, lines: [first_line, last_line] })),
    };
  }

  group(grouping: ArticleGrouping, limit: number, offset: number): ArticleGroups {
    const { key, name, condition, group, order } = groupingSql(grouping);
    const [sql, ...values] = condition;
    const groups = this.#database
      .prepare<unknown[], ArticleGroup>(
        `SELECT ${key} AS key, ${name} AS name, count(*) AS articles ${FROM} AND ${sql}
           GROUP BY ${group} ORDER BY ${order} LIMIT ? OFFSET ?`,
      )
      .all(...values, limit, offset);
    const { total } = onlyRow(
      this.#database.prepare<unknown[], { total: number }>(
        `SELECT count(DISTINCT ${group}) AS total ${FROM} AND ${sql}`,
      ),
      ...values,
    );
    return { total, groups };
  }

  /** Ids of the passages of articles in a scope, in ascending order. */
  passageIds(scope: ArticleScope): number[] {
    const [sql, ...values] = scopeCondition(scope);
    return this.#database
      .prepare<unknown[], number>(
        `SELECT passages.id FROM passages JOIN articles ON articles.id = article_id JOIN files ON files.id = file_id
           WHERE ${sql} ORDER BY passages.id`,
      )
      .pluck()
      .all(...values);
  }
}

/** A date that names a month or a year alone has all of its days. */
function scopeCondition({ from, to, withUndated, files, article }: ArticleScope): Condition {
  const values: string[] = [];
  const parts: string[] = [];
  if (from !== null || to !== null) {
    const days: string[] = [];
    if (from !== null) {
      days.push("(date >= ? OR substr(?, 1, length(date)) = date)");
      values.push(from, from);
    }
    if (to !== null) {
      days.push("date <= ?");
      values.push(to);
    }
    parts.push(`(${days.join(" AND ")}${withUndated ? " OR date IS NULL" : ""})`);
  }
  if (files.length > 0) {
    parts.push(`(${files.map(() => "files.name LIKE ? ESCAPE '\\'").join(" OR ")})`);
    values.push(...files.map(namePattern));
  }
  if (article !== null) {
    parts.push("article_id = (SELECT article_id FROM passages WHERE citation = ?)");
    values.push(article);
  }
  return [parts.join(" AND ") || "1", ...values];
}

function conditionOf(filter: ArticleFilter): Condition {
  switch (filter.by) {
    case "all":
      return ["1"];
    case "date":
      return filter.begins === null
        ? ["date IS NULL"]
        : ["substr(date, 1, length(?)) = ?", filter.begins, filter.begins];
    case "language":
      return ["language = ?", filter.language];
    case "file":
      return [
        "file_id = (SELECT file_id FROM passages JOIN articles ON articles.id = article_id WHERE citation = ?)",
        filter.citation,
      ];
  }
}

interface GroupingSql {
  readonly key: string;
  readonly name: string;
  readonly group: string;
  readonly condition: Condition;
  readonly order: string;
}

function groupingSql(grouping: ArticleGrouping): GroupingSql {
  const dated = (letters: number, condition: Condition): GroupingSql => {
    const key = `coalesce(substr(date, 1, ${letters}), '')`;
    return { key, name: key, group: key, condition, order: "1 DESC" };
  };
  switch (grouping.by) {
    case "year":
      return dated(4, ["1"]);
    case "month":
      return dated(7, ["substr(date, 1, 4) = ?", grouping.year]);
    case "language":
      return { key: "language", name: "language", group: "language", condition: ["1"], order: "3 DESC, 1" };
    case "file":
      return {
        key: `(SELECT citation FROM passages JOIN articles AS own ON own.id = article_id
           WHERE own.file_id = files.id ORDER BY passages.id LIMIT 1)`,
        name: "files.name",
        group: "files.id",
        condition: ["1"],
        order: "2, files.id",
      };
  }
}
