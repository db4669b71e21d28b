import { nextSteps, type StoryPage, type StoryStep } from "../../../../src/read/page/stories/reading-steps.ts";

type Piece = StoryPage["pieces"][number];

/**
 * A page of pieces that show nothing: "h" is marked as a heading, "l" only looks like one, "t" is text.
 * @param shown what the pieces at these places show beside
 */
export function pageOf(kinds: string, shown: Readonly<Record<number, Partial<Piece>>> = {}): StoryPage {
  return {
    pieces: [...kinds].map((kind, at) => ({
      mayHead: kind !== "t",
      mayBeText: kind !== "h",
      rank: kind === "h" ? 1 : 0,
      isHead: false,
      isIndex: false,
      isBelowSection: false,
      goesOn: null,
      isApart: false,
      isBound: false,
      signs: new Map(),
      ...shown[at],
    })),
    signsOfArticle: () => ({ signs: new Map(), likeness: 0, likenessAhead: 0 }),
  };
}

/** The step behind some steps in these roles; "return" is to the article to which text was added before all others. */
export function stepAfter(page: StoryPage, ...roles: readonly string[]): StoryStep {
  let step: StoryStep | null = null;
  for (const [at, role] of roles.entries())
    step = nextSteps(page, step, at).findLast((next) => next.role === role) ?? null;
  return step as StoryStep;
}

/** The roles that the piece behind some in these roles may have, each once, in the order of the alphabet. */
export function rolesAfter(page: StoryPage, ...roles: readonly string[]): string[] {
  const before = roles.length === 0 ? null : stepAfter(page, ...roles);
  return [...new Set(nextSteps(page, before, roles.length).map(({ role }) => role))].sort();
}
