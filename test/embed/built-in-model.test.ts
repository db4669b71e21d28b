import { cpSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { readBuiltInModel } from "../../src/embed/built-in-model.ts";
import { dot, EmbeddingError, toEmbedding } from "../../src/embed/embedding.ts";
import { loadModels, type Models } from "../../src/embed/load-models.ts";
import { findModel, NETWORK_FILE } from "../../src/embed/model-files.ts";
import { loadModel } from "../../src/embed/transformers.ts";
import { temporaryFolder } from "../temporary-folder.ts";

let models: Models;
beforeAll(async () => {
  models = await loadModels("built-in");
});

/** Texts that hold at least one letter. */
const texts = fc
  .tuple(fc.string({ unit: "grapheme", maxLength: 200 }), fc.constantFrom("a", "桥", "か", "ж", "한", "ب"))
  .map(([text, letter]) => `${text} ${letter}`);

/** Sums of float32 numbers depend a little on their order. */
const NEARLY_THE_SAME = 0.999999;

describe("an embedding of the built-in model", () => {
  test("has the dimensions that are announced, finite numbers and length 1, whatever the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(texts, { minLength: 1, maxLength: 5 }), async (several) => {
        const { embedder } = models;
        for (const embedding of [
          ...(await embedder.embedPassages(several)),
          await embedder.embedQuery(several[0] as string),
        ]) {
          expect(embedding).toHaveLength(embedder.dimensions);
          expect(embedding.every(Number.isFinite)).toBe(true);
          expect(Math.sqrt(dot(embedding, embedding))).toBeCloseTo(1, 5);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("is the same alone and in a batch, in the order of the texts", async () => {
    const several = [
      "桥",
      "A bridge over the river. ".repeat(40),
      "木桥上为什么要盖桥屋？",
      "le levain",
      "橋。".repeat(300),
    ];
    const together = await models.embedder.embedPassages(several);
    for (const [i, text] of several.entries()) {
      const [alone] = await models.embedder.embedPassages([text]);
      expect(together[i]).toEqual(alone);
    }
  });

  test("is what the network gives for the text: the model is a bag of tokens", async () => {
    const network = await loadModel("built-in", findModel("built-in"));
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const { sentences, dimensions } = await network.run([network.tokenize(text, true)]);
        const ofNetwork = toEmbedding(sentences ?? [], dimensions);
        expect(dot(await models.embedder.embedQuery(text), ofNetwork)).toBeGreaterThan(NEARLY_THE_SAME);
      }),
      { numRuns: 40 },
    );
  });

  test.each([
    ["听雨廊桥始建于清乾隆三十一年", "聽雨廊橋始建於清乾隆三十一年"],
    ["凌晨书房有多少册藏书？", "凌晨書房有多少冊藏書？"],
    ["关掉一百盏灯，萤火虫回来了", "關掉一百盞燈，螢火蟲回來了"],
  ])("of %s is that of %s: simplified and traditional characters mean the same", async (simplified, traditional) => {
    const { embedder } = models;
    expect(dot(await embedder.embedQuery(simplified), await embedder.embedQuery(traditional))).toBeGreaterThan(0.97);
  });

  test("is nearer to its translation than to another sentence", async () => {
    const [english, chinese, other] = (await models.embedder.embedPassages([
      "The bridge was destroyed by the flood.",
      "桥被洪水冲毁了。",
      "面包师每天早上喂养酵母。",
    ])) as [Float32Array, Float32Array, Float32Array];
    expect(dot(english, chinese)).toBeGreaterThan(dot(english, other));
  });

  test("of an empty text is refused, as there is nothing to embed", async () => {
    await expect(models.embedder.embedPassages(["桥", ""])).rejects.toThrow(EmbeddingError);
    await expect(models.embedder.embedQuery("")).rejects.toThrow(EmbeddingError);
  });

  test("of a text over the model's limit is refused for a passage, never cut in silence; a question is read in parts", async () => {
    const long = "桥 ".repeat(models.embedder.maxTokens + 10);
    await expect(models.embedder.embedPassages([long])).rejects.toThrow(/exceeds the \d+ that built-in reads/);
    await expect(models.embedder.embedQuery(long)).resolves.toHaveLength(models.embedder.dimensions);
  });

  test("of no text at all is no work", async () => {
    expect(await models.embedder.embedPassages([])).toEqual([]);
  });
});

describe("what a model gives", () => {
  test.each([
    ["another length", [1, 2, 3]],
    ["a number that is not finite", [1, Number.NaN]],
    ["an infinite number", [Number.POSITIVE_INFINITY, 0]],
    ["no direction", [0, 0]],
  ])("is refused when it has %s", (_, vector) => {
    expect(() => toEmbedding(vector, 2)).toThrow(EmbeddingError);
  });

  test("is normalised in a copy", () => {
    const vector = [3, 4];
    expect(Array.from(toEmbedding(vector, 2))).toEqual([Math.fround(0.6), Math.fround(0.8)]);
    expect(vector).toEqual([3, 4]);
  });
});

describe("the token table", () => {
  test("gives each token one row, whose length is its weight, whatever was prepared with it", async () => {
    const { tokens } = models;
    const ids = tokens.tokenize("听雨廊桥始建于清乾隆三十一年 the lighthouse lens");
    tokens.prepare(ids);
    const rows = ids.map((id) => Array.from(tokens.row(id)));
    tokens.prepare(tokens.tokenize("Eine ganz andere Frage, mit vielen neuen Wörtern"));
    expect(ids.map((id) => Array.from(tokens.row(id)))).toEqual(rows);
    for (const id of ids) {
      const row = tokens.row(id);
      expect(row).toHaveLength(tokens.dimensions);
      expect(Math.sqrt(dot(row, row))).toBeCloseTo(tokens.weight(id), 5);
    }
  });

  test("sums up to the text's embedding", async () => {
    const { tokens, embedder } = models;
    const text = "Harrow Ness shows three flashes every twenty seconds.";
    const ids = tokens.tokenize(text);
    tokens.prepare(ids);
    const sum = new Float32Array(tokens.dimensions);
    for (const id of ids)
      tokens.row(id).forEach((value, i) => {
        sum[i] = (sum[i] as number) + value;
      });
    expect(dot(toEmbedding(sum, tokens.dimensions), await embedder.embedQuery(text))).toBeGreaterThan(NEARLY_THE_SAME);
  });

  test("refuses a token that was not prepared, or that the model does not have", () => {
    expect(() => models.tokens.row(123_456)).toThrow(RangeError);
    expect(() => models.tokens.prepare([123_456])).toThrow(RangeError);
  });

  test("tokenises long texts in pieces, and none is lost", () => {
    const { tokens } = models;
    const sentence = "桥上有桥屋二十三间。";
    const once = tokens.tokenize(sentence).length;
    const many = tokens.tokenize(sentence.repeat(5_000)).length;
    expect(many).toBeGreaterThan(once * 4_000);
  });
});

describe("a built-in model whose files are", () => {
  test.each<readonly [string, string, (file: string) => void]>([
    ["missing", "tokenizer.json", (file) => rmSync(file)],
    ["cut short", "tokenizer.json", (file) => truncateSync(file, 1_000)],
    ["missing", NETWORK_FILE, (file) => rmSync(file)],
    ["cut short", NETWORK_FILE, (file) => truncateSync(file, 1_000_000)],
    ["empty", NETWORK_FILE, (file) => truncateSync(file, 0)],
  ])("%s (%s) is refused with its folder", (_, name, damage) => {
    const folder = join(temporaryFolder(), "model");
    cpSync(findModel("built-in"), folder, { recursive: true });
    damage(join(folder, name));
    expect(() => readBuiltInModel(folder)).toThrow(`could not be read from ${folder}`);
    expect(() => readBuiltInModel(folder)).toThrow(EmbeddingError);
  });
});

test("the built-in model's files are read once for all who ask, and again after they have changed", () => {
  const folder = join(temporaryFolder(), "model");
  cpSync(findModel("built-in"), folder, { recursive: true });
  const bag = readBuiltInModel(folder);
  expect(readBuiltInModel(folder)).toBe(bag);
  const tokenizer = join(folder, "tokenizer.json");
  writeFileSync(tokenizer, readFileSync(tokenizer, "utf8").replace('"▁the"', '"▁The"'));
  const changed = readBuiltInModel(folder);
  expect(changed).not.toBe(bag);
  expect(changed.pieces("the")).not.toEqual(bag.pieces("the"));
});

describe("a model that is not there", () => {
  test.each(["./no-such-model", "/no/such/model"])("%s is named, with what is missing in its folder", async (id) => {
    await expect(loadModels(id)).rejects.toThrow(/no-such-model|no\/such\/model.*tokenizer\.json/);
  });
});
