import { type GivenFacts, NOTHING_GIVEN } from "../given-facts.ts";
import type { Notation } from "./facts.ts";

/** Front matter is not longer, in UTF-16 units. */
const LONGEST = 64 * 1024;

interface FrontMatter {
  readonly facts: GivenFacts;
  /** Where the text begins behind it; 0 when there is none. */
  readonly end: number;
}

/** Where front matter stands, its content first. */
const PLACES: Readonly<Record<Notation, RegExp>> = {
  YAML: /^---[ \t]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/,
  TOML: /^\+\+\+[ \t]*\r?\n([\s\S]*?)\r?\n\+\+\+[ \t]*(?:\r?\n|$)/,
  JSON: /^(\{[ \t]*\r?\n[\s\S]*?\r?\n\})[ \t]*(?:\r?\n|$)/,
};

/**
 * What a text says of itself at its start: YAML between lines of "---", TOML between lines of "+++", or an object of JSON. Title,
 * date, address, language, tags and author are taken under their usual names. What is no front matter after all is text.
 */
export async function readFrontMatter(text: string): Promise<FrontMatter> {
  const start = text.slice(0, LONGEST);
  for (const [notation, place] of Object.entries(PLACES) as [Notation, RegExp][]) {
    const found = place.exec(start);
    if (found === null) continue;
    // Most texts have none, and a process that reads them is ready an eighth earlier without what reads YAML and TOML.
    const { factsIn } = await import("./facts.ts");
    const end = found[0].length;
    const facts = factsIn(found[1] ?? "", notation, text.slice(end));
    if (facts !== null) return { facts, end };
  }
  return { facts: NOTHING_GIVEN, end: 0 };
}
