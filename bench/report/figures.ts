import { performance } from "node:perf_hooks";
import type { Stages } from "../../src/retrieve/indexing/stopwatch.ts";

/** Of times in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export interface IndexFigures {
  readonly passages: number;
  readonly characters: number;
  /** The articles' UTF-8. */
  readonly textBytes: number;
  /** All files of the index. */
  readonly bytes: number;
  readonly seconds: number;
  readonly stages: Stages;
  /** Seconds of a second run, which finds nothing new. */
  readonly nothingNew: number;
  /** Resident bytes of the indexing process at most. */
  readonly memory: number;
}

export interface QuestionFigures {
  readonly total: Percentiles;
  readonly embedding: Percentiles;
  readonly nearest: Percentiles;
  readonly lexical: Percentiles;
  /** The nearest 100 with their texts. */
  readonly reading: Percentiles;
}

export interface StartFigures {
  /** Milliseconds from nothing to ready and to the first answer. */
  readonly ready: number;
  readonly answer: number;
  /** Resident bytes of the engine process after the first answer; null where the system does not tell. */
  readonly memory: number | null;
  /** The same after some questions, with what JavaScript has not tidied away yet. */
  readonly memoryLater: number | null;
}

/** One way to find the nearest passages: a part of Verbatim, exact search, or a peer. */
export interface SearchFigures {
  readonly name: string;
  /** Null where nothing is built, or it is measured elsewhere. */
  readonly buildSeconds: number | null;
  /** Milliseconds from nothing to ready, in a new process; null where it is not a process of its own. */
  readonly open: number | null;
  /** The nearest 100. */
  readonly query: Percentiles;
  /** Share of the ten nearest by exact search that are among its first ten; null for search by words. */
  readonly recall: number | null;
  /** Share of the questions whose own passage, from which their words are, is among its first ten. */
  readonly found: number;
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
  readonly size: number;
  readonly index: IndexFigures;
  readonly questions: QuestionFigures | null;
  readonly start: StartFigures | null;
  readonly nearest: readonly SearchFigures[];
  readonly peers: readonly (SearchFigures | MissingPeer)[];
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

/** Milliseconds of an action for each input, one after another. */
export async function eachTimed<T>(inputs: readonly T[], action: (input: T) => unknown): Promise<Percentiles> {
  const times: number[] = [];
  for (const input of inputs) {
    const started = performance.now();
    await action(input);
    times.push(performance.now() - started);
  }
  return percentiles(times);
}
