import { hasPageNotes } from "../lines/page-notes.ts";
import { type MarkdownSign, markdownSigns } from "./markdown-signs.ts";
import { type NewspaperSign, WEIGHTS } from "./newspaper-sign.ts";
import { newspaperSigns } from "./newspaper-signs.ts";
import type { Reading } from "./reading.ts";

/** A text of which it is not known how to read it. */
interface TextToRead {
  readonly text: string;
  /** Where it begins, behind what it says of itself. */
  readonly from: number;
  /** Its file's name says that it is Markdown. */
  readonly isMarkdown: boolean;
}

/** Where these are, an author has marked the text; headings, lists and bold type are also made by programs that read pages. */
const OF_AUTHORS: ReadonlySet<MarkdownSign> = new Set(["link", "code", "table"]);

/**
 * More characters are no page, nor the pages of an issue: halves and articles are looked for among all of them, which takes a
 * hundred bytes of memory for each.
 */
export const LONGEST_PAGE = 4_000_000;

/**
 * How to read a text. Only what shows several signs of a newspaper page and no structure of its own is read as one; a name that
 * says Markdown is believed then, and otherwise Markdown has to be evident: by headings and another of its marks.
 */
export function chooseReading({ text, from, isMarkdown }: TextToRead): Reading {
  const marks = markdownSigns(text, from);
  const isOwn = from > 0 || [...OF_AUTHORS].some((mark) => marks.has(mark));
  const found = from > 0 || hasPageNotes(text, from) ? [] : newspaperSigns(text, from);
  const signs = isOwn && !areOverwhelming(found) ? [] : found;
  if (signs.length > 0 && text.length <= LONGEST_PAGE)
    return {
      mode: "newspaper",
      reason: `it has what newspaper pages have: ${listed(signs.map((sign) => NAMES[sign]))}`,
    };
  if (isMarkdown) return { mode: "structured", reason: "its name says that it is Markdown" };
  const others = [...marks].filter((mark) => mark !== "heading");
  if (marks.has("heading") && others.length > 0)
    return {
      mode: "structured",
      reason: `it has the marks of Markdown: ${listed(["headings", ...others.map((mark) => MARK_NAMES[mark])])}`,
    };
  const reason =
    signs.length > 0
      ? "it has what newspaper pages have, but is too long for one"
      : "it shows neither the signs of a newspaper page nor the marks of Markdown";
  return { mode: "plain", reason };
}

/** Signs that weigh so much together are a newspaper's, whatever else the text has: papers print tables, too. */
const OVERWHELMING = 6;

function areOverwhelming(signs: readonly NewspaperSign[]): boolean {
  return signs.reduce((sum, sign) => sum + WEIGHTS[sign], 0) >= OVERWHELMING;
}

const NAMES: Readonly<Record<NewspaperSign, string>> = {
  "jump line": "jump lines",
  dateline: "datelines",
  "place in capitals": "places in capitals",
  "signed article": "headlines above bylines",
  "headline above a dateline": "headlines above datelines",
  reporter: "reporters' names",
  byline: "bylines",
  credit: "picture credits",
  "page head": "a page's head",
  "paper or section": "names of papers or sections",
  signature: "signed ends",
  "spaced headline": "spaced headlines",
  "vertical headline": "headlines printed downwards",
  "words below each other": "headlines of one word a line",
  "cut sentence": "cut sentences",
  "repeated paragraph": "paragraphs printed twice",
  "columns side by side": "columns side by side",
  "columns by turns": "columns read line by line",
  "narrow columns": "narrow columns",
  "divided words": "words divided at line ends",
};

const MARK_NAMES: Readonly<Record<MarkdownSign, string>> = {
  heading: "headings",
  link: "links",
  code: "code",
  table: "tables",
  emphasis: "emphasis",
  list: "lists",
  quotation: "quotations",
};

function listed(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}
