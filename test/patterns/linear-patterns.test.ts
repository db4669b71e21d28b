import { beforeAll, describe, expect, test } from "vitest";
import { BACKTRACKS, isSearchedWithin, LENGTH } from "./backtracks.ts";
import { type FoundPattern, type FoundPatterns, findPatterns } from "./patterns.ts";

let found: FoundPatterns;
beforeAll(async () => {
  found = await findPatterns();
});

const named = ({ file, source, flags }: FoundPattern) => `${file}: /${source}/${flags}`;

/** Characters that many patterns take. */
const COMMON = [..." \u3000\t\n\u00a0aA1字あ.,;:'\"-*#_<>[]()（）「」|&%"];

/** What is repeated: the common characters, and those that this pattern names. */
function charactersFor({ source }: FoundPattern): string[] {
  const names = [...source.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\{\d*,?\d*\}/g, "").replace(/\\(.)/g, "$1")];
  const words = source.match(/\p{L}{2,}/gu) ?? [];
  // The first ones of long lists: others of a list do what they do.
  return [...new Set([...COMMON, ...names.slice(0, 40), ...words.slice(0, 8)])];
}

/** Long runs of a character, by themselves and between letters, and in turn with another one. */
function textsOf(character: string, next: string): string[] {
  const run = character.repeat(LENGTH / character.length);
  return [
    ...[run, `字${run}字`, `(${run}!`, `${run}\u0000`, `${character}${" ".repeat(LENGTH)}\u0000`],
    ...[(character + next).repeat(LENGTH / 2), `a${`${character} `.repeat(LENGTH / 2)}`],
  ];
}

/** Made once: they are most of the texts, and making a text takes longer than searching most of them. */
const commonTexts = COMMON.slice(0, -1).flatMap((character, at) => textsOf(character, COMMON[at + 1] as string));

/** Of its characters and their neighbours. */
function* hostileTexts(pattern: FoundPattern): Generator<string> {
  yield* commonTexts;
  const characters = charactersFor(pattern);
  for (const [at, character] of characters.entries()) {
    if (at >= COMMON.length - 1) yield* textsOf(character, characters[at + 1] ?? "a");
  }
}

/** A text in which a pattern takes too many steps; undefined where it takes them in none. */
function slowText(pattern: FoundPattern): string | undefined {
  for (const text of hostileTexts(pattern)) {
    if (!isSearchedWithin(BACKTRACKS * text.length, pattern, text)) return text;
  }
  return undefined;
}

describe("every pattern that meets what others wrote", () => {
  test("is searched for in hostile texts within a few steps a character", () => {
    const slow = found.patterns.flatMap((pattern) => {
      const text = slowText(pattern);
      return text === undefined ? [] : [`${named(pattern)} in ${JSON.stringify(text.slice(0, 20))}...`];
    });
    expect(slow).toEqual([]);
  });

  test.each([
    [
      "a caption of white space between two characters",
      "^[（(]?\\s*(?:记者)?\\s*[\\p{Script=Han}·\\s、]{2,30}[\\s]*摄$",
    ],
    ["a rule that takes a sign in two ways", "^(?:([-.\\s]|\\u002d|[■]){3,})$"],
    ["digits that something has to follow", "\\d+年"],
  ])("would be noticed if it took more: %s", (_, source) => {
    expect(slowText({ file: "none", source, flags: "u" })).toBeDefined();
  });

  test("is made when its module is loaded, and so seen here", () => {
    expect(found.patterns.length).toBeGreaterThan(300);
    // Those with newspapers' words, which are also made when their modules are loaded, and are made again of plain words; a name's
    // signs, which repeat nothing; a run of one script's characters. How languages ask, deny, tell the time and spell numbers is made when its module is loaded.
    expect(found.later).toEqual([
      "src/read/page/marks/press-table.ts",
      "src/retrieve/names/find-in-script.ts",
      "src/retrieve/names/names-in-script.ts",
      "src/text/facts/are-opposite.ts",
      "src/text/facts/clock-words.ts",
      "src/text/facts/negations-in.ts",
      "src/text/facts/ratios.ts",
      "src/text/facts/spelt-numbers.ts",
      "src/text/several/several-asked.ts",
    ]);
  });
});
