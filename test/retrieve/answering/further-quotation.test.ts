import { describe, expect, test } from "vitest";
import { addsSomething, type QuotablePassage } from "../../../src/retrieve/answering/further-quotation.ts";

/** A question of two rare words and one that says little. */
const question = {
  idf: new Map([
    ["lens", 4],
    ["paris", 4],
    ["the", 0.1],
  ]),
};
const first: QuotablePassage = { articleId: 1, isWeak: false, terms: new Set(["lens", "the"]) };
const further = (draft: Partial<QuotablePassage>) =>
  addsSomething({ articleId: 1, isWeak: false, terms: new Set(), ...draft }, [first], question);

describe("a further quotation adds something", () => {
  test("of another article", () => {
    expect(further({ articleId: 2 })).toBe(true);
  });

  test("of the same article, by words of the question that the first lacks", () => {
    expect(further({ terms: new Set(["paris"]) })).toBe(true);
  });
});

describe("a further quotation adds nothing", () => {
  test.each([
    ["by words that the first holds too", ["lens", "the"]],
    ["by none of the question's words", []],
  ])("of the same article, %s", (_, terms) => {
    expect(further({ terms: new Set(terms) })).toBe(false);
  });

  test("by a new word that is worth little", () => {
    const holdsRare = { ...first, terms: new Set(["lens", "paris"]) };
    expect(addsSomething({ articleId: 1, isWeak: false, terms: new Set(["the"]) }, [holdsRare], question)).toBe(false);
  });

  test("that by itself would not have been quoted, whatever it holds", () => {
    expect(further({ articleId: 2, isWeak: true, terms: new Set(["paris"]) })).toBe(false);
  });

  test("beside two that hold all of the question, one each", () => {
    const second = { articleId: 2, isWeak: false, terms: new Set(["paris"]) };
    expect(addsSomething({ ...second, terms: new Set(["lens", "paris"]) }, [first, second], question)).toBe(false);
  });

  test("to a question without a word", () => {
    expect(addsSomething({ ...first, terms: new Set() }, [first], { idf: new Map() })).toBe(false);
  });
});
