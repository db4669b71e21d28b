import { parse } from "yaml";
import { dayOf, type GivenFacts, languageTag, NOTHING_GIVEN, oneLine } from "./given-facts.ts";

/** Front matter is not longer, in UTF-16 units. */
const LONGEST = 64 * 1024;

interface FrontMatter {
  readonly facts: GivenFacts;
  /** Where the text begins behind it; 0 when there is none. */
  readonly end: number;
}

/**
 * The YAML between "---" lines at the start of a Markdown file: title, date, url, language, tags and author under
 * their usual names. What is no front matter after all is left to be read as text.
 */
export function readFrontMatter(text: string): FrontMatter {
  const found = /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text.slice(0, LONGEST));
  const fields = found === null ? null : fieldsOf(found[1] ?? "");
  if (found === null || fields === null) return { facts: NOTHING_GIVEN, end: 0 };
  const end = found[0].length;
  const pick = (...names: string[]): unknown => names.map((name) => fields.get(name)).find((value) => value != null);
  return {
    facts: {
      title: oneLine(pick("title", "headline", "标题", "題目", "题目")),
      byline: words(pick("author", "authors", "byline", "作者")).join(", ") || null,
      date: dayOf(pick("date", "published", "publishdate", "pubdate", "created", "日期")),
      language: languageTag(pick("language", "lang", "locale", "语言"), text.slice(end)),
      url: oneLine(pick("url", "link", "permalink", "source", "canonical")),
      tags: words(pick("tags", "keywords", "categories", "标签")),
    },
    end,
  };
}

/** The fields by lower-case name; null when the YAML is none, or no mapping. */
function fieldsOf(yaml: string): Map<string, unknown> | null {
  // Anchors and aliases multiply; no front matter needs them.
  if (/(?:^|[\s:,[{-])[&*][^\s*]/m.test(yaml)) return null;
  try {
    const value: unknown = parse(yaml, {
      schema: "core",
      maxAliasCount: 20,
      logLevel: "silent",
      prettyErrors: false,
      uniqueKeys: false,
    });
    if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
    return new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field]));
  } catch {
    // Between rules there was ordinary text.
    return null;
  }
}

/** A list, or names separated by commas. */
function words(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[,，、;；]/u) : [value];
  return parts.map(oneLine).filter((part) => part !== null);
}
