import type { Stages } from "../../src/retrieve/indexing/reading/stopwatch.ts";
import { processorMilliseconds } from "../resources.ts";

/** Of times in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Of processor time in milliseconds: other work on the machine hardly changes it. */
export interface Cost extends Percentiles {
  readonly mean: number;
}

/** Which texts were indexed: with the same checksum, the same. */
export interface CorpusFigures {
  readonly files: number;
  readonly characters: number;
  /** The articles' UTF-8. */
  readonly bytes: number;
  /** SHA-256 over each file's name, length and content, by name. */
  readonly checksum: string;
}

export interface IndexFigures {
  readonly passages: number;
  readonly corpus: CorpusFigures;
  /** All files of the index. */
  readonly bytes: number;
  /** Of processor time. */
  readonly seconds: number;
  /** Of the clock: only their proportions are told. */
  readonly stages: Stages;
  /** A run over the folder that finds nothing new. */
  readonly nothingNew: Cost;
  /** A run for one changed file, that of middle size: the file named, and the folder. */
  readonly changedFile: Cost;
  readonly changedInFolder: Cost;
  /** Resident bytes of the indexing process at most. */
  readonly memory: number;
}

/** Steps from a question to its answer, in their order: milliseconds of processor time, mean. */
export interface QuestionStages {
  /** Spelling, names, terms and their holders, the embedding. */
  readonly preparing: number;
  readonly nearest: number;
  /** Candidates by late interaction. */
  readonly late: number;
  /** The candidates' texts, tokens and similarities, from the store. */
  readonly reading: number;
  /** How well each candidate covers each word of the question. */
  readonly coverage: number;
  readonly signals: number;
  /** The reranker. */
  readonly closeReading: number;
  /** The order, what adds something, excerpts, and their check against the source. */
  readonly quoting: number;
}

export interface QuestionFigures {
  readonly total: Cost;
  readonly stages: QuestionStages;
}

export interface StartFigures {
  /** Milliseconds of the engine process, from nothing to ready and to the first answer; null where the system does not tell. */
  readonly ready: number | null;
  readonly answer: number | null;
  /** Resident bytes of the engine process after the first answer; null where the system does not tell. */
  readonly memory: number | null;
  /** The same after some questions, with what JavaScript has not tidied away yet. */
  readonly memoryLater: number | null;
}

/** One way to find passages: a part of Verbatim, exact search, or a peer. Times are of the processor. */
export interface SearchFigures {
  readonly name: string;
  /** Null where nothing is built, or it is measured elsewhere. */
  readonly buildSeconds: number | null;
  /** Milliseconds until the first answer in a new process; null where it is not a process of its own. */
  readonly open: number | null;
  /** The best 100. */
  readonly query: Cost;
  /** Share of the ten nearest by exact search that are among its first ten; null for what does not search by embeddings alone. */
  readonly recall: number | null;
  /** Shares of the questions of which a right passage is the first, and among the first five. */
  readonly first: number;
  readonly firstFive: number;
  /** Its files; null where it has none of its own. */
  readonly bytes: number | null;
  /** Resident bytes of its process after the questions; null where it is not a process of its own. */
  readonly memory: number | null;
}

/** A peer that could not be measured at a size, and why. */
export interface MissingPeer {
  readonly name: string;
  readonly missing: string;
}

/** All that is measured of one index; null for a part that failed. */
export interface SizeFigures {
  readonly kind: "shuffled" | "texts";
  /** Of the collection. */
  readonly name: string;
  readonly index: IndexFigures;
  readonly questions: QuestionFigures | null;
  readonly start: StartFigures | null;
  readonly nearest: readonly SearchFigures[];
  readonly peers: readonly (SearchFigures | MissingPeer)[];
}

/** Recall on the questions of a public set, beside peers. */
export interface SetFigures {
  readonly name: string;
  readonly passages: number;
  readonly questions: number;
  readonly ways: readonly (SearchFigures | MissingPeer)[];
}

export interface GatewayFigures {
  /** Passages in the index after the run beside. */
  readonly indexedBeside: number;
  readonly questions: number;
  readonly failed: number;
  /** How late the gateway's timers were. */
  readonly delay: Percentiles;
  readonly worstDelay: number;
  /** From question to answer, both in the gateway. */
  readonly answer: Percentiles;
}

/** Bytes of one process over many questions. */
export interface MemoryCourse {
  readonly start: number;
  readonly median: number;
  readonly most: number;
  readonly last: number;
  /** Bytes a question over the second half, by least squares. */
  readonly growth: number;
}

export interface MemoryFigures {
  readonly passages: number;
  readonly questions: number;
  /** Resident memory; null where the system does not tell. */
  readonly engine: MemoryCourse | null;
  readonly gateway: MemoryCourse | null;
  /** JavaScript objects and buffers that are left when garbage has been collected. */
  readonly engineKept: MemoryCourse | null;
  readonly gatewayKept: MemoryCourse | null;
  /** Resident bytes when so many questions had been asked. */
  readonly samples: Record<"engine" | "gateway", readonly (readonly [asked: number, bytes: number])[]>;
}

/** Several people who ask at once, answered by one worker and by several. */
export interface AskerFigures {
  readonly askers: number;
  readonly passages: number;
  readonly workers: number;
  readonly one: Throughput;
  readonly several: Throughput;
  /** Answers a second of several workers by those of one, round by round. */
  readonly ratios: readonly number[];
  /** Bytes that a worker has for itself; null where the system does not tell. */
  readonly workerMemory: number | null;
  /** Processes that wanted a core at the end, of other programs too: where they are more than cores, a ratio says little. */
  readonly load: number;
}

/** How fast loops over many rows read them, in bytes a millisecond of processor time. */
export interface KernelFigures {
  /** What memory gives to one core that reads it from end to end. */
  readonly memory: number;
  readonly loops: readonly { readonly name: string; readonly simd: number; readonly plain: number }[];
}

interface Throughput {
  /** Answers. */
  readonly perSecond: number;
  /** Milliseconds of processor time an answer, of all processes of the engine; null where the system does not tell. */
  readonly processor: number | null;
}

export interface UpdateFigures {
  readonly updates: number;
  readonly passages: number;
  /** Of one run that changes one file: the first tenth and the last. */
  readonly firstRuns: Percentiles;
  readonly lastRuns: Percentiles;
  /** All files of the index folder, after the updates and of a fresh build of the same articles. */
  readonly bytes: number;
  readonly freshBytes: number;
  /** From question to answer. */
  readonly answer: Percentiles;
  readonly freshAnswer: Percentiles;
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

/** Slope of the straight line nearest to points (least squares); 0 for fewer than two different x. */
export function slope(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const meanX = mean(points.map(([x]) => x));
  const meanY = mean(points.map(([, y]) => y));
  let products = 0;
  let squares = 0;
  for (const [x, y] of points) {
    products += (x - meanX) * (y - meanY);
    squares += (x - meanX) ** 2;
  }
  return squares > 0 ? products / squares : 0;
}

/** What became of a process's memory, from pairs of questions asked and bytes held. */
export function memoryCourse(samples: readonly (readonly [asked: number, bytes: number])[]): MemoryCourse {
  const bytes = samples.map(([, held]) => held);
  return {
    start: bytes[0] ?? 0,
    median: percentiles(bytes).p50,
    most: Math.max(0, ...bytes),
    last: bytes.at(-1) ?? 0,
    growth: slope(samples.slice(Math.floor(samples.length / 2))),
  };
}

/** Processor time of an action for each input, one after another; what is done `before` each is not counted. */
export async function eachTimed<T>(
  inputs: readonly T[],
  action: (input: T) => unknown,
  { before = () => {}, time = processorMilliseconds }: Timing<T> = {},
): Promise<Cost> {
  const times: number[] = [];
  for (const input of inputs) {
    before(input);
    const started = time();
    await action(input);
    times.push(time() - started);
  }
  return { ...percentiles(times), mean: times.reduce((sum, each) => sum + each, 0) / Math.max(1, times.length) };
}

interface Timing<T> {
  readonly before?: (input: T) => void;
  /** Milliseconds that were taken so far; of this process by default. */
  readonly time?: () => number;
}

/** A folder that was indexed anew. */
export interface IndexedFigures {
  readonly passages: number;
  readonly seconds: number;
  /** Seconds of processor time, of all processes together. */
  readonly processor: number;
  /** The most that they took together, in bytes. */
  readonly memory: number;
  /** Processes that ran or waited to run in the last minute, those of the measurement included. */
  readonly load: number;
}

/** Indexing one thing after the other and beside each other, and small files beside a large one. */
export interface PipelineFigures {
  /** Of the texts. */
  readonly bytes: number;
  readonly rounds: readonly { readonly inTurn: IndexedFigures; readonly beside: IndexedFigures }[];
  readonly small: {
    readonly files: number;
    readonly bytes: number;
    readonly many: IndexedFigures;
    readonly one: IndexedFigures;
  };
}
