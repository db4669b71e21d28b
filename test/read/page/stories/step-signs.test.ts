import { describe, expect, test } from "vitest";
import { NOTHING_KNOWN } from "../../../../src/read/hyphens/known-words.ts";
import { wholeElements } from "../../../../src/read/page/read-page.ts";
import { nextSteps, type Role, type StoryStep } from "../../../../src/read/page/stories/reading-steps.ts";
import { signsOfStep } from "../../../../src/read/page/stories/step-signs.ts";
import { storyPage } from "../../../../src/read/page/stories/story-signs.ts";

/** What speaks for the last of some steps, of the pieces of a page one after the other. */
function signsAfter(text: string, ...roles: readonly Role[]): ReadonlyMap<string, number> {
  const { facts, elements } = wholeElements(text, { from: 0, words: NOTHING_KNOWN });
  const page = storyPage({ text, facts, elements });
  let step: StoryStep | null = null;
  for (const [at, role] of roles.entries()) step = nextSteps(page, step, at).find((next) => next.role === role) ?? null;
  return signsOfStep(page, step as StoryStep);
}

const FERRY = "ALDERPORT (AP) – The ferry to the island left the quay at six with forty people on board.";

describe("a heading's rank is compared with that of the article's headline", () => {
  test.each([
    ["same", "# Hail takes the pears"],
    ["lower", "### Hail takes the pears"],
  ])("%s", (relation, heading) => {
    const page = ["# New ferry runs without a sound", FERRY, heading, "Nets are dear."].join("\n\n");
    expect(signsAfter(page, "above-text", "first", "section").get(`${relation} rank section`)).toBe(1);
  });

  test("where the article has none that is marked, nothing is said of it", () => {
    const page = [FERRY, "# Hail takes the pears", "Nets are dear."].join("\n\n");
    expect([...signsAfter(page, "first", "section").keys()].filter((sign) => sign.includes(" rank "))).toEqual([]);
  });
});
