import { performance } from "node:perf_hooks";
import type { Stages } from "../src/retrieve/stopwatch.ts";

/** Milliseconds. */
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
}

export interface QuestionFigures {
  readonly total: Percentiles;
  readonly embedding: Percentiles;
  readonly nearest: Percentiles;
  readonly lexical: Percentiles;
  /** The nearest 100 with their texts. */
  readonly reading: Percentiles;
}

export interface RecallFigures {
  /** Share of the ten nearest points that are among the 100 candidates; that the HNSW file alone finds. */
  readonly recall: number;
  readonly graphRecall: number;
  readonly exact: Percentiles;
  readonly hnsw: Percentiles;
}

export interface PeerFigures {
  readonly name: string;
  readonly buildSeconds: number;
  readonly query: Percentiles;
}

/** All that is measured of one index. */
export interface SizeFigures {
  readonly index: IndexFigures;
  readonly questions: QuestionFigures;
  /** Milliseconds from nothing to ready and to the first answer; resident bytes of the engine after some questions. */
  readonly start: { readonly ready: number; readonly answer: number; readonly memory: number | null };
  readonly recall: RecallFigures;
  readonly peers: readonly PeerFigures[];
}

export function percentiles(times: readonly number[]): Percentiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}

export async function eachTimed<T>(inputs: readonly T[], action: (input: T) => unknown): Promise<Percentiles> {
  const times: number[] = [];
  for (const input of inputs) {
    const started = performance.now();
    await action(input);
    times.push(performance.now() - started);
  }
  return percentiles(times);
}
