import { totalmem } from "node:os";

/** The memory of this machine, or the limit that is set for this process, as containers have it; in bytes. */
export function availableMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}
