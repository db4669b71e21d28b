import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { Embedding } from "../../../src/embed/embedding.ts";
import type { Answer, Question } from "../../../src/retrieve/answer.ts";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { modelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import { decodeEmbeddingInto, encodeEmbedding } from "../../../src/retrieve/store/passage-codec.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { openEngine } from "../open-engine.ts";
import { SAMPLES } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { MemoryStore } from "./memory-store.ts";

/** Engines over the sample articles, equal but for where their passages are kept. */
export interface BothEngines {
  readonly onDisk: LocalEngine;
  readonly inMemory: LocalEngine;
  close(): Promise<unknown>;
}

export async function openBothEngines(folder: string): Promise<BothEngines> {
  const models = await builtInModels();
  const memory = new MemoryStore(folder, roundedAsOnDisk);
  for (const store of [new SqliteWritableStore(folder), memory]) await updateIndex({ store, paths: [SAMPLES], models });
  const onDisk = openEngine(folder, models);
  const inMemory = new LocalEngine(memory.openForReading(modelStamp(models.embedder)), models);
  return { onDisk, inMemory, close: () => Promise.all([onDisk.close(), inMemory.close()]) };
}

/** Near-equal passages change places where embeddings are kept more exactly. */
function roundedAsOnDisk(embedding: Embedding): Embedding {
  const rounded = new Float32Array(embedding.length);
  decodeEmbeddingInto(encodeEmbedding(embedding), rounded, 0);
  return rounded;
}

/** The sample questions, and phrases in quotation marks. */
export const QUESTIONS: readonly Question[] = [
  ...readFileSync("test/eval/samples.jsonl", "utf8")
    .trimEnd()
    .split("\n")
    .map((line): { question: string; previous?: string } => JSON.parse(line))
    .map(({ question, previous }) => ({ text: question, ...(previous ? { previous } : {}) })),
  { text: '"glass"' },
  { text: "「听雨廊桥」" },
  { text: "“The lighthose lens”" },
  { text: "?!" },
];

/** Sums in another order differ in the last digits. */
function nearly(answer: Answer): unknown {
  return JSON.parse(JSON.stringify(answer), (_, value) =>
    typeof value === "number" && !Number.isInteger(value) ? expect.closeTo(value, 4) : value,
  );
}

/** Asks both engines, and expects the same answers. */
export async function expectSameAnswers(
  { onDisk, inMemory }: Pick<BothEngines, "onDisk" | "inMemory">,
  questions: readonly Question[],
): Promise<void> {
  for (const question of questions) {
    expect(await onDisk.ask(question), question.text).toEqual(nearly(await inMemory.ask(question)));
  }
}
