import { statSync } from "node:fs";
import { join } from "node:path";
import { EmbeddingError } from "../embed/embedding.ts";
import { type ModelDescription, readModelDescription } from "../embed/model-description.ts";
import { readOverrides } from "../embed/model-family.ts";
import { findModel, NETWORK_FILE } from "../embed/model-files.ts";
import { type NumberTensor, type OnnxNetwork, openNetwork } from "../embed/onnx-network.ts";
import { loadPairTokenizer, type PairTokenizer, type TokenPair } from "../embed/transformers.ts";
import { RERANKER } from "./model-role.ts";
import { type NetworkOutline, readNetworkOutline } from "./network-outline.ts";
import { packSentences } from "./pack-sentences.ts";
import { type Reading, type ReadPassage, type Reranker, RerankerError } from "./reranker.ts";

/** Longest input where a model's files say nothing of it, in tokens. */
const USUAL_LONGEST = 512;

/** Lengths above this stand for "nobody has said" in tokenizers' files. */
const LONGEST_MEANT = 1_000_000;

/** What is read of pairs, once the model is loaded. */
interface CrossEncoder {
  readonly modelId: string;
  readonly network: OnnxNetwork;
  readonly tokenizer: PairTokenizer;
  /** Tokens of a pair at most, special tokens included. */
  readonly longest: number;
}

/**
 * A cross-encoder of a hub, or of a folder: a transformer that reads question and passage as one text and gives a number for
 * how well they go together (Nogueira and Cho, "Passage Re-ranking with BERT", 2019). Never uses the network.
 * @throws RerankerError in one sentence when the model is not on this machine, or is none.
 */
export async function loadCrossEncoder(modelId: string, modelsFolder?: string): Promise<Reranker> {
  const folder = asReranker(() => findModel(modelId, modelsFolder, RERANKER));
  const description = asReranker(() => readModelDescription(folder));
  const { maxTokens } = asReranker(() => readOverrides(folder));
  const encoder: CrossEncoder = {
    modelId,
    longest: maxTokens ?? longestInput(description),
    ...(await openParts(modelId, folder, description)),
  };
  // What the network gives is only known when it has run.
  await read(encoder, "a", [{ title: null, sentences: ["a"] }]);
  return {
    name: modelId,
    bytes: statSync(join(folder, NETWORK_FILE)).size,
    warmUp: async () => undefined,
    read: (question, passages) => read(encoder, question, passages),
  };
}

/** Files of models are read by code that knows nothing of rerankers. */
function asReranker<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof EmbeddingError) throw new RerankerError(cause.message, { cause });
    throw cause;
  }
}

async function openParts(
  modelId: string,
  folder: string,
  description: ModelDescription,
): Promise<Pick<CrossEncoder, "network" | "tokenizer">> {
  const file = join(folder, NETWORK_FILE);
  try {
    const tokenizer = loadPairTokenizer(description);
    // Special tokens that have no id show now.
    tokenizer.pair([], []);
    requireLogits(modelId, readNetworkOutline(file));
    return { tokenizer, network: await openNetwork(file) };
  } catch (cause) {
    if (cause instanceof RerankerError) throw cause;
    throw new RerankerError(
      `The reranker "${modelId}" could not be loaded from ${folder}: its files are missing or damaged. Remove the folder ` +
        `and get it again. ${RERANKER.wayOn}`,
      { cause },
    );
  }
}

/**
 * The runtime ends the process where it adds what has no numbers, so a network that classifies without a class must not come
 * so far.
 */
function requireLogits(modelId: string, { outputs, hasEmptyWeights }: NetworkOutline): void {
  const sizes = outputs.get("logits");
  if (sizes === undefined) {
    const given = [...outputs.keys()].join(", ") || "nothing";
    throw notAReranker(modelId, `its network gives ${given}, where logits were expected`);
  }
  if (sizes.includes(0)) throw notAReranker(modelId, countsWrong(0));
  if (hasEmptyWeights) throw notAReranker(modelId, "some of its weights hold no numbers");
}

function countsWrong(count: number): string {
  return `its network gives ${count} numbers a pair, where one or two were expected`;
}

/** RoBERTa's positions begin behind the id of the padding token, as they are counted from the ids. */
function longestInput({ config, tokenizerConfig }: ModelDescription): number {
  const { max_position_embeddings: positions, pad_token_id: padding, model_type: type } = config;
  const skipped = /roberta|camembert/.test(type) ? (padding ?? 1) + 1 : 0;
  const said = tokenizerConfig.model_max_length ?? Number.POSITIVE_INFINITY;
  const lengths = [said, (positions ?? Number.POSITIVE_INFINITY) - skipped].filter((length) => length < LONGEST_MEANT);
  return lengths.length === 0 ? USUAL_LONGEST : Math.min(...lengths);
}

/**
 * Pair by pair: nothing is padded, memory stays small, and a passage's logit does not depend on its neighbours, as those of
 * 8-bit networks would, whose scales are of all that is read together.
 */
async function read(encoder: CrossEncoder, question: string, passages: readonly ReadPassage[]): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const passage of passages) {
    readings.push({ logit: await logitOf(encoder, pairOf(encoder, question, passage)), sentences: null });
  }
  return readings;
}

/**
 * Question and passage, its headline before it (as in BEIR, Thakur et al., 2021). What is too long for the model is cut: the
 * question at half of its length, the passage at the end of a sentence.
 */
function pairOf({ tokenizer, longest }: CrossEncoder, question: string, { title, sentences }: ReadPassage): TokenPair {
  const room = longest - tokenizer.pair([], []).ids.length;
  const asked = tokenizer.tokenize(question).slice(0, room >> 1);
  const headline = title === null ? [] : tokenizer.tokenize(title).slice(0, (room - asked.length) >> 1);
  const left = room - asked.length - headline.length;
  const { ids } = packSentences(sentences, (sentence) => tokenizer.tokenize(sentence), left);
  return tokenizer.pair(asked, [...headline, ...ids]);
}

async function logitOf({ modelId, network }: CrossEncoder, pair: TokenPair): Promise<number> {
  const { logits } = await network.run(inputOf(pair)).catch((cause: unknown) => {
    throw notAReranker(modelId, "its network fails on a pair of texts", cause);
  });
  const numbers = logits?.data ?? [];
  const [first, second] = numbers;
  if (first === undefined || numbers.length > 2) throw notAReranker(modelId, countsWrong(numbers.length));
  // Of two classes the second is the one that says yes: their difference is the log odds of it.
  const logit = second === undefined ? first : second - first;
  if (!Number.isFinite(logit)) throw notAReranker(modelId, "its network gives numbers that are not finite");
  return logit;
}

function notAReranker(modelId: string, what: string, cause?: unknown): RerankerError {
  return new RerankerError(
    `"${modelId}" cannot be used as a reranker: ${what}. Choose another one. ${RERANKER.wayOn}`,
    { cause },
  );
}

function inputOf({ ids, types }: TokenPair): Record<string, NumberTensor> {
  const row = (values: readonly number[]): NumberTensor => ({
    shape: [1, values.length],
    data: BigInt64Array.from(values, BigInt),
  });
  return { input_ids: row(ids), attention_mask: row(ids.map(() => 1)), token_type_ids: row(types) };
}
