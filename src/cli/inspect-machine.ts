import { existsSync, statfsSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, resolve } from "node:path";
import { installedRecognition, languagesFor } from "../read/formats/scan/tesseract.ts";
import { Unreadable } from "../read/read-error.ts";
import { WORKER_MEMORY } from "../retrieve/engine/team/worker-count.ts";
import { availableMemory } from "../retrieve/indexing/reading/available-memory.ts";
import type { Finding } from "../retrieve/upkeep/inspect-index.ts";

/** Below this much free space indexing may fail, in bytes. */
const LITTLE_SPACE = 500_000_000;

/** What the process that answers takes, in bytes: see "Processes and memory" in the operator's handbook. */
const MEMORY = { engine: 325_000_000, passage: 2_200 } as const;

/** What the other processes take: npm, the one that is connected to Discord, one that indexes. */
const OTHER_PROCESSES = 400_000_000;

/** Whether there is room for another index beside the present one. */
export function inspectSpace(folder: string): Finding {
  let there = resolve(folder);
  while (!existsSync(there)) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  const free = bavail * bsize;
  const remedy =
    free < LITTLE_SPACE ? "Free some space: indexing needs room for the new index beside the old one." : null;
  return { subject: "disk space", state: `${gigabytes(free)} free in ${there}`, remedy };
}

/** Whether the memory that this machine, or the container, gives is enough for an index of so many passages and workers. */
export function inspectMemory(passages: number, workers: number, available = availableMemory()): Finding {
  const further = workers === 1 ? 0 : workers * WORKER_MEMORY;
  const needed = MEMORY.engine + MEMORY.passage * passages + further + OTHER_PROCESSES;
  const state = `${gigabytes(available)}, of which up to ${gigabytes(needed)} are needed`;
  return {
    subject: "memory",
    state,
    remedy: available < needed ? "Give the machine or the container more, or divide the articles over two bots." : null,
  };
}

/** Whether the health endpoint can listen, or does so already. */
export async function inspectPort(port: number | null, host: string): Promise<Finding[]> {
  if (port === null || port === 0) return [];
  const subject = "health endpoint";
  const refusal = await refusalOf(port, host);
  if (refusal === null) return [{ subject, state: `port ${port} is free`, remedy: null }];
  if (refusal === "EADDRINUSE" && (await isOurs(port, host))) {
    return [{ subject, state: `the bot answers on port ${port}`, remedy: null }];
  }
  const state = refusal === "EADDRINUSE" ? "is taken by another program" : `cannot be listened on (${refusal})`;
  return [{ subject, state: `port ${port} ${state}`, remedy: "Set HEALTH_PORT to another port from 1024 to 65535." }];
}

/** The system's code where it does not let us listen; null where it does. */
function refusalOf(port: number, host: string): Promise<string | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", (error: NodeJS.ErrnoException) => done(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => done(null)));
  });
}

async function isOurs(port: number, host: string): Promise<boolean> {
  try {
    const response = await fetch(`http://${host.includes(":") ? `[${host}]` : host}:${port}/health`, {
      signal: AbortSignal.timeout(2_000),
    });
    return "gateway" in ((await response.json()) as object);
  } catch {
    return false;
  }
}

function gigabytes(bytes: number): string {
  return `${(bytes / 1e9).toFixed(1)} GB`;
}

/** What reads words in pictures: who has none of those needs nothing of it. */
export function inspectRecognition(languages: string | null): Finding {
  const subject = "text recognition";
  const installed = installedRecognition();
  if (installed === null) {
    const state = "tesseract is not installed: scanned pages and other pictures are not read";
    return { subject, state, remedy: languages === null ? null : "Install it, or empty OCR_LANGUAGES in .env." };
  }
  const there = `tesseract ${installed.version}, data for ${installed.languages.join(", ") || "no language"}`;
  try {
    const asked = languagesFor({ languages }, installed);
    return { subject, state: `${there}; pictures are read in ${asked.join("+")}`, remedy: null };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { subject, state: there, remedy: `${error.reason}: ${error.nextStep}` };
  }
}
