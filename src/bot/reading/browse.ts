import type { ArticleFilter, ArticleGroup, ArticleList } from "../../retrieve/answer.ts";
import type { Engine, EngineStatus } from "../../retrieve/engine/engine.ts";
import { engineFor } from "../calls/ask-engine.ts";
import type { Call } from "../calls/call.ts";
import type { Texts } from "../locales/texts.ts";
import { languageName } from "../replies/article-lines.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { escapeMarkdown, markdownLine } from "../replies/escape.ts";
import { SELECT_OPTIONS } from "../replies/limits.ts";
import { type Reply, wordsReply } from "../replies/reply.ts";
import { type Shelf, shelfOf } from "./shelf.ts";
import { articlesView, groupName, groupsView } from "./shelf-view.ts";

const ARTICLES_A_PAGE = 8;
/** Languages that are named with their numbers; the menu has all. */
const LANGUAGES_NAMED = 5;
const NAME_LENGTH = 100;

/** What stands on a shelf (`shelfCode`), from `offset` on; all articles, the newest first, for "". */
export async function browse(call: Call, code: string, offset: number): Promise<Reply> {
  const engine = await engineFor(call.bot, call.guildId);
  const shelf = shelfOf(code);
  switch (shelf.kind) {
    case "groups":
      return groups(call, engine, shelf, offset);
    case "search":
      return search(call, engine, shelf, offset);
    case "articles":
      return articles(call, engine, shelf, offset);
  }
}

async function groups(call: Call, engine: Engine, shelf: Shelf & { kind: "groups" }, offset: number): Promise<Reply> {
  const { texts } = call;
  const { total, groups } = await engine.groupArticles({ by: shelf.by }, SELECT_OPTIONS, offset);
  if (groups.length === 0) return wordsReply(texts, total === 0 ? texts.nothingIndexed : texts.noMatch);
  const more = offset + groups.length < total;
  return groupsView(call, { by: shelf.by, groups }, { shelf, offset, size: SELECT_OPTIONS, total, more });
}

async function search(call: Call, engine: Engine, shelf: Shelf & { kind: "search" }, offset: number): Promise<Reply> {
  const { texts } = call;
  const found = await engine.lookUp(shelf.typed, ARTICLES_A_PAGE + 1, offset);
  if (found.length === 0) {
    const { articles } = await engine.status();
    return wordsReply(texts, articles === 0 ? texts.nothingIndexed : texts.noMatch);
  }
  const head = [`**${texts.catalogue.matching(markdownLine(shelf.typed, NAME_LENGTH))}**`];
  const page = { shelf, offset, size: ARTICLES_A_PAGE, total: null, more: found.length > ARTICLES_A_PAGE };
  return articlesView(call, { head, articles: found.slice(0, ARTICLES_A_PAGE), months: [] }, page);
}

async function articles(
  call: Call,
  engine: Engine,
  shelf: Shelf & { kind: "articles" },
  offset: number,
): Promise<Reply> {
  const { texts } = call;
  const { filter } = shelf;
  const [list, months, status] = await Promise.all([
    engine.listArticles(filter, ARTICLES_A_PAGE, offset),
    monthsOf(engine, filter),
    filter.by === "all" ? engine.status() : null,
  ]);
  if (list.articles.length === 0) {
    return wordsReply(texts, filter.by === "all" && list.total === 0 ? texts.nothingIndexed : texts.noMatch);
  }
  const head = status === null ? [filterHead(texts, filter, list)] : statusHead(texts, status);
  const more = offset + list.articles.length < list.total;
  const page = { shelf, offset, size: ARTICLES_A_PAGE, total: list.total, more };
  return articlesView(call, { head, articles: list.articles, months }, page);
}

/** Of a year its months, to choose from. */
async function monthsOf(engine: Engine, filter: ArticleFilter): Promise<readonly ArticleGroup[]> {
  if (filter.by !== "date" || filter.begins?.length !== "2024".length) return [];
  return (await engine.groupArticles({ by: "month", year: filter.begins }, SELECT_OPTIONS, 0)).groups;
}

/** What an index holds, and in which languages. */
function statusHead(texts: Texts, status: EngineStatus): string[] {
  const counted = Object.entries(status.languages).sort(([, a], [, b]) => b - a);
  const named = counted
    .slice(0, LANGUAGES_NAMED)
    .map(([language, count]) => `${languageName(texts, language)} ${count}`);
  return [
    `### ${texts.counts(status.articles, status.files, status.passages)}`,
    `-# ${named.join(" · ")}${counted.length > named.length ? " · …" : ""}`,
    ...(status.vanished === undefined ? [] : [`-# ${texts.vanished(status.vanished)}`]),
  ];
}

/** "**November 2024** · 12 articles". */
function filterHead(texts: Texts, filter: ArticleFilter, { total, articles }: ArticleList): string {
  const name = clip(oneLine(filterName(texts, filter, articles[0]?.source ?? "")), NAME_LENGTH);
  return `**${escapeMarkdown(name)}** · ${texts.catalogue.articles(total)}`;
}

function filterName(texts: Texts, filter: ArticleFilter, source: string): string {
  switch (filter.by) {
    case "date":
      return groupName(texts, "month", { name: filter.begins ?? "" });
    case "language":
      return groupName(texts, "language", { name: filter.language });
    default:
      return source;
  }
}
