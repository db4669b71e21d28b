/** Measures one index in a process of its own: `node measure-index.ts FOLDER PASSAGES`; prints one JSON object. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { loadModels } from "../src/embed/load-models.ts";
import { ForkedEngine } from "../src/retrieve/forked-engine.ts";
import { HnswIndex } from "../src/retrieve/hnsw.ts";
import { readManifest } from "../src/retrieve/index-folder.ts";
import { LocalEngine } from "../src/retrieve/local-engine.ts";
import { OpenIndex } from "../src/retrieve/open-index.ts";
import { Points } from "../src/retrieve/points.ts";
import { updateIndex } from "../src/retrieve/update-index.ts";
import { Vectors } from "../src/retrieve/vectors.ts";
import { randomNumbers, writeCorpus } from "./corpus.ts";
import { eachTimed, type IndexFigures, type QuestionFigures, type RecallFigures, type SizeFigures } from "./figures.ts";
import { measurePeers } from "./peers.ts";

const QUESTIONS = 150;
/** Peers that build their index in JavaScript take minutes and gigabytes beyond this many passages. */
const MOST_FOR_PEERS = 10_000;

const [root, size] = process.argv.slice(2) as [string, string];
const passages = Number(size);
const articles = join(root, `articles-${passages}`);
const indexFolder = join(root, `index-${passages}`);

await writeCorpus(articles, passages);
const models = await loadModels("built-in");
const index = await measureIndexing();
const questions = makeQuestions();
const figures = { index, questions: await measureQuestions(questions), start: await measureStart(questions[0] ?? "") };
const texts = passages <= MOST_FOR_PEERS ? textsOf() : [];
const recall = await measureRecall(questions);
const measured: SizeFigures = { ...figures, recall, peers: await measurePeers(texts, questions) };
console.log(JSON.stringify(measured));

async function measureIndexing(): Promise<IndexFigures> {
  const summary = await updateIndex({ indexFolder, paths: [articles], models });
  const update = await updateIndex({ indexFolder, paths: [articles], models });
  const characters = readdirSync(articles).reduce(
    (sum, name) => sum + readFileSync(join(articles, name), "utf8").length,
    0,
  );
  const textBytes = readdirSync(articles).reduce((sum, name) => sum + statSync(join(articles, name)).size, 0);
  const bytes = readdirSync(indexFolder).reduce((sum, name) => sum + statSync(join(indexFolder, name)).size, 0);
  const { counts, seconds, stages } = summary;
  return { passages: counts.passages, characters, textBytes, bytes, seconds, stages, nothingNew: update.seconds };
}

/** Some words of passages spread over the index, as people who remember half of something would ask. */
function makeQuestions(): string[] {
  const random = randomNumbers(7);
  return withIndex((open) => {
    const last = open.database.prepare("SELECT max(id) FROM passages").pluck().get() as number;
    return Array.from({ length: QUESTIONS }, () => {
      const passage = open.passages([1 + Math.floor(random() * last)])[0];
      const text = passage?.text ?? "";
      const start = Math.floor((random() * text.length) / 2);
      return `${text.slice(start, start + (/[一-鿿]/.test(text) ? 18 : 60)).trim()}?`;
    });
  });
}

function textsOf(): string[] {
  return withIndex((open) => open.database.prepare("SELECT text FROM passages").pluck().all() as string[]);
}

function withIndex<T>(action: (open: OpenIndex) => T): T {
  const { modelId: id, revision, dimensions } = models.embedder;
  const open = OpenIndex.open(indexFolder, { id, revision, dimensions });
  try {
    return open.snapshotSync(() => action(open));
  } finally {
    open.close();
  }
}

async function measureQuestions(asked: readonly string[]): Promise<QuestionFigures> {
  const engine = LocalEngine.open(indexFolder, models);
  for (const text of asked.slice(0, 20)) await engine.ask({ text });
  const total = await eachTimed(asked, (text) => engine.ask({ text }));
  await engine.close();
  const { embedder } = models;
  const embedding = await eachTimed(asked, (text) => embedder.embedQuery(text));
  const embedded = await Promise.all(asked.map((text) => embedder.embedQuery(text)));
  const open = OpenIndex.open(indexFolder, {
    id: embedder.modelId,
    revision: embedder.revision,
    dimensions: embedder.dimensions,
  });
  const stages = await open.snapshot(async () => ({
    nearest: await eachTimed(embedded, (query) => open.nearest(query, 100)),
    lexical: await eachTimed(asked, (text) => open.lexicon.candidates(open.lexicon.query(text), 100)),
    reading: await eachTimed(embedded, (query) => open.passages(open.nearest(query, 100).map(({ id }) => id))),
  }));
  open.close();
  return { total, embedding, ...stages };
}

/** From nothing to the first answer, in a fresh engine process; and what that process holds in memory afterwards. */
async function measureStart(text: string): Promise<{ ready: number; answer: number; memory: number | null }> {
  const started = performance.now();
  const engine = await ForkedEngine.start({ indexFolder, model: "built-in" });
  const ready = performance.now() - started;
  await engine.ask({ text });
  const answer = performance.now() - started;
  for (const each of questions) await engine.ask({ text: each });
  const memory = residentBytes(engine.processId);
  await engine.close();
  return { ready, answer, memory };
}

/** Null where the system does not tell it as Linux does. */
function residentBytes(processId: number | null): number | null {
  try {
    const status = readFileSync(`/proc/${processId}/status`, "utf8");
    return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  } catch {
    return null;
  }
}

/** Share of the ten nearest points by exact search that the HNSW file finds, and what both take. */
async function measureRecall(asked: readonly string[]): Promise<RecallFigures> {
  const { embedder } = models;
  const hnsw = readManifest(indexFolder)?.hnsw;
  const graph = HnswIndex.load(join(indexFolder, hnsw?.file ?? ""), embedder.dimensions);
  const vectors = new Vectors(embedder.dimensions);
  withIndex(({ database }) => {
    const rows = database.prepare("SELECT id, embedding FROM points ORDER BY id").iterate();
    for (const { id, embedding } of rows as IterableIterator<{ id: number; embedding: Buffer }>)
      vectors.add(id, embedding);
  });
  const queries = await Promise.all(asked.map((text) => embedder.embedQuery(text)));
  const points = withIndex(({ database }) => {
    const all = new Points(indexFolder, embedder.dimensions);
    all.followRun(database, hnsw ?? null);
    all.followGeneration(database);
    return all;
  });
  let foundByGraph = 0;
  let found = 0;
  for (const query of queries) {
    const exact = new Set(vectors.nearest(query, 10).map(({ id }) => id));
    foundByGraph += graph.search(query, 10).filter(({ id }) => exact.has(id)).length;
    found += points.nearest(query, 100).filter(({ id }) => exact.has(id)).length;
  }
  return {
    recall: found / (queries.length * 10),
    graphRecall: foundByGraph / (queries.length * 10),
    exact: await eachTimed(queries, (query) => vectors.nearest(query, 100)),
    hnsw: await eachTimed(queries, (query) => graph.search(query, 100)),
  };
}
