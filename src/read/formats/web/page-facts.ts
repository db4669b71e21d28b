import { dayOf, type GivenFacts, languageTag, oneLine } from "../../given-facts.ts";
import { linkedData } from "./linked-data.ts";
import { attribute, isText, type PageElement } from "./page-tree.ts";

/** Longer values are text, in UTF-16 units. */
const LONGEST_TITLE = 300;
const LONGEST_AUTHOR = 100;
/** More keywords say nothing of a page. */
const MOST_TAGS = 30;
/** How much of an element is looked at for the name of an author, in UTF-16 units. */
const LOOKED_AT = 400;
/** Where a title and the name of its site meet. */
const BETWEEN_NAMES = / [|–—·»«:•-]{1,3} |[|»]/u;
const SIGNS = " |–—·»«:•-";
/** The first day of computers' calendars: no date was set. */
const NO_DAY = "1970-01-01";

const DATES = [
  "article:published_time",
  "og:article:published_time",
  "date",
  "pubdate",
  "publishdate",
  "og:published_time",
  "datepublished",
  "dc.date",
  "dc.date.issued",
  "dc.date.created",
  "dcterms.created",
  "dcterms.date",
  "citation_publication_date",
  "parsely-pub-date",
  "sailthru.date",
];

/** What is shown of a page, which what it says of itself must agree with. */
export interface ShownText {
  /** Headings of first rank, in order. */
  readonly headlines: readonly string[];
  /** The start of its text. */
  readonly start: string;
}

/** What a page says of itself; what cannot be true is passed over. */
export function pageFacts(page: PageElement, shown: ShownText): GivenFacts {
  const elements = elementsOf(page);
  const named = (name: string) => elements.filter((element) => element.name === name);
  const meta = metadata(named("meta"));
  const linked = linkedData(named("script").filter(isLinkedData).map(ownWords));
  const site = meta("og:site_name", "application-name");
  const printed = oneLine(
    named("title")
      .filter(({ parent }) => parent?.name === "head")
      .map(ownWords)[0],
  );
  return {
    title: title([meta("og:title"), linked.headline], printed, site, shown.headlines),
    byline:
      [meta("author", "dc.creator", "parsely-author"), linked.author, ...authors(elements)].find(isAuthor) ?? null,
    date: firstDay([meta(...DATES), linked.published, ...days(named("time"))]),
    language: languageTag(languageOf(elements), shown.start),
    url: [canonical(named("link")), meta("og:url")].find(isAddress) ?? null,
    tags: tagsOf(meta("keywords", "news_keywords")),
  };
}

/** The language that a page names, as it names it. */
export function languageOf(elements: readonly PageElement[]): string | null {
  for (const root of elements) {
    if (root.name !== "html") continue;
    const language = oneLine(attribute(root, "lang") ?? attribute(root, "xml:lang"));
    if (language !== null) return language;
  }
  return null;
}

/** All elements of a tree in order. */
export function elementsOf(root: PageElement): PageElement[] {
  const found: PageElement[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (let child = next.last; child !== null; child = child.previous) if (!isText(child)) waiting.push(child);
  }
  return found;
}

function metadata(metas: readonly PageElement[]): (...names: string[]) => string | null {
  const values = new Map<string, string>();
  for (const one of metas) {
    const name = (
      attribute(one, "property") ??
      attribute(one, "name") ??
      attribute(one, "itemprop") ??
      ""
    ).toLowerCase();
    const content = oneLine(attribute(one, "content"));
    if (content !== null && !values.has(name)) values.set(name, content);
  }
  return (...names) => names.map((name) => values.get(name)).find((value) => value !== undefined) ?? null;
}

/**
 * The title that the page is given for others, if the page says the same; else the headline that its own title holds, or that
 * title without the name of the site.
 */
function title(
  given: readonly (string | null)[],
  printed: string | null,
  site: string | null,
  headlines: readonly string[],
): string | null {
  const said = [printed, ...headlines].filter((one) => one !== null).map(lettersOf);
  for (const one of given) {
    const own = one === null ? null : withoutSite(one, site);
    if (own === null || own.length > LONGEST_TITLE) continue;
    const letters = lettersOf(own);
    if (said.length === 0 || said.some((other) => other.includes(letters) || (other !== "" && letters.includes(other))))
      return own;
  }
  if (printed === null || printed.length > LONGEST_TITLE) return null;
  return headlines.find((headline) => isPart(printed, headline)) ?? withoutSite(printed, site);
}

/** Whether a headline is one side of a title, of which the other names the site. */
function isPart(printed: string, headline: string): boolean {
  return printed !== headline && (printed.startsWith(headline) || printed.endsWith(headline))
    ? BETWEEN_NAMES.test(printed.replace(headline, " "))
    : printed === headline;
}

/** @param named in one line. */
function withoutSite(named: string, site: string | null): string {
  if (site === null || lettersOf(named) === lettersOf(site)) return named;
  const parts = named.split(BETWEEN_NAMES);
  const [first = "", last = ""] = [parts[0], parts.at(-1)];
  if (lettersOf(last) === lettersOf(site)) return withoutSigns(named.slice(0, named.length - last.length));
  return lettersOf(first) === lettersOf(site) ? withoutSigns(named.slice(first.length)) : named;
}

/** Without the signs that stand at both ends. */
function withoutSigns(words: string): string {
  let [start, end] = [0, words.length];
  while (start < end && SIGNS.includes(words.charAt(start))) start += 1;
  while (end > start && SIGNS.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(start, end);
}

function lettersOf(words: string): string {
  return words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");
}

function isLinkedData(script: PageElement): boolean {
  return /^application\/ld\+json/i.test(attribute(script, "type")?.trim() ?? "");
}

function authors(elements: readonly PageElement[]): (string | null)[] {
  const saying = elements.filter((element) =>
    /(?:^|\s)author(?:\s|$)/i.test(`${attribute(element, "rel") ?? ""} ${attribute(element, "itemprop") ?? ""}`),
  );
  return saying.slice(0, 3).map((element) => oneLine(startOf(element)));
}

function isAuthor(name: string | null): name is string {
  return (
    name !== null &&
    name.length <= LONGEST_AUTHOR &&
    /\p{L}/u.test(name) &&
    !/:\/\/|@|^(?:admin|null|undefined)$/i.test(name)
  );
}

/** Those that are said to be the day of publication before the others. */
function days(times: readonly PageElement[]): (string | null)[] {
  const isFirst = (time: PageElement) =>
    attribute(time, "pubdate") !== null || /datePublished/.test(attribute(time, "itemprop") ?? "");
  return [...times.filter(isFirst), ...times].map((time) => attribute(time, "datetime"));
}

function firstDay(values: readonly (string | null)[]): string | null {
  for (const value of values) {
    const day = value === null ? null : dayOf(value);
    if (day !== null && day !== NO_DAY) return day;
  }
  return null;
}

function canonical(links: readonly PageElement[]): string | null {
  const link = links.find((one) => /(?:^|\s)canonical(?:\s|$)/i.test(attribute(one, "rel") ?? ""));
  return link === undefined ? null : oneLine(attribute(link, "href"));
}

/** An address that others can follow. */
function isAddress(value: string | null): value is string {
  return value !== null && /^https?:\/\//i.test(value) && URL.canParse(value);
}

function tagsOf(keywords: string | null): string[] {
  const tags = (keywords ?? "").split(/[,，;；]/u).flatMap((tag) => oneLine(tag) ?? []);
  return [...new Set(tags)].slice(0, MOST_TAGS);
}

function ownWords(element: PageElement): string {
  const words: string[] = [];
  for (let child = element.first; child !== null; child = child.next) if (isText(child)) words.push(child.words);
  return words.join("");
}

/** The first words of an element, for what is a name. */
function startOf(element: PageElement): string {
  let words = "";
  const waiting = [element.first];
  for (let next = waiting.pop(); next !== undefined && words.length < LOOKED_AT; next = waiting.pop()) {
    if (next === null) continue;
    waiting.push(next.next);
    if (isText(next)) words += next.words;
    else waiting.push(next.first);
  }
  return words;
}
