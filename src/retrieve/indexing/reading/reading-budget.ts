import { availableMemory } from "./available-memory.ts";

/** What files may take and give when they are read: a file may be made to do harm. */
export interface ReadingBudget {
  /** Seconds of processor time, for a file of any size and for each MiB of it. */
  readonly seconds: number;
  readonly secondsPerMib: number;
  /** MiB of memory beside what the process has before, the same way, and the most for any. */
  readonly mib: number;
  readonly mibPerMib: number;
  readonly mostMib: number;
  /** Passages, the same way. */
  readonly passages: number;
  readonly passagesPerMib: number;
}

/**
 * For the operator's own files. Plain text takes half a second and 5 MiB for each MiB and gives 1,400 passages; the most
 * elements that an HTML file may have take 10 s and 900 MiB; a table's 100,000 short rows, such as a dictionary has, take 10 s
 * and 300 MiB.
 */
export const OWN_BUDGET: ReadingBudget = {
  seconds: 60,
  secondsPerMib: 6,
  mib: 1024,
  mibPerMib: 8,
  mostMib: 3072,
  passages: 100_000,
  passagesPerMib: 5_000,
};

/** For uploads: behind five hostile ones, which may come together, others wait. */
export const UPLOAD_BUDGET: ReadingBudget = {
  ...OWN_BUDGET,
  seconds: 20,
  secondsPerMib: 1,
  passages: 20_000,
  passagesPerMib: 2_000,
};

/** No file may take more than this part of the machine's memory, whatever its size. */
const PART_OF_MACHINE = 0.4;
/** The same of the whole heap of a process. */
const HEAP_OF_MACHINE = 0.7;

/** Of the heap, beyond what a file may take: for the process's own work, which goes on with what was read. MiB. */
const HEAP_BESIDE = 1024;

/** What one file may take and give. */
export interface Allowance {
  /** Of processor time. */
  readonly seconds: number;
  /** Of memory, beside what the process has before. */
  readonly bytes: number;
  readonly passages: number;
}

/**
 * @param size the file's, in bytes
 * @param available the machine's memory, in bytes
 */
export function allowanceOf(budget: ReadingBudget, size: number, available = availableMemory()): Allowance {
  const { seconds, secondsPerMib, mib, mibPerMib, mostMib, passages, passagesPerMib } = budget;
  const mibs = size / 2 ** 20;
  return {
    seconds: seconds + secondsPerMib * mibs,
    bytes: Math.min(Math.min(mib + mibPerMib * mibs, mostMib) * 2 ** 20, available * PART_OF_MACHINE),
    passages: Math.ceil(passages + passagesPerMib * mibs),
  };
}

/** The most heap of a process that reads by a budget, in MiB: the last bound, for what grows faster than it is watched. */
export function heapMib({ mostMib }: ReadingBudget, available = availableMemory()): number {
  return Math.min(mostMib + HEAP_BESIDE, Math.floor((available * HEAP_OF_MACHINE) / 2 ** 20));
}
