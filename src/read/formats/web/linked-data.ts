import { oneLine } from "../../given-facts.ts";

/** What a page says of its article for search engines [schema.org in JSON-LD]; none of it is checked. */
export interface LinkedData {
  readonly headline: string | null;
  readonly author: string | null;
  readonly published: string | null;
}

const NOTHING_LINKED: LinkedData = { headline: null, author: null, published: null };

/** Longer scripts are data of another kind, in UTF-16 units. */
const LONGEST_SCRIPT = 500_000;
/** A page describes a few things. */
const MOST_THINGS = 200;
/** Where one thing is told of inside of another. */
const INSIDE = ["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"];
const ARTICLE = /(?:Article|Posting|NewsStory|Report|Recipe)$/;

/** The first article that the scripts describe; what is no JSON is passed over. */
export function linkedData(scripts: readonly string[]): LinkedData {
  for (const script of scripts) {
    const article = script.length > LONGEST_SCRIPT ? undefined : thingsIn(parsed(script)).find(isArticle);
    if (article !== undefined) {
      return {
        headline: oneLine(article.headline) ?? oneLine(article.name),
        author: nameOf(article.author),
        published: oneLine(article.datePublished),
      };
    }
  }
  return NOTHING_LINKED;
}

type Thing = Readonly<Record<string, unknown>>;

function parsed(script: string): unknown {
  try {
    return JSON.parse(script);
  } catch {
    return null;
  }
}

function thingsIn(value: unknown): Thing[] {
  const things: Thing[] = [];
  const waiting = [value];
  while (waiting.length > 0 && things.length < MOST_THINGS) {
    const next = waiting.shift();
    if (Array.isArray(next)) waiting.push(...next.slice(0, MOST_THINGS));
    else if (isThing(next)) {
      things.push(next);
      waiting.push(...INSIDE.map((name) => next[name]));
    }
  }
  return things;
}

function isThing(value: unknown): value is Thing {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isArticle(thing: Thing): boolean {
  return [thing["@type"]].flat().some((type) => typeof type === "string" && ARTICLE.test(type));
}

/** The name of an author or of several. */
function nameOf(author: unknown): string | null {
  const names = [author].flat().map((one) => oneLine(isThing(one) ? one.name : one));
  return oneLine(names.filter((name) => name !== null).join(", "));
}
