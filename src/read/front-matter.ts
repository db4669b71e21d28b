import { Composer, type CST, isMap, isScalar, isSeq, Parser } from "yaml";
import { dayOf, type GivenFacts, languageTag, NOTHING_GIVEN, oneLine } from "./given-facts.ts";

/** Front matter is not longer, in UTF-16 units. */
const LONGEST = 64 * 1024;
/** Lists and mappings are nested at most so deep: what makes nodes of them calls itself for each level. */
const DEEPEST = 64;

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
  const tokens = [...new Parser().parse(yaml)];
  if (isDeep(tokens)) return null;
  try {
    const [document] = new Composer({ schema: "core", prettyErrors: false, uniqueKeys: false }).compose(tokens);
    if (document === undefined || !isMap(document.contents)) return null;
    // Taken from the nodes: as a plain object, a mapping in the place of a name is written out as text, at each level anew.
    const fields = document.contents.items.map(({ key, value }): [string, unknown] | null =>
      isScalar(key) ? [String(key.value ?? "").toLowerCase(), plainValue(value)] : null,
    );
    return fields.includes(null) ? null : new Map(fields.filter((field) => field !== null));
  } catch {
    // Between rules there was ordinary text.
    return null;
  }
}

/** Whether lists and mappings are nested deeper than any front matter has them; without recursion, which has a depth of its own. */
function isDeep(tokens: readonly CST.Token[]): boolean {
  const waiting = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { token, depth } = next;
    if (depth > DEEPEST) return true;
    const parts =
      "items" in token ? token.items.flatMap(({ key, value }) => [key, value]) : "value" in token ? [token.value] : [];
    for (const part of parts)
      if (typeof part === "object" && part !== null) waiting.push({ token: part, depth: depth + 1 });
  }
  return false;
}

/** A plain value, or the plain values of a list; undefined for what is built of others. */
function plainValue(node: unknown): unknown {
  if (isScalar(node)) return node.value;
  return isSeq(node) ? node.items.flatMap((item) => (isScalar(item) ? [item.value] : [])) : undefined;
}

/** A list, or names separated by commas. */
function words(value: unknown): string[] {
  const parts = Array.isArray(value) ? value : typeof value === "string" ? value.split(/[,，、;；]/u) : [value];
  return parts.map(oneLine).filter((part) => part !== null);
}
