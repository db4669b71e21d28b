/** `node --import tsx scripts/talk/learn-talk.ts`: see README.md beside it. */
import { readFileSync, writeFileSync } from "node:fs";
import { stdout } from "node:process";
import { fileURLToPath } from "node:url";
import { loadModels } from "../../src/embed/load-models.ts";
import { logOdds, type TokenNetwork, tokenFeatures } from "../../src/retrieve/talk/token-network.ts";
import { randomFrom } from "../../test/seeded-random.ts";
import { fitSureness } from "./fit-sureness.ts";
import { type Lesson, learn } from "./network-learning.ts";

const TARGET = fileURLToPath(new URL("../../src/retrieve/talk/talk-weights.ts", import.meta.url));
/** Each line is once judged by what was learnt on the others. */
const FOLDS = 5;
const BYTE = 127;

const { tokens } = await loadModels("built-in");
const lessons: (Lesson & { readonly line: string })[] = (["questions", "talk"] as const).flatMap((kind) =>
  linesOf(kind).map((line) => ({ line, text: tokenFeatures(line, tokens), asks: kind === "questions" })),
);
const random = randomFrom(1);
const folds = lessons.map(() => Math.floor(random() * FOLDS));
const networks = Array.from({ length: FOLDS }, (_, fold) =>
  learn(
    lessons.filter((_, i) => folds[i] !== fold),
    randomFrom(fold),
  ),
);
const judged = lessons.map(({ text }, i) => logOdds(networks[folds[i] as number] as TokenNetwork, text));
const right = lessons.filter(({ asks }, i) => (judged[i] as number) > 0 === asks).length;
stdout.write(`${lessons.length} lines; ${right} are told right by what was learnt on the others\n`);
const network = learn(lessons, random);
write(network);
const unlearnt = new Map(lessons.map(({ line }, i) => [line, judged[i] as number]));
const asksOf = (text: string) => unlearnt.get(text) ?? logOdds(network, tokenFeatures(text, tokens));
const talk = lessons.filter(({ asks }) => !asks).map(({ line }) => line);
stdout.write(`${await fitSureness(talk, asksOf)}\n`);

function linesOf(kind: "questions" | "talk"): string[] {
  const text = readFileSync(new URL(`lines/${kind}.tsv`, import.meta.url), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.slice(line.indexOf("\t") + 1));
}

function write({ features, hidden, weights, biases, outputs, bias }: TokenNetwork): void {
  const scale = Math.max(...weights.map(Math.abs)) / BYTE;
  const packed = Buffer.from(Int8Array.from(weights, (value) => Math.round(value / scale)).buffer).toString("base64");
  const numbers = (values: Float32Array) =>
    `[${Array.from(values, (value) => Number(value.toPrecision(5))).join(", ")}]`;
  writeFileSync(
    TARGET,
    `/** What \`asksOfArticles\` knows, its weights a signed byte each, in base64; made by scripts/talk/learn-talk.ts. */
export const TALK_WEIGHTS = {
  features: ${features},
  hidden: ${hidden},
  scale: ${scale.toPrecision(5)},
  weights:
    "${packed}",
  biases: ${numbers(biases)},
  outputs: ${numbers(outputs)},
  bias: ${Number(bias.toPrecision(4))},
};
`,
  );
}
