import type { BlockKind } from "../read/article.ts";
import type { ArticleReference, Place } from "../retrieve/answer.ts";
import type { KeptArticle, KeptPassageDraft } from "../retrieve/store/store-export.ts";
import { escapeAttribute, escapeText, languageAttributes, languageName } from "./html.ts";
import { lineAnchor, linesOfRuns } from "./lines-html.ts";
import { passageHtml } from "./passage-html.ts";

/** What the articles of one file are shown with. */
export interface ReadingContext {
  /** The whole text of the file. */
  readonly source: string;
  /** Where its lines begin (`lineStarts`). */
  readonly starts: readonly number[];
  /** Its name. */
  readonly name: string;
  /** Place of the file among those on the page, from 0. */
  readonly file: number;
  /** Level of its articles' headlines, 1 or more. */
  readonly level: number;
  /** The address, from this page, of the page of a source; null where it has none. */
  readonly addressOf: (source: string) => string | null;
}

const KINDS: Readonly<Record<BlockKind, string>> = {
  paragraph: "",
  code: "",
  caption: "Caption",
  sidebar: "Sidebar",
  headline: "Headline",
  byline: "Byline",
};

const LOWEST_LEVEL = 6;

/** What was read of an article: headline, byline, date, section headings, passages. @throws QuotationMismatchError. */
export function articleHtml({ reference, passages }: KeptArticle, context: ReadingContext): string {
  const { title, language } = reference;
  const { level } = context;
  const headline =
    title === null ? '<span class="none" lang="en" dir="ltr">Without a headline</span>' : escapeText(title);
  let html = `<article${languageAttributes(language)}><header>${headingHtml(level, headline)}${bylineHtml(reference.byline, passages)}${factsHtml(reference)}</header>`;
  let above: readonly string[] = [];
  for (const passage of passages) {
    html += headingsHtml(passage.headings, above, level + 1) + rowHtml(passage, context);
    above = passage.headings;
  }
  return `${html}</article>\n`;
}

function headingHtml(level: number, html: string): string {
  const name = `h${Math.min(level, LOWEST_LEVEL)}`;
  return `<${name}>${html}</${name}>`;
}

/** Those of the headings above a passage that are not above the one before it. */
function headingsHtml(headings: readonly string[], before: readonly string[], level: number): string {
  const same = headings.findIndex((heading, depth) => heading !== before[depth]);
  if (same === -1) return "";
  const added = headings.slice(same);
  return added.map((heading, depth) => headingHtml(level + same + depth, escapeText(heading))).join("");
}

const LONG_DATE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });

/** "23 November 2024" of "2024-11-23", as an element; the text itself where it is no day. */
export function dateHtml(date: string): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(date) : null;
  if (day === null || Number.isNaN(day.getTime())) return escapeText(date);
  return `<time datetime="${date}">${LONG_DATE.format(day)}</time>`;
}

/** Who wrote an article, where none of its passages is the byline itself. */
function bylineHtml(byline: string | null, passages: readonly KeptPassageDraft[]): string {
  if (byline === null || passages.some(({ kind, text }) => kind === "byline" && text.includes(byline))) return "";
  return `<p class="byline">${escapeText(byline)}</p>`;
}

function factsHtml({ date, url, language }: ArticleReference): string {
  const facts = [date && dateHtml(date), languageName(language), url && originalHtml(url)].filter(Boolean);
  return facts.length === 0 ? "" : `<p class="facts" lang="en" dir="ltr">${facts.join(" · ")}</p>`;
}

/** A link to where an article is published; it may be of any kind, so only web pages are linked to. */
function originalHtml(url: string): string | null {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return null;
  return `<a href="${escapeAttribute(url)}" rel="noopener noreferrer">published at ${escapeText(new URL(url).host)}</a>`;
}

/** A passage with the link to its lines, and with what is to be known of it. */
function rowHtml(passage: KeptPassageDraft, context: ReadingContext): string {
  const { lines, kind, mayBeAnothers, isRecognized, speakers, also } = passage;
  const [first, last] = lines;
  const [word, told] = first === last ? ["Line", `${first}`] : ["Lines", `${first}–${last}`];
  const at =
    `<a class="at" href="#${lineAnchor(context.file, first)}"><span class="word">${word} </span>${told}` +
    '<span class="unseen"> of the source</span></a>';
  const notes = [
    mayBeAnothers ? "It is not certain that this belongs to the article." : "",
    isRecognized ? "Read by text recognition, which may misread." : "",
    saidHtml(speakers),
    ...also.map((place) => alsoHtml(place, context)),
  ].filter(Boolean);
  return (
    `<div class="row">${KINDS[kind] === "" ? "" : `<p class="kind" lang="en" dir="ltr">${KINDS[kind]}</p>`}` +
    passageHtml(passage, context.source, linesAttributes(passage, context)) +
    `<p class="notes" lang="en" dir="ltr">${[at, ...notes].join(" ")}</p></div>\n`
  );
}

/** "Words of Anna Brandt."; "" where nobody surely says anything. */
function saidHtml(speakers: KeptPassageDraft["speakers"]): string {
  const names = [...new Set(speakers.filter((name) => name !== null))];
  return names.length === 0 ? "" : `Words of ${names.map((name) => `<bdi>${escapeText(name)}</bdi>`).join(", ")}.`;
}

/** Tells the script which lines a passage is from: of which file, and "3-5 9-9". */
function linesAttributes({ runs }: KeptPassageDraft, { file, starts }: ReadingContext): string {
  const lines = linesOfRuns(runs, starts).map(([first, last]) => `${first}-${last}`);
  return `${file === 0 ? "" : ` data-file="${file + 1}"`} data-lines="${lines.join(" ")}"`;
}

/** "Also in page.txt, line 4." */
function alsoHtml({ source, lines }: Place, { name, file, addressOf }: ReadingContext): string {
  const [line] = lines;
  const address = source === name ? "" : addressOf(source);
  const words = `<bdi>${escapeText(source)}</bdi>, line ${line}`;
  const anchor = lineAnchor(source === name ? file : 0, line);
  return address === null
    ? `Also in ${words}.`
    : `Also in <a href="${escapeAttribute(address)}#${anchor}">${words}</a>.`;
}
