import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findingOnly, SEQUENCE, type Term, termsOf } from "../../../src/text/terms.ts";
import { Beginnings, plainSequences } from "../../../src/text/written/plain-sequences.ts";

const everyPair = function* () {
  for (let first = 0; first < 128; first++) {
    yield String.fromCharCode(first);
    for (let second = 1; second < 128; second++) yield String.fromCharCode(first, second);
  }
};
const ALL = new Beginnings(everyPair());
const written = fc.string({ unit: fc.constantFrom(..."abz0129 .,'-’·‐‑—“\n_/\u00a0"), maxLength: 16 });

describe("sequences of a plain text", () => {
  test("are those that the pattern finds", () => {
    fc.assert(
      fc.property(written, (text) => {
        expect(plainSequences(text, ALL)).toEqual([...(text.match(SEQUENCE) ?? [])]);
      }),
    );
  });

  test.each(["café", "北京", "x²", "ａ", "µm", "شمس", "a\u0301"])(
    "are not looked for in %s, which has other letters",
    (text) => {
      expect(plainSequences(`the ${text}`, ALL)).toBeNull();
    },
  );

  test("are left out where nothing that they give is wanted", () => {
    const wanted = new Beginnings(["br", "12", "u"]);
    const text = "the bridge, abridged; node.brook 12 3-12 u.s. usual £12";
    expect(plainSequences(text, wanted)).toEqual(["bridge", "node.brook", "12", "3-12", "u.s", "12"]);
  });

  test("give a question the terms that it would find without them", () => {
    const words = ["ab", "a", "1", "12", "ba", "aba", "1-2", "ab1", "za*", "bab~", "9", "1.2", "ab12", "12-2", "aab"];
    const asked = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(written, asked, (text, terms) => {
        const wanted = new Set<Term>(terms);
        const finder = findingOnly(wanted, "");
        const found = (each: typeof finder) => termsOf(text, ["en"], each).filter((term) => wanted.has(term));
        expect(found(finder)).toEqual(found({ ...finder, sequences: () => null }));
      }),
      { numRuns: 2000 },
    );
  });
});
