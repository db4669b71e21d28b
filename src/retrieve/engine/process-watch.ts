import { Worker } from "node:worker_threads";
import { builtModule } from "./fork-module.ts";
import { Limit, type WatchOrder } from "./watch-order.ts";

const WATCH_THREAD = new URL("./watch-thread.ts", import.meta.url);

/** What the watch needs of the heap, in MiB: its program is a page long. */
const WATCH_HEAP = { maxOldGenerationSizeMb: 8, maxYoungGenerationSizeMb: 2 };

/** What a piece of work may take, beyond what its process has taken before. */
interface WorkLimits {
  /** Processor time, in seconds: other programs' load does not count against the work. */
  readonly seconds: number;
  readonly bytes: number;
}

/** Looks after this process from another thread. */
export interface ProcessWatch {
  /** From now on work that takes more ends the process, with one of `LIMIT_SIGNALS`; null ends the limits. */
  limit(limits: WorkLimits | null): void;
}

/**
 * Ends this process when its parent has ended or limits are exceeded, even while it is busy with one call and hears of
 * nothing.
 */
export function watchProcess(): ProcessWatch {
  const limits = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  const order: WatchOrder = { parent: process.ppid, limits };
  const thread = new Worker(builtModule(WATCH_THREAD), { resourceLimits: WATCH_HEAP });
  thread.postMessage(order);
  thread.unref();
  const set = (limit: Limit, value: number) => Atomics.store(limits, limit, value);
  let works = 0;
  return {
    limit(work) {
      if (work === null) return void set(Limit.work, 0);
      set(Limit.milliseconds, Math.ceil(work.seconds * 1e3));
      set(Limit.mebibytes, Math.ceil(work.bytes / 2 ** 20));
      // Last, as the thread begins to measure with it.
      set(Limit.work, ++works);
    },
  };
}
