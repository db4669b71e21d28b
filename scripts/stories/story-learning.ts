import type { StoryStep, StoryWeights } from "../../src/read/page/stories/reading-steps.ts";
import { signsOfStep } from "../../src/read/page/stories/step-signs.ts";
import { waysToRead } from "../../src/read/page/stories/story-search.ts";
import { learnSteps, seeded, shuffled } from "./step-learning.ts";
import type { Lesson } from "./story-lessons.ts";

const ROUNDS = 8;
/** Steps are learnt one by one first: what they are worth that way is worth so much of it in a whole reading. */
const OF_STEPS = 0.3;
/** A lesson changes the weights by at most so many times the difference of its signs. */
const MOST_STEP = 0.05;

/**
 * An averaged structured perceptron (Collins, "Discriminative training methods for hidden Markov models", 2002) over the beam's
 * ways to read, which learns at the place where the truth is furthest behind (max-violation: Huang et al., "Structured
 * perceptron with inexact search", 2012), by steps that are no longer than the mistake needs (passive-aggressive: Crammer et
 * al., 2006). Each wrong step counts as one while it learns. It begins with what single steps teach.
 */
export function learn(from: readonly Lesson[]): StoryWeights {
  const weights = new Map([...learnSteps(from)].map(([sign, worth]) => [sign, worth * OF_STEPS]));
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
function correction(lesson: Lesson, weights: StoryWeights): ReadonlyMap<string, number> {
  const { page, steps } = lesson;
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
  const factor = square === 0 ? 0 : Math.min(MOST_STEP * lesson.counts, worst / square);
  return new Map([...difference].map(([sign, one]) => [sign, one * factor]));
}

export function isAs(step: StoryStep, truth: StoryStep | undefined): boolean {
  return step.role === truth?.role && (step.role !== "return" || step.article === truth.article);
}
