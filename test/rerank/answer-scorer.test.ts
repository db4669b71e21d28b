import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { type OnnxGraph, writeOnnx } from "../../scripts/scorer/write-onnx.ts";
import type { TokenTable } from "../../src/embed/token-table.ts";
import { readAnswerScorer } from "../../src/rerank/answer-scorer.ts";
import { type Reading, type Reranker, RerankerError } from "../../src/rerank/reranker.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";

/** What the scorer's training side gives: `question`, `title` and `sentences` in, `logit` and `sentence_weights` out. */
interface Vector {
  readonly lang: string;
  readonly question: string;
  readonly title: string;
  readonly sentences: readonly string[];
  readonly logit: number;
  readonly sentence_weights: readonly number[];
}

const { cases }: { readonly cases: readonly Vector[] } = JSON.parse(
  readFileSync(fileURLToPath(new URL("answer-presence-vectors.json", import.meta.url)), "utf8"),
);

/** Numbers in the file are rounded, and float32 sums depend a little on their order. */
const DIGITS = 4;

let tokens: TokenTable;
let scorer: Reranker;
beforeAll(async () => {
  ({ tokens } = await builtInModels());
  scorer = readAnswerScorer(tokens);
});

function expectSame(reading: Reading | undefined, { logit, sentences }: Reading): void {
  expect(reading?.logit).toBeCloseTo(logit, DIGITS);
  expect(reading?.sentences).toHaveLength(sentences?.length ?? 0);
  for (const [i, share] of (sentences ?? []).entries()) expect(reading?.sentences?.[i]).toBeCloseTo(share, DIGITS);
}

describe("the answer scorer", () => {
  test.each(cases)("reads '$question' ($lang) as on its training side", async (vector) => {
    const { question, title, sentences, logit } = vector;
    const [reading] = await scorer.read(question, [{ title, sentences }]);
    expectSame(reading, { logit, sentences: vector.sentence_weights });
  });

  test("reads passages together as it reads each alone, in their order, however their lengths differ", async () => {
    const passages = cases.map(({ title, sentences }, i) => ({
      title: i % 3 === 0 ? null : title,
      sentences: i % 4 === 0 ? cases.flatMap((each) => each.sentences).slice(0, 12) : sentences,
    }));
    const { question } = cases[0] as Vector;
    const together = await scorer.read(question, passages);
    expect(together).toHaveLength(passages.length);
    for (const [i, passage] of passages.entries()) {
      const [alone] = await scorer.read(question, [passage]);
      expectSame(together[i], alone as Reading);
    }
  });

  test("reads what several ask for at once as it reads each alone, to the last bit", async () => {
    const asked = cases.map(({ question, title, sentences }) => [question, [{ title, sentences }]] as const);
    const alone: Reading[][] = [];
    for (const each of asked) alone.push(await scorer.read(...each));
    expect(await Promise.all(asked.map((each) => scorer.read(...each)))).toEqual(alone);
  });

  test("finds the passage that answers above the ones that do not", async () => {
    const { question, title, sentences } = cases[0] as Vector;
    const others = cases.filter((each) => each.title !== title && each.lang === "en");
    const passages = [...others, { title, sentences }].map((each) => ({
      title: each.title,
      sentences: each.sentences,
    }));
    const logits = (await scorer.read(question, passages)).map(({ logit }) => logit);
    expect(logits.indexOf(Math.max(...logits))).toBe(passages.length - 1);
  });

  test("gives shares that sum up to 1, and none to sentences beyond what it reads", async () => {
    const sentence = "The old ferry across the harbour stopped running in 1986, as the new bridge was opened.";
    const sentences = new Array<string>(40).fill(sentence);
    const [reading] = await scorer.read("When did the ferry stop running?", [{ title: null, sentences }]);
    const shares = reading?.sentences ?? [];
    expect(shares).toHaveLength(40);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, DIGITS);
    const read = shares.findLastIndex((share) => share > 0) + 1;
    const ids = tokens.tokenize(sentence).filter((id) => id !== 3).length;
    expect(read).toBe(Math.floor(230 / ids));
  });

  test("reads the beginning of a first sentence that is too long, and nothing after it", async () => {
    const endless = "The new harbour bridge was opened on 14 May 1987 by the mayor, ".repeat(100);
    const passage = { title: null, sentences: [endless, "It is 412 metres long."] };
    const [reading] = await scorer.read("When was the bridge opened?", [passage]);
    expect(reading?.logit).toBeGreaterThan(0);
    expect(reading?.sentences).toEqual([expect.closeTo(1, DIGITS), 0]);
  });

  test("has nothing to say where question or passage hold nothing that it reads", async () => {
    const passage = { title: "Lowmere", sentences: ["The bridge was opened in 1987."] };
    const nothing = { logit: -10, sentences: null };
    expect(await scorer.read("", [passage])).toEqual([nothing]);
    const readings = await scorer.read("When was the bridge opened?", [
      passage,
      { title: "Lowmere", sentences: [] },
      { title: null, sentences: ["", " "] },
    ]);
    expect(readings.slice(1)).toEqual([nothing, nothing]);
    expect(readings[0]?.logit).toBeGreaterThan(nothing.logit);
    expect(await scorer.read("When was the bridge opened?", [])).toEqual([]);
  });

  test("gives finite logits and shares for any text", async () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 60 });
    const passages = fc.array(fc.record({ title: fc.option(texts), sentences: fc.array(texts, { maxLength: 4 }) }), {
      maxLength: 4,
    });
    await fc.assert(
      fc.asyncProperty(texts, passages, async (question, several) => {
        const readings = await scorer.read(question, several);
        expect(readings).toHaveLength(several.length);
        for (const [i, { logit, sentences }] of readings.entries()) {
          expect(Number.isFinite(logit)).toBe(true);
          if (sentences === null) continue;
          expect(sentences).toHaveLength(several[i]?.sentences.length ?? 0);
          expect(sentences.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, DIGITS);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("says its name and the size of its file", () => {
    const shipped = readAnswerScorer(tokens);
    expect(shipped.name).toBe("built-in");
    expect(shipped.bytes).toBe(statSync("models/answer-presence/scorer.onnx").size);
  });
});

describe("an answer scorer whose file", () => {
  const SHIPPED = fileURLToPath(new URL("../../models/answer-presence/scorer.onnx", import.meta.url));
  const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
  const sha256 = sha256Of(readFileSync(SHIPPED));
  const PASSAGES = [{ title: null, sentences: ["The bridge was opened in 1987."] }];

  const refusalOf = async (attempt: () => Promise<unknown>): Promise<RerankerError> => {
    const refusal = await attempt().catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(RerankerError);
    return refusal as RerankerError;
  };

  test("is missing has no size", () => {
    expect(readAnswerScorer(tokens, { path: join(temporaryFolder(), "scorer.onnx"), sha256 }).bytes).toBe(0);
  });

  test.each<readonly [string, (path: string) => void, "ENOENT" | "EISDIR"]>([
    ["is missing", (path) => rmSync(path), "ENOENT"],
    ["is a folder", (path) => [rmSync(path), mkdirSync(path)], "EISDIR"],
  ])("%s is refused when it is first needed, with its path and what to do", async (_, damage, code) => {
    const path = join(temporaryFolder(), "scorer.onnx");
    copyFileSync(SHIPPED, path);
    damage(path);
    const scorer = readAnswerScorer(tokens, { path, sha256 });
    for (const attempt of [() => scorer.warmUp(), () => scorer.read("When was it opened?", PASSAGES)]) {
      const { message, cause } = await refusalOf(attempt);
      expect(message).toBe(
        `The reranker that comes with Verbatim cannot be used: ${path} cannot be read. Install Verbatim again, or go ` +
          'without it (RERANK_MODEL="off").',
      );
      expect(cause).toMatchObject({ code });
    }
  });

  test.each<readonly [string, (whole: Buffer) => Buffer]>([
    ["is cut short", (whole) => whole.subarray(0, 100_000)],
    ["is cut short by one byte", (whole) => whole.subarray(0, -1)],
    ["is empty", () => Buffer.alloc(0)],
    ["is something else", () => Buffer.from("<!doctype html>")],
    ["holds any bytes", (whole) => whole.fill("any bytes ")],
    ["lacks a block, so that it would run and give other logits", (whole) => whole.fill(0, 2_000_000, 2_004_096)],
    ["would end the process that runs it", () => writeOnnx(nothingToAdd(tokens.dimensions))],
  ])("%s is refused before it runs, with its path and what to do", async (_, damage) => {
    const path = join(temporaryFolder(), "scorer.onnx");
    const damaged = damage(readFileSync(SHIPPED));
    writeFileSync(path, damaged);
    const scorer = readAnswerScorer(tokens, { path, sha256 });
    for (const attempt of [() => scorer.warmUp(), () => scorer.read("When was it opened?", PASSAGES)]) {
      expect((await refusalOf(attempt)).message).toBe(
        `The reranker that comes with Verbatim cannot be used: ${path} is damaged: its SHA-256 is ${sha256Of(damaged)}, ` +
          `where ${sha256} was expected. Install Verbatim again, or go without it (RERANK_MODEL="off").`,
      );
    }
  });

  const writeKnown = (bytes: Buffer) => {
    const path = join(temporaryFolder(), "scorer.onnx");
    writeFileSync(path, bytes);
    return { path, sha256: sha256Of(bytes) };
  };

  test("is as it came but cannot be run here is refused with what the runtime says", async () => {
    const file = writeKnown(Buffer.from("<!doctype html>"));
    const { message, cause } = await refusalOf(() => readAnswerScorer(tokens, file).warmUp());
    expect(message).toContain(`: ${file.path} cannot be run here. Install Verbatim again`);
    expect((cause as Error).message).toMatch(/protobuf/i);
  });

  const meanOfRows = (output: string): OnnxGraph => ({
    inputs: { rows: { kind: "float", rank: 2 } },
    outputs: { [output]: { kind: "float", rank: 1 } },
    constants: {},
    nodes: [{ type: "ReduceMean", inputs: ["rows"], output, attributes: { axes: [1], keepdims: 0 } }],
  });

  test.each([
    ["weights", meanOfRows("logit")],
    ["a logit", meanOfRows("weight")],
  ])("gives no %s is refused at the first reading", async (_, graph) => {
    const scorer = readAnswerScorer(tokens, writeKnown(writeOnnx(graph)));
    const { message } = await refusalOf(() => scorer.read("When?", PASSAGES));
    expect(message).toContain("cannot be used: its network gives no logit, or no weights. Install Verbatim again");
  });

  test("fails on a passage is refused with what the runtime says", async () => {
    const graph = { ...meanOfRows("logit"), inputs: { pixels: { kind: "float", rank: 2 } } } as const;
    const nodes = graph.nodes.map((node) => ({ ...node, inputs: ["pixels"] }));
    const scorer = readAnswerScorer(tokens, writeKnown(writeOnnx({ ...graph, nodes })));
    const { message, cause } = await refusalOf(() => scorer.read("When?", PASSAGES));
    expect(message).toContain("cannot be used: its network fails on a passage. Install Verbatim again");
    expect((cause as Error).message).toContain("pixels");
  });
});

/** The runtime of version 1.14 adds nothing to something, and reads where there is no memory. */
function nothingToAdd(dimensions: number): OnnxGraph {
  const nothing = { shape: [0], data: new Float32Array(0) };
  const weights = { shape: [dimensions, 0], data: new Float32Array(0) };
  return {
    inputs: { rows: { kind: "float", rank: 2 } },
    outputs: { logit: { kind: "float", rank: 2 }, weight: { kind: "float", rank: 2 } },
    constants: { weights, nothing },
    nodes: [
      { type: "MatMul", inputs: ["rows", "weights"], output: "product" },
      { type: "Add", inputs: ["product", "nothing"], output: "logit" },
      { type: "Identity", inputs: ["rows"], output: "weight" },
    ],
  };
}
