import { tmpdir } from "node:os";
import { beforeAll, expect, test } from "vitest";
import { dot } from "../../../../src/embed/embedding.ts";
import { factsOfServer } from "../../../../src/retrieve/store/postgres/open-collection.ts";
import { PostgresPassageStore } from "../../../../src/retrieve/store/postgres/postgres-passage-store.ts";
import { PostgresWritableStore } from "../../../../src/retrieve/store/postgres/postgres-writable-store.ts";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import type { SqlValue } from "../../../../src/retrieve/store/postgres/server/database.ts";
import { embeddingOf, fileDraft, MODEL, put } from "../drafts.ts";
import { UPDATE } from "../reading-contract.ts";

/** Enough that a walk through a graph may miss some. */
const MANY = 3_000;
const FEW = 60;
/** The nearest of so many questions are looked at, so many of each. */
const QUESTIONS = 10;
const NEAREST = 10;

const INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'verbatim'";

/** The rows of a statement as JSON. */
export async function runSql(url: string, sql: string, values: readonly SqlValue[] = []): Promise<string> {
  const database = postgresAt(url);
  const session = await database.connect();
  try {
    return JSON.stringify(await session.query(sql, values));
  } finally {
    await session.end();
    await database.close();
  }
}

/** Texts of a collection, each a passage: "many 0", "many 1" and so on. */
function textsOf(collection: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${collection} ${i}`);
}

async function putFile(url: string, collection: string, texts: readonly string[]): Promise<void> {
  const store = new PostgresWritableStore(postgresAt(url), { collection, baseFolder: tmpdir(), graphFrom: MANY });
  await store.write(UPDATE, async (run) => {
    if (texts.length > 0) await put(run, fileDraft(`${texts[0]}.md`, { title: "Texts", texts }));
    await run.finish();
  });
}

/** Which share of the nearest of each question a store finds, 0..1. */
async function recallOf(store: PostgresPassageStore, texts: readonly string[]): Promise<number> {
  let found = 0;
  for (let question = 0; question < QUESTIONS; question++) {
    const query = embeddingOf(`question ${question}`);
    const best = texts.map((text) => [text, dot(embeddingOf(text), query)] as const).sort((a, b) => b[1] - a[1]);
    const exact = new Set(best.slice(0, NEAREST).map(([text]) => text));
    const nearest = await store.snapshot(async (snapshot) => {
      const ids = (await snapshot.nearest(query, NEAREST)).map(({ id }) => id);
      return snapshot.passages(ids);
    });
    expect(nearest).toHaveLength(NEAREST);
    found += nearest.filter(({ text }) => exact.has(text)).length;
  }
  return found / (QUESTIONS * NEAREST);
}

interface GraphServer {
  readonly url: () => string;
  /** What sets a setting for all connections to come. */
  readonly set: string;
  /** What installs pgvector. */
  readonly install: string;
  /** How often the graph has been walked; null where nobody counts, and one transaction is done at a time. */
  readonly walks: (() => Promise<number>) | null;
}

/** What holds of a database with pgvector. */
export function testGraph({ url, set, install, walks }: GraphServer): void {
  const collections = new Map([
    ["many", textsOf("many", MANY)],
    ["few", textsOf("few", FEW)],
  ]);
  const open = (collection: string) =>
    new PostgresPassageStore(postgresAt(url()), collection, MODEL, { graphFrom: MANY });
  /** All collections are asked, each by a store of its own. */
  const expectRecall = async () => {
    for (const [collection, texts] of collections) {
      const store = open(collection);
      expect(await recallOf(store, texts)).toBeGreaterThan(0.97);
      await store.close();
    }
  };

  beforeAll(async () => {
    for (const [collection, texts] of collections) await putFile(url(), collection, texts);
    // So few are looked through by themselves.
    for (const way of ["seqscan", "sort", "bitmapscan"]) await runSql(url(), `${set} enable_${way} = off`);
  });

  test("a graph finds nearly all that comparing with every passage does, also of a collection of few", async () => {
    await runSql(url(), install);
    await putFile(url(), "many", []);
    expect(await runSql(url(), INDEXES)).toContain("hnsw");
    expect(await factsOfServer(url())).toMatchObject({ vector: expect.any(String), hasGraph: true });
    await expectRecall();
    // Only those of the collection of many are walks.
    if (walks !== null) await expect.poll(walks).toBe(QUESTIONS);
  });

  test.skipIf(walks === null)("runs that end at once make one graph", async () => {
    await runSql(url(), "DROP INDEX verbatim.codes_by_hamming_48");
    await Promise.all([1, 2, 3].map(() => putFile(url(), "many", [])));
    expect(await runSql(url(), INDEXES)).toContain("hnsw");
  });

  test.skipIf(walks === null)("a graph is kept up to date while it is asked", async () => {
    const store = open("many");
    const texts = collections.get("many") as string[];
    const added = Array.from({ length: 10 }, (_, i) => textsOf(`more ${i}`, 20));
    let isWritten = false;
    const writing = (async () => {
      for (const each of added) await putFile(url(), "many", each);
    })().finally(() => {
      isWritten = true;
    });
    while (!isWritten) {
      const query = embeddingOf("question 0");
      const near = await store.snapshot((snapshot) => snapshot.nearest(query, NEAREST));
      expect(near).toHaveLength(NEAREST);
    }
    await writing;
    texts.push(...added.flat());
    expect(await recallOf(store, texts)).toBeGreaterThan(0.97);
    await store.close();
  });

  test("a store that is open asks a graph from when it is made, and does without it from when pgvector is taken away", async () => {
    const store = open("many");
    const texts = collections.get("many") as string[];
    expect(await recallOf(store, texts)).toBeGreaterThan(0.97);
    await runSql(url(), "DROP EXTENSION vector CASCADE");
    expect(await recallOf(store, texts)).toBeGreaterThan(0.97);
    await runSql(url(), install);
    await putFile(url(), "many", []);
    expect(await runSql(url(), INDEXES)).toContain("hnsw");
    expect(await recallOf(store, texts)).toBeGreaterThan(0.97);
    if (walks !== null) await expect.poll(walks).toBeGreaterThanOrEqual(QUESTIONS);
    await runSql(url(), "DROP EXTENSION vector CASCADE");
    expect(await runSql(url(), INDEXES)).not.toContain("hnsw");
    expect(await factsOfServer(url())).toMatchObject({ vector: null, hasGraph: false });
    expect(await recallOf(store, texts)).toBeGreaterThan(0.97);
    await store.close();
  });

  test.skipIf(walks === null)("codes that are divided get no graph", async () => {
    await runSql(url(), install);
    await runSql(url(), "ALTER TABLE verbatim.codes RENAME TO codes_0");
    await runSql(url(), "CREATE TABLE verbatim.codes (LIKE verbatim.codes_0) PARTITION BY HASH (article)");
    await runSql(
      url(),
      "ALTER TABLE verbatim.codes ATTACH PARTITION verbatim.codes_0 FOR VALUES WITH (MODULUS 1, REMAINDER 0)",
    );
    await putFile(url(), "many", []);
    expect(await runSql(url(), INDEXES)).not.toContain("hnsw");
  });
}

/** What holds of a database with a pgvector that is too early. */
export function testWithoutGraph({ url, install }: Pick<GraphServer, "url" | "install">): void {
  test("all codes are looked through", async () => {
    const texts = textsOf("many", MANY);
    await runSql(url(), install);
    await putFile(url(), "many", texts);
    expect(await runSql(url(), INDEXES)).not.toContain("hnsw");
    const store = new PostgresPassageStore(postgresAt(url()), "many", MODEL, { graphFrom: MANY });
    expect(await recallOf(store, texts)).toBeGreaterThan(0.97);
    await store.close();
  });
}
