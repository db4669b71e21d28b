/** Reads, splits and embeds files before the run that writes the index wants them: short-lived, at low priority. */

import { performance } from "node:perf_hooks";
import { loadModels, type Models } from "../../../embed/load-models.ts";
import { columnsText, fileBytes } from "../../../read/file-bytes.ts";
import { usePressTable } from "../../../read/page/marks/press-table.ts";
import { watchProcess } from "../../engine/process-watch.ts";
import type { PassageVectors } from "../../store/writable-store.ts";
import type { AheadFile, AheadMessage, AheadReply, AheadSettings, ReadyFile } from "./ahead-message.ts";
import { draftFile } from "./draft-file.ts";
import { embedPassages } from "./embed-passages.ts";
import { FileContent } from "./file-content.ts";
import { readPassages } from "./read-passages.ts";
import { allowanceOf } from "./reading-budget.ts";

/** What is left of a large file goes before the next one is read. */
const LARGE_FILE = 4 * 2 ** 20;

/** What is ready is told of when it is of so many bytes, as of thousands of small files messages would take as long as reading. */
const TOLD_BYTES = 16 * 2 ** 10;

const watch = watchProcess();
process.once("disconnect", () => process.exit(1));
// Whoever started this process decides when it ends; a Ctrl+C in the terminal reaches all.
process.on("SIGINT", () => undefined);

interface Reader {
  readonly settings: AheadSettings;
  readonly models: Models;
  readonly passedOver: ReadonlySet<string>;
}

let reader: Promise<Reader>;
let last: Promise<void> = Promise.resolve();

process.on("message", (message: AheadMessage) => {
  if (message.kind === "start") reader = start(message.settings);
  else last = last.then(() => read(message.files));
});

async function start(settings: AheadSettings): Promise<Reader> {
  usePressTable(settings.press);
  const models = await loadModels(settings.model);
  return { settings, models, passedOver: new Set(settings.passedOver) };
}

async function read(files: readonly AheadFile[]): Promise<void> {
  let ready: (ReadyFile | null)[] = [];
  let bytes = 0;
  for (const file of files) {
    ready.push(await readAhead(file, await reader).catch(() => null));
    bytes += file.size;
    if (bytes < TOLD_BYTES) continue;
    reply(ready);
    ready = [];
    bytes = 0;
    if (file.size >= LARGE_FILE) globalThis.gc?.();
  }
  if (ready.length > 0) reply(ready);
}

function reply(ready: AheadReply["ready"]): void {
  // Where nobody listens any longer, this process is about to end.
  if (process.connected) process.send?.({ ready } satisfies AheadReply, () => undefined);
}

/** Null for a file that is passed over. */
async function readAhead(
  { absolute, name, givenEncoding }: AheadFile,
  { settings: { budget, ocrLanguages }, models, passedOver }: Reader,
): Promise<ReadyFile | null> {
  const content = new FileContent(fileBytes(name, absolute), columnsText(absolute));
  const { contentHash, hash, columns, size } = content;
  if (passedOver.has(hash) || passedOver.has(contentHash)) return null;
  const started = performance.now();
  const allowance = allowanceOf(budget, size);
  const reading = { embedder: models.embedder, most: allowance.passages, columns, ocrLanguages };
  watch.limit(allowance);
  const read = await readPassages({ name, givenEncoding }, () => content.take(), reading);
  watch.limit(null);
  const wasRead = performance.now();
  const vectors = new Map<string, PassageVectors>();
  const different = new Map(read.passages.map((passage) => [passage.key, passage]));
  for await (const some of embedPassages([...different.values()], models)) {
    for (const [key, made] of some) vectors.set(key, made);
  }
  const seconds = { reading: (wasRead - started) / 1000, embedding: (performance.now() - wasRead) / 1000 };
  return { contentHash, hash, size, givenEncoding, draft: draftFile(read), vectors, seconds };
}
