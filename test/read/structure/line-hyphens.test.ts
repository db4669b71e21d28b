import { describe, expect, test } from "vitest";
import { joined } from "../../../src/read/compose.ts";
import { withoutLineHyphens } from "../../../src/read/structure/line-hyphens.ts";

/** Lines as a body shows them, in a text that has some words elsewhere. */
function oneLine(lines: readonly string[], ...elsewhere: readonly string[]): string {
  let start = 0;
  const ranges = lines.map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
  const words = new Set(elsewhere);
  const text = lines.join("\n");
  return joined(text, withoutLineHyphens(text, ranges, { hasWord: (word) => words.has(word.toLowerCase()) }));
}

describe("a hyphen at a line end goes", () => {
  test.each([
    ["where the text has the word without it", ["size-", "able"], ["sizeable"], "sizeable"],
    ["between halves that are no words", ["hun-", "dreds"], [], "hundreds"],
    ["from a German word", ["die Kohlen-", "schiffe"], [], "die Kohlenschiffe"],
    ["when it is soft", ["well\u00ad", "known"], [], "wellknown"],
    ["when it is an old sign of division", ["Nach¬", "richten"], [], "Nachrichten"],
    ["when it is a double oblique hyphen", ["Hafen⸗", "behörde"], [], "Hafenbehörde"],
    ["when it is a sign of equality", ["Schiff=", "fahrt"], [], "Schifffahrt"],
  ])("%s", (_, lines, elsewhere, expected) => {
    expect(oneLine(lines, ...elsewhere)).toBe(expected);
  });
});

describe("a hyphen at a line end stays", () => {
  test.each([
    ["where the text has the word with it", ["foot-", "path"], ["foot-path"], "foot-path"],
    ["between two words of the text", ["river-", "bank"], ["river", "bank"], "river-bank"],
    ["behind a word that opens compounds", ["a long-", "term loan"], [], "a long-term loan"],
    ["behind a number in letters", ["twenty-", "one"], [], "twenty-one"],
    ["before a word that closes compounds", ["the tariff-", "related fee"], [], "the tariff-related fee"],
    ["before a participle", ["size-", "determining"], [], "size-determining"],
    ["behind a single letter", ["n-", "heptanal"], [], "n-heptanal"],
    ["before a capital", ["Anglo-", "Saxon"], [], "Anglo-Saxon"],
    ["before a digit", ["covid-", "19"], [], "covid-19"],
    ["behind a digit", ["the 1990-", "er"], [], "the 1990-er"],
    ["in a word with more of them", ["a jack-of-", "trades"], [], "a jack-of-trades"],
    ["for the rest of a German word", ["Ein-", "und Ausfuhr"], [], "Ein- und Ausfuhr"],
    ["in French inversion", ["peut-", "être"], [], "peut-être"],
    ["before a Russian particle", ["кто-", "нибудь"], [], "кто-нибудь"],
  ])("%s", (_, lines, elsewhere, expected) => {
    expect(oneLine(lines, ...elsewhere)).toBe(expected);
  });
});
