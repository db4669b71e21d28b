import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { batchesOf } from "../embed/batches.ts";
import type { NumberTensor, OnnxNetwork } from "../embed/onnx-network.ts";
import type { TokenTable } from "../embed/token-table.ts";
import { type Reading, type Reranker, RerankerError } from "./reranker.ts";
import { isUnreadable, type ScorerLine, scorerLine } from "./scorer-line.ts";

/** The scorer that comes with Verbatim, trained on the built-in model's token vectors. */
const FOLDER = fileURLToPath(new URL("../../models/answer-presence", import.meta.url));

const SCORER_FILE = "scorer.onnx";

/**
 * Where question or passage have no token there is nothing to read. Passages off the subject have a median of about -6 (see
 * the model's card): this is below them.
 */
const NOTHING_TO_READ: Reading = { logit: -10, sentences: null };

/** What the scorer is told of a token: which part of the line it stands in. */
const SEGMENT = { question: 1, title: 2, passage: 3 } as const;

/**
 * The reranker that comes with Verbatim: a small network over the built-in model's token vectors. Its file is read now, so
 * that a damaged installation shows at the start; the runtime is loaded when it is first needed.
 * @throws RerankerError when its file is missing.
 */
export function readAnswerScorer(tokens: TokenTable, folder = FOLDER): Reranker {
  const path = join(folder, SCORER_FILE);
  const file = readScorerFile(path);
  let network: Promise<OnnxNetwork> | null = null;
  const load = () => {
    network ??= openScorer(path, file);
    return network;
  };
  return {
    name: "built-in",
    revision: createHash("sha256").update(file).digest("hex").slice(0, 16),
    bytes: file.length,
    async warmUp() {
      await load();
    },
    async read(question, passages) {
      const lines = passages.map((passage) => scorerLine(tokens, question, passage));
      const readable = lines.filter((line) => !isUnreadable(line));
      const readings = new Map<ScorerLine, Reading>();
      for (const batch of batchesOf(readable.map(({ ids }) => ids.length))) {
        const together = batch.map((index) => readable[index] as ScorerLine);
        const read = await readLines(await load(), tokens, together);
        for (const [i, line] of together.entries()) readings.set(line, read[i] as Reading);
      }
      return lines.map((line) => readings.get(line) ?? NOTHING_TO_READ);
    },
  };
}

function readScorerFile(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (cause) {
    throw damaged(`${path} cannot be read`, cause);
  }
}

async function openScorer(path: string, file: Uint8Array): Promise<OnnxNetwork> {
  const { openNetwork } = await import("../embed/onnx-network.ts");
  try {
    // Questions are answered one by one: more threads would cost more than they save on so small a network.
    return await openNetwork(file, { threads: 1 });
  } catch (cause) {
    throw damaged(`${path} holds no network that can be run`, cause);
  }
}

function damaged(what: string, cause: unknown): RerankerError {
  return new RerankerError(
    `The reranker that comes with Verbatim cannot be used: ${what}. Install Verbatim again, or go without it ` +
      '(RERANK_MODEL="off").',
    { cause },
  );
}

async function readLines(network: OnnxNetwork, tokens: TokenTable, lines: readonly ScorerLine[]): Promise<Reading[]> {
  const longest = Math.max(...lines.map(({ ids }) => ids.length));
  const { logit, weight } = await network.run(inputOf(tokens, lines, longest));
  if (logit === undefined || weight === undefined) throw new RerankerError("The scorer gave neither logit nor weight.");
  return lines.map((line, row) => {
    const ofLine = weight.data.subarray(row * longest, (row + 1) * longest);
    return { logit: logit.data[row] as number, sentences: sharesOf(line, ofLine) };
  });
}

function inputOf(tokens: TokenTable, lines: readonly ScorerLine[], longest: number): Record<string, NumberTensor> {
  const shape = [lines.length, longest];
  const ids = new Int32Array(lines.length * longest);
  const segments = new Int32Array(ids.length);
  const rows = new Float32Array(ids.length * tokens.dimensions);
  for (const [row, line] of lines.entries()) {
    tokens.prepare(line.ids);
    for (const [column, id] of line.ids.entries()) {
      const at = row * longest + column;
      ids[at] = id;
      segments[at] = segmentOf(line, column);
      rows.set(tokens.row(id), at * tokens.dimensions);
    }
  }
  return {
    rows: { shape: [...shape, tokens.dimensions], data: rows },
    ids: { shape, data: ids },
    segments: { shape, data: segments },
  };
}

function segmentOf({ title, passage }: ScorerLine, column: number): number {
  if (column < title) return SEGMENT.question;
  return column < passage ? SEGMENT.title : SEGMENT.passage;
}

/** Sums of the tokens' weights by sentence. */
function sharesOf({ passage, ends }: ScorerLine, weights: Float32Array): number[] {
  return ends.map((end, i) => {
    let share = 0;
    for (let at = ends[i - 1] ?? passage; at < end; at++) share += weights[at] as number;
    return share;
  });
}
