/**
 * `node --import tsx scripts/inside-weights.ts FOLDER` learns by which characters Chinese and Japanese go on inside a sentence,
 * and writes that to src/read/page/joints/inside-weights.ts. The folder holds text files, a sentence to a line, each used
 * `EXAMPLES` times by the language that its name begins with. What is committed was learnt on the passages of CMRC 2018 (dev,
 * trial), DRCD (dev, test) and XQuAD (zh), and the sentences of UD Chinese-GSDSimp; and on those of JaQuAD (train), Japanese Wikinews
 * (jawikinews-headline-dataset) and UD Japanese-GSD, all of them openly licensed: 34,578 and 123,305 sentences; and, three times,
 * on 1,236 sentences of the developed pages in test/read/page/written, which begin as news do.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { argv, exit, stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { featuresOf, PLACES, placeOf, STEP } from "../src/read/page/joints/inside-sentence.ts";

const TARGET = fileURLToPath(new URL("../src/read/page/joints/inside-weights.ts", import.meta.url));
/** A sentence is cut at so many random places; as many times its start is shown. */
const EXAMPLES: Readonly<Record<string, number>> = { zh: 10, ja: 2 };
/** Every so many sentences one is kept aside, on which the learnt weights are judged. */
const ASIDE = 10;
/** Adaptive gradients (Duchi et al., 2011). */
const ROUNDS = 6;
const RATE = 0.12;
const SHRINKING = 3e-4;
const FIRST_SQUARE = 0.1;

const CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]/u;
const BEFORE_CUT = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々，、]/u;
/** A cut leaves so many characters on either side. */
const MARGIN = 4;

interface Example {
  readonly places: readonly number[];
  readonly isInside: boolean;
}

const folder = argv[2];
if (folder === undefined) {
  stdout.write("Name a folder of text files, a sentence to a line, whose names begin with zh or ja.\n");
  exit(2);
}
const random = seeded(7);
const learnt: Example[] = [];
const judged: Example[] = [];
for (const name of readdirSync(folder).sort()) {
  const times = EXAMPLES[name.slice(0, 2)];
  if (times === undefined || !name.endsWith(".txt")) continue;
  const sentences = readFileSync(join(folder, name), "utf8").split("\n");
  for (const [at, sentence] of sentences.entries())
    for (const example of examplesOf(sentence, times)) (at % ASIDE === 0 ? judged : learnt).push(example);
}
const weights = quantised(learn(learnt));
const right = judged.filter(({ places, isInside }) => sum(weights, places) > 0 === isInside).length;
stdout.write(`${learnt.length} examples; of ${judged.length} others ${right} are told\n`);
writeFileSync(
  TARGET,
  `/** What each place of features is worth, in \`STEP\`s, a signed byte each, in base64; made by scripts/inside-weights.ts. */\nexport const INSIDE_WEIGHTS =\n  "${Buffer.from(weights.buffer).toString("base64")}";\n`,
);

/** The start of a sentence and its remainder behind random cuts, as many of each. */
function examplesOf(sentence: string, times: number): Example[] {
  const start = featuresOf(sentence)?.map(placeOf);
  if (start === undefined) return [];
  const cuts: number[] = [];
  for (let at = MARGIN; at < sentence.length - MARGIN; at += 1)
    if (BEFORE_CUT.test(sentence.charAt(at - 1)) && CHARACTER.test(sentence.charAt(at))) cuts.push(at);
  return shuffled(cuts)
    .slice(0, times)
    .flatMap((at) => [
      { places: (featuresOf(sentence.slice(at)) ?? []).map(placeOf), isInside: true },
      { places: start, isInside: false },
    ]);
}

/** Logistic regression by stochastic gradients: the mean of what each round but the first ended with. */
function learn(examples: readonly Example[]): Float64Array {
  const found = new Float64Array(PLACES);
  const mean = new Float64Array(PLACES);
  const squares = new Float64Array(PLACES).fill(FIRST_SQUARE);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { places, isInside } of shuffled(examples)) {
      const error = 1 / (1 + Math.exp(-sum(found, places))) - Number(isInside);
      for (const place of places) {
        const weight = found[place] ?? 0;
        const gradient = error + SHRINKING * weight;
        const square = (squares[place] ?? 0) + gradient * gradient;
        squares[place] = square;
        found[place] = weight - (RATE * gradient) / Math.sqrt(square);
      }
    }
    if (round > 0) for (let at = 0; at < PLACES; at += 1) mean[at] = (mean[at] ?? 0) + (found[at] ?? 0) / (ROUNDS - 1);
  }
  return mean;
}

function quantised(found: Float64Array): Int8Array {
  return Int8Array.from(found, (weight) => Math.max(-127, Math.min(127, Math.round(weight / STEP))));
}

function sum(all: Float64Array | Int8Array, places: readonly number[]): number {
  return places.reduce((total, place) => total + (all[place] ?? 0), 0);
}

function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** A linear congruential generator (Numerical Recipes), 0..1, so that the same is learnt each time. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
