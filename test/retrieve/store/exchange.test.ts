import { readFileSync } from "node:fs";
import { beforeAll, expect, test } from "vitest";
import type { Embedding } from "../../../src/embed/embedding.ts";
import { loadModels } from "../../../src/embed/load-models.ts";
import type { Answer, Question } from "../../../src/retrieve/answer.ts";
import { LocalEngine } from "../../../src/retrieve/engine/local-engine.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { modelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import { decodeEmbeddingInto, encodeEmbedding } from "../../../src/retrieve/store/sqlite/passage-codec.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openEngine } from "../open-engine.ts";
import { SAMPLES } from "../sample-index.ts";
import { MemoryStore } from "./memory-store.ts";

const folder = temporaryFolder();
let onDisk: LocalEngine;
let inMemory: LocalEngine;
beforeAll(async () => {
  const models = await loadModels("built-in");
  const memory = new MemoryStore(folder, roundedAsOnDisk);
  for (const store of [new SqliteWritableStore(folder), memory]) await updateIndex({ store, paths: [SAMPLES], models });
  onDisk = openEngine(folder, models);
  inMemory = new LocalEngine(memory.openForReading(modelStamp(models.embedder)), models);
  return () => Promise.all([onDisk.close(), inMemory.close()]);
});

/** Near-equal passages change places where embeddings are kept more exactly. */
function roundedAsOnDisk(embedding: Embedding): Embedding {
  const rounded = new Float32Array(embedding.length);
  decodeEmbeddingInto(encodeEmbedding(embedding), rounded, 0);
  return rounded;
}

/** The sample questions, and phrases in quotation marks. */
const questions: Question[] = [
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

test("an engine answers every sample question from a store in memory as it does from one in SQLite", async () => {
  expect(questions.length).toBeGreaterThan(180);
  for (const question of questions) {
    expect(await onDisk.ask(question), question.text).toEqual(nearly(await inMemory.ask(question)));
  }
});

test("articles, citations and the status are the same from both", async () => {
  const articles = await onDisk.lookUp("", 1_000);
  expect(articles.length).toBeGreaterThan(10);
  expect(await inMemory.lookUp("", 1_000)).toEqual(articles);
  for (const { citation } of articles) {
    const cited = await onDisk.cite(citation);
    expect(cited).not.toBeNull();
    expect(await inMemory.cite(citation)).toEqual(cited);
  }
  const { updated: _, ...status } = await onDisk.status();
  expect(await inMemory.status()).toMatchObject(status);
});
