/** Exit code of a process that aborted, where something hands the signal on as a code. */
const ABORTED = 134;

const MEMORY = '"npm run doctor" says how much is needed';

/** How a process ended, with what that usually means. */
export function describeEnd(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === "SIGKILL") return `SIGKILL, as when the system runs out of memory: ${MEMORY}`;
  if (signal === "SIGABRT" || code === ABORTED) return `SIGABRT, as when its memory limit is reached: ${MEMORY}`;
  return signal ?? `exit code ${code}`;
}
