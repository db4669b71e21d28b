/** The indexing process: short-lived, at low priority, so that questions are answered meanwhile. */

import { constants, setPriority } from "node:os";
import { loadModels } from "../../embed/load-models.ts";
import { type Log, openLog, SILENT_LOG } from "../../log/log.ts";
import { reportError } from "../engine/error-record.ts";
import { unknownKind } from "../engine/process-message.ts";
import { watchProcess } from "../engine/process-watch.ts";
import { SqliteWritableStore } from "../store/sqlite/sqlite-writable-store.ts";
import { checkFiles } from "./check-files.ts";
import type { IndexProcessMessage, IndexProcessReply, IndexProcessRequest } from "./forked-index.ts";
import { type IndexProgress, type IndexSummary, updateIndex } from "./update-index.ts";

let log: Log = SILENT_LOG;

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
watchProcess();
// Nobody waits for it any longer; what it had finished is kept. The watch sees to it where this thread is busy.
const onParentGone = () => process.exit(1);
process.once("disconnect", onParentGone);
process.once("message", (message: IndexProcessMessage) => {
  void handle(message);
});
process.on("uncaughtException", (error) => {
  fail(error);
  process.exit(1);
});

async function handle(message: IndexProcessMessage): Promise<void> {
  try {
    reply(await answer(message));
  } catch (error) {
    fail(error);
  }
  process.off("disconnect", onParentGone);
  if (process.connected) process.disconnect();
}

async function answer(message: IndexProcessMessage): Promise<IndexProcessReply> {
  switch (message.kind) {
    case "update":
      return { kind: "summary", summary: await update(message.request) };
    case "check":
      return { kind: "checked", problems: await checkFiles(message.folder) };
    default:
      throw unknownKind("The indexing process", message);
  }
}

async function update({
  model,
  indexFolder,
  log: logSettings,
  ...request
}: IndexProcessRequest): Promise<IndexSummary> {
  if (logSettings !== undefined) log = await openLog(logSettings, { name: "indexing" });
  const models = await loadModels(model);
  const store = new SqliteWritableStore(indexFolder);
  const onProgress = (progress: IndexProgress) => reply({ kind: "progress", progress });
  const summary = await updateIndex({ ...request, store, models, onProgress });
  for (const { place, names, until } of summary.vanished) {
    log.warn(
      { place, files: names.length, until },
      "articles are out of reach; what was read of them stays for a while",
    );
  }
  return summary;
}

function fail(error: unknown): void {
  reply({ kind: "failed", error: reportError(error, log, { message: "indexing has failed" }) });
}

function reply(message: IndexProcessReply): void {
  if (process.connected) process.send?.(message);
}
