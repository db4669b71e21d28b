/**
 * `node --import tsx scripts/story-weights.ts` learns from the developed pages in test/read/page/written what the signs of
 * articles and their headings are worth, and writes that to src/read/page/stories/story-weights.ts. With `--judge` it learns on
 * two thirds of the pages and says how many pieces it reads as a person does on the other third, three times over.
 */
import { writeFileSync } from "node:fs";
import { argv, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { likeliestReading, signsOfStep, type StoryStep, type StoryWeights, waysToRead } from "../src/read/page/stories/story-search.ts";
import { type Lesson, lessonsOf } from "./story-lessons.ts";

const PAGES = new URL("../test/read/page/written/developed/", import.meta.url);
const TARGET = fileURLToPath(new URL("../src/read/page/stories/story-weights.ts", import.meta.url));
const ROUNDS = 12;
/** A lesson changes the weights by at most so many times the difference of its signs. */
const MOST_STEP = 0.02;
const THOUSANDTHS = 1000;
const PARTS = 3;

const lessons = lessonsOf(fileURLToPath(new URL("truth.json", PAGES)), fileURLToPath(new URL("articles", PAGES)));
if (argv.includes("--judge")) {
  for (let part = 0; part < PARTS; part += 1) {
    const weights = learn(lessons.filter((_, at) => at % PARTS !== part));
    const others = lessons.filter((_, at) => at % PARTS === part);
    const read = others.flatMap(({ page, steps }) =>
      likeliestReading(page, weights).map((step, at) => Number(isAs(step, steps[at]))),
    );
    const right = read.reduce((sum, one) => sum + one, 0);
    stdout.write(`${others.length} pages: ${right} of ${read.length} pieces are read as by a person\n`);
  }
} else {
  const weights = learn(lessons);
  const lines = [...weights]
    .map(([sign, worth]) => [sign, Math.round(worth * THOUSANDTHS)] as const)
    .filter(([, worth]) => worth !== 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([sign, worth]) => `${worth}\t${sign}`);
  writeFileSync(
    TARGET,
    `import type { StoryWeights } from "./story-search.ts";

/** What each sign is worth for a role, in thousandths; learnt by scripts/story-weights.ts. */
const THOUSANDTHS = \`
${lines.join("\n")}
\`;

export const STORY_WEIGHTS: StoryWeights = new Map(
  THOUSANDTHS.trim()
    .split("\\n")
    .map((line) => line.split("\\t"))
    .map(([worth = "", sign = ""]) => [sign, Number(worth) / ${THOUSANDTHS}]),
);
`,
  );
  stdout.write(`${lines.length} weights were learnt from ${lessons.length} pages\n`);
}

/**
 * An averaged structured perceptron (Collins, "Discriminative training methods for hidden Markov models", 2002) over the beam's
 * ways to read, which learns at the place where the truth is furthest behind (max-violation: Huang et al., "Structured
 * perceptron with inexact search", 2012), by steps that are no longer than the mistake needs (passive-aggressive: Crammer et
 * al., 2006). Each wrong step counts as one while it learns.
 */
function learn(from: readonly Lesson[]): StoryWeights {
  const weights = new Map<string, number>();
  const sums = new Map<string, number>();
  const random = seeded(1);
  let lessonsRead = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const lesson of shuffled(from, random)) {
      for (const [sign, change] of correction(lesson, weights)) {
        weights.set(sign, (weights.get(sign) ?? 0) + change);
        // What was added at some time counts from then on.
        sums.set(sign, (sums.get(sign) ?? 0) + change * lessonsRead);
      }
      lessonsRead += 1;
    }
  }
  return new Map([...weights].map(([sign, worth]) => [sign, worth - (sums.get(sign) ?? 0) / lessonsRead]));
}

/** By how much each weight has to change. */
function correction({ page, steps }: Lesson, weights: StoryWeights): ReadonlyMap<string, number> {
  const worth = (signs: ReadonlyMap<string, number>) =>
    [...signs].reduce((sum, [sign, strength]) => sum + strength * (weights.get(sign) ?? 0), 0);
  const isWrong = (step: StoryStep) => Number(!isAs(step, steps[step.at]));
  let right = 0;
  let worst = 0;
  let mistaken: StoryStep | null = null;
  for (const [best] of waysToRead(page, weights, isWrong)) {
    if (best === undefined) break;
    right += worth(signsOfStep(page, steps[best.at] as StoryStep));
    if (best.score - right > worst) {
      worst = best.score - right;
      mistaken = best;
    }
  }
  const difference = new Map<string, number>();
  const add = (step: StoryStep, times: number) => {
    for (const [sign, strength] of signsOfStep(page, step))
      difference.set(sign, (difference.get(sign) ?? 0) + times * strength);
  };
  for (let step = mistaken; step !== null; step = step.before) {
    add(step, -1);
    add(steps[step.at] as StoryStep, 1);
  }
  const square = [...difference.values()].reduce((sum, one) => sum + one * one, 0);
  const factor = square === 0 ? 0 : Math.min(MOST_STEP, worst / square);
  return new Map([...difference].map(([sign, one]) => [sign, one * factor]));
}

function isAs(step: StoryStep, truth: StoryStep | undefined): boolean {
  return step.role === truth?.role && (step.role !== "return" || step.article === truth.article);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const left = [...items];
  return items.map(() => left.splice(Math.floor(random() * left.length), 1)[0] as T);
}

/** Numbers in 0..1, always the same (a linear congruential generator). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
