import type { Texts } from "../../../src/bot/locales/texts.ts";

/** A text as it is said, and where it stands ("articles.tooMany"). */
export interface SaidText {
  readonly path: string;
  readonly said: string;
}

/**
 * What is put into texts. A fact is known by its place among a text's parameters and, where it is part of one, by its name
 * ("0", "0.days").
 */
export interface SampleFacts {
  /** What a fact is where it is counted. */
  number(fact: string): number;
  /** What a fact is where it is shown. */
  word(fact: string): string;
}

/** Every text of a language, with sample facts put into those that take any. */
export function everyText(texts: Texts, facts: SampleFacts): SaidText[] {
  return walk(texts, "", facts);
}

/** More parameters than any text has: those with a default value do not count as parameters of a function. */
const MOST_PARAMETERS = 6;

function walk(entry: unknown, path: string, facts: SampleFacts): SaidText[] {
  if (typeof entry === "string") return [{ path, said: entry }];
  if (typeof entry === "function") {
    const given = Array.from({ length: MOST_PARAMETERS }, (_, place) => sampleFact(String(place), facts));
    return walk(entry(...given), path, facts);
  }
  if (typeof entry !== "object" || entry === null) return [];
  return Object.entries(entry).flatMap(([key, value]) => walk(value, path === "" ? key : `${path}.${key}`, facts));
}

/** A fact that is a number where it is counted, a word where it is shown, and has parts that are facts as well. */
function sampleFact(fact: string, facts: SampleFacts): unknown {
  const primitive = (hint: string) => (hint === "number" ? facts.number(fact) : facts.word(fact));
  return new Proxy(
    {},
    {
      get(_, key) {
        if (key === Symbol.toPrimitive) return primitive;
        return typeof key === "string" ? sampleFact(`${fact}.${key}`, facts) : undefined;
      },
    },
  );
}
