import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageTruth } from "../../src/cli/eval/page-truth.ts";
import { readPageTruths } from "../../src/cli/eval/page-truth.ts";
import { NOTHING_KNOWN } from "../../src/read/hyphens/known-words.ts";
import { wholeElements } from "../../src/read/page/read-page.ts";
import type { PrintedPiece } from "../../src/read/page/stories/printed-pieces.ts";
import {
  isOfHeading,
  nextSteps,
  type Role,
  type StoryPage,
  type StoryStep,
} from "../../src/read/page/stories/reading-steps.ts";
import { storyPage } from "../../src/read/page/stories/story-signs.ts";
import { lineStarts } from "../../src/read/source-map.ts";
import { generatePages } from "../../test/read/page/generator/generate-page.ts";
import { pageTruth } from "../../test/read/page/generator/generated-page.ts";

/** A page, and how a person reads it. */
export interface Lesson {
  /** How much a mistake counts, 0..1. */
  readonly counts: number;
  readonly page: StoryPage;
  /** A step for each piece; where no way to read has what the truth says, the nearest that there is. */
  readonly steps: readonly StoryStep[];
}

/** The lessons of all pages of a truth that are newspapers'. */
export function lessonsOf(truthFile: string, folder: string): Lesson[] {
  return [...readPageTruths(truthFile)].flatMap(([name, truth]) =>
    lessonOf(readFileSync(join(folder, name), "utf8"), truth),
  );
}

/** A mistake on a generated page counts for less: they are regular, and few stories are all they have. */
const OF_GENERATED = 0.25;

/** So many pages are generated. */
const GENERATED = 120;
const SEED = 2;

/** The lessons of those generated pages that are of the developed half. */
export function generatedLessons(): Lesson[] {
  return generatePages(GENERATED, SEED)
    .filter(({ truth }) => truth.set === "developed")
    .flatMap((page) => lessonOf(page.text, pageTruth(page), OF_GENERATED));
}

export function lessonOf(text: string, truth: PageTruth, counts = 1): Lesson[] {
  const { facts, elements } = wholeElements(text, { from: 0, words: NOTHING_KNOWN });
  const page = storyPage({ text, facts, elements });
  return [{ counts, page, steps: stepsOf(page, ownersOf(text, page.printed, truth)) }];
}

/** Whose a piece is, and as what it was printed. */
interface Owner {
  /** Index of its article; -1 for none. */
  readonly article: number;
  readonly printedAs: string;
}

const NOBODY: Owner = { article: -1, printedAs: "furniture" };

/** Whose most characters of each piece are. */
export function ownersOf(text: string, pieces: readonly PrintedPiece[], truth: PageTruth): Owner[] {
  const starts = lineStarts(text);
  const owners = new Array<Owner>(text.length).fill(NOBODY);
  for (const [article, { blocks }] of truth.articles.entries())
    for (const { role, lines = [], ranges } of blocks) {
      const owner = { article, printedAs: role };
      const parts =
        ranges ?? lines.map(([first, last]) => [starts[first - 1] ?? 0, starts[last] ?? text.length] as const);
      for (const [start, end] of parts) owners.fill(owner, start, end);
    }
  return pieces.map(({ ranges }) => {
    const counts = new Map<Owner, number>();
    for (const { start, end } of ranges)
      for (const owner of owners.slice(start, end)) counts.set(owner, (counts.get(owner) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? NOBODY;
  });
}

function stepsOf(page: StoryPage, owners: readonly Owner[]): StoryStep[] {
  const roles = headingRolesOf(page, owners);
  const numbers = new Map<number, number>();
  const steps: StoryStep[] = [];
  for (const at of page.pieces.keys()) {
    const possible = nextSteps(page, steps.at(-1) ?? null, at).filter(
      ({ role }) => isOfHeading(role) === roles.has(at),
    );
    const find = (is: (step: StoryStep) => boolean) => possible.find(is);
    const { article } = owners[at] ?? NOBODY;
    const number = numbers.get(article);
    const wanted = roles.has(at)
      ? (find(({ role }) => role === roles.get(at)) ?? find(({ role }) => role === "alone"))
      : number === undefined
        ? find(({ role }) => role === "first")
        : (find((step) => step.article === number && step.role !== "first") ?? find(({ role }) => role === "first"));
    const step = wanted ?? (possible[0] as StoryStep);
    if (!roles.has(at) && number === undefined && article >= 0) numbers.set(article, step.article);
    steps.push(step);
  }
  return steps;
}

/** So many texts below headlines may go on with other articles before theirs begins. */
const AWAITED = 4;

/** As what each heading was printed, as far as a reading can say it. */
function headingRolesOf({ pieces }: StoryPage, owners: readonly Owner[]): Map<number, Role> {
  const roles = new Map<number, Role>();
  const seen = new Set<number>();
  let above: number | null = null;
  const isHead = (at: number) => isHeading(pieces[at], owners[at] ?? NOBODY);
  for (let at = 0; at < pieces.length; at += 1) {
    if (!isHead(at)) {
      above = owners[at]?.article ?? -1;
      seen.add(above);
      continue;
    }
    let end = at;
    while (isHead(end)) end += 1;
    const run = inOrder(
      owners.slice(at, end).map((owner) =>
        roleOf(owner, {
          above,
          below: owners[end]?.article ?? null,
          begins: beginsBelow({ isHead, owners, seen, from: end }),
        }),
      ),
      end === pieces.length,
    );
    for (const [place, role] of run.entries()) roles.set(at + place, role);
    at = end - 1;
  }
  return roles;
}

interface Around {
  /** The articles of the texts above and below; null at the page's start and end. */
  readonly above: number | null;
  readonly below: number | null;
  /** The article that begins below. */
  readonly begins: number | null;
}

const PRINTED_AS_TEXT: ReadonlySet<string> = new Set(["body", "caption", "sidebar", "dateline", "byline", "dup"]);

/** Whether a piece was printed as a heading, as far as a reading may say it. */
function isHeading(piece: StoryPage["pieces"][number] | undefined, { article, printedAs }: Owner): boolean {
  return piece?.mayHead === true && !(piece.mayBeText && article >= 0 && PRINTED_AS_TEXT.has(printedAs));
}

function roleOf({ article, printedAs }: Owner, { above, below, begins }: Around): Role {
  if (article < 0) return "alone";
  if (PRINTED_AS_TEXT.has(printedAs)) return article === above ? "line" : "alone";
  if (article === above && article === below) return printedAs === "section" ? "section" : "inside";
  if (article === begins) return "above-text";
  return article === above ? "below-text" : "alone";
}

/** The first article that begins within a few texts. */
function beginsBelow(page: {
  isHead: (at: number) => boolean;
  owners: readonly Owner[];
  seen: ReadonlySet<number>;
  from: number;
}): number | null {
  let texts = 0;
  for (let at = page.from; at < page.owners.length && texts < AWAITED; at += 1) {
    if (page.isHead(at)) continue;
    texts += 1;
    const article = page.owners[at]?.article ?? -1;
    if (!page.seen.has(article)) return article;
  }
  return null;
}

/** The roles of headings that stand together as a reading can have them: what heads the text below is last. */
function inOrder(roles: readonly Role[], isLast: boolean): Role[] {
  const ordered: Role[] = [];
  let before: Role | null = null;
  for (const role of roles) {
    if (before === "above-text") before = "above-text";
    else if (before === "inside" || before === "section") before = role === "inside" ? "inside" : "section";
    else if (before === "below-text" && role === "line") before = "below-text";
    else before = role;
    ordered.push(before);
  }
  const mayEnd = (role: Role) => role !== "above-text" && role !== "inside" && role !== "section";
  return isLast ? ordered.map((role) => (mayEnd(role) ? role : "alone")) : ordered;
}
