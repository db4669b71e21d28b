import { createReadStream, statSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { createInterface } from "node:readline";
import * as v from "valibot";
import { type Answer, type Quotation, tierOf } from "../retrieve/answer.ts";
import type { Engine } from "../retrieve/engine/engine.ts";
import { UsageError } from "./terminal/usage-error.ts";

const BatchQuestion = v.object({
  id: v.union([v.string(), v.number()]),
  question: v.string(),
  previous: v.nullish(v.string()),
});

/** A question of a file, with the one before it where it follows up on one. */
export type BatchQuestion = v.InferOutput<typeof BatchQuestion>;

const EXPECTED_LINE = '{"id": "1", "question": "...", "previous": "..."} ("previous" may be absent).';

/** @throws UsageError when there is no such file of questions ("-" is standard input). */
export function requireQuestions(file: string): void {
  if (file === "-") return;
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`${file} does not exist. Give --batch a file of JSON lines, or -.`);
  if (found.isDirectory()) throw new UsageError(`${file} is a folder. Give --batch a file of JSON lines, or -.`);
}

/**
 * Answers a file of JSON lines ("-" for standard input), in order, one JSON line each on standard output.
 * @throws UsageError naming the line that is not a question; the lines before it are answered.
 */
export async function answerBatch(engine: Engine, file: string, count: number): Promise<void> {
  for await (const { id, question, previous } of batchQuestions(file)) {
    const started = performance.now();
    const answer = await engine.ask({ text: question, count, ...(previous ? { previous } : {}) });
    const ms = Math.round((performance.now() - started) * 10) / 10;
    console.log(JSON.stringify({ id, ...batchAnswer(answer), ms }));
  }
}

/** All questions of such a file. @throws UsageError as above, or when there is no such file. */
export async function readBatch(file: string): Promise<BatchQuestion[]> {
  requireQuestions(file);
  const questions: BatchQuestion[] = [];
  for await (const question of batchQuestions(file)) questions.push(question);
  return questions;
}

async function* batchQuestions(file: string): AsyncGenerator<BatchQuestion> {
  const input = file === "-" ? process.stdin : createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === "") continue;
    yield parseQuestion(line, `${file === "-" ? "standard input" : file}, line ${number}`);
  }
}

function parseQuestion(line: string, where: string): BatchQuestion {
  let json: unknown;
  try {
    json = JSON.parse(line.replace(/^\uFEFF/, ""));
  } catch {
    throw new UsageError(`${where} is not JSON. Expected: ${EXPECTED_LINE}`);
  }
  const parsed = v.safeParse(BatchQuestion, json);
  if (!parsed.success) throw new UsageError(`${where} is no question. Expected: ${EXPECTED_LINE}`);
  return parsed.output;
}

function batchAnswer(answer: Answer) {
  const abstained = answer.kind === "nothing-found";
  const quotations = abstained ? answer.nearest : answer.quotations;
  const { confidence, partsAway, within } = answer;
  const composed = answer.kind === "quoted" ? answer.composed : undefined;
  const said = { ...(partsAway && { partsAway }), ...(within && { within }), ...(composed && { composed }) };
  return { abstained, confidence, tier: tierOf(answer), ...said, passages: quotations.map(batchPassage) };
}

function batchPassage(quotation: Quotation) {
  const { text, source, article, citation, lines, start, end, score, answering, weak = false } = quotation;
  return { text, source, article: article.title, citation, lines, start, end, score, answering, weak };
}
