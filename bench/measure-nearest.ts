/**
 * How near to exact search Verbatim's candidates come: `node measure-nearest.ts INDEX QUESTIONS-FILE DATASET`; prints JSON.
 * Leaves the passages and questions in the folder DATASET for the peers.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onlyRow } from "../src/database/sqlite.ts";
import { lexicalCandidates, lexicalQuery } from "../src/retrieve/search/bm25.ts";
import { loadSearchModels } from "../src/retrieve/search/search-models.ts";
import { decodeEmbeddingInto } from "../src/retrieve/store/passage-codec.ts";
import { openIndexDatabase } from "../src/retrieve/store/sqlite/open-database.ts";
import { HnswIndex } from "../src/retrieve/store/vectors/hnsw.ts";
import { benchManifest, openBenchStore, openEngine } from "./open-store.ts";
import type { MadeQuestion } from "./questions.ts";
import type { SearchFigures } from "./report/figures.ts";
import {
  COMPARED,
  measureSearch,
  type Passages,
  type Search,
  writePassages,
  writeQuestions,
} from "./search/dataset.ts";
import { ExactSearch } from "./search/exact-search.ts";

const [indexFolder, file, dataset] = process.argv.slice(2) as [string, string, string];
const models = await loadSearchModels({ model: "built-in", reranker: "built-in" });
const store = openBenchStore(indexFolder);
const { points, ofPassage, ofCitation, ...passages } = readAll(indexFolder);
const positions = new Map(points.map((point, position) => [point, position]));
const exact = new ExactSearch(passages.embeddings, passages.dimensions);
const made = JSON.parse(readFileSync(file, "utf8")) as MadeQuestion[];
const ofPassages = (ids: readonly number[]) => ids.map((id) => ofPassage.get(id) as number);
const questions = await Promise.all(
  made.map(async ({ text, passages: ids }) => {
    const embedding = await models.embedder.embedQuery(text);
    return { text, embedding, right: ofPassages(ids), nearest: exact.nearest(embedding, COMPARED) };
  }),
);
writePassages(dataset, passages);
writeQuestions(dataset, questions);

const { hnsw } = benchManifest(indexFolder);
// A small index has none.
const graph = hnsw === null ? null : HnswIndex.load(join(indexFolder, hnsw.file), passages.dimensions);
const engine = openEngine(indexFolder, models);
const position = (point: number) => positions.get(point) as number;
const figures = await store.snapshot(async (snapshot) => {
  const ways: readonly (readonly [name: string, exactly: boolean, Search])[] = [
    ["exact search", true, ({ embedding }, wanted) => exact.nearest(embedding, wanted)],
    ...(graph === null ? [] : [["HNSW", true, byGraph(graph)] as const]),
    [
      "Verbatim by meaning",
      true,
      async ({ embedding }, wanted) => ofPassages((await snapshot.nearest(embedding, wanted)).map(({ id }) => id)),
    ],
    [
      "Verbatim by words",
      false,
      async ({ text }, wanted) =>
        ofPassages(await lexicalCandidates(await lexicalQuery(text, snapshot), snapshot, wanted)),
    ],
    ["Verbatim, the whole answer", false, ({ text }) => byAllSignals(text)],
  ];
  const measured: SearchFigures[] = [];
  for (const [name, exactly, search] of ways) {
    const own = { name, buildSeconds: null, open: null, bytes: null, memory: null };
    measured.push({ ...own, ...(await measureSearch(questions, search, { exactly })) });
  }
  return measured;
});
await engine.close();
await store.close();
console.log(JSON.stringify(figures));

function byGraph(graph: HnswIndex): Search {
  return ({ embedding }, wanted) => graph.search(embedding, wanted).map(({ id }) => position(id));
}

async function byAllSignals(text: string): Promise<number[]> {
  const answer = await engine.ask({ text, count: COMPARED });
  const quotations = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  return quotations.map(({ citation }) => ofCitation.get(citation) as number);
}

/** All points with a text of each, and where passages and citation ids are among them. */
function readAll(folder: string) {
  const manifest = benchManifest(folder);
  const { dimensions } = manifest.model;
  const database = openIndexDatabase(folder, manifest, "read");
  const rows = database
    .prepare<[], { id: number; point: number; text: string; citation: string }>(
      "SELECT id, point_id AS point, text, citation FROM passages ORDER BY id",
    )
    .all();
  const points = [...new Set(rows.map(({ point }) => point))];
  const at = new Map(points.map((point, position) => [point, position]));
  const texts: string[] = [];
  for (const { point, text } of rows) texts[at.get(point) as number] ??= text;
  const embeddings = new Float32Array(points.length * dimensions);
  const select = database.prepare<[id: number], Buffer>("SELECT embedding FROM points WHERE id = ?").pluck();
  for (const [i, point] of points.entries()) decodeEmbeddingInto(onlyRow(select, point), embeddings, i * dimensions);
  database.close();
  const where = <K>(key: (row: (typeof rows)[number]) => K) =>
    new Map(rows.map((row) => [key(row), at.get(row.point) as number]));
  return {
    points,
    ofPassage: where(({ id }) => id),
    ofCitation: where(({ citation }) => citation),
    texts,
    dimensions,
    embeddings,
  } satisfies Passages & Record<string, unknown>;
}
