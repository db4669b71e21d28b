import { totalmem } from "node:os";

let known: number | undefined;

/** The memory of this machine, or the limit that is set for this process, as containers have it; in bytes. */
export function availableMemory(): number {
  // Asked for each file, and each time the system would be asked by opening files of its own.
  known ??= Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem());
  return known;
}
