import { SingleBar } from "cli-progress";
import type { IndexProgress } from "../../retrieve/indexing/update-index.ts";
import { visible } from "./visible.ts";

/** Shows how far indexing is. */
export interface ProgressDisplay {
  readonly show: (progress: IndexProgress) => void;
  readonly end: () => void;
}

/** A bar on a terminal, a line for each file otherwise, that begin so; both on standard error, so that output can be piped. */
export function progressBar(doing = "Indexing"): ProgressDisplay {
  if (!process.stderr.isTTY) return { show: (progress) => printLine(doing, progress), end: () => undefined };
  const bar = new SingleBar({
    format: `${doing} {bar} {value}/{total} {file}`,
    hideCursor: true,
    stopOnComplete: true,
  });
  let started = false;
  return {
    show: ({ done, total, file }) => {
      if (!started) bar.start(total, done, { file: "" });
      started = true;
      bar.update(done, { file: file === null ? "finishing" : visible(file) });
    },
    end: () => bar.stop(),
  };
}

function printLine(doing: string, { done, total, file }: IndexProgress): void {
  if (file !== null) console.error(`${doing} ${done + 1}/${total}: ${visible(file)}`);
}
