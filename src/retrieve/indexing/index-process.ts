/** The indexing process: short-lived, at low priority, so that questions are answered meanwhile. */
import { constants, setPriority } from "node:os";
import { loadModels } from "../../embed/load-models.ts";
import { reportOf } from "../engine/engine-message.ts";
import { SqliteWritableStore } from "../store/sqlite/sqlite-writable-store.ts";
import type { IndexProcessReply, IndexProcessRequest } from "./forked-index.ts";
import { updateIndex } from "./update-index.ts";

setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
process.once("message", (request: IndexProcessRequest) => {
  void run(request);
});

async function run({ model, indexFolder, ...request }: IndexProcessRequest): Promise<void> {
  try {
    const models = await loadModels(model);
    const summary = await updateIndex({
      ...request,
      store: new SqliteWritableStore(indexFolder),
      models,
      onProgress: (progress) => reply({ kind: "progress", progress }),
    });
    reply({ kind: "summary", summary });
  } catch (error) {
    reply({ kind: "failed", error: reportOf(error) });
  }
  if (process.connected) process.disconnect();
}

function reply(message: IndexProcessReply): void {
  if (process.connected) process.send?.(message);
}
