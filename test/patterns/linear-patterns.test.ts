import { beforeAll, describe, expect, test } from "vitest";
import { BACKTRACKS, isSearchedWithin, LENGTH } from "./backtracks.ts";
import { type FoundPattern, type FoundPatterns, findPatterns } from "./patterns.ts";

let found: FoundPatterns;
beforeAll(async () => {
  found = await findPatterns();
});

const named = ({ file, source, flags }: FoundPattern) => `${file}: /${source}/${flags}`;

/** What is repeated: characters that many patterns take, and those that this one names. */
function charactersFor({ source }: FoundPattern): string[] {
  const names = [...source.replace(/\\[a-zA-Z](?:\{[^}]*\})?|\{\d*,?\d*\}/g, "").replace(/\\(.)/g, "$1")];
  const words = source.match(/\p{L}{2,}/gu) ?? [];
  // The first ones of long lists: others of a list do what they do.
  return [
    ...new Set([
      ..." \u3000\t\n\u00a0aA1字あ.,;:'\"-*#_<>[]()（）「」|&%",
      ...names.slice(0, 40),
      ...words.slice(0, 8),
    ]),
  ];
}

/** Long runs, by themselves and between letters, and pairs of neighbours in turn. */
function* hostileTexts(pattern: FoundPattern): Generator<string> {
  const characters = charactersFor(pattern);
  for (const [at, character] of characters.entries()) {
    const run = character.repeat(LENGTH / character.length);
    const next = characters[at + 1] ?? "a";
    yield* [run, `字${run}字`, `(${run}!`, `${run}\u0000`, `${character}${" ".repeat(LENGTH)}\u0000`];
    yield* [(character + next).repeat(LENGTH / 2), `a${`${character} `.repeat(LENGTH / 2)}`];
  }
}

describe("every pattern that meets what others wrote", () => {
  test("is searched for in hostile texts within a few steps a character", () => {
    const slow = found.patterns.flatMap((pattern) => {
      const text = [...hostileTexts(pattern)].find(
        (each) => !isSearchedWithin(BACKTRACKS * each.length, pattern, each),
      );
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
    const pattern = { file: "none", source, flags: "u" };
    const texts = [...hostileTexts(pattern)];
    expect(texts.every((text) => isSearchedWithin(BACKTRACKS * text.length, pattern, text))).toBe(false);
  });

  test("is made when its module is loaded, and so seen here", () => {
    expect(found.patterns.length).toBeGreaterThan(300);
    // Those with newspapers' words, which are also made when their modules are loaded, and are made again of plain words; a name's
    // signs, which repeat nothing; a run of one script's characters.
    expect(found.later).toEqual([
      "src/read/page/marks/press-table.ts",
      "src/retrieve/names/find-in-script.ts",
      "src/retrieve/names/names-in-script.ts",
    ]);
  });
});
