import fc from "fast-check";
import { expect, test } from "vitest";
import { editDistance } from "../../src/text/edit-distance.ts";

test.each([
  ["tardigrade", "tradigrade", 1, "two letters swapped"],
  ["lighthouse", "lightthouse", 1, "a letter put in"],
  ["lighthouse", "lighhouse", 1, "a letter left out"],
  ["lighthouse", "lighthause", 1, "a letter replaced"],
  ["ca", "abc", 3, "no pair of letters is swapped and then parted"],
  ["", "abc", 3, "all put in"],
])("from %s to %s it is %i: %s", (one, other, distance) => {
  expect(editDistance(one, other)).toBe(distance);
});

test("is the same both ways, 0 for equals alone, and at most the longer length", () => {
  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 7 });
  fc.assert(
    fc.property(word, word, (one, other) => {
      const distance = editDistance(one, other);
      expect(editDistance(other, one)).toBe(distance);
      expect(distance === 0).toBe(one === other);
      expect(distance).toBeLessThanOrEqual(Math.max(one.length, other.length));
    }),
  );
});
