import { dayOf, type GivenFacts, languageTag, oneLine } from "../given-facts.ts";
import { type Fields, jsonFields, tomlFields, yamlFields } from "./fields.ts";

/** How front matter is written, and how fields are read of it. */
const FIELDS = { YAML: yamlFields, TOML: tomlFields, JSON: describing } as const;

export type Notation = keyof typeof FIELDS;

/** The names under which a file says what it is, in lower case; the first that has a value counts. */
const NAMES = {
  title: ["title", "headline", "标题", "題目", "题目"],
  byline: ["author", "authors", "byline", "作者"],
  date: ["date", "published", "publishdate", "pubdate", "created", "日期"],
  language: ["language", "lang", "locale", "语言"],
  url: ["url", "link", "permalink", "source", "canonical"],
  tags: ["tags", "keywords", "categories", "标签"],
} as const;

/** What front matter says of the text behind it, by its fields' usual names; null where it is no front matter after all. */
export function factsIn(content: string, notation: Notation, text: string): GivenFacts | null {
  const fields = FIELDS[notation](content);
  return fields === null ? null : factsOf(fields, text);
}

function factsOf(fields: Fields, text: string): GivenFacts {
  const pick = (names: readonly string[]): unknown =>
    names.map((name) => fields.get(name)).find((value) => value != null);
  const language = languageTag(pick(NAMES.language), text);
  return {
    title: oneLine(pick(NAMES.title)),
    byline: words(pick(NAMES.byline)).join(", ") || null,
    date: dayOf(pick(NAMES.date), language),
    language,
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
