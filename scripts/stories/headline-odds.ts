/**
 * `node --import tsx scripts/stories/headline-odds.ts` learns what tells that a text stands under its own article's headline, and prints
 * the weights that src/read/page/stories/headline-odds.ts has. It reads the developed pages in test/read/page/written, each by
 * story weights that were learnt without it: on pages that it learnt from, a reader is surer than it may be.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { fitLogistic, type Observation } from "../../src/cli/eval/logistic.ts";
import { headlinesOf, type PageTruth, readPageTruths, squeezed } from "../../src/cli/eval/page-truth.ts";
import { NOTHING_GIVEN } from "../../src/read/given-facts.ts";
import { NOTHING_KNOWN } from "../../src/read/hyphens/known-words.ts";
import { readPage, wholeElements } from "../../src/read/page/read-page.ts";
import { type HeadlineSigns, headlineSigns } from "../../src/read/page/stories/headline-odds.ts";
import type { StoryWeights } from "../../src/read/page/stories/reading-steps.ts";
import { likeliestReading } from "../../src/read/page/stories/story-search.ts";
import { storyPage } from "../../src/read/page/stories/story-signs.ts";
import { learn } from "./story-learning.ts";
import { generatedLessons, lessonOf, ownersOf } from "./story-lessons.ts";

const PAGES = new URL("../../test/read/page/written/developed/", import.meta.url);
const PARTS = 4;
/** So many of the texts under their own headline may be shown without it. */
const LOST = 0.12;

interface TruePage {
  readonly text: string;
  readonly truth: PageTruth;
}

/** A text of an article that has a title: its signs, and whether the title is its own article's. */
interface HeadedText {
  readonly signs: HeadlineSigns;
  readonly isRight: boolean;
}

function headedTexts({ text, truth }: TruePage, storyWeights: StoryWeights): HeadedText[] {
  const { facts, elements } = wholeElements(text, { from: 0, words: NOTHING_KNOWN });
  const { printed, ...page } = storyPage({ text, facts, elements });
  const signs = headlineSigns(page, likeliestReading(page, storyWeights));
  const owners = ownersOf(text, printed, truth);
  const { articles } = readPage(text, { from: 0, facts: NOTHING_GIVEN, words: NOTHING_KNOWN, storyWeights });
  const titles = new Map(
    articles.flatMap(({ title, blocks }) =>
      blocks.flatMap(({ ranges }) => ranges.map(({ start }) => [start, title] as const)),
    ),
  );
  return printed.flatMap(({ ranges, goesOn }, at) => {
    const own = signs[at] ?? null;
    const title = titles.get(ranges[0]?.start ?? -1) ?? null;
    const article = truth.articles[owners[at]?.article ?? -1];
    if (own === null || goesOn !== null || title === null || article === undefined) return [];
    return [{ signs: own, isRight: headlinesOf(article).includes(squeezed(title)) }];
  });
}

const pages = [...readPageTruths(fileURLToPath(new URL("truth.json", PAGES)))].map(([name, truth]) => {
  return { text: readFileSync(join(fileURLToPath(new URL("articles", PAGES)), name), "utf8"), truth };
});
const generated = generatedLessons();
const texts = Array.from({ length: PARTS }, (_, part) => {
  const lessons = pages.filter((_, at) => at % PARTS !== part).flatMap(({ text, truth }) => lessonOf(text, truth));
  const weights = learn([...lessons, ...generated]);
  return pages.filter((_, at) => at % PARTS === part).flatMap((page) => headedTexts(page, weights));
}).flat();
const names = Object.keys(texts[0]?.signs ?? {}) as (keyof HeadlineSigns)[];
const observations: Observation[] = texts.map(({ signs, isRight }) => {
  return { features: names.map((name) => signs[name]), outcome: isRight };
});
const { weights, bias } = fitLogistic(observations);
const oddsOf = ({ features }: Observation) => features.reduce((sum, x, i) => sum + x * (weights[i] ?? 0), bias);
const right = observations.filter(({ outcome }) => outcome).map(oddsOf);
const wrong = observations.filter(({ outcome }) => !outcome).map(oddsOf);
const least = right.sort((a, b) => a - b)[Math.floor(LOST * right.length)] ?? 0;
const shown = wrong.filter((odds) => odds >= least).length;
for (const [i, name] of names.entries()) stdout.write(`${name}: ${weights[i]?.toFixed(2)}\n`);
stdout.write(`rest: ${bias.toFixed(2)}\nLEAST_ODDS: ${least.toFixed(2)}\n`);
stdout.write(`of ${right.length} texts under their own headline, ${100 * LOST} % are shown without; `);
stdout.write(`of ${wrong.length} under another, ${wrong.length - shown}\n`);
