import fc from "fast-check";
import { expect, test } from "vitest";
import { KeptTokens } from "../../../src/embed/tokens/kept-tokens.ts";

function tokensOf(kept: KeptTokens, text: string): number[] | null {
  const ids: number[] = [];
  return kept.addTo(ids, `<${text}>`, 1, 1 + text.length) ? ids : null;
}

test("tokens that are kept come behind others, for the text that stands between two offsets", () => {
  const kept = new KeptTokens({ texts: 4, longest: 5 });
  kept.keep("螢火蟲", [70_000, 3]);
  const ids = [1];
  expect(kept.addTo(ids, "一隻螢火蟲", 2, 5)).toBe(true);
  expect(ids).toEqual([1, 70_000, 3]);
  expect(kept.addTo(ids, "一隻螢火蟲", 1, 4)).toBe(false);
  expect(kept.addTo(ids, "", 0, 0)).toBe(false);
  expect(ids).toEqual([1, 70_000, 3]);
});

test("what is too long is not kept: neither a text nor the tokens of a short one", () => {
  const kept = new KeptTokens({ texts: 4, longest: 5 });
  kept.keep("lantern", [1]);
  kept.keep("ﷺ", [1, 2, 3, 4, 5, 6]);
  kept.keep("lamps", [1, 2, 3, 4, 5]);
  expect(["lantern", "ﷺ", "lamps"].map((text) => tokensOf(kept, text))).toEqual([null, null, [1, 2, 3, 4, 5]]);
});

test("a text has its own last tokens or none, however many others want its place", () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "\ud800"), maxLength: 4 }), { maxLength: 60 });
  fc.assert(
    fc.property(texts, (given) => {
      const kept = new KeptTokens({ texts: 2, longest: 3 });
      const last = new Map<string, number[]>();
      for (const [at, text] of given.entries()) {
        const found = tokensOf(kept, text);
        if (found !== null) expect(found).toEqual(last.get(text));
        const ids = [...text].map((_, nth) => at * 10 + nth);
        kept.keep(text, ids);
        last.set(text, ids);
      }
    }),
  );
});
