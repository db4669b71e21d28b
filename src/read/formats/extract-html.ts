import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { dayOf, languageTag, NOTHING_GIVEN, oneLine } from "../given-facts.ts";
import type { StructuredText } from "../structure/structure.ts";
import { checkHtml } from "./check-html.ts";
import { TextLines, type TreeNode } from "./text-lines.ts";

/** What is used of a DOM document; the libraries' own types need a browser's. */
interface HtmlDocument {
  readonly title: string;
  readonly body: (TreeNode & { readonly innerHTML: string; readonly textContent: string }) | null;
  readonly documentElement: HtmlElement | null;
  cloneNode(deep: true): HtmlDocument;
  querySelector(selector: string): HtmlElement | null;
  querySelectorAll(selector: string): Iterable<HtmlElement>;
}

interface HtmlElement {
  readonly textContent: string;
  getAttribute(name: string): string | null;
}

/** More elements than any article has: only damage and attacks do. */
const MOST_ELEMENTS = 200_000;
/** Readability's own measure of what is an article, in characters; short news are articles too. */
const SHORTEST_ARTICLE = 120;

/**
 * The main content of a web page in its parts, and what its metadata say.
 * @throws RangeError when elements are nested deeper than any page needs.
 */
export function extractHtml(html: string): StructuredText {
  checkHtml(html);
  const document: HtmlDocument = parseHTML(withRoot(html)).document;
  const meta = metadata(document);
  const article = new Readability(document.cloneNode(true), {
    maxElemsToParse: MOST_ELEMENTS,
    charThreshold: SHORTEST_ARTICLE,
  }).parse();
  const lines = new TextLines();
  const title = oneLine(article?.title) ?? oneLine(document.title);
  const content: HtmlDocument = parseHTML(withRoot(article?.content ?? document.body?.innerHTML ?? "")).document;
  lines.add(content.body);
  return lines.finish({
    ...NOTHING_GIVEN,
    title,
    byline: oneLine(article?.byline),
    date:
      dayOf(article?.publishedTime) ??
      dayOf(meta("article:published_time", "date", "pubdate", "publishdate", "og:published_time")),
    language: languageTag(
      article?.lang ?? document.documentElement?.getAttribute("lang"),
      document.body?.textContent ?? "",
    ),
    url: oneLine(document.querySelector('link[rel="canonical"]')?.getAttribute("href")) ?? meta("og:url"),
    tags: (meta("keywords", "news_keywords") ?? "").split(/[,，;；]/u).flatMap((tag) => oneLine(tag) ?? []),
  });
}

/** linkedom leaves fragments outside of a body. */
function withRoot(html: string): string {
  return /<html[\s>]/i.test(html.slice(0, 4096)) ? html : `<!doctype html><html><body>${html}</body></html>`;
}

function metadata(document: HtmlDocument): (...names: string[]) => string | null {
  const values = new Map<string, string>();
  for (const element of document.querySelectorAll("meta[content]")) {
    const name = (element.getAttribute("property") ?? element.getAttribute("name") ?? "").toLowerCase();
    if (!values.has(name)) values.set(name, element.getAttribute("content") ?? "");
  }
  return (...names) => oneLine(names.map((name) => values.get(name)).find((value) => value !== undefined));
}
