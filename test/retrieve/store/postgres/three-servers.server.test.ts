import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { postgresPrograms } from "../../../../bench/peers/postgres-server.ts";
import type { Answer } from "../../../../src/retrieve/answer.ts";
import { LocalEngine } from "../../../../src/retrieve/engine/local-engine.ts";
import { StoreError } from "../../../../src/retrieve/errors.ts";
import { updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import type { SearchModels } from "../../../../src/retrieve/search/search-models.ts";
import { modelStamp } from "../../../../src/retrieve/store/model-stamp.ts";
import type { StoreCounts } from "../../../../src/retrieve/store/passage-store.ts";
import { openPassageStore, openWritableStore } from "../../../../src/retrieve/store/place/open-store.ts";
import { tellPlanner } from "../../../../src/retrieve/store/postgres/collection-builds.ts";
import { codeBits, shortlist } from "../../../../src/retrieve/store/postgres/nearest.ts";
import { postgresAt } from "../../../../src/retrieve/store/postgres/server/client.ts";
import type { Session } from "../../../../src/retrieve/store/postgres/server/database.ts";
import { partsOf } from "../../../../src/retrieve/store/postgres/server/foreign-parts.ts";
import { migrate } from "../../../../src/retrieve/store/postgres/server/migrate.ts";
import { callVerbatim } from "../../../cli/call-verbatim.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { openEngine } from "../../open-engine.ts";
import { indexSamples, SAMPLES } from "../../sample-index.ts";
import { builtInModels } from "../../search-models.ts";
import { expectSameAnswers, QUESTIONS } from "../both-engines.ts";
import { type Cluster, startCluster } from "./cluster.ts";

/** Tables that are divided by article. */
const DIVIDED = ["passages", "embeddings", "codes", "passage_terms"];

const questions = QUESTIONS.filter((_, at) => at % 10 === 0);
/** Enough to say that all parts are there again: those of each are among the answers. */
const few = questions.slice(0, 8);
/** A server that hung answers in this time, whatever runs beside it, in milliseconds. */
const WAKING_MS = 20_000;
const programs = postgresPrograms();
const folder = temporaryFolder();
const indexFolder = temporaryFolder();

async function withSession<T>(url: string, action: (session: Session) => Promise<T>): Promise<T> {
  const database = postgresAt(url);
  const session = await database.connect();
  try {
    return await action(session);
  } finally {
    await session.end();
    await database.close();
  }
}

/** Divides the tables of the first server: a third of the articles stays there, each of the others takes one. */
async function divide(first: Cluster, others: readonly Cluster[]): Promise<void> {
  for (const { url } of [first, ...others]) await withSession(url, (session) => migrate(session, "a server"));
  await withSession(first.url, async (session) => {
    await session.query("CREATE EXTENSION postgres_fdw");
    for (const [i, { url, port }] of others.entries()) {
      const { username, password } = new URL(url);
      await session.query(
        `CREATE SERVER part_${i + 1} FOREIGN DATA WRAPPER postgres_fdw
           OPTIONS (host '127.0.0.1', port '${port}', dbname 'postgres', connect_timeout '2', async_capable 'true', batch_size '1000', fetch_size '1000',
             fdw_tuple_cost '1')`,
      );
      await session.query(
        `CREATE USER MAPPING FOR CURRENT_USER SERVER part_${i + 1}
           OPTIONS (user '${username}', password '${decodeURIComponent(password)}')`,
      );
    }
    for (const table of DIVIDED) {
      await session.query(`ALTER TABLE verbatim.${table} RENAME TO ${table}_0`);
      await session.query(`CREATE TABLE verbatim.${table} (LIKE verbatim.${table}_0) PARTITION BY HASH (article)`);
      await session.query(
        `ALTER TABLE verbatim.${table} ATTACH PARTITION verbatim.${table}_0 FOR VALUES WITH (MODULUS 3, REMAINDER 0)`,
      );
      for (const part of [1, 2]) {
        await session.query(
          `CREATE FOREIGN TABLE verbatim.${table}_${part} PARTITION OF verbatim.${table}
             FOR VALUES WITH (MODULUS 3, REMAINDER ${part}) SERVER part_${part}
             OPTIONS (schema_name 'verbatim', table_name '${table}')`,
        );
      }
    }
  });
}

describe.skipIf(programs === null)("on three servers of our own (needs PostgreSQL's programs: pg_config)", () => {
  let clusters: [Cluster, Cluster, Cluster];
  let models: SearchModels;
  let counts: StoreCounts;
  let onDisk: LocalEngine;
  let divided: LocalEngine;
  const place = () => ({ indexFolder, store: clusters[0].url });
  const index = async (rebuild = false) =>
    updateIndex({ store: await openWritableStore(place()), paths: [SAMPLES], models, rebuild });
  const open = async (withoutParts = false) =>
    new LocalEngine(await openPassageStore({ ...place(), withoutParts }, modelStamp(models.embedder)), models);
  beforeAll(async () => {
    const start = () => startCluster(programs as string);
    clusters = await Promise.all([start(), start(), start()]);
    await divide(clusters[0], clusters.slice(1));
    models = await builtInModels();
    await indexSamples(indexFolder, models);
    counts = (await index()).counts;
    onDisk = openEngine(indexFolder, models);
    divided = await open();
  });
  afterAll(async () => {
    await Promise.all([onDisk?.close(), divided?.close()]);
    await Promise.all(clusters?.map((cluster) => cluster.end()) ?? []);
  });

  test("an index divided over them answers as one in a folder; without one of them it says so, and loses nothing", async () => {
    const held = await Promise.all(
      clusters.map(({ url }, i) =>
        withSession(url, async (session) => {
          const table = i === 0 ? "verbatim.passages_0" : "verbatim.passages";
          const [row] = await session.query<{ count: number }>(`SELECT count(*) FROM ${table}`);
          return row?.count ?? 0;
        }),
      ),
    );
    expect(held.every((count) => count > 0)).toBe(true);
    expect(held.reduce((sum, count) => sum + count, 0)).toBe(counts.passages);
    await expectSameAnswers({ onDisk, inMemory: divided }, questions);

    await clusters[1].kill();
    await expect(divided.ask({ text: "Who keeps the lighthouse?" })).rejects.toThrow("part_1");
    await expect(divided.ask({ text: "Who keeps the lighthouse?" })).rejects.toThrow(StoreError);
    await expect(index(true)).rejects.toThrow(StoreError);

    await clusters[1].start();
    await expectSameAnswers({ onDisk, inMemory: divided }, few);
    expect((await index()).unchanged).toBe(counts.files);
    // What is replaced goes from all of them.
    await index(true);
    await expectSameAnswers({ onDisk, inMemory: divided }, few);
    for (const { url } of clusters.slice(1)) {
      const rows = await withSession(url, (session) => session.query("SELECT DISTINCT collection FROM verbatim.codes"));
      expect(rows).toHaveLength(1);
    }
  });

  test("each finds the nearest of its part and hands over no more than are wanted, in their order", async () => {
    const code = "1".repeat(codeBits(models.embedder.dimensions));
    const plan = await withSession(clusters[0].url, async (session) => {
      await tellPlanner(session);
      const [row] = await session.query<{ id: number }>(
        "SELECT id FROM verbatim.collections WHERE state = 'answering'",
      );
      const asked = shortlist({ graph: null, isCrowded: false, tables: await partsOf(session, "codes", []) })
        .replaceAll("$1", String(row?.id))
        .replaceAll("$2", `'${code}'`)
        .replaceAll("$3", "10");
      const rows = await session.query<{ "QUERY PLAN": string }>(`EXPLAIN (VERBOSE, COSTS OFF) ${asked}`);
      return rows.map((row) => row["QUERY PLAN"]).join("\n");
    });
    const remote = plan.split("\n").filter((line) => line.includes("FROM verbatim.codes"));
    expect(remote).toHaveLength(2);
    for (const statement of remote) expect(statement).toMatch(/ORDER BY bit_count\(.+ LIMIT 10/);
    // Both are asked at once.
    expect(plan.match(/Async Foreign Scan on verbatim\.codes_/g)).toHaveLength(2);
  });

  test("one of them that hangs is named as well, and what it holds is there again when it goes on", async () => {
    clusters[2].pause();
    try {
      await expect(divided.ask({ text: "Who keeps the lighthouse?" })).rejects.toThrow("gets no answer from part_2");
      await expect(divided.ask({ text: "Who keeps the lighthouse?" })).rejects.toThrow("gets no answer from part_2");
      await expect(index(true)).rejects.toThrow("gets no answer from part_2");
    } finally {
      clusters[2].resume();
    }
    await expectSameAnswers({ onDisk, inMemory: divided }, few);
    expect((await index()).unchanged).toBe(counts.files);
  });

  test.each([
    ["is stopped", (cluster: Cluster) => cluster.kill(), (cluster: Cluster) => cluster.start()],
    ["hangs", async (cluster: Cluster) => cluster.pause(), async (cluster: Cluster) => cluster.resume()],
  ])(
    "where the operator chose so, one that %s is left out, which answers say, until it is back",
    async (_, end, begin) => {
      const engine = await open(true);
      const quotedOf = (answer: Answer) => (answer.kind === "quoted" ? answer.quotations[0] : null);
      const asked = questions.filter((_, at) => at % 2 === 0);
      const whole = await Promise.all(asked.map((question) => engine.ask(question)));
      expect(whole.every(({ partsAway }) => partsAway === undefined)).toBe(true);
      await end(clusters[1]);
      try {
        const left = await Promise.all(asked.map((question) => engine.ask(question)));
        expect(new Set(left.map(({ partsAway }) => String(partsAway)))).toEqual(new Set(["part_1"]));
        // Two thirds of the articles are left, and what they say is quoted as before.
        const same = left.filter((answer, i) => quotedOf(answer)?.citation === quotedOf(whole[i] as Answer)?.citation);
        expect(same.length).toBeGreaterThan(asked.length / 3);
        expect(same.length).toBeLessThan(asked.length);
        const place = ["--store", clusters[0].url, "--index", indexFolder];
        const told = await callVerbatim(["ask", "Who keeps the lighthouse?", ...place, "--without-parts"], {
          cwd: folder,
        });
        expect(told.stdout).toContain("A part of the articles is out of reach at the moment (part_1)");
        // Whether a passage is there that may be in the part that is away, nobody can say.
        const cited = await Promise.allSettled(
          whole.map((answer) => engine.cite(quotedOf(answer)?.citation ?? "none")),
        );
        const unknown = cited.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
        expect(unknown.length).toBeGreaterThan(0);
        for (const reason of unknown) expect(reason).toContain("may be in part_1");
      } finally {
        await begin(clusters[1]);
      }
      // It is asked again with the next question, and counts as away where it needs longer than that to wake.
      await vi.waitFor(
        async () => expect(await Promise.all(asked.map((question) => engine.ask(question)))).toEqual(whole),
        { timeout: WAKING_MS, interval: 500 },
      );
      await engine.close();
    },
  );
});
