import fc from "fast-check";
import { expect, test } from "vitest";
import { distancesWithin } from "../../../src/retrieve/headlines/distance-within.ts";
import { editDistance } from "../../../src/text/edit-distance.ts";

const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "桥"), maxLength: 40 });
const typed = fc.string({ unit: fc.constantFrom("a", "b", "c", "桥"), minLength: 1, maxLength: 31 });

test("is the least edit distance to a beginning of the text, as letter by letter", () => {
  fc.assert(
    fc.property(typed, fc.array(text, { minLength: 1, maxLength: 4 }), (pattern, texts) => {
      const expected = texts.map((each) =>
        Math.min(...Array.from({ length: each.length + 1 }, (_, end) => editDistance(pattern, each.slice(0, end)))),
      );
      expect([...distancesWithin(pattern, texts, "start")]).toEqual(expected);
    }),
  );
});

test("is the least edit distance to a part of the text", () => {
  fc.assert(
    fc.property(typed, text, (pattern, whole) => {
      const starts = Array.from({ length: whole.length + 1 }, (_, start) => whole.slice(start));
      const expected = Math.min(
        ...starts.flatMap((from) =>
          Array.from({ length: from.length + 1 }, (_, end) => editDistance(pattern, from.slice(0, end))),
        ),
      );
      expect([...distancesWithin(pattern, [whole], "anywhere")]).toEqual([expected]);
    }),
    { numRuns: 60 },
  );
});
