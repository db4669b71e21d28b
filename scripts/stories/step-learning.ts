import { nextSteps, type StoryStep, type StoryWeights } from "../../src/read/page/stories/reading-steps.ts";
import { signsOfStep } from "../../src/read/page/stories/step-signs.ts";
import type { Lesson } from "./story-lessons.ts";

const EPOCHS = 12;
const RATE = 0.1;
/** How strongly weights are drawn to nothing. */
const L2 = 0.002;
/** Before anything is learnt. */
const LEAST_SQUARE = 1e-6;
/** What changes weights by less is not worth the time. */
const LEAST_ERROR = 1e-4;

/** The steps that were possible at one place, by the numbers of their signs and how strong each is. */
interface Choice {
  readonly steps: readonly { readonly signs: Int32Array; readonly strengths: Float64Array }[];
  /** Index of the right one. */
  readonly right: number;
  readonly counts: number;
}

/**
 * Weights by which each step of a right reading is the likeliest of those that were possible there: a logistic regression over
 * the steps (maximum entropy), by stochastic gradients with a rate for each weight (AdaGrad: Duchi et al., 2011).
 */
export function learnSteps(lessons: readonly Lesson[]): StoryWeights {
  const numbers = new Map<string, number>();
  const choices = lessons.flatMap((lesson) => choicesOf(lesson, numbers));
  const weights = new Float64Array(numbers.size);
  const squares = new Float64Array(numbers.size).fill(LEAST_SQUARE);
  const gradient = new Map<number, number>();
  const random = seeded(1);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { steps, right, counts } of shuffled(choices, random)) {
      const likely = likelihoods(steps.map((step) => worthOf(step, weights)));
      gradient.clear();
      for (const [at, { signs, strengths }] of steps.entries()) {
        const error = counts * ((likely[at] ?? 0) - Number(at === right));
        if (Math.abs(error) < LEAST_ERROR) continue;
        for (const [place, sign] of signs.entries())
          gradient.set(sign, (gradient.get(sign) ?? 0) + error * (strengths[place] ?? 0));
      }
      for (const [sign, slope] of gradient) {
        const change = slope + L2 * (weights[sign] ?? 0);
        squares[sign] = (squares[sign] ?? 0) + change * change;
        weights[sign] = (weights[sign] ?? 0) - (RATE * change) / Math.sqrt(squares[sign] ?? 1);
      }
    }
  return new Map([...numbers].map(([sign, number]) => [sign, weights[number] ?? 0]));
}

function choicesOf({ page, steps, counts }: Lesson, numbers: Map<string, number>): Choice[] {
  const numberOf = (sign: string) => {
    const number = numbers.get(sign) ?? numbers.size;
    numbers.set(sign, number);
    return number;
  };
  return steps.flatMap((step, at) => {
    const possible = nextSteps(page, steps[at - 1] ?? null, at);
    const right = possible.findIndex((one) => isSame(one, step));
    if (possible.length < 2) return [];
    const described = possible.map((one) => {
      const signs = [...signsOfStep(page, one)];
      return {
        signs: Int32Array.from(signs.map(([sign]) => numberOf(sign))),
        strengths: Float64Array.from(signs.map(([, strength]) => strength)),
      };
    });
    return [{ steps: described, right, counts }];
  });
}

function isSame(one: StoryStep, other: StoryStep): boolean {
  return one.role === other.role && one.article === other.article;
}

function worthOf({ signs, strengths }: Choice["steps"][number], weights: Float64Array): number {
  let sum = 0;
  for (let place = 0; place < signs.length; place += 1)
    sum += (strengths[place] ?? 0) * (weights[signs[place] ?? 0] ?? 0);
  return sum;
}

function likelihoods(worths: readonly number[]): number[] {
  const most = Math.max(...worths);
  const odds = worths.map((worth) => Math.exp(worth - most));
  const sum = odds.reduce((total, one) => total + one, 0);
  return odds.map((one) => one / sum);
}

/** The items in another order. */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const mixed = [...items];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other] as T, mixed[last] as T];
  }
  return mixed;
}

/** Numbers in 0..1, always the same (a linear congruential generator). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}
