import { tmpdir } from "node:os";
import { beforeAll, expect, test } from "vitest";
import { dot } from "../../../../src/embed/embedding.ts";
import { PostgresPassageStore } from "../../../../src/retrieve/store/postgres/postgres-passage-store.ts";
import { PostgresWritableStore } from "../../../../src/retrieve/store/postgres/postgres-writable-store.ts";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import type { SqlValue } from "../../../../src/retrieve/store/postgres/server/database.ts";
import { HOLDERS } from "../../../../src/retrieve/store/postgres/term-index.ts";
import { embeddingOf, fileDraft, MODEL, put } from "../drafts.ts";
import { UPDATE } from "../reading-contract.ts";
import { startPglite } from "./pglite.ts";

/** Enough that a walk through a graph may miss some. */
const MANY = 3_000;
const FEW = 60;
const NEAREST = 10;

let url = "";
beforeAll(async () => {
  url = await startPglite();
});

async function run(sql: string, values: readonly SqlValue[] = []): Promise<string> {
  const database = postgresAt(url);
  const session = await database.connect();
  try {
    return JSON.stringify(await session.query(sql, values));
  } finally {
    await session.end();
    await database.close();
  }
}

test("each term of a question is looked up by itself, whatever the planner thinks of the index", async () => {
  const store = new PostgresWritableStore(postgresAt(url), { collection: "terms", baseFolder: tmpdir() });
  await store.write(UPDATE, async (writing) => {
    await put(writing, fileDraft("texts.md", { title: "Texts", texts: ["one", "two", "three"] }));
    await writing.finish();
  });
  await run("SET enable_bitmapscan = off");
  const plan = await run(`EXPLAIN ${HOLDERS}`, [1, ["1 one", "1 two"], [2, 1], 10]);
  expect(plan).toContain("passage_terms");
  expect(plan, "passages are compared with all terms at once").not.toContain("Join Filter");
  await run("SET enable_bitmapscan = on");
});

test("with pgvector, a graph finds nearly all that comparing with every passage does, also of a collection of few", async () => {
  await run("CREATE EXTENSION vector");
  const texts = new Map(
    Object.entries({ many: MANY, few: FEW }).map(([collection, count]) => {
      return [collection, Array.from({ length: count }, (_, i) => `${collection} ${i}`)] as const;
    }),
  );
  for (const [collection, own] of texts) {
    const store = new PostgresWritableStore(postgresAt(url), { collection, baseFolder: tmpdir(), graphFrom: MANY });
    await store.write(UPDATE, async (writing) => {
      await put(writing, fileDraft("texts.md", { title: "Texts", texts: own }));
      await writing.finish();
    });
  }
  expect(await run("SELECT indexdef FROM pg_indexes WHERE schemaname = 'verbatim'")).toContain("hnsw");
  // So few are looked through by themselves; all connections here are one.
  await run("SET enable_seqscan = off");
  await run("SET enable_sort = off");
  await run("SET enable_bitmapscan = off");
  for (const [collection, own] of texts) {
    const store = new PostgresPassageStore(postgresAt(url), collection, MODEL);
    let found = 0;
    for (let question = 0; question < NEAREST; question++) {
      const query = embeddingOf(`question ${question}`);
      const best = own.map((text) => [text, dot(embeddingOf(text), query)] as const).sort((a, b) => b[1] - a[1]);
      const exact = new Set(best.slice(0, NEAREST).map(([text]) => text));
      const nearest = await store.snapshot(async (snapshot) => {
        const ids = (await snapshot.nearest(query, NEAREST)).map(({ id }) => id);
        return snapshot.passages(ids);
      });
      expect(nearest).toHaveLength(NEAREST);
      found += nearest.filter(({ text }) => exact.has(text)).length;
    }
    expect(found / NEAREST ** 2).toBeGreaterThan(0.97);
    await store.close();
  }
  const plan = await run(
    `EXPLAIN SELECT passage FROM verbatim.codes WHERE collection = 1 AND length(code) = 48
       ORDER BY code::bit(48) <~> repeat('1', 48)::bit(48) LIMIT 10`,
  );
  expect(plan).toContain("codes_by_hamming_48");
});
