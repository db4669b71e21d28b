import { type Fields, jsonFields, tomlFields, yamlFields } from "./front-matter-fields.ts";
import { dayOf, type GivenFacts, languageTag, NOTHING_GIVEN, oneLine } from "./given-facts.ts";

/** Front matter is not longer, in UTF-16 units. */
const LONGEST = 64 * 1024;

interface FrontMatter {
  readonly facts: GivenFacts;
  /** Where the text begins behind it; 0 when there is none. */
  readonly end: number;
}

/** A way to write front matter: where it stands, its content first, and how its fields are read. */
interface Notation {
  readonly place: RegExp;
  fields(content: string): Fields | null;
}

const NOTATIONS: readonly Notation[] = [
  { place: /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/, fields: yamlFields },
  { place: /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/, fields: tomlFields },
  { place: /^(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*(?:\r?\n|$)/, fields: describing },
];

/** The names under which a file says what it is, in lower case; the first that has a value counts. */
const NAMES = {
  title: ["title", "headline", "标题", "題目", "题目"],
  byline: ["author", "authors", "byline", "作者"],
  date: ["date", "published", "publishdate", "pubdate", "created", "日期"],
  language: ["language", "lang", "locale", "语言"],
  url: ["url", "link", "permalink", "source", "canonical"],
  tags: ["tags", "keywords", "categories", "标签"],
} as const;

/**
 * What a text says of itself at its start: YAML between lines of "---", TOML between lines of "+++", or an object of JSON. Title,
 * date, address, language, tags and author are taken under their usual names. What is no front matter after all is text.
 */
export function readFrontMatter(text: string): FrontMatter {
  const start = text.slice(0, LONGEST);
  for (const { place, fields: fieldsOf } of NOTATIONS) {
    const found = place.exec(start);
    const fields = found === null ? null : fieldsOf(found[1] ?? "");
    if (found !== null && fields !== null)
      return { facts: factsOf(fields, text.slice(found[0].length)), end: found[0].length };
  }
  return { facts: NOTHING_GIVEN, end: 0 };
}

function factsOf(fields: Fields, text: string): GivenFacts {
  const pick = (names: readonly string[]): unknown =>
    names.map((name) => fields.get(name)).find((value) => value != null);
  return {
    title: oneLine(pick(NAMES.title)),
    byline: words(pick(NAMES.byline)).join(", ") || null,
    date: dayOf(pick(NAMES.date)),
    language: languageTag(pick(NAMES.language), text),
    url: oneLine(pick(NAMES.url)),
    tags: words(pick(NAMES.tags)),
  };
}

/** An object of JSON that describes the text behind it: others are the text. */
function describing(json: string): Fields | null {
  const fields = jsonFields(json);
  const isDescription = Object.values(NAMES).some((names) => names.some((name) => fields?.has(name) === true));
  return isDescription ? fields : null;
}

/** A list, or names separated by commas. */
function words(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[,，、;；]/u) : [value];
  return parts.map(oneLine).filter((part) => part !== null);
}
