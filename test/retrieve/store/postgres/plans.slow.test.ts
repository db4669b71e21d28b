import { tmpdir } from "node:os";
import { beforeAll, describe, expect, test } from "vitest";
import { PostgresWritableStore } from "../../../../src/retrieve/store/postgres/postgres-writable-store.ts";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import { HOLDERS } from "../../../../src/retrieve/store/postgres/term-index.ts";
import { fileDraft, put } from "../drafts.ts";
import { UPDATE } from "../reading-contract.ts";
import { runSql, testGraph } from "./graph-contract.ts";
import { startPglite } from "./pglite.ts";

let url = "";
beforeAll(async () => {
  url = await startPglite();
});

test("each term of a question is looked up by itself, whatever the planner thinks of the index", async () => {
  const store = new PostgresWritableStore(postgresAt(url), { collection: "terms", baseFolder: tmpdir() });
  await store.write(UPDATE, async (writing) => {
    await put(writing, fileDraft("texts.md", { title: "Texts", texts: ["one", "two", "three"] }));
    await writing.finish();
  });
  await runSql(url, "SET enable_bitmapscan = off");
  const plan = await runSql(url, `EXPLAIN ${HOLDERS}`, [1, ["1 one", "1 two"], [2, 1], 10]);
  expect(plan).toContain("passage_terms");
  expect(plan, "passages are compared with all terms at once").not.toContain("Join Filter");
  await runSql(url, "SET enable_bitmapscan = on");
});

describe("with pgvector", () => {
  // All connections here are one.
  testGraph({ url: () => url, set: "SET", install: "CREATE EXTENSION vector", walks: null });
});
