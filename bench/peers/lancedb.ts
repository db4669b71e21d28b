import type { Passages } from "../dataset.ts";
import { load, type Peer } from "./peer.ts";

interface Row {
  readonly position: number;
  readonly text: string;
  readonly vector: number[];
}

interface VectorQuery {
  distanceType(type: "cosine"): VectorQuery;
  limit(count: number): VectorQuery;
  select(columns: readonly string[]): VectorQuery;
  toArray(): Promise<Row[]>;
}

interface Table {
  add(rows: readonly Row[]): Promise<unknown>;
  createIndex(column: string, options: { config: unknown }): Promise<void>;
  optimize(options: { cleanupOlderThan: Date; deleteUnverified: boolean }): Promise<unknown>;
  vectorSearch(query: Float32Array): VectorQuery;
}

interface Package {
  connect(folder: string): Promise<{
    createTable(name: string, rows: readonly Row[]): Promise<Table>;
    openTable(name: string): Promise<Table>;
  }>;
  readonly Index: { hnswSq(options: { distanceType: "cosine" }): unknown };
}

/** Rows that are added at once, so that they need not all be JavaScript objects at the same time. */
const ROWS_AT_ONCE = 5_000;

async function buildTable(passages: Passages, folder: string): Promise<Table> {
  const { connect } = await load<Package>("@lancedb/lancedb");
  const database = await connect(folder);
  let table: Table | null = null;
  for (let from = 0; from < passages.texts.length; from += ROWS_AT_ONCE) {
    const rows = rowsOf(passages, from, Math.min(from + ROWS_AT_ONCE, passages.texts.length));
    if (table === null) table = await database.createTable("passages", rows);
    else await table.add(rows);
  }
  if (table === null) throw new RangeError("There are no passages.");
  // Without this it keeps the pieces that it has joined for a week, twice the disk; nobody else has the table open.
  await table.optimize({ cleanupOlderThan: new Date(), deleteUnverified: true });
  return table;
}

function rowsOf({ texts, dimensions, embeddings }: Passages, from: number, to: number): Row[] {
  return texts.slice(from, to).map((text, i) => {
    const start = (from + i) * dimensions;
    return { position: from + i, text, vector: [...embeddings.subarray(start, start + dimensions)] };
  });
}

async function open(folder: string) {
  const { connect } = await load<Package>("@lancedb/lancedb");
  const table = await (await connect(folder)).openTable("passages");
  return async ({ embedding }: { readonly embedding: Float32Array }, count: number) => {
    const query = table.vectorSearch(embedding).distanceType("cosine").limit(count).select(["position", "_distance"]);
    return (await query.toArray()).map(({ position }) => Number(position));
  };
}

/** As it is until one makes an index: it compares with every row. */
export const lanceDb: Peer = {
  name: "LanceDB without an index",
  searches: "embeddings",
  async build(passages, folder) {
    await buildTable(passages, folder);
  },
  open,
};

/** Its HNSW over scalar-quantised vectors, all options as they come. */
export const lanceDbHnsw: Peer = {
  name: "LanceDB, HNSW",
  searches: "embeddings",
  async build(passages, folder) {
    const table = await buildTable(passages, folder);
    const { Index } = await load<Package>("@lancedb/lancedb");
    await table.createIndex("vector", { config: Index.hnswSq({ distanceType: "cosine" }) });
  },
  open,
};
