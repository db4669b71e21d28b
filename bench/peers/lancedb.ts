import type { Passages } from "../search/dataset.ts";
import { load, type Peer } from "./peer.ts";
import { wordsOf } from "./words.ts";

interface Row {
  readonly position: number;
  readonly text: string;
  /** The text's words, divided by spaces. */
  readonly words: string;
  readonly vector: number[];
}

interface HybridQuery {
  distanceType(type: "cosine"): HybridQuery;
  fullTextSearch(query: string, options: { columns: string }): HybridQuery;
  rerank(reranker: object): HybridQuery;
  limit(count: number): HybridQuery;
  select(columns: readonly string[]): HybridQuery;
  toArray(): Promise<Row[]>;
}

interface Table {
  add(rows: readonly Row[]): Promise<unknown>;
  createIndex(column: string, options: { config: unknown }): Promise<void>;
  optimize(options: { cleanupOlderThan: Date; deleteUnverified: boolean }): Promise<unknown>;
  query(): { nearestTo(query: Float32Array): HybridQuery };
}

interface Package {
  connect(folder: string): Promise<{
    createTable(name: string, rows: readonly Row[]): Promise<Table>;
    openTable(name: string): Promise<Table>;
  }>;
  readonly Index: { hnswSq(options: { distanceType: "cosine" }): unknown; fts(): unknown };
  readonly rerankers: { readonly RRFReranker: { create(): Promise<object> } };
}

// It warns at each question of what will change in a later version.
process.env.LANCEDB_LOG ??= "error";
// With as many threads as two or three cores get, its full-text index waits for itself for ever (lancedb/lancedb#3568).
process.env.LANCE_CPU_THREADS ??= "4";

/** Rows that are added at once, so that they need not all be JavaScript objects at the same time. */
const ROWS_AT_ONCE = 5_000;
/** With fewer, comparing with every row is what one would do. */
const WORTH_A_GRAPH = 10_000;

function rowsOf({ texts, dimensions, embeddings }: Passages, from: number, to: number): Row[] {
  return texts.slice(from, to).map((text, i) => {
    const start = (from + i) * dimensions;
    const vector = [...embeddings.subarray(start, start + dimensions)];
    return { position: from + i, text, words: wordsOf(text).join(" "), vector };
  });
}

/** Its full-text index and, in large tables, its HNSW over scalar-quantised vectors, fused by its own reranker; options as they come. */
export const lanceDb: Peer = {
  name: "LanceDB",

  async build(passages, folder) {
    const { connect, Index } = await load<Package>("@lancedb/lancedb");
    const database = await connect(folder);
    const { length } = passages.texts;
    const table = await database.createTable("passages", rowsOf(passages, 0, Math.min(ROWS_AT_ONCE, length)));
    for (let from = ROWS_AT_ONCE; from < length; from += ROWS_AT_ONCE) {
      await table.add(rowsOf(passages, from, Math.min(from + ROWS_AT_ONCE, length)));
    }
    // Without this it keeps the pieces that it has joined for a week, twice the disk; nobody else has the table open.
    await table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
    await table.createIndex("words", { config: Index.fts() });
    if (length >= WORTH_A_GRAPH)
      await table.createIndex("vector", { config: Index.hnswSq({ distanceType: "cosine" }) });
    return {};
  },

  async open(folder) {
    const { connect, rerankers } = await load<Package>("@lancedb/lancedb");
    const table = await (await connect(folder)).openTable("passages");
    const reranker = await rerankers.RRFReranker.create();
    return {
      search: async ({ text, embedding }, count) => {
        const query = table.query().nearestTo(embedding).distanceType("cosine");
        const fused = query.fullTextSearch(wordsOf(text).join(" "), { columns: "words" }).rerank(reranker);
        return (await fused.limit(count).select(["position"]).toArray()).map(({ position }) => Number(position));
      },
    };
  },
};
