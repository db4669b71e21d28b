import { readFileSync } from "node:fs";
import type { PressLanguage } from "./press-language.ts";

/** A paragraph, or the heading of the section that begins there. */
export interface StoryPart {
  readonly role: "body" | "section";
  readonly text: string;
  /** The same paragraph with another number, name or "not": what differs says something else. Null where there is none. */
  readonly twin: string | null;
}

/** One newspaper article as its author wrote it: our own writing, free to use. */
export interface Story {
  readonly kicker: string;
  readonly headline: string;
  readonly deck: string;
  readonly byline: string;
  /** Begins the first paragraph of a story that is printed without byline. */
  readonly dateline: string;
  readonly caption: string;
  /** The label of a box, and its lines. */
  readonly box: readonly string[];
  readonly parts: readonly StoryPart[];
}

/**
 * The stories of a language, from `stories/<language>.txt`: "field: value" lines, then paragraphs between empty lines,
 * "## " before a section's heading, "{a|b}" where a paragraph and its near twin differ; "===" between stories.
 */
export function readStories(language: PressLanguage): Story[] {
  const file = new URL(`stories/${language}.txt`, import.meta.url);
  return readFileSync(file, "utf8")
    .trim()
    .split(/\n===\n/)
    .map(parseStory);
}

function parseStory(written: string): Story {
  const [head = "", ...paragraphs] = written.trim().split(/\n\n+/);
  const fields = new Map(
    head.split("\n").map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)] as const;
    }),
  );
  const field = (name: string): string => {
    const value = fields.get(name);
    if (value === undefined || value === "") throw new TypeError(`A story lacks its ${name}: ${head}`);
    return value;
  };
  return {
    kicker: field("kicker"),
    headline: field("headline"),
    deck: field("deck"),
    byline: field("byline"),
    dateline: field("dateline"),
    caption: field("caption"),
    box: field("box").split(" | "),
    parts: paragraphs.map(parsePart),
  };
}

const EITHER = /\{([^|{}]*)\|([^|{}]*)\}/g;

function parsePart(written: string): StoryPart {
  if (written.startsWith("## ")) return { role: "section", text: written.slice(3), twin: null };
  const twin = written.replace(EITHER, "$2");
  const text = written.replace(EITHER, "$1");
  return { role: "body", text, twin: twin === text ? null : twin };
}
