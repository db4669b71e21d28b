import { Parser } from "htmlparser2";
import type { Attributes } from "../package/xml.ts";

/** What a feed says of itself or of an entry, as it stands there; text may be HTML. */
export interface FeedPart {
  title: string;
  link: string;
  /** In the order in which they stand there. */
  authors: string[];
  date: string;
  /** What stands for the whole text, or is it. */
  summary: string;
  content: string;
  tags: string[];
}

export interface Feed extends FeedPart {
  /** As the feed names it; empty where it does not. */
  language: string;
  readonly entries: FeedPart[];
}

/** Elements are nested at most so deep; those of XHTML in an entry count. */
const DEEPEST = 256;
const MOST_ENTRIES = 100_000;

const ENTRIES = new Set(["item", "entry"]);
const ROOTS = new Set(["rss", "feed", "RDF"]);
/** Which words an element gives, by its name without prefix; of several the first with words counts, but for lists. */
const FIELDS: ReadonlyMap<string, "title" | "link" | "date" | "summary" | "content" | "authors" | "tags"> = new Map([
  ["title", "title"],
  ["link", "link"],
  ["guid", "link"],
  ["pubDate", "date"],
  ["published", "date"],
  ["date", "date"],
  ["issued", "date"],
  ["updated", "date"],
  ["description", "summary"],
  ["summary", "summary"],
  ["subtitle", "summary"],
  ["encoded", "content"],
  ["content", "content"],
  ["creator", "authors"],
  ["author", "authors"],
  ["name", "authors"],
  ["category", "tags"],
  ["subject", "tags"],
]);

/**
 * Reads a feed: RSS 0.9 to 2.0, or Atom.
 * @returns null when it is other XML.
 * @throws RangeError when it is nested deeper, or has more entries, than any feed.
 */
export function readFeed(source: string): Feed | null {
  const feed: Feed = { ...newPart(), language: "", entries: [] };
  const path: string[] = [];
  let isFeed = false;
  let words = "";
  /** How many authors an entry had before the one that is open. */
  let authors = 0;
  /** Where the content of a field begins that has elements of its own. */
  let inside: { readonly depth: number; readonly from: number; hasElements: boolean } | null = null;
  const part = (): FeedPart => (path.some((name) => ENTRIES.has(name)) ? (feed.entries.at(-1) ?? feed) : feed);
  const parser = new Parser(
    {
      onopentag: (written, attributes) => {
        const name = written.slice(written.indexOf(":") + 1);
        if (path.length === 0) isFeed = ROOTS.has(name);
        path.push(name);
        if (path.length > DEEPEST) throw new RangeError(`its elements are nested over ${DEEPEST} deep`);
        if (inside !== null) {
          inside.hasElements = true;
          return;
        }
        words = "";
        if (ENTRIES.has(name)) feed.entries.push(newPart());
        if (feed.entries.length > MOST_ENTRIES) throw new RangeError(`it has over ${MOST_ENTRIES} entries`);
        if (name === "feed") feed.language ||= attributes["xml:lang"] ?? "";
        takeAttributes(part(), name, attributes);
        if (name === "author") authors = part().authors.length;
        if (FIELDS.has(name) && name !== "author")
          inside = { depth: path.length, from: parser.endIndex + 1, hasElements: false };
      },
      ontext: (text) => {
        words += text;
      },
      onclosetag: () => {
        const name = path.at(-1) ?? "";
        if (inside === null && name === "language") feed.language ||= words.trim();
        // Atom's authors have names within; those of RSS are words themselves.
        if (inside === null && name === "author" && part().authors.length === authors) take(part(), name, words);
        if (inside !== null && inside.depth === path.length) {
          take(part(), name, inside.hasElements ? source.slice(inside.from, parser.startIndex) : words);
          inside = null;
          words = "";
        }
        path.pop();
      },
    },
    { xmlMode: true },
  );
  parser.write(source);
  parser.end();
  return isFeed ? feed : null;
}

function take(part: FeedPart, name: string, words: string): void {
  const field = FIELDS.get(name);
  const value = words.trim();
  if (field === undefined || value === "") return;
  // An identifier is an address only if it looks like one.
  if (name === "guid" && !/^https?:/i.test(value)) return;
  if (field === "authors" || field === "tags") part[field].push(value);
  else part[field] ||= value;
}

/** Atom gives addresses and categories in attributes. */
function takeAttributes(part: FeedPart, name: string, { href, rel, term }: Attributes): void {
  if (name === "link" && href !== undefined && (rel === undefined || rel === "alternate")) part.link ||= href;
  if (name === "category" && term !== undefined) part.tags.push(term);
}

function newPart(): FeedPart {
  return { title: "", link: "", authors: [], date: "", summary: "", content: "", tags: [] };
}
