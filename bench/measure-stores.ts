/**
 * Indexes in both stores, asked the same: `node --import tsx bench/measure-stores.ts INDEX FOLDER [INDEX...]` copies index folders
 * into a PostgreSQL server of its own, in FOLDER, each into a collection of its own, if they are not there yet, and prints JSON. Where
 * pgvector can be installed there, all is asked once more with a graph over the codes of all. Recall is of known items: see
 * `questions.ts`.
 */
import { existsSync, mkdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { LocalEngine } from "../src/retrieve/engine/local-engine.ts";
import { loadSearchModels } from "../src/retrieve/search/search-models.ts";
import { modelStamp } from "../src/retrieve/store/model-stamp.ts";
import type { Neighbour, StoreSnapshot } from "../src/retrieve/store/passage-store.ts";
import { openPassageStore, openStoreExport, openWritableStore } from "../src/retrieve/store/place/open-store.ts";
import { codeBits } from "../src/retrieve/store/postgres/nearest.ts";
import { postgresAt } from "../src/retrieve/store/postgres/server/client.ts";
import { onlyRowOf } from "../src/retrieve/store/postgres/server/database.ts";
import { makeGraph } from "../src/retrieve/store/postgres/vector-index.ts";
import type { StorePlace } from "../src/retrieve/store/store-place.ts";
import { largest } from "../src/retrieve/store/vectors/largest.ts";
import { moveIndex } from "../src/retrieve/upkeep/move-index.ts";
import { makeDatabase, postgresPrograms, startServer } from "./peers/postgres-server.ts";
import { questionsOnSome } from "./questions.ts";
import { percentiles } from "./report/figures.ts";
import { folderBytes, processorMilliseconds } from "./resources.ts";

const QUESTIONS = 100;
/** Asked before the clock runs, until the code is compiled and the caches are full. */
const WARM_UP = 30;
const NEAREST = 10;
const ANSWERS = 5;
/** Passages that exact search compares at a time. */
const AT_ONCE = 5_000;

const [indexFolder = "", folder = "", ...others] = process.argv.slice(2);
const programs = postgresPrograms();
if (programs === null) throw new Error("PostgreSQL's programs are not on this machine.");
const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
if (!existsSync(join(folder, "data"))) {
  mkdirSync(folder, { recursive: true });
  makeDatabase(programs, folder);
}
const server = await startServer(programs, folder);
const store = `postgres://verbatim@localhost/postgres?host=${encodeURIComponent(folder)}`;

const stamp = modelStamp(models.embedder);
const database = postgresAt(store);
const session = await database.connect();
const asked: Asked[] = [];
for (const [at, own] of [indexFolder, ...others].entries())
  asked.push(await prepare(own, at === 0 ? "main" : `beside ${at}`));
const inFolder = await askEach(({ folder }) => folder);
const inPostgres = await askEach(({ postgres }) => postgres);
const databaseBytes = await bytesOf("pg_database_size(current_database())");
const graph = await graphMade();
const byGraph = graph === null ? null : await askEach(({ postgres }) => postgres);
if (graph !== null) await session.query("DROP EXTENSION vector CASCADE");
await session.end();
await database.close();
await server.stop();
const indexes = asked.map(({ folder, passages, moved }, at) => ({
  passages,
  folder: { ...inFolder[at], bytes: folderBytes(folder.indexFolder) },
  postgres: { ...inPostgres[at], movedInSeconds: moved },
  ...(byGraph === null ? {} : { pgvector: byGraph[at] }),
}));
console.log(JSON.stringify({ indexes, databaseBytes, graph, load: loadavg()[0] }, null, 2));

/** What is asked of an index, and where it is. */
interface Asked {
  readonly folder: StorePlace;
  readonly postgres: StorePlace;
  /** Seconds that moving it took; null where it was there before. */
  readonly moved: number | null;
  readonly questions: readonly { readonly text: string; readonly citation: string; readonly embedding: Float32Array }[];
  /** Of each question, the cosine of the last of its nearest. */
  readonly exact: readonly number[];
  readonly passages: number;
}

async function prepare(indexFolder: string, collection: string): Promise<Asked> {
  const places = { folder: { indexFolder }, postgres: { indexFolder, store, collection } };
  const moved = await copied(places);
  const opened = await openPassageStore(places.folder, stamp);
  const made = await opened.snapshot(async (snapshot) => {
    const texts = await questionsOnSome(snapshot, QUESTIONS + WARM_UP);
    const embeddings = await Promise.all(texts.map(({ text }) => models.embedder.embedQuery(text)));
    const ids = await snapshot.passageIds();
    return {
      questions: texts.map((question, at) => ({ ...question, embedding: embeddings[at] as Float32Array })),
      exact: await exactNearest(snapshot, ids, embeddings.slice(0, QUESTIONS)),
      passages: ids.length,
    };
  });
  await opened.close();
  return { ...places, moved, ...made };
}

/** Copies an index into the database. @returns seconds that it took; null where it was there before. */
async function copied(places: Pick<Asked, "folder" | "postgres">): Promise<number | null> {
  const there = await openPassageStore(places.postgres, stamp)
    .then((opened) => opened.snapshot((snapshot) => snapshot.status()).finally(() => opened.close()))
    .catch(() => null);
  if (there !== null) return null;
  const started = performance.now();
  let told = 0;
  const from = await openStoreExport(places.folder);
  const onProgress = ({ share }: { readonly share: number }) => {
    if (share < told + 0.1) return;
    told = share;
    console.error(`${(100 * share).toFixed(0)} % are moved in ${((performance.now() - started) / 1000).toFixed(0)} s.`);
  };
  await moveIndex({ from, to: await openWritableStore(places.postgres), onProgress });
  await from.close();
  return (performance.now() - started) / 1000;
}

/** Installs pgvector, and makes the graph; null where it cannot be installed. */
async function graphMade(): Promise<{ seconds: number; bytes: number; version: string } | null> {
  const [vector] = await session.query<{ version: string }>(
    "SELECT default_version AS version FROM pg_available_extensions WHERE name = 'vector'",
  );
  if (vector === undefined) return null;
  await session.query("CREATE EXTENSION IF NOT EXISTS vector");
  const started = performance.now();
  await makeGraph(session, codeBits(stamp.dimensions));
  const seconds = (performance.now() - started) / 1000;
  return {
    seconds,
    bytes: await bytesOf(`pg_relation_size('verbatim.codes_by_hamming_${codeBits(stamp.dimensions)}')`),
    ...vector,
  };
}

async function bytesOf(size: string): Promise<number> {
  return (await onlyRowOf<{ bytes: number }>(session, `SELECT ${size} AS bytes`)).bytes;
}

async function askEach(placeOf: (asked: Asked) => StorePlace) {
  const figures = [];
  for (const each of asked) figures.push(await askAll(placeOf(each), each));
  return figures;
}

/** The cosine of the last of the nearest passages to each of some embeddings, by comparing with all. */
async function exactNearest(
  snapshot: StoreSnapshot,
  ids: readonly number[],
  embeddings: readonly Float32Array[],
): Promise<number[]> {
  const best = embeddings.map((): number[] => []);
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    const some = ids.slice(from, from + AT_ONCE);
    for (const [at, embedding] of embeddings.entries()) {
      const all = [...(best[at] as number[]), ...(await snapshot.similarities(some, embedding))];
      best[at] = largest(Float64Array.from(all), NEAREST).map((place) => all[place] as number);
    }
  }
  return best.map((cosines) => cosines.at(-1) ?? 0);
}

async function askAll(place: StorePlace, { questions, exact }: Asked) {
  const engine = new LocalEngine(await openPassageStore(place, stamp), models);
  for (const { text } of questions.slice(QUESTIONS)) await engine.ask({ text, count: ANSWERS });
  const asked = questions.slice(0, QUESTIONS);
  const [clock, own]: [number[], number[]] = [[], []];
  const ranks: number[] = [];
  const serverBefore = server.outside().milliseconds;
  for (const { text, citation } of asked) {
    const [started, processor] = [performance.now(), processorMilliseconds()];
    const answer = await engine.ask({ text, count: ANSWERS });
    clock.push(performance.now() - started);
    own.push(processorMilliseconds() - processor);
    const shown = answer.kind === "quoted" ? answer.quotations : answer.nearest;
    ranks.push(shown.findIndex((each) => each.citation === citation));
  }
  const ofServer = (server.outside().milliseconds - serverBefore) / asked.length;
  await engine.close();
  const opened = await openPassageStore(place, stamp);
  const found = await opened.snapshot((snapshot) =>
    Promise.all(asked.map(({ embedding }) => snapshot.nearest(embedding, NEAREST))),
  );
  await opened.close();
  const nearest = found.map((near, at) => sharedWith(near, exact[at] ?? 0));
  const share = (count: number) => count / asked.length;
  const { p50, p95 } = percentiles(clock);
  return {
    milliseconds: { p50, p95 },
    processorMilliseconds: { own: own.reduce((sum, each) => sum + each, 0) / asked.length, server: ofServer },
    recallAt1: share(ranks.filter((rank) => rank === 0).length),
    recallAt5: share(ranks.filter((rank) => rank >= 0).length),
    recallAt10OfNearest: nearest.reduce((sum, each) => sum + each, 0) / nearest.length,
  };
}

/** Which share of the nearest is among what was found, told by how near they are: several may be as near. */
function sharedWith(found: readonly Neighbour[], least: number): number {
  return Math.min(1, found.filter(({ similarity }) => similarity >= least - 1e-6).length / NEAREST);
}
