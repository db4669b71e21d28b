/** What the thread that looks after a process is told. */
export interface WatchOrder {
  /** The process that started this one: `process.ppid` at the beginning. */
  readonly parent: number;
  /** Shared with the process's own thread; each number at its place in `Limit`. */
  readonly limits: Int32Array;
}

/**
 * Which piece of work is limited, by a number that no other has had, 0 for none; and what it may take, beyond what the process
 * has taken before: processor time, and memory that it has (resident set).
 */
export const Limit = { work: 0, milliseconds: 1, mebibytes: 2 } as const;
export type Limit = (typeof Limit)[keyof typeof Limit];

/**
 * How a process that exceeds a limit ends, so that whoever started it can tell why: signals that nobody else sends it and
 * that leave no core behind. Windows has neither; there it ends as by a crash.
 */
export const LIMIT_SIGNALS = { time: "SIGVTALRM", memory: "SIGUSR2" } as const;
