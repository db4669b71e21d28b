/** Exit code of a process that aborted, where something hands the signal on as a code. */
const ABORTED = 134;

/** A process that ended is started again after this many milliseconds, doubled with each time in a row up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 30_000;

const MEMORY = '"npm run doctor" says how much is needed';

/** How a process ended, with what that usually means. */
export function describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === "SIGKILL") return `SIGKILL, as when the system runs out of memory: ${MEMORY}`;
  if (signal === "SIGABRT" || code === ABORTED) return `SIGABRT, as when its memory limit is reached: ${MEMORY}`;
  return signal ?? `exit code ${code}`;
}

/** When a process that ended so many times in a row, at least 1, is started again, in milliseconds. */
export function pauseAfter(ends: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (ends - 1));
}
