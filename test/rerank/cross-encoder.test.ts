import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { loadModels } from "../../src/embed/load-models.ts";
import { NETWORK_FILE, pullModel } from "../../src/embed/model-files.ts";
import { loadCrossEncoder } from "../../src/rerank/cross-encoder.ts";
import { RERANKER } from "../../src/rerank/model-role.ts";
import { RerankerError } from "../../src/rerank/reranker.ts";
import { startLocalHub } from "../embed/local-hub.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type TinyCrossEncoder, type TinyOptions, writeTinyCrossEncoder } from "./tiny-cross-encoder.ts";

const root = temporaryFolder();

function tiny(options?: TinyOptions): TinyCrossEncoder {
  return writeTinyCrossEncoder(mkdtempSync(join(root, "tiny-")), options);
}

const QUESTION = "when was the bridge opened ?";
const SENTENCES = ["the ferry stopped in 1987 .", "the harbour bridge was opened in 1987 .", "it was built ."];

describe("a cross-encoder", () => {
  test("that was pulled from a hub reads pairs without the network, with the logits that its weights give", async () => {
    const { folder, logits } = tiny();
    const hub = await startLocalHub(folder, "tests/tiny-reranker");
    onTestFinished(() => hub.close());
    const modelsFolder = join(root, "models");
    await pullModel(hub.modelId, { hub: hub.url, modelsFolder, role: RERANKER });
    await hub.close();
    const reranker = await loadCrossEncoder(hub.modelId, modelsFolder);
    const passages = [
      { title: null, sentences: SENTENCES },
      { title: "the harbour", sentences: SENTENCES.slice(0, 1) },
      { title: null, sentences: [] },
    ];
    const readings = await reranker.read(QUESTION, passages);
    const texts = [SENTENCES.join(" "), `the harbour ${SENTENCES[0]}`, ""];
    expect(readings).toEqual(
      texts.map((text) => ({ logit: expect.closeTo(logits(QUESTION, text)[0] as number, 5), sentences: null })),
    );
    expect(new Set(readings.map(({ logit }) => logit)).size).toBe(3);
    expect(reranker).toMatchObject({ name: hub.modelId, bytes: expect.any(Number) });
    expect(await reranker.read(QUESTION, [])).toEqual([]);
  });

  test("of two classes gives the second one's logit less the first one's", async () => {
    const { folder, logits } = tiny({ labels: 2 });
    const [reading] = await (await loadCrossEncoder(folder)).read(QUESTION, [{ title: null, sentences: SENTENCES }]);
    const [no, yes] = logits(QUESTION, SENTENCES.join(" ")) as [number, number];
    expect(reading?.logit).toBeCloseTo(yes - no, 5);
  });

  test.each<readonly [string, TinyOptions]>([
    ["says how many classes it has", { declared: 1 }],
    ["keeps its last layer in nodes", { constants: "in-nodes" }],
    ["chooses its class as it runs", { labels: 3, chosen: [0] }],
  ])("that %s is read all the same", async (_, options) => {
    const { folder, logits } = tiny(options);
    const [reading] = await (await loadCrossEncoder(folder)).read(QUESTION, [{ title: null, sentences: SENTENCES }]);
    expect(reading?.logit).toBeCloseTo(logits(QUESTION, SENTENCES.join(" "))[0] as number, 5);
  });

  test("that knows no types of tokens leaves them alone", async () => {
    const { folder, logits } = tiny({ types: false });
    const [reading] = await (await loadCrossEncoder(folder)).read(QUESTION, [{ title: null, sentences: SENTENCES }]);
    expect(reading?.logit).toBeCloseTo(logits(QUESTION, SENTENCES.join(" "))[0] as number, 5);
  });

  test("reads what is too long for it up to the end of a sentence", async () => {
    // Question and special tokens take 9 places, the first two sentences 14.
    const { folder, logits } = tiny({ longest: 9 + 14 + 3 });
    const reranker = await loadCrossEncoder(folder);
    const [reading] = await reranker.read(QUESTION, [{ title: null, sentences: SENTENCES }]);
    expect(reading?.logit).toBeCloseTo(logits(QUESTION, SENTENCES.slice(0, 2).join(" "))[0] as number, 5);
  });

  test("reads the beginning of a question, a headline and a first sentence that are too long, in halves of the room", async () => {
    const { folder, logits } = tiny({ longest: 23 });
    const reranker = await loadCrossEncoder(folder);
    const endless = (word: string) => `${word} `.repeat(3_000);
    const passage = { title: endless("harbour"), sentences: [endless("bridge"), "it was built ."] };
    const [reading] = await reranker.read(endless("when"), [passage]);
    const [asked, read] = [endless("when").split(" ").slice(0, 10), ["harbour ".repeat(5), "bridge ".repeat(5)]];
    expect(reading?.logit).toBeCloseTo(logits(asked.join(" "), read.join(""))[0] as number, 5);
  });

  const change = (folder: string, file: string, values: object) => {
    const path = join(folder, file);
    writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, "utf8")), ...values }));
  };

  test.each<readonly [string, { readonly config?: object; readonly tokenizer?: object }, number]>([
    ["has positions, whatever its tokenizer's file says", { config: { max_position_embeddings: 22 } }, 22],
    ["has positions, but no more than its tokenizer's file says", { tokenizer: { model_max_length: 22 } }, 22],
    [
      "has positions, without those that RoBERTa leaves out",
      { config: { model_type: "xlm-roberta", max_position_embeddings: 26, pad_token_id: 3 } },
      22,
    ],
    [
      "has positions, without the two that RoBERTa leaves out where no file says more",
      { config: { model_type: "roberta", max_position_embeddings: 24 } },
      22,
    ],
    ["may be 512, where no file says anything", { config: { max_position_embeddings: null } }, 512],
  ])("reads as many tokens as it %s", async (_, { config = {}, tokenizer = {} }, longest) => {
    const { folder, logits } = tiny();
    change(folder, "config.json", config);
    change(folder, "tokenizer_config.json", tokenizer);
    const endless = "bridge ".repeat(1_000);
    const [reading] = await (await loadCrossEncoder(folder)).read(QUESTION, [{ title: null, sentences: [endless] }]);
    const read = "bridge ".repeat(longest - 3 - QUESTION.split(" ").length);
    expect(reading?.logit).toBeCloseTo(logits(QUESTION, read)[0] as number, 4);
  });

  test("reads no more tokens than its operator says", async () => {
    const { folder, logits } = tiny();
    writeFileSync(join(folder, "verbatim.json"), JSON.stringify({ maxTokens: 9 + 7 }));
    const [reading] = await (await loadCrossEncoder(folder)).read(QUESTION, [{ title: null, sentences: SENTENCES }]);
    expect(reading?.logit).toBeCloseTo(logits(QUESTION, SENTENCES[0] as string)[0] as number, 5);
  });

  test("reads a passage among many as alone", async () => {
    const { folder } = tiny({ longest: 512 });
    const reranker = await loadCrossEncoder(folder);
    const passages = Array.from({ length: 40 }, (_, i) => ({
      title: i % 2 === 0 ? null : "the harbour",
      sentences: SENTENCES.flatMap((sentence) => new Array<string>(1 + (i % 20)).fill(sentence)),
    }));
    const together = await reranker.read(QUESTION, passages);
    for (const [i, passage] of passages.entries()) {
      const [alone] = await reranker.read(QUESTION, [passage]);
      expect(together[i]?.logit).toBeCloseTo(alone?.logit as number, 5);
    }
  });
});

describe("what is no cross-encoder is refused in one sentence with the way on:", () => {
  const refusal = async (folder: string): Promise<Error> => {
    const failure = await loadCrossEncoder(folder).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(RerankerError);
    return failure as Error;
  };
  const refused = async (folder: string) => (await refusal(folder)).message;

  test.each<readonly [string, TinyOptions, string]>([
    [
      "an embedding model",
      { output: "last_hidden_state" },
      "its network gives last_hidden_state, where logits were expected",
    ],
    ["three classes", { labels: 3 }, "its network gives 3 numbers a pair, where one or two were expected"],
    // The runtime would end this process over any of these.
    ["no class", { labels: 0 }, "some of its weights hold no numbers"],
    ["no class, in nodes", { labels: 0, constants: "in-nodes" }, "some of its weights hold no numbers"],
    [
      "no class, as its file says",
      { labels: 0, declared: 0 },
      "its network gives 0 numbers a pair, where one or two were expected",
    ],
    [
      "no class, as turns out when it runs",
      { labels: 2, chosen: [] },
      "its network gives 0 numbers a pair, where one or two were expected",
    ],
    ["an output without a name", { output: "" }, "its network gives nothing, where logits were expected"],
    ["a network that asks for more than a pair", { needs: "pixels" }, "its network fails on a pair of texts"],
    ["numbers that are none", { bias: Number.NaN }, "its network gives numbers that are not finite"],
  ])("%s", async (_, options, what) => {
    const { folder } = tiny(options);
    expect(await refused(folder)).toBe(
      `"${folder}" cannot be used as a reranker: ${what}. Choose another one. Or use the one that comes with ` +
        'Verbatim (RERANK_MODEL="built-in").',
    );
  });

  test.each<readonly [string, (folder: string) => void, string]>([
    ["a network that is cut short", (folder) => truncateSync(join(folder, NETWORK_FILE), 300), "missing or damaged"],
    ["no network", (folder) => rmSync(join(folder, NETWORK_FILE)), "missing or damaged"],
    ["no config.json", (folder) => rmSync(join(folder, "config.json")), "config.json is missing. Remove the folder"],
    ["another config.json", (folder) => writeFileSync(join(folder, "config.json"), "[]"), "model_type is missing"],
    [
      "a tokenizer without its special tokens",
      (folder) => {
        const added_tokens: readonly unknown[] = [];
        const post_processor = { type: "BertProcessing", cls: ["[CLS]", 2], sep: ["[SEP]", 3] };
        const model = { type: "WordPiece", unk_token: "[UNK]", vocab: { "[UNK]": 1 } };
        writeFileSync(join(folder, "tokenizer.json"), JSON.stringify({ added_tokens, post_processor, model }));
      },
      "missing or damaged",
    ],
    [
      "overrides that are wrong",
      (folder) => writeFileSync(join(folder, "verbatim.json"), "[]"),
      "verbatim.json: it must",
    ],
  ])("%s", async (_, damage, what) => {
    const { folder } = tiny();
    damage(folder);
    const { message, cause } = await refusal(folder);
    expect(message).toContain(what);
    expect(message).toContain(folder);
    expect(cause).toBeInstanceOf(Error);
  });

  test("files that are damaged, with what to do about them", async () => {
    const { folder } = tiny();
    rmSync(join(folder, NETWORK_FILE));
    expect(await refused(folder)).toBe(
      `The reranker "${folder}" could not be loaded from ${folder}: its files are missing or damaged. Remove the folder ` +
        'and get it again. Or use the one that comes with Verbatim (RERANK_MODEL="built-in").',
    );
  });

  test("a network that fails, with what its runtime says", async () => {
    const { cause } = await refusal(tiny({ needs: "pixels" }).folder);
    expect((cause as Error).message).toContain("pixels");
  });

  test("a model that is not on this machine", async () => {
    await expect(loadCrossEncoder("tests/nowhere", root)).rejects.toThrow(
      'The reranker "tests/nowhere" is not on this machine. Run "npm run model -- pull tests/nowhere" to download it. ' +
        'Or use the one that comes with Verbatim (RERANK_MODEL="built-in").',
    );
    await expect(loadCrossEncoder("tests/nowhere", root)).rejects.toThrow(RerankerError);
    expect(existsSync(join(root, "tests"))).toBe(false);
  });
});

test("a cross-encoder is no embedding model, and told as what it is", async () => {
  const { folder } = tiny();
  await expect(loadModels(folder)).rejects.toThrow(
    /gives logits, where last_hidden_state was expected: it is no embedding model\. .+ is a reranker \(RERANK_MODEL\)/,
  );
});
