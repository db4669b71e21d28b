import { createHash } from "node:crypto";
import { statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { hashFile } from "../embed/hash-file.ts";
import type { NumberTensor, OnnxNetwork } from "../embed/onnx-network.ts";
import type { TokenTable } from "../embed/token-table.ts";
import { BUILT_IN_RERANKER, type Reading, type Reranker, RerankerError } from "./reranker.ts";
import { isUnreadable, LONGEST_LINE, type ScorerLine, scorerLine } from "./scorer-line.ts";

/** A file of which every byte is known. */
interface KnownFile {
  readonly path: string;
  /** Hex. A file that was damaged may still run, and give other logits or none; and what runs is native code. */
  readonly sha256: string;
}

/** The scorer that comes with Verbatim, trained on the built-in model's token vectors; `scripts/scorer` writes its file. */
const SHIPPED: KnownFile = {
  path: fileURLToPath(new URL("../../models/answer-presence/scorer.onnx", import.meta.url)),
  sha256: "95912eb4a0e4a47b3501294eeb774de1d31a647499e4df0b11946ca9ae8b9ef0",
};

/**
 * Where question or passage have no token there is nothing to read. Passages off the subject have a median of about -6 (see
 * the model's card): this is below them.
 */
const NOTHING_TO_READ: Reading = { logit: -10, sentences: null };

/** What the scorer is told of a token: which part of the line it stands in. */
const SEGMENT = { question: 1, title: 2, passage: 3 } as const;

/**
 * The reranker that comes with Verbatim: a small network over the built-in model's token vectors. The network and its runtime
 * are loaded when they are first needed, and only then is it known whether they can be.
 */
export function readAnswerScorer(tokens: TokenTable, file = SHIPPED): Reranker {
  let network: Promise<ScorerNetwork> | null = null;
  const load = () => {
    network ??= openScorer(file).then((opened) => inTurns(opened, tokens));
    return network;
  };
  return {
    name: BUILT_IN_RERANKER,
    bytes: sizeOf(file.path),
    async warmUp() {
      await load();
    },
    async read(question, passages) {
      const readings: Reading[] = [];
      for (const passage of passages) {
        const line = scorerLine(tokens, question, passage);
        readings.push(isUnreadable(line) ? NOTHING_TO_READ : await (await load())(line));
      }
      return readings;
    },
  };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    // Whoever reads it is told why it cannot be.
    return 0;
  }
}

async function openScorer(file: KnownFile): Promise<OnnxNetwork> {
  await requireKnown(file);
  try {
    const { openNetwork } = await import("../embed/onnx-network.ts");
    // So small a network gains nothing by more threads. To optimise it further takes 27 ms and saves 0.3 ms a passage.
    return await openNetwork(file.path, { threads: 1, optimization: "basic" });
  } catch (cause) {
    throw unusable(`${file.path} cannot be run here`, cause);
  }
}

/** The runtime reads the file again itself: from bytes it would take three times as long to load the network. */
async function requireKnown({ path, sha256 }: KnownFile): Promise<void> {
  const found = await digestOf(path);
  if (found !== sha256) throw unusable(`${path} is damaged: its SHA-256 is ${found}, where ${sha256} was expected`);
}

async function digestOf(path: string): Promise<string> {
  try {
    return await hashFile(path, createHash("sha256"));
  } catch (cause) {
    throw unusable(`${path} cannot be read`, cause);
  }
}

function unusable(what: string, cause?: unknown): RerankerError {
  return new RerankerError(
    `The reranker that comes with Verbatim cannot be used: ${what}. Install Verbatim again, or go without it ` +
      '(RERANK_MODEL="off").',
    { cause },
  );
}

type ScorerNetwork = (line: ScorerLine) => Promise<Reading>;

/**
 * Reads line after line, whoever hands them in, and all from the same memory: to make room for the rows of each anew, 300 KB,
 * would leave some 20 MB behind that wait for the garbage collector.
 */
function inTurns(network: OnnxNetwork, tokens: TokenTable): ScorerNetwork {
  const rows = new Float32Array(LONGEST_LINE * tokens.dimensions);
  let last: Promise<unknown> = Promise.resolve();
  return (line) => {
    const reading = last.then(() => readLine(network, line, inputOf(tokens, line, rows)));
    last = reading.catch(() => undefined);
    return reading;
  };
}

/** One line a run: several together would take as long, more memory, and all be padded to the longest. The file takes no more. */
async function readLine(
  network: OnnxNetwork,
  line: ScorerLine,
  input: Readonly<Record<string, NumberTensor>>,
): Promise<Reading> {
  const { logit, weight } = await network.run(input).catch((cause: unknown) => {
    throw unusable("its network fails on a passage", cause);
  });
  if (logit === undefined || weight === undefined) throw unusable("its network gives no logit, or no weights");
  return { logit: logit.data[0] as number, sentences: sharesOf(line, weight.data) };
}

/** What the network is given of a line, whose rows are written into `rows`. */
function inputOf(tokens: TokenTable, line: ScorerLine, rows: Float32Array): Record<string, NumberTensor> {
  const { length } = line.ids;
  tokens.prepare(line.ids);
  for (const [at, id] of line.ids.entries()) rows.set(tokens.row(id), at * tokens.dimensions);
  const shape = [length];
  return {
    rows: { shape: [length, tokens.dimensions], data: rows.subarray(0, length * tokens.dimensions) },
    ids: { shape, data: Int32Array.from(line.ids) },
    segments: { shape, data: Int32Array.from(line.ids, (_, at) => segmentOf(line, at)) },
  };
}

function segmentOf({ title, passage }: ScorerLine, at: number): number {
  if (at < title) return SEGMENT.question;
  return at < passage ? SEGMENT.title : SEGMENT.passage;
}

/** Sums of the tokens' weights by sentence. */
function sharesOf({ passage, ends }: ScorerLine, weights: Float32Array): number[] {
  return ends.map((end, i) => {
    let share = 0;
    for (let at = ends[i - 1] ?? passage; at < end; at++) share += weights[at] as number;
    return share;
  });
}
