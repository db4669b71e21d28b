/** What an answer costs, and its stages: `node measure-questions.ts INDEX QUESTIONS-FILE`; prints JSON. */

import { readFileSync } from "node:fs";
import { answerQuestion } from "../src/retrieve/answering/answer-question.ts";
import { lateCandidates } from "../src/retrieve/late/late-candidates.ts";
import type { TokenComparison } from "../src/retrieve/late/late-interaction.ts";
import { CloseReading } from "../src/retrieve/search/close-reading.ts";
import { prepareQuestion } from "../src/retrieve/search/prepare-question.ts";
import { measureInContext, readInContext } from "../src/retrieve/search/rank-in-context.ts";
import { loadSearchModels } from "../src/retrieve/search/search-models.ts";
import { measureSignals } from "../src/retrieve/search/signals.ts";
import type { StoreSnapshot } from "../src/retrieve/store/passage-store.ts";
import { openBenchStore, openEngine } from "./open-store.ts";
import type { MadeQuestion } from "./questions.ts";
import { eachTimed, type QuestionFigures, type QuestionStages } from "./report/figures.ts";
import { processorMilliseconds } from "./resources.ts";

/** How many of each kind of candidates the ranking asks for. */
const CANDIDATES = 60;
/** Questions before the clock runs, until the code is compiled. */
const WARM_UP = 50;
/** So many questions are taken apart: it takes three times as long as answering them. */
const TAKEN_APART = 100;

const [indexFolder, file] = process.argv.slice(2) as [string, string];
const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
const questions = (JSON.parse(readFileSync(file, "utf8")) as MadeQuestion[]).map(({ text }) => text);

const engine = openEngine(indexFolder, models);
for (const text of questions.slice(0, WARM_UP)) await engine.ask({ text });
const total = await eachTimed(questions, (text) => engine.ask({ text }));
await engine.close();

const store = openBenchStore(indexFolder);
const stages = await store.snapshot(meanStages);
await store.close();
const figures: QuestionFigures = { total, stages };
console.log(JSON.stringify(figures));

async function meanStages(snapshot: StoreSnapshot): Promise<QuestionStages> {
  const sums = { preparing: 0, nearest: 0, late: 0, reading: 0, coverage: 0, signals: 0, closeReading: 0, quoting: 0 };
  const asked = questions.slice(0, TAKEN_APART);
  for (const text of asked) {
    await answerQuestion({ text }, snapshot, models);
    for (const [stage, time] of Object.entries(await stagesOf(text, snapshot))) {
      sums[stage as keyof QuestionStages] += time / asked.length;
    }
  }
  return sums;
}

/** The stages of one question, each by itself. Quoting is what the whole takes above measuring and close reading. */
async function stagesOf(text: string, snapshot: StoreSnapshot): Promise<QuestionStages> {
  const times: Partial<Record<keyof QuestionStages | "measuring" | "whole", number>> = {};
  const timed = async <T>(name: keyof typeof times, action: () => T | Promise<T>): Promise<T> => {
    const started = processorMilliseconds();
    const result = await action();
    times[name] = processorMilliseconds() - started;
    return result;
  };
  const question = await timed("preparing", () => prepareQuestion(text, snapshot, models));
  if (question === null) throw new RangeError(`"${text}" is no question.`);
  const { embedding, late } = question;
  const nearest = await timed("nearest", () => snapshot.nearest(embedding, CANDIDATES));
  const index = await snapshot.tokenIndex();
  const byWords = await timed("late", () =>
    index === null ? [] : lateCandidates(late.query, index, models.tokens, CANDIDATES),
  );
  const ids = [...new Set([...nearest.map(({ id }) => id), ...question.holders, ...byWords])];
  const [passages, similarities] = await timed("reading", async () => [
    await snapshot.passages(ids),
    await snapshot.similarities(ids, embedding),
  ]);
  const compared = await timed("coverage", () => {
    for (const { sentenceTokens } of passages) for (const { ids: own } of sentenceTokens) models.tokens.prepare(own);
    return late.compare(passages);
  });
  await timed("signals", () =>
    measureSignals(
      passages.map((passage, i) => ({
        question,
        passage,
        similarity: similarities[i] as number,
        tokens: compared[i] as TokenComparison,
      })),
    ),
  );
  const { calibration, reranker } = models;
  const measured = await timed("measuring", () => measureInContext({ text }, snapshot, models));
  if (measured === null) throw new RangeError(`"${text}" is no question.`);
  await timed("closeReading", () => readInContext(measured, { reading: new CloseReading(reranker), calibration }));
  await timed("whole", () => answerQuestion({ text }, snapshot, models));
  const { measuring = 0, whole = 0, ...stages } = times as Record<keyof typeof times, number>;
  return { ...stages, quoting: whole - measuring - stages.closeReading };
}
