import { SingleBar } from "cli-progress";
import type { IndexProgress } from "../../retrieve/indexing/update-index.ts";
import { visible } from "./visible.ts";

/** Shows how far indexing is. */
export interface ProgressDisplay {
  readonly show: (progress: IndexProgress) => void;
  readonly end: () => void;
}

/** A bar on a terminal, a line for each file otherwise; both on standard error, so that output can be piped. */
export function progressBar(): ProgressDisplay {
  if (!process.stderr.isTTY) return { show: printLine, end: () => undefined };
  const bar = new SingleBar({
    format: "Indexing {bar} {value}/{total} {file}",
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

function printLine({ done, total, file }: IndexProgress): void {
  if (file !== null) console.error(`Indexing ${done + 1}/${total}: ${visible(file)}`);
}
