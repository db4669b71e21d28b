import { tmpdir } from "node:os";
import { onTestFinished } from "vitest";
import type { ModelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import type { PassageStore } from "../../../src/retrieve/store/passage-store.ts";
import { SqlitePassageStore } from "../../../src/retrieve/store/sqlite/reading/sqlite-passage-store.ts";
import { SqlitePointServer } from "../../../src/retrieve/store/sqlite/reading/sqlite-point-server.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { testLists } from "./list-contract.ts";
import { MemoryStore } from "./memory-store.ts";
import { type StoreEngine, testReading } from "./reading-contract.ts";
import { testSnapshots } from "./snapshot-contract.ts";
import { testWriting } from "./writing-contract.ts";

/** A store in a new folder, and how it is opened there. */
function inSqlite(open: (folder: string, model: ModelStamp) => PassageStore): StoreEngine {
  return {
    create: () => {
      const folder = temporaryFolder();
      return { writable: new SqliteWritableStore(folder), open: (model) => open(folder, model) };
    },
  };
}

const engines: Readonly<Record<string, StoreEngine>> = {
  "a store in SQLite": inSqlite((folder, model) => SqlitePassageStore.open(folder, model)),
  "a store in SQLite whose vectors another searches": inSqlite((folder, model) => {
    const server = new SqlitePointServer(folder);
    onTestFinished(() => server.close());
    return SqlitePassageStore.open(folder, model, server);
  }),
  "a store in SQLite whose vectors are searched on the disk": inSqlite((folder, model) =>
    SqlitePassageStore.open(folder, model, "disk"),
  ),
  "a store in memory": {
    create: () => {
      const store = new MemoryStore(tmpdir());
      return { writable: store, open: (model) => store.openForReading(model) };
    },
  },
};

for (const [name, engine] of Object.entries(engines)) {
  testReading(name, engine);
  testLists(name, engine);
  testSnapshots(name, engine);
  testWriting(name, engine);
}
