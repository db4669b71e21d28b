import { cpSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { loadModels } from "../../src/embed/load-models.ts";
import type { TokenTable } from "../../src/embed/token-table.ts";
import { readAnswerScorer } from "../../src/rerank/answer-scorer.ts";
import { type Reading, type Reranker, RerankerError } from "../../src/rerank/reranker.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { writeOnnx } from "./write-onnx.ts";

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
  ({ tokens } = await loadModels("built-in"));
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
    expect(scorer.name).toBe("built-in");
    expect(scorer.bytes).toBe(statSync("models/answer-presence/scorer.onnx").size);
  });
});

describe("an answer scorer whose file is", () => {
  const folderWith = (damage: (file: string) => void): string => {
    const folder = temporaryFolder();
    cpSync(fileURLToPath(new URL("../../models/answer-presence", import.meta.url)), folder, { recursive: true });
    damage(join(folder, "scorer.onnx"));
    return folder;
  };

  test("missing is refused at once, with its path and what to do", () => {
    const folder = temporaryFolder();
    expect(() => readAnswerScorer(tokens, folder)).toThrow(
      expect.objectContaining({ name: "RerankerError", cause: expect.objectContaining({ code: "ENOENT" }) }),
    );
    expect(() => readAnswerScorer(tokens, folder)).toThrow(RerankerError);
    expect(() => readAnswerScorer(tokens, folder)).toThrow(
      `${join(folder, "scorer.onnx")} cannot be read. Install Verbatim again, or go without it (RERANK_MODEL="off").`,
    );
  });

  test.each<readonly [string, (file: string) => void]>([
    ["cut short", (file) => truncateSync(file, 100_000)],
    ["empty", (file) => truncateSync(file, 0)],
    ["something else", (file) => writeFileSync(file, "<!doctype html>")],
  ])("%s is refused before the first reading, with its path and what to do", async (_, damage) => {
    const folder = folderWith(damage);
    const damaged = readAnswerScorer(tokens, folder);
    const passages = [{ title: null, sentences: ["The bridge was opened in 1987."] }];
    for (const attempt of [() => damaged.warmUp(), () => damaged.read("When was it opened?", passages)]) {
      await expect(attempt()).rejects.toThrow(RerankerError);
      await expect(attempt()).rejects.toThrow(
        `${join(folder, "scorer.onnx")} holds no network that can be run. Install Verbatim again`,
      );
    }
  });

  test.each([
    { output: "logit", lacks: "weight" },
    { output: "weight", lacks: "logit" },
  ])("a network without $lacks is refused at the first reading", async ({ output }) => {
    const network = writeOnnx({
      inputs: { rows: { kind: "float", rank: 3 } },
      outputs: { [output]: { kind: "float", rank: 1 } },
      constants: {},
      nodes: [{ type: "ReduceMean", inputs: ["rows"], output, attributes: { axes: [1, 2], keepdims: 0 } }],
    });
    const scorer = readAnswerScorer(
      tokens,
      folderWith((file) => writeFileSync(file, network)),
    );
    await expect(scorer.read("When?", [{ title: null, sentences: ["In 1987."] }])).rejects.toThrow(
      new RerankerError("The scorer gave no logit, or no weights."),
    );
  });
});
