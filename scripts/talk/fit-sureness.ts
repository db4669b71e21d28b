import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asksNothing } from "../../src/bot/asked/asks-nothing.ts";
import { mayBeSure, type SurenessFeatures, surenessFeatures } from "../../src/bot/asked/is-sure.ts";
import { fitLogistic, type LogisticModel } from "../../src/cli/eval/logistic.ts";
import { loadSearchModels } from "../../src/retrieve/search/search-models.ts";
import { openEngine } from "../../test/retrieve/open-engine.ts";
import { indexSamples } from "../../test/retrieve/sample-index.ts";

const SETS = new URL("../../test/bot/messages/sets/", import.meta.url);
const TALK = ["chatter", "chatter-later", "chatter-unseen", "questions-elsewhere"];
const QUESTIONS = ["questions", "questions-later", "questions-unseen"];
/** Of the last sets the first so many lines are fitted to; the others are for judging what was fitted. */
const FITTED = { "chatter-fresh": 200, "questions-fresh": 60 } as const;

/** Something said over the sample articles. */
interface Said {
  readonly text: string;
  /** The article that answers it; null for talk. */
  readonly article: string | null;
}

/**
 * Fits by what it is told that a text may be answered which nobody said to the bot, to talk and questions over the sample
 * articles. Tells of shares of talk answered how many questions are then answered, of those whose article is found. `asksOf` is
 * what a network says of a text that has not learnt it.
 */
export async function fitSureness(talk: readonly string[], asksOf: (text: string) => number): Promise<string> {
  const said: Said[] = [
    ...TALK.flatMap((set) => linesOf(set)).map((line) => ({ ...line, article: null })),
    ...QUESTIONS.flatMap((set) => linesOf(set)),
    ...linesOf("chatter-fresh")
      .slice(0, FITTED["chatter-fresh"])
      .map((line) => ({ ...line, article: null })),
    ...linesOf("questions-fresh").slice(0, FITTED["questions-fresh"]),
    ...talk.map((text) => ({ text, article: null })),
  ];
  const folder = mkdtempSync(join(tmpdir(), "verbatim-sureness-"));
  try {
    return await fitted(said, folder, asksOf);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function fitted(said: readonly Said[], folder: string, asksOf: (text: string) => number): Promise<string> {
  const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
  await indexSamples(folder, models);
  const engine = openEngine(folder, models);
  const seen: { readonly features: number[]; readonly outcome: boolean }[] = [];
  let names: string[] = [];
  for (const { text, article } of said) {
    if (asksNothing(text) || !mayBeSure(text)) continue;
    const answer = await engine.ask({ text, explain: true });
    const features = surenessFeatures(text, answer);
    const source = answer.explanation?.passages[0]?.source;
    if (features === null || (article !== null && !source?.startsWith(article))) continue;
    const all: SurenessFeatures = { ...features, asks: asksOf(text) };
    names = Object.keys(all);
    seen.push({ features: Object.values(all), outcome: article !== null });
  }
  await engine.close();
  const model = fitLogistic(seen);
  const lines = names.map((name, i) => `  ${name}: ${(model.weights[i] as number).toFixed(3)}`);
  return [`bias: ${model.bias.toFixed(3)}`, ...lines, ...shares(seen, model, said)].join("\n");
}

/** Shares of talk that may be answered. */
const ANSWERED = [0.002, 0.003, 0.004, 0.005, 0.006, 0.01];

function shares(
  seen: readonly { readonly features: number[]; readonly outcome: boolean }[],
  { weights, bias }: LogisticModel,
  said: readonly Said[],
): string[] {
  const odds = seen.map(({ features }) =>
    features.reduce((sum, value, i) => sum + value * (weights[i] as number), bias),
  );
  const of = (outcome: boolean) => odds.filter((_, i) => seen[i]?.outcome === outcome).sort((a, b) => b - a);
  const [talk, questions] = [of(false), of(true)];
  const all = said.filter(({ article }) => article === null).length;
  return ANSWERED.map((share) => {
    const least = talk[Math.floor(all * share)] ?? 0;
    const answered = questions.filter((one) => one > least).length;
    return `from ${least.toFixed(2)} on: ${(100 * share).toFixed(1)} % of talk, ${answered} of ${questions.length} questions`;
  });
}

function linesOf(set: string): { text: string; article: string }[] {
  return readFileSync(new URL(`${set}.txt`, SETS), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => ({ text: line.split("\t").at(-1) ?? line, article: line.split("\t")[0] ?? "" }));
}
