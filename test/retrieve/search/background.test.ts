import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { backgroundOf, standardised } from "../../../src/retrieve/search/background.ts";

const similarity = fc.double({ min: -1, max: 1, noNaN: true });
const similarities = fc.array(similarity, { minLength: 2, maxLength: 60 });

describe("the background of a question's similarities", () => {
  test("is their median, and how far those below it usually lie", () => {
    expect(backgroundOf([0.5, 0.1, 0.3], null)).toEqual({ centre: 0.3, spread: expect.closeTo(0.2, 12) });
    expect(backgroundOf([0.4, 0.1, 0.2, 0.3], null)).toEqual({
      centre: 0.25,
      spread: expect.closeTo(Math.sqrt((0.15 ** 2 + 0.05 ** 2) / 2), 12),
    });
  });

  test("is the same however well the passages fit that answer", () => {
    const others = [0.1, 0.15, 0.2, 0.25, 0.3];
    expect(backgroundOf([...others, 0.9], null)).toEqual(backgroundOf([...others, 0.35], null));
  });

  test("takes a small sample beside what is known of the model, and a large one nearly for itself", () => {
    const known = { centre: 0.8, spread: 0.1 };
    expect(backgroundOf([], known)).toEqual({ centre: 0.8, spread: expect.closeTo(0.1, 12) });
    const centreOf = (count: number) =>
      backgroundOf(
        Array.from({ length: count }, (_, i) => 0.2 + 0.001 * (i % 3)),
        known,
      )?.centre;
    expect(centreOf(3)).toBeGreaterThan(0.7);
    expect(centreOf(600)).toBeLessThan(0.25);
  });

  test.each([[[]], [[0.3]], [[0.3, 0.3, 0.3]]])("tells nothing of %j alone", (sample) => {
    expect(backgroundOf(sample, null)).toBeNull();
  });
});

describe("a similarity in spreads above its background", () => {
  test("is the same on every model's scale: another offset and another width change nothing", () => {
    const scales = fc.record({
      offset: fc.double({ min: -1, max: 1, noNaN: true }),
      width: fc.double({ min: 0.1, max: 4, noNaN: true }),
    });
    fc.assert(
      fc.property(similarities, similarity, scales, (sample, value, { offset, width }) => {
        const rescaled = (each: number) => offset + width * each;
        const background = backgroundOf(sample, null);
        // Similarities that differ by rounding errors alone have no scale to keep.
        fc.pre(background === null || background.spread > 1e-6);
        const other = backgroundOf(sample.map(rescaled), null);
        if (background === null) return;
        const expected = standardised(value, background);
        expect(Math.abs(standardised(rescaled(value), other) - expected)).toBeLessThan(
          1e-6 * (1 + Math.abs(expected)) * 1e3,
        );
      }),
    );
  });

  test("is 0 where there is no background", () => {
    expect(standardised(0.7, null)).toBe(0);
  });
});
