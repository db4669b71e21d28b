import { beforeAll, describe, expect, test } from "vitest";
import { slowText } from "./hostile-texts.ts";
import { type FoundPatterns, findPatterns, inSource, repeatsWithoutEnd } from "./patterns.ts";

let found: FoundPatterns;
beforeAll(async () => {
  found = await findPatterns();
});

describe("every pattern that meets what others wrote", () => {
  test("if it repeats anything without end, is searched for in hostile texts within a few steps a character", () => {
    const endless = found.patterns.filter(repeatsWithoutEnd);
    expect(endless.length).toBeGreaterThan(300);
    expect(endless.filter((pattern) => slowText(pattern) !== undefined).map(inSource)).toEqual([]);
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
      "src/text/several/late-words.ts",
      "src/text/several/several-asked.ts",
    ]);
  });
});
