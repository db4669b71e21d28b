import type { ArticleEntry, ArticleGroup } from "../../retrieve/answer.ts";
import { dateIn } from "../locales/dates.ts";
import type { Texts } from "../locales/texts.ts";
import { languageName } from "../replies/article-lines.ts";
import { clip, oneLine } from "../replies/clip.ts";
import { headlineMenu, turnControls } from "../replies/control-rows.ts";
import { escapeMarkdown, markdownLine } from "../replies/escape.ts";
import { type ControlRow, type Reply, wordsReply } from "../replies/reply.ts";
import { type GroupedBy, type Shelf, shelfCode } from "./shelf.ts";

/** Characters of a headline and of a file name in a list. */
const HEADLINE_LENGTH = 80;
const SOURCE_LENGTH = 40;

/** A part of a list, as it is shown. */
interface Paged {
  readonly shelf: Shelf;
  readonly offset: number;
  /** At most so many are shown at a time. */
  readonly size: number;
  /** All there are; null where that is not known. */
  readonly total: number | null;
  readonly more: boolean;
}

interface Viewer {
  readonly texts: Texts;
  readonly userId: string;
}

/** A page of articles below lines that say which: a line each, a menu to open them, and the ways to others. */
export function articlesView(
  { texts, userId }: Viewer,
  {
    head,
    articles,
    months,
  }: {
    readonly head: readonly string[];
    readonly articles: readonly ArticleEntry[];
    readonly months: readonly ArticleGroup[];
  },
  page: Paged,
): Reply {
  const isOfFile = page.shelf.kind === "articles" && page.shelf.filter.by === "file";
  const lines = articles.map((article) => articleLine(texts, article, isOfFile));
  const place = placeLine(page, articles.length);
  const words = [...head, ...lines, ...place].join("\n");
  return {
    ...wordsReply(texts, words),
    rows: [
      ...headlineMenu(texts, userId, articles),
      ...(months.length > 1
        ? [groupMenu(texts, userId, { by: "month", groups: months, rest: shelfCode(page.shelf) })]
        : []),
      browseMenu(texts, userId),
      ...turning(texts, userId, page),
    ],
  };
}

/** Groups of articles to choose from, with how many are in each. */
export function groupsView(
  { texts, userId }: Viewer,
  { by, groups }: { readonly by: GroupedBy; readonly groups: readonly ArticleGroup[] },
  page: Paged,
): Reply {
  const words = [`**${texts.catalogue.groupedBy[by]}**`, ...placeLine(page, groups.length)].join("\n");
  return {
    ...wordsReply(texts, words),
    rows: [
      groupMenu(texts, userId, { by, groups, rest: `${shelfCode(page.shelf)} ${page.offset}` }),
      browseMenu(texts, userId),
      ...turning(texts, userId, page),
    ],
  };
}

/** "Traditional Chinese", "November 2024", a file's name: what a group is called. */
export function groupName(texts: Texts, by: GroupedBy | "month", { name }: Pick<ArticleGroup, "name">): string {
  if (by === "language") return languageName(texts, name);
  if (name === "") return texts.catalogue.undated;
  return by === "month" ? monthName(texts, name) : name;
}

function monthName({ locale }: Texts, month: string): string {
  const time = Date.parse(`${month}-01T00:00:00Z`);
  if (!/^\d{4}-\d\d$/.test(month) || Number.isNaN(time)) return month;
  return new Intl.DateTimeFormat(locale, { year: "numeric", month: "long", timeZone: "UTC" }).format(time);
}

function articleLine(texts: Texts, { title, date, source }: ArticleEntry, isOfFile: boolean): string {
  const headline = markdownLine(oneLine(title ?? "") || texts.untitled, HEADLINE_LENGTH);
  const facts = [
    date === null ? null : dateIn(texts, date),
    isOfFile ? null : escapeMarkdown(clip(source, SOURCE_LENGTH)),
  ].filter(Boolean);
  return `- **${headline}**${facts.length === 0 ? "" : ` · ${facts.join(" · ")}`}`;
}

/** "9–16 / 120", where there is more than one page. */
function placeLine({ offset, total, more }: Paged, shown: number): string[] {
  if (offset === 0 && !more) return [];
  return [`-# ${offset + 1}–${offset + shown}${total === null ? "" : ` / ${total}`}`];
}

function turning(texts: Texts, asker: string, { shelf, offset, size, more }: Paged): ControlRow[] {
  return turnControls(texts, { action: "list", asker, rest: shelfCode(shelf), offset, size, more });
}

function browseMenu(texts: Texts, asker: string): ControlRow {
  const { browse, groupedBy, newest } = texts.catalogue;
  const all: Shelf = { kind: "articles", filter: { by: "all" } };
  const choices = [
    { label: newest, description: "", value: shelfCode(all) },
    ...(["year", "file", "language"] as const).map((by) => {
      return { label: groupedBy[by], description: "", value: shelfCode({ kind: "groups", by }) };
    }),
  ];
  return { kind: "menu", placeholder: browse, choices, state: { action: "browse", asker, at: 0, rest: "" } };
}

interface GroupChoice {
  readonly by: GroupedBy | "month";
  readonly groups: readonly ArticleGroup[];
  /** Tells the menu from others of the message. */
  readonly rest: string;
}

function groupMenu(texts: Texts, asker: string, { by, groups, rest }: GroupChoice): ControlRow {
  const choices = groups.map((group) => ({
    label: oneLine(groupName(texts, by, group)) || texts.untitled,
    description: texts.catalogue.articles(group.articles),
    value: shelfCode(shelfOfGroup(by, group)),
  }));
  return {
    kind: "menu",
    placeholder: texts.catalogue.choose[by],
    choices,
    state: { action: "browse", asker, at: 0, rest },
  };
}

function shelfOfGroup(by: GroupedBy | "month", { key }: ArticleGroup): Shelf {
  if (by === "language") return { kind: "articles", filter: { by, language: key } };
  if (by === "file") return { kind: "articles", filter: { by, citation: key } };
  return { kind: "articles", filter: { by: "date", begins: key === "" ? null : key } };
}
