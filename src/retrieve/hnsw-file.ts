import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { HnswIndex } from "./hnsw.ts";
import { checksum, IndexFolderError, type Manifest, replaceFile, syncToDisk } from "./index-folder.ts";
import { decodeEmbeddingInto } from "./passage-codec.ts";
import { generationOf } from "./schema.ts";
import type { SqliteDatabase } from "./sqlite.ts";

type HnswStamp = NonNullable<Manifest["hnsw"]>;

/** New points are searched one by one until they are this share of the graph, or this many. */
const LATE_SHARE = 0.05;
const MOST_LATE = 2_000;
/** The graph is built anew when this share of its points is of no use any longer. */
const DEAD_SHARE = 0.25;

/**
 * An HNSW file that serves the database as it is now: the manifest's where few points came or went since, the same with
 * the new points where more came, or a new one where it is damaged or much of it is dead. Readers search the points that
 * the file lacks one by one, and pass over those that are gone.
 * @throws IndexFolderError when the file could not be written whole (a full disk).
 */
export function refreshHnswFile(folder: string, database: SqliteDatabase, manifest: Manifest): Manifest["hnsw"] {
  const { hnsw } = manifest;
  const { dimensions } = manifest.model;
  const countPoints = database.prepare("SELECT count(*) FROM points WHERE id > ?").pluck();
  const total = countPoints.get(0) as number;
  if (hnsw !== null && isWhole(join(folder, hnsw.file), hnsw)) {
    const late = countPoints.get(hnsw.lastPoint) as number;
    const dead = hnsw.count - (total - late);
    if (dead <= hnsw.count * DEAD_SHARE) {
      if (late <= Math.min(MOST_LATE, hnsw.count * LATE_SHARE)) return hnsw;
      const graph = HnswIndex.load(join(folder, hnsw.file), dimensions);
      return save(folder, database, graph, hnsw.lastPoint);
    }
  }
  return save(folder, database, HnswIndex.create(dimensions, total), 0);

  function save(into: string, from: SqliteDatabase, graph: HnswIndex, after: number): HnswStamp {
    const lastPoint = addPoints(from, graph, dimensions, after);
    return saveGraph(into, graph, dimensions, { generation: generationOf(from), lastPoint });
  }
}

/** True for a file that is as the manifest says, byte for byte. */
export function isWhole(file: string, { sha256 }: HnswStamp): boolean {
  return existsSync(file) && checksum(file) === sha256;
}

/** Adds the points whose id is above `after`; returns the last one's id. */
function addPoints(database: SqliteDatabase, graph: HnswIndex, dimensions: number, after: number): number {
  const embedding = new Float32Array(dimensions);
  const rows = database.prepare("SELECT id, embedding FROM points WHERE id > ? ORDER BY id").iterate(after);
  let last = after;
  for (const row of rows as IterableIterator<{ id: number; embedding: Buffer }>) {
    decodeEmbeddingInto(row.embedding, embedding, 0);
    graph.add(row.id, embedding);
    last = row.id;
  }
  return last;
}

function saveGraph(
  folder: string,
  graph: HnswIndex,
  dimensions: number,
  state: Pick<HnswStamp, "generation" | "lastPoint">,
): HnswStamp {
  const file = `hnsw-${state.generation}.bin`;
  const unfinished = join(folder, `${file}.new`);
  const { count } = graph;
  graph.save(unfinished);
  try {
    // hnswlib reports success even when the disk is full: what was written must load again and be complete.
    if (HnswIndex.load(unfinished, dimensions).count !== count) throw new Error("points are missing in it");
    syncToDisk(unfinished);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw new IndexFolderError(`${unfinished} could not be written whole. Is the disk full?`, { cause });
  }
  replaceFile(unfinished, join(folder, file));
  return { file, ...state, count, sha256: checksum(join(folder, file)) };
}
