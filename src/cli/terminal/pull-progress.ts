import { SingleBar } from "cli-progress";
import type { DownloadProgress } from "../../embed/download.ts";
import { type PullOptions, pullModel } from "../../embed/model-files.ts";
import { megabytes } from "./megabytes.ts";

/** On something that is not a terminal, progress is told each time when this much more has come, in bytes. */
const STEP = 50_000_000;

/** `pullModel`, with its progress on standard error. */
export async function pullWithProgress(modelId: string, options: PullOptions): Promise<string> {
  const show = process.stderr.isTTY ? bars() : lines();
  try {
    return await pullModel(modelId, { ...options, onProgress: show.progress });
  } finally {
    show.end();
  }
}

function bars() {
  let bar: SingleBar | null = null;
  let shown = "";
  return {
    progress({ file, receivedBytes, totalBytes, bytesPerSecond }: DownloadProgress) {
      if (file !== shown) {
        bar?.stop();
        bar = new SingleBar({ format: "{file} {bar} {percentage}% {received} of {total} {speed}/s", hideCursor: true });
        bar.start(totalBytes ?? receivedBytes, 0);
        shown = file;
      }
      const texts = {
        received: megabytes(receivedBytes),
        total: megabytes(totalBytes),
        speed: megabytes(bytesPerSecond),
      };
      bar?.update(receivedBytes, { file, ...texts });
    },
    end: () => bar?.stop(),
  };
}

function lines() {
  let next = 0;
  let shown = "";
  return {
    progress({ file, receivedBytes, totalBytes, bytesPerSecond }: DownloadProgress) {
      if (file === shown && receivedBytes < next && receivedBytes !== totalBytes) return;
      shown = file;
      next = receivedBytes + STEP;
      console.error(`${file}: ${megabytes(receivedBytes)} of ${megabytes(totalBytes)}, ${megabytes(bytesPerSecond)}/s`);
    },
    end: () => undefined,
  };
}
