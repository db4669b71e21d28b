import { tmpdir } from "node:os";
import { onTestFinished } from "vitest";
import { PostgresPassageStore } from "../../../../src/retrieve/store/postgres/postgres-passage-store.ts";
import { PostgresWritableStore } from "../../../../src/retrieve/store/postgres/postgres-writable-store.ts";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import type { StoreEngine } from "../reading-contract.ts";

let collections = 0;

/** Stores in one database, each a collection of its own. */
export function postgresEngine(url: () => string): StoreEngine {
  return {
    isShared: true,
    create: () => {
      const collection = `test-${++collections}`;
      const database = postgresAt(url());
      onTestFinished(() => database.close());
      return {
        writable: new PostgresWritableStore(database, { collection, baseFolder: tmpdir() }),
        open: (model) => new PostgresPassageStore(postgresAt(url()), collection, model),
      };
    },
  };
}
