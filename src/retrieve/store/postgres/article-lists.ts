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
import { MOST_PASSAGES } from "./passage-id.ts";
import { onlyRowOf, type Session } from "./server/database.ts";

interface EntryRow extends ArticleReference {
  readonly source: string;
  readonly first_line: number;
  readonly last_line: number;
  readonly passages: number;
  readonly citation: string;
}

/** A condition, whose values are from $2 on. */
type Condition = readonly [sql: string, ...values: string[]];

/** Of an article; its passages' ids begin with its own. */
const FIRST_CITATION = `(SELECT p.citation FROM verbatim.passages AS p WHERE p.collection = a.collection AND p.article = a.id
  AND p.id > a.id * ${MOST_PASSAGES}::bigint AND p.id < (a.id + 1) * ${MOST_PASSAGES}::bigint ORDER BY p.id LIMIT 1)`;

const FROM = "FROM verbatim.articles AS a WHERE a.collection = $1 AND a.passages > 0";

/** See `StoreSnapshot.listArticles`. */
export async function articleListOf(
  session: Session,
  collection: number,
  { filter, limit, offset }: { readonly filter: ArticleFilter; readonly limit: number; readonly offset: number },
): Promise<ArticleList> {
  const [condition, ...values] = conditionOf(filter);
  const order =
    filter.by === "file" ? "a.id" : `a.date IS NULL, a.date COLLATE "C" DESC, a.source COLLATE "C", a.first_line, a.id`;
  const rows = await session.query<EntryRow>(
    `SELECT a.title, a.byline, a.date, a.dated_by AS "datedBy", a.language, a.url, a.source, a.first_line, a.last_line, a.passages,
       ${FIRST_CITATION} AS citation
     ${FROM} AND ${condition} ORDER BY ${order} LIMIT ${whole(limit)} OFFSET ${whole(offset)}`,
    [collection, ...values],
  );
  const { total } = await onlyRowOf<{ total: number }>(session, `SELECT count(*) AS total ${FROM} AND ${condition}`, [
    collection,
    ...values,
  ]);
  return {
    total,
    articles: rows.map(({ first_line, last_line, ...article }) => ({ ...article, lines: [first_line, last_line] })),
  };
}

/** See `StoreSnapshot.groupArticles`. */
export async function articleGroupsOf(
  session: Session,
  collection: number,
  { grouping, limit, offset }: { readonly grouping: ArticleGrouping; readonly limit: number; readonly offset: number },
): Promise<ArticleGroups> {
  const { group, name, order, condition } = groupingSql(grouping);
  const [sql, ...values] = condition;
  const rows = await session.query<ArticleGroup & { first: number }>(
    `SELECT ${group} AS key, ${name} AS name, count(*) AS articles, min(a.id) AS first ${FROM} AND ${sql}
       GROUP BY ${group} ORDER BY ${order} LIMIT ${whole(limit)} OFFSET ${whole(offset)}`,
    [collection, ...values],
  );
  const { total } = await onlyRowOf<{ total: number }>(
    session,
    `SELECT count(DISTINCT ${group}) AS total ${FROM} AND ${sql}`,
    [collection, ...values],
  );
  const isByFile = grouping.by === "file";
  const citations = isByFile
    ? await firstCitationsOf(
        session,
        collection,
        rows.map(({ first }) => first),
      )
    : null;
  const groups = rows.map(({ first, key, ...row }) => ({ ...row, key: citations?.get(first) ?? String(key) }));
  return { total, groups };
}

async function firstCitationsOf(
  session: Session,
  collection: number,
  articles: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await session.query<{ id: number; citation: string }>(
    `SELECT a.id, ${FIRST_CITATION} AS citation ${FROM} AND a.id = ANY ($2::bigint[])`,
    [collection, articles],
  );
  return new Map(rows.map(({ id, citation }) => [id, citation]));
}

/** See `StoreSnapshot.passageIdsIn`. A date that names a month or a year alone has all of its days. */
export async function passageIdsIn(
  session: Session,
  collection: number,
  { from, to, withUndated, files, article }: ArticleScope,
): Promise<number[]> {
  const rows = await session.query<{ id: number }>(
    `SELECT p.id FROM verbatim.passages AS p
       JOIN verbatim.articles AS a ON a.collection = p.collection AND a.id = p.article
       WHERE p.collection = $1
         AND ($2::text IS NULL AND $3::text IS NULL OR $4 AND a.date IS NULL
           OR ($2 IS NULL OR a.date COLLATE "C" >= $2 OR starts_with($2, a.date)) AND ($3 IS NULL OR a.date COLLATE "C" <= $3))
         AND ($5::text[] IS NULL OR a.source ILIKE ANY ($5))
         AND ($6::text IS NULL OR p.article = (
           SELECT own.article FROM verbatim.passages AS own WHERE own.collection = $1 AND own.citation = $6))
       ORDER BY p.id`,
    [collection, from, to, withUndated, files.length === 0 ? null : files.map(namePattern), article],
  );
  return rows.map(({ id }) => id);
}

function conditionOf(filter: ArticleFilter): Condition {
  switch (filter.by) {
    case "all":
      return ["true"];
    case "date":
      return filter.begins === null ? ["a.date IS NULL"] : ["starts_with(a.date, $2)", filter.begins];
    case "language":
      return ["a.language = $2", filter.language];
    case "file":
      return [
        `a.file = (SELECT own.file FROM verbatim.passages AS p JOIN verbatim.articles AS own
           ON own.collection = p.collection AND own.id = p.article WHERE p.collection = $1 AND p.citation = $2)`,
        filter.citation,
      ];
  }
}

interface GroupingSql {
  readonly group: string;
  readonly name: string;
  readonly order: string;
  readonly condition: Condition;
}

function groupingSql(grouping: ArticleGrouping): GroupingSql {
  const dated = (letters: number, condition: Condition): GroupingSql => {
    const group = `coalesce(left(a.date, ${letters}), '')`;
    return { group, name: group, condition, order: `${group} COLLATE "C" DESC` };
  };
  switch (grouping.by) {
    case "year":
      return dated(4, ["true"]);
    case "month":
      return dated(7, ["left(a.date, 4) = $2", grouping.year]);
    case "language":
      return {
        group: "a.language",
        name: "a.language",
        condition: ["true"],
        order: 'count(*) DESC, a.language COLLATE "C"',
      };
    case "file":
      return {
        group: "a.file",
        name: "min(a.source)",
        condition: ["true"],
        order: 'min(a.source) COLLATE "C", a.file',
      };
  }
}

/** A whole number from 0, as part of a statement. */
function whole(count: number): number {
  return Math.max(0, Math.trunc(count) || 0);
}
