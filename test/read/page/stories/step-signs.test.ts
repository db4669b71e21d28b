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

const CAPTAIN = "The captain of the ferry says that the island hears nothing of the new batteries on board.";
const ORCHARD = "Hail fell on the pears and plums of the Marsh family, whose orchard has no nets above it.";

test("the text below a heading is compared with the article above it", () => {
  const likeness = (below: string) => {
    const page = [FERRY, "What it costs", below, "Nothing else.", ORCHARD].join("\n\n");
    return signsAfter(page, "first", "section").get("text below like article section") ?? 0;
  };
  expect(likeness(CAPTAIN)).toBeGreaterThan(likeness("Nets cost more than a good year brings."));
});

describe("a heading looks as headlines do", () => {
  const shareOf = (level: string) => {
    const page = ["# New ferry", FERRY, `${level} What it costs`, CAPTAIN, "# Hail", `ALDERPORT (AP) – ${ORCHARD}`];
    return signsAfter(page.join("\n\n"), "above-text", "first", "section").get("looks as heads do section");
  };

  test("where others of its rank stand above datelines", () => {
    expect(shareOf("#")).toBe(1);
  });

  test("and nothing is said of it where no other has its rank", () => {
    expect(shareOf("##")).toBeUndefined();
  });
});

test("a text is told with the next ones of its block: the first may say little", () => {
  const ahead = (next: string) => {
    const page = [FERRY, "Forty people were on board at six.", next, ORCHARD].join("\n\n");
    return signsAfter(page, "first", "next").get("ahead like article next") ?? 0;
  };
  expect(ahead(CAPTAIN)).toBeGreaterThan(ahead("Nets cost more than a good year brings."));
});
