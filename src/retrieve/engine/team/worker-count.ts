/** What a further worker takes at most, in bytes: see "Processes and memory" in the operator's handbook. */
export const WORKER_MEMORY = 140_000_000;

/** Of the memory, workers take no more than this share unless an operator says so. */
const MEMORY_SHARE = 0.5;

/** Of a machine: how many processor cores, and bytes of memory. */
interface Machine {
  readonly cores: number;
  readonly memory: number;
}

/**
 * Processes that answer Discord's questions, at least 1: as many as the operator asks for; otherwise one for each core but one,
 * as far as there is memory for them. On one core a second could only take turns with the first.
 */
export function workersFor(asked: number | null, { cores, memory }: Machine): number {
  if (cores === 1) return 1;
  return asked ?? Math.max(1, Math.min(cores - 1, Math.floor((memory * MEMORY_SHARE) / WORKER_MEMORY)));
}
