/** What the thread that looks after a process is told. */
export interface WatchOrder {
  /** The process that started this one: `process.ppid` at the beginning. */
  readonly parent: number;
  /** Shared with the process's own thread; each number at its place in `Limit`, 0 for no limit. */
  readonly limits: Int32Array;
}

/** Totals of the whole process since it began: processor time, and memory that it has (resident set). */
export const Limit = { milliseconds: 0, mebibytes: 1 } as const;
export type Limit = (typeof Limit)[keyof typeof Limit];

/**
 * How a process that exceeds a limit ends, so that whoever started it can tell why: signals that nobody else sends it and
 * that leave no core behind. Windows has neither; there it ends as by a crash.
 */
export const LIMIT_SIGNALS = { time: "SIGVTALRM", memory: "SIGUSR2" } as const;
