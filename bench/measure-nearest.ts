/**
 * How near to exact search Verbatim's candidates come: `node measure-nearest.ts INDEX QUESTIONS DATASET`; prints JSON.
 * Leaves the passages and questions in the folder DATASET for the peers.
 */
import { join } from "node:path";
import { loadModels } from "../src/embed/load-models.ts";
import { LocalEngine } from "../src/retrieve/engine/local-engine.ts";
import { readManifest } from "../src/retrieve/store/sqlite/index-folder.ts";
import { decodeEmbeddingInto } from "../src/retrieve/store/sqlite/passage-codec.ts";
import type { OpenIndex } from "../src/retrieve/store/sqlite/sqlite-passage-store.ts";
import { HnswIndex } from "../src/retrieve/store/vectors/hnsw.ts";
import { COMPARED, measureSearch, type Passages, type Search, writePassages, writeQuestions } from "./dataset.ts";
import { ExactSearch } from "./exact-search.ts";
import type { SearchFigures } from "./figures.ts";
import { makeQuestions, openBenchIndex } from "./questions.ts";

const [indexFolder, count, dataset] = process.argv.slice(2) as [string, string, string];
const models = await loadModels("built-in");
const open = openBenchIndex(indexFolder);
const { points, ofPassage, ofCitation, ...passages } = open.snapshotSync(() => readAll(open));
const positions = new Map(points.map((point, position) => [point, position]));
const exact = new ExactSearch(passages.embeddings, passages.dimensions);
const questions = await Promise.all(
  makeQuestions(open, Number(count)).map(async ({ text, passage }) => {
    const embedding = await models.embedder.embedQuery(text);
    return { text, embedding, own: ofPassage.get(passage) as number, nearest: exact.nearest(embedding, COMPARED) };
  }),
);
writePassages(dataset, passages);
writeQuestions(dataset, questions);

const hnsw = readManifest(indexFolder)?.hnsw;
const graph = HnswIndex.load(join(indexFolder, hnsw?.file ?? ""), passages.dimensions);
const engine = LocalEngine.open(indexFolder, models);
const position = (point: number) => positions.get(point) as number;
const ofPassages = (ids: readonly { readonly id: number }[]) => ids.map(({ id }) => ofPassage.get(id) as number);
const ways: readonly (readonly [name: string, by: "embeddings" | "words", Search])[] = [
  ["exact search", "embeddings", ({ embedding }, wanted) => exact.nearest(embedding, wanted)],
  ["HNSW", "embeddings", ({ embedding }, wanted) => graph.search(embedding, wanted).map(({ id }) => position(id))],
  ["Verbatim by meaning", "embeddings", ({ embedding }, wanted) => ofPassages(open.nearest(embedding, wanted))],
  ["Verbatim by words", "words", ({ text }, wanted) => byWords(text, wanted)],
  ["Verbatim, the whole answer", "words", ({ text }) => byAllSignals(text)],
];
const figures: SearchFigures[] = [];
await open.snapshot(async () => {
  for (const [name, by, search] of ways) {
    const own = { name, buildSeconds: null, open: null, bytes: null, memory: null };
    figures.push({ ...own, ...(await measureSearch(questions, search, by)) });
  }
});
await engine.close();
open.close();
console.log(JSON.stringify(figures));

function byWords(text: string, wanted: number): number[] {
  const found = open.lexicon.candidates(open.lexicon.query(text), wanted);
  return found.map((id) => ofPassage.get(id) as number);
}

async function byAllSignals(text: string): Promise<number[]> {
  const answer = await engine.ask({ text, count: COMPARED });
  const quotations = answer.kind === "quoted" ? answer.quotations : answer.nearest;
  return quotations.map(({ citation }) => ofCitation.get(citation) as number);
}

/** All points with a text of each, and where passages and citation ids are among them. */
function readAll({ database, manifest }: OpenIndex) {
  const { dimensions } = manifest.model;
  const rows = database.prepare("SELECT id, point_id AS point, text, citation FROM passages ORDER BY id").all() as {
    id: number;
    point: number;
    text: string;
    citation: string;
  }[];
  const points = [...new Set(rows.map(({ point }) => point))];
  const at = new Map(points.map((point, position) => [point, position]));
  const texts: string[] = [];
  for (const { point, text } of rows) texts[at.get(point) as number] ??= text;
  const embeddings = new Float32Array(points.length * dimensions);
  const select = database.prepare("SELECT embedding FROM points WHERE id = ?").pluck();
  for (const [i, point] of points.entries())
    decodeEmbeddingInto(select.get(point) as Buffer, embeddings, i * dimensions);
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
