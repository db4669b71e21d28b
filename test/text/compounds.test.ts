import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  backwardStems,
  backwards,
  behindLink,
  forwards,
  isCompounding,
  withoutLink,
} from "../../src/text/compounds.ts";
import { termsOf } from "../../src/text/terms.ts";

test.each([
  ["de", true],
  ["de-AT", true],
  ["nl", true],
  ["sv", true],
  ["nn", true],
  ["fi", true],
  ["hu", true],
  ["en", false],
  ["fr", false],
  ["zh-Hans", false],
  ["und", false],
])("words are written together in %s: %s", (language, expected) => {
  expect(isCompounding(language)).toBe(expected);
});

describe("stems backwards", () => {
  const backwardIn = (text: string, language: string) => backwardStems(termsOf(text, [language]), language);

  test("are those of words that may have two parts", () => {
    expect(backwardIn("Der Leuchtturm und seine Türme", "de")).toEqual(["<mrutthcuel"]);
    expect(backwardIn("Ein Zugrad", "de"), "six letters").toEqual(["<darguz"]);
    expect(backwardIn("In Radom", "de"), "five").toEqual([]);
  });

  test("of a word are the same in all of its forms", () => {
    expect(backwardIn("Leuchttürmen", "de")).toEqual(backwardIn("Leuchtturms", "de"));
  });

  test("are none in a language that parts its compounds", () => {
    expect(backwardIn("The lighthouse keeper", "en")).toEqual([]);
  });

  test("begin as the word ends, and are read forwards again", () => {
    expect(backwards("leuchtturm").startsWith(backwards("turm"))).toBe(true);
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (stem) => {
        expect(forwards(backwards(stem))).toBe(stem);
      }),
    );
  });
});

describe("parts are linked by a few letters or none:", () => {
  test.each([
    ["verkehrs", ["verkehrs", "verkehr"]],
    ["tages", ["tages", "tage", "tag"]],
    ["strassen", ["strassen", "strasse", "strass"]],
    ["kinder", ["kinder", "kind"]],
    ["see", ["see"]],
    ["ab", []],
  ])("%s", (letters, parts) => {
    expect(withoutLink(letters).toSorted()).toEqual(parts.toSorted());
  });

  test.each([
    ["sweg", ["sweg", "weg"]],
    ["eslicht", ["eslicht", "slicht", "licht"]],
    ["nbahn", ["nbahn", "bahn"]],
    ["bad", ["bad"]],
    ["en", []],
  ])("behind one, %s", (letters, parts) => {
    expect(behindLink(letters).toSorted()).toEqual(parts.toSorted());
  });
});
