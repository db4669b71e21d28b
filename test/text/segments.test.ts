import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { segmentsOf } from "../../src/text/segments.ts";

const wordsOf = (text: string) =>
  [...segmentsOf(text, "word")].filter(({ isWordLike }) => isWordLike).map(({ segment }) => segment);

test.each([
  ["我爱天安门", ["我", "爱", "天安门"]],
  ["ภาษาไทยง่ายมาก", ["ภาษา", "ไทย", "ง่าย", "มาก"]],
  ["the lens, 12 m", ["the", "lens", "12", "m"]],
])("%s is divided into words that a dictionary knows", (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

/** Ten times what the segmenter is given. */
const LONG = 20_000;

describe("a text of any length", () => {
  const short = fc.constantFrom("lens ", "廊桥", "e\u0301", "👨‍👩‍👧", "🇩🇪", "12.5 ", "\u200b", "김장", "\r\n", "ก็");
  const texts = fc.array(short, { maxLength: 1_500, size: "max" }).map((parts) => parts.join(""));

  test.each(["grapheme", "word"] as const)("is the sum of its segments, each %s in its place", (granularity) => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = [...segmentsOf(text, granularity)];
        expect(segments.map(({ segment }) => segment).join("")).toBe(text);
        expect(segments.filter(({ segment, index }) => !text.startsWith(segment, index))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test("has the graphemes of the undivided text", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const undivided = [...new Intl.Segmenter("und", { granularity: "grapheme" }).segment(text)];
        expect([...segmentsOf(text, "grapheme")].map(({ segment }) => segment)).toEqual(
          undivided.map(({ segment }) => segment),
        );
      }),
      { numRuns: 30 },
    );
  });

  test("is given to the segmenter in short pieces, as its time grows with the square of their length", () => {
    const given = vi.spyOn(Intl.Segmenter.prototype, "segment");
    onTestFinished(() => given.mockRestore());
    for (const text of ["\u200b".repeat(LONG), "\u0301".repeat(LONG), "字".repeat(LONG)]) {
      expect([...segmentsOf(text, "grapheme")].length).toBeGreaterThan(0);
    }
    const lengths = given.mock.calls.map(([piece]) => piece.length);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(2_000);
    expect(lengths.reduce((sum, length) => sum + length, 0)).toBeLessThan(3 * LONG * 1.1);
  });
});
