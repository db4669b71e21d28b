import { expect, test } from "vitest";
import { movesNothing, ruleEffects } from "../../scripts/rule-effects.ts";
import { generatePage } from "../read/page/generator/generate-page.ts";
import { pageTruth } from "../read/page/generator/generated-page.ts";
import type { Phenomenon } from "../read/page/generator/phenomena.ts";

function pagesWith(...switches: readonly Phenomenon[]) {
  return Array.from({ length: 6 }, (_, seed) => {
    const page = generatePage({ language: "en", switches, seed });
    return { ...page, truth: pageTruth(page) };
  });
}

test("a rule moves figures where pages need it, and none where they do not", () => {
  const cut = ruleEffects(pagesWith("captions inside", "displaced tails"), ["begins-small"]);
  expect(cut[0]?.changes.cuts).toBeLessThan(0);
  expect(cut.map(movesNothing)).toEqual([false]);
  expect(ruleEffects(pagesWith("decks"), ["hyphen-known"]).map(movesNothing)).toEqual([true]);
});
