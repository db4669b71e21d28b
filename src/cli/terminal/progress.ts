import { performance } from "node:perf_hooks";
import { SingleBar } from "cli-progress";
import type { IndexProgress } from "../../retrieve/indexing/update-index.ts";
import { visible } from "./visible.ts";

/** Shows how far indexing is. */
export interface ProgressDisplay {
  readonly show: (progress: IndexProgress) => void;
  readonly end: () => void;
}

/** Without a terminal a line is printed so often, in seconds. */
const LINE_SECONDS = 5;
/** Before so many seconds and so much of the work nobody can say how long it will take. */
const LEAST_SECONDS = 3;
const LEAST_SHARE = 0.01;

/**
 * A bar on a terminal, a line now and then otherwise, that begin so; both on standard error, so that output can be piped.
 * @param now the time in milliseconds; a clock that nobody sets by default
 */
export function progressBar(doing = "Indexing", now = () => performance.now()): ProgressDisplay {
  const clock = new StageClock(now);
  return process.stderr.isTTY ? bar(doing, clock) : lines(doing, clock);
}

function bar(doing: string, clock: StageClock): ProgressDisplay {
  const shown = new SingleBar({
    format: `${doing} {bar} {percentage} %, {told}`,
    hideCursor: true,
    stopOnComplete: false,
  });
  let started = false;
  return {
    show: (progress) => {
      if (!started) shown.start(1, 0, { told: "" });
      started = true;
      shown.update(progress.share, { told: tellProgress(progress, clock.seconds(progress)) });
    },
    end: () => shown.stop(),
  };
}

function lines(doing: string, clock: StageClock): ProgressDisplay {
  let next = 0;
  return {
    show: (progress) => {
      const seconds = clock.seconds(progress);
      // Closing work that is soon done is not worth a line.
      if (clock.all < next || (progress.file === null && seconds < LINE_SECONDS)) return;
      next = clock.all + LINE_SECONDS;
      console.error(`${doing}: ${Math.floor(100 * progress.share)} %, ${tellProgress(progress, seconds)}`);
    },
    end: () => undefined,
  };
}

/** Seconds since the work began, and since the closing work did. */
class StageClock {
  readonly #now: () => number;
  readonly #started: number;
  #closing: number | null = null;

  constructor(now: () => number) {
    this.#now = now;
    this.#started = now();
  }

  get all(): number {
    return (this.#now() - this.#started) / 1000;
  }

  /** Of the stage that the progress is of. */
  seconds({ file }: IndexProgress): number {
    if (file !== null) return this.all;
    this.#closing ??= this.#now();
    return (this.#now() - this.#closing) / 1000;
  }
}

/** How far it is, in words, after so many seconds of this stage: "12 of 340 files, 1,200 passages (480 a second), 2 min left". */
export function tellProgress({ done, total, file, share, passages = 0 }: IndexProgress, seconds: number): string {
  const parts = file === null ? ["finishing"] : [`${whole(done)} of ${whole(total)} files`];
  if (file !== null && passages > 0) {
    const rate = seconds < LEAST_SECONDS ? "" : ` (${whole(Math.round(passages / seconds))} a second)`;
    parts.push(`${whole(passages)} passages${rate}`);
  }
  if (seconds >= LEAST_SECONDS && share >= LEAST_SHARE) parts.push(`${duration((seconds * (1 - share)) / share)} left`);
  return `${parts.join(", ")}${file === null ? "" : `: ${visible(file)}`}`;
}

function whole(number: number): string {
  return number.toLocaleString("en");
}

/** As exactly as somebody who waits wants to know it. */
function duration(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
