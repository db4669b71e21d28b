import type { PageTally } from "../src/cli/eval/page-figures.ts";
import { tallyPage } from "../src/cli/eval/page-tally.ts";
import type { PageTruth } from "../src/cli/eval/page-truth.ts";
import { composeArticle } from "../src/read/compose.ts";
import { NOTHING_GIVEN } from "../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../src/read/hyphens/known-words.ts";
import { readPage } from "../src/read/page/read-page.ts";
import { RULES, type RuleName, WEIGHTS, type Weights, weightsWithout } from "../src/read/page/rules.ts";

/** A page and what is true of it. */
export interface MarkedPage {
  readonly name: string;
  readonly text: string;
  readonly truth: PageTruth;
}

/** Figures that a rule can move: those that should be high, by their number of right ones, and those that should be low. */
const HIGH = [
  "headlines",
  "cuts",
  "wraps",
  "ends",
  "articleText",
  "shownText",
  "duplicates",
  "twins",
  "hyphensKept",
  "hyphensUndone",
] as const;
const LOW = ["falseJoints", "mixed", "misheaded"] as const;
export const FIGURES = [...HIGH, ...LOW];
export type Figure = (typeof FIGURES)[number];

/** What happens without a rule: by how much each figure is then higher or lower. */
export interface RuleEffect {
  readonly rule: RuleName;
  readonly weight: number;
  /** Pages on which the rule's sign was seen. */
  readonly pages: number;
  readonly changes: Readonly<Record<Figure, number>>;
}

/** Reads the pages once with all rules, and once without each of these those pages that ask what it is worth. */
export function ruleEffects(pages: readonly MarkedPage[], rules: readonly RuleName[]): RuleEffect[] {
  const whole = pages.map((page) => {
    const { weights, asked } = watched(WEIGHTS);
    return { page, figures: figures(page, weights), asked };
  });
  return rules.map((rule) => {
    const concerned = whole.filter(({ asked }) => asked.has(rule));
    const changes = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Record<Figure, number>;
    for (const { page, figures: before } of concerned) {
      const after = figures(page, weightsWithout(rule));
      for (const figure of FIGURES) changes[figure] += after[figure] - before[figure];
    }
    return { rule, weight: RULES[rule].weight, pages: concerned.length, changes };
  });
}

/** Weights that note for which rules they were asked. */
function watched(weights: Weights): { weights: Weights; asked: ReadonlySet<string | symbol> } {
  const asked = new Set<string | symbol>();
  const get = (all: Weights, rule: string | symbol): unknown => {
    asked.add(rule);
    return Reflect.get(all, rule);
  };
  return { weights: new Proxy(weights, { get }), asked };
}

export function movesNothing({ changes }: RuleEffect): boolean {
  return FIGURES.every((figure) => changes[figure] === 0);
}

function figures(page: MarkedPage, weights: Weights): Record<Figure, number> {
  const tally = tallyWith(page, weights);
  const counts = [...HIGH.map((name) => [name, tally[name].right]), ...LOW.map((name) => [name, tally[name]])];
  return Object.fromEntries(counts);
}

/** As `readSourceFile` does for a page of plain text, with other weights; they do not matter to divided words. */
function tallyWith({ name, text, truth }: MarkedPage, weights: Weights): PageTally {
  const { articles, headings, dropped } = readPage(text, {
    from: 0,
    facts: NOTHING_GIVEN,
    words: NOTHING_KNOWN,
    weights,
  });
  const reading = { mode: "newspaper", reason: "it is a page" } as const;
  const source = { name, format: "text", encoding: "utf-8", text, reading, headings, dropped, pageStarts: [] };
  return tallyPage({ ...source, articles: articles.map((draft) => composeArticle(text, draft)) }, truth);
}
