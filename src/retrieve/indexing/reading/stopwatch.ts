import { performance } from "node:perf_hooks";

/**
 * Where an indexing run's time went, in seconds: reading and splitting, the models, the database, the HNSW file. What was done
 * beside the run counts, too, so that the sum may be longer than the run.
 */
export interface Stages {
  readonly reading: number;
  readonly embedding: number;
  readonly storing: number;
  readonly graph: number;
}

/** Adds up the time of stages. */
export class Stopwatch {
  readonly seconds: { -readonly [Stage in keyof Stages]: number } = { reading: 0, embedding: 0, storing: 0, graph: 0 };

  async time<T>(stage: keyof Stages, action: () => Promise<T>): Promise<T> {
    const started = performance.now();
    try {
      return await action();
    } finally {
      this.seconds[stage] += (performance.now() - started) / 1000;
    }
  }

  /** Adds what another process has measured. */
  add(seconds: Partial<Stages>): void {
    for (const [stage, more] of Object.entries(seconds)) this.seconds[stage as keyof Stages] += more;
  }
}
