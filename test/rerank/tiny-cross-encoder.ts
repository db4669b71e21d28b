import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { FLOAT, type OnnxGraph, writeOnnx } from "../../scripts/scorer/write-onnx.ts";
import { NETWORK_FILE } from "../../src/embed/model-files.ts";

const WORDS = "the a bridge harbour opened in of 1987 ferry stopped when was who built it long metres".split(" ");
const SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"];
const VOCABULARY = new Map([...SPECIAL, ...WORDS, ".", "?"].map((token, id) => [token, id]));
const DIMENSIONS = 8;

/** How a tiny cross-encoder differs from the usual one. */
export interface TinyOptions {
  /** Classes that it tells apart; 1 by default. */
  readonly labels?: number;
  /** Positions that it knows; 64 by default. */
  readonly longest?: number;
  /** Whether it is told which text a token is of, as BERT is and RoBERTa is not; true by default. */
  readonly types?: boolean;
  /** "logits" by default. */
  readonly output?: string;
  /** Another input that it asks for; none by default. */
  readonly needs?: string;
  /** What its first bias is; a random number by default. */
  readonly bias?: number;
  /** The classes that its file says it gives logits of; none are named by default. */
  readonly declared?: number;
  /** The classes whose logits it gives, in this order, chosen as it runs; all of them by default. */
  readonly chosen?: readonly number[];
  /** Where its last layer's numbers stand: beside the nodes of the network by default, or in nodes of their own. */
  readonly constants?: "beside" | "in-nodes";
}

/** A cross-encoder on disk, and what it must give. */
export interface TinyCrossEncoder {
  readonly folder: string;
  /** The logits of a pair of texts, computed here; the passage's tokens are those of its sentences. */
  logits(question: string, passage: string): number[];
}

/**
 * Writes a cross-encoder with random weights: embeddings of tokens and of the text that they are of, the mean of their
 * tanh, and a linear layer.
 */
export function writeTinyCrossEncoder(folder: string, options: TinyOptions = {}): TinyCrossEncoder {
  const { labels = 1, longest = 64, types = true, output = "logits", needs, bias, declared, chosen } = options;
  const random = randomNumbers();
  const matrix = (rows: number, columns: number) => Float32Array.from({ length: rows * columns }, random);
  const words = matrix(VOCABULARY.size, DIMENSIONS);
  const texts = matrix(2, DIMENSIONS);
  const weights = matrix(DIMENSIONS, labels);
  const biases = matrix(1, labels);
  if (bias !== undefined) biases[0] = bias;
  const lastLayer = {
    weights: { shape: [DIMENSIONS, labels], data: weights },
    biases: { shape: [labels], data: biases },
  };
  const inNodes = options.constants === "in-nodes";
  const graph: OnnxGraph = {
    inputs: {
      input_ids: { kind: "int64", rank: 2 },
      attention_mask: { kind: "int64", rank: 2 },
      ...(types ? { token_type_ids: { kind: "int64", rank: 2 } } : {}),
      ...(needs === undefined ? {} : { [needs]: { kind: "int64", rank: 2 } }),
    },
    outputs: { [output]: { kind: "float", rank: 2, ...(declared === undefined ? {} : { last: declared }) } },
    constants: {
      words: { shape: [VOCABULARY.size, DIMENSIONS], data: words },
      texts: { shape: [2, DIMENSIONS], data: texts },
      ...(inNodes ? {} : lastLayer),
      ...(chosen === undefined ? {} : { chosen: { shape: [chosen.length], data: BigInt64Array.from(chosen, BigInt) } }),
    },
    nodes: [
      ...Object.entries(inNodes ? lastLayer : {}).map(([name, value]) => {
        return { type: "Constant", inputs: [], output: name, attributes: { value } };
      }),
      { type: "Gather", inputs: ["words", "input_ids"], output: "word" },
      ...(types
        ? [
            { type: "Gather", inputs: ["texts", "token_type_ids"], output: "text" },
            { type: "Add", inputs: ["word", "text"], output: "sum" },
          ]
        : [{ type: "Identity", inputs: ["word"], output: "sum" }]),
      { type: "Tanh", inputs: ["sum"], output: "token" },
      { type: "Cast", inputs: ["attention_mask"], output: "mask", attributes: { to: FLOAT } },
      { type: "Unsqueeze", inputs: ["mask"], output: "column", attributes: { axes: [2] } },
      { type: "Mul", inputs: ["token", "column"], output: "masked" },
      { type: "ReduceSum", inputs: ["masked"], output: "total", attributes: { axes: [1], keepdims: 0 } },
      { type: "ReduceSum", inputs: ["mask"], output: "count", attributes: { axes: [1], keepdims: 1 } },
      { type: "Div", inputs: ["total", "count"], output: "mean" },
      { type: "MatMul", inputs: ["mean", "weights"], output: "product" },
      { type: "Add", inputs: ["product", "biases"], output: chosen === undefined ? output : "all" },
      ...(chosen === undefined ? [] : [{ type: "Gather", inputs: ["all", "chosen"], output, attributes: { axis: 1 } }]),
    ],
  };
  write(folder, NETWORK_FILE, writeOnnx(graph));
  writeDescription(folder, longest, labels);
  return {
    folder,
    logits(question, passage) {
      const [cls, sep] = [VOCABULARY.get("[CLS]") as number, VOCABULARY.get("[SEP]") as number];
      const [asked, read] = [idsOf(question), idsOf(passage)];
      const ids = [cls, ...asked, sep, ...read, sep];
      const mean = Array.from({ length: DIMENSIONS }, (_, i) => {
        const tokens = ids.map((id, at) => {
          const text = at < asked.length + 2 ? 0 : 1;
          const ofText = types ? (texts[text * DIMENSIONS + i] as number) : 0;
          return Math.tanh((words[id * DIMENSIONS + i] as number) + ofText);
        });
        return tokens.reduce((sum, value) => sum + value, 0) / ids.length;
      });
      return Array.from({ length: labels }, (_, label) =>
        mean.reduce((sum, value, i) => sum + value * (weights[i * labels + label] as number), biases[label] as number),
      );
    },
  };
}

/** Of a text in lower case whose words and marks stand apart. */
function idsOf(text: string): number[] {
  const parts = text.split(" ").filter((part) => part !== "");
  return parts.map((part) => VOCABULARY.get(part) ?? (VOCABULARY.get("[UNK]") as number));
}

function writeDescription(folder: string, longest: number, labels: number): void {
  const special = (content: string) => ({
    ...{ id: VOCABULARY.get(content), content, special: true },
    ...{ single_word: false, lstrip: false, rstrip: false, normalized: false },
  });
  write(folder, "config.json", {
    model_type: "bert",
    architectures: ["BertForSequenceClassification"],
    max_position_embeddings: longest,
    id2label: Object.fromEntries(Array.from({ length: labels }, (_, i) => [i, `LABEL_${i}`])),
  });
  write(folder, "tokenizer_config.json", { tokenizer_class: "BertTokenizer", model_max_length: 1e30 });
  write(folder, "tokenizer.json", {
    added_tokens: SPECIAL.map(special),
    normalizer: { type: "BertNormalizer", clean_text: true, handle_chinese_chars: true, lowercase: true },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: {
      type: "BertProcessing",
      cls: ["[CLS]", VOCABULARY.get("[CLS]")],
      sep: ["[SEP]", VOCABULARY.get("[SEP]")],
    },
    decoder: null,
    model: {
      type: "WordPiece",
      unk_token: "[UNK]",
      continuing_subword_prefix: "##",
      max_input_chars_per_word: 100,
      vocab: Object.fromEntries(VOCABULARY),
    },
  });
}

function write(folder: string, name: string, content: Buffer | object): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), Buffer.isBuffer(content) ? content : JSON.stringify(content));
}

/** Numbers from -1 to 1, the same in every run (a linear congruential generator, Numerical Recipes). */
function randomNumbers(): () => number {
  let state = 12;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return (state / 2 ** 32) * 2 - 1;
  };
}
