import { rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { onlyRow, type SqliteDatabase } from "../../../database/sqlite.ts";
import { StorageError } from "../../errors.ts";
import { HnswIndex } from "../vectors/hnsw.ts";
import { countInFile } from "../vectors/hnsw-check.ts";
import { checksum, knownWhole, moveIntoPlace, syncToDisk } from "./files-on-disk.ts";
import type { BuiltGraph } from "./graph/graph-builder.ts";
import { endOfStretch, pointsAdded } from "./graph/graph-points.ts";
import type { Manifest } from "./manifest.ts";
import { generationOf } from "./schema.ts";

type HnswStamp = NonNullable<Manifest["hnsw"]>;

/** New points are searched one by one until they are this share of the graph, or this many. */
const LATE_SHARE = 0.05;
const MOST_LATE = 2_000;
/** The graph is built again when this share of its points is of no use any longer. */
const DEAD_SHARE = 0.25;

/** What is built of the points that a database holds, beside the file that its folder has. */
export interface GraphPlan {
  /** The file that is taken over, and, unless it serves as it is, gets the points behind its last one; null for a new graph. */
  readonly base: HnswStamp | null;
  readonly serves: boolean;
}

/**
 * How a folder comes to an HNSW file that serves its database as it is now: with the manifest's where few points came or went
 * since, with the same and the new points where more came, or with a new one where it is damaged or much of it is dead. Readers
 * search the points that the file lacks one by one, and pass over those that are gone.
 */
export function planGraph(folder: string, database: SqliteDatabase, { hnsw }: Pick<Manifest, "hnsw">): GraphPlan {
  if (hnsw === null || !isUsable(folder, hnsw)) return { base: null, serves: false };
  const total = onlyRow(database.prepare<[], number>("SELECT count(*) FROM points").pluck());
  const countAfter = database.prepare<[after: number], number>("SELECT count(*) FROM points WHERE id > ?").pluck();
  const late = onlyRow(countAfter, hnsw.lastPoint);
  const dead = hnsw.count - (total - late);
  if (dead > hnsw.count * DEAD_SHARE) return { base: null, serves: false };
  return { base: hnsw, serves: late <= Math.min(MOST_LATE, hnsw.count * LATE_SHARE) };
}

/** What helps to make an HNSW file. */
export interface GraphHelp {
  /** What was built beside the run that ends, if it is of use: it goes on from the file that would be gone on from here. */
  readonly built?: BuiltGraph | null;
  readonly onAdded?: (count: number) => void;
}

/**
 * An HNSW file by the plan (`planGraph`).
 * @throws StorageError when the file could not be written whole (a full disk).
 */
export function refreshHnswFile(
  folder: string,
  database: SqliteDatabase,
  manifest: Manifest,
  { built = null, onAdded }: GraphHelp = {},
): Manifest["hnsw"] {
  const { dimensions } = manifest.model;
  const { base, serves } = planGraph(folder, database, manifest);
  if (base !== null && serves) return base;
  const generation = generationOf(database);
  const lastPoint = Math.max(base?.lastPoint ?? 0, lastPointOf(database));
  const file = `hnsw-${generation}.bin`;
  const from = base === null ? null : join(folder, base.file);
  if (built?.base === from && built.lastPoint === lastPoint) {
    const { count } = built;
    return keepGraph(folder, built.file, { file, generation, lastPoint, count }, dimensions);
  }
  const graph = from === null ? HnswIndex.create(dimensions, 0) : HnswIndex.load(from, dimensions);
  for (let after = base?.lastPoint ?? 0; after < lastPoint; after = endOfStretch(after)) {
    const last = endOfStretch(after);
    for (const count of pointsAdded(database, graph, { dimensions, after, last })) onAdded?.(count);
  }
  const unfinished = unfinishedGraph(folder);
  graph.save(unfinished);
  return keepGraph(folder, unfinished, { file, generation, lastPoint, count: graph.count }, dimensions);
}

/** Where this run writes a graph before it is known to be whole. */
export function unfinishedGraph(folder: string): string {
  return join(folder, `hnsw-${process.pid}.bin.new`);
}

/** The id of the last point there is; 0 for none. */
export function lastPointOf(database: SqliteDatabase): number {
  return onlyRow(database.prepare<[], number>("SELECT coalesce(max(id), 0) FROM points").pluck());
}

/** True for a folder's file that is as the manifest says, or that nothing has written to since it was seen to be so. */
export function isUsable(folder: string, hnsw: HnswStamp): boolean {
  return knownWhole(folder, [hnsw.file]) !== null || isWhole(join(folder, hnsw.file), hnsw);
}

/** True for a file that is as the manifest says, byte for byte. */
export function isWhole(file: string, { sha256 }: HnswStamp): boolean {
  try {
    return statSync(file).isFile() && checksum(file) === sha256;
  } catch {
    // What is not there, or cannot be read, is made again from the database.
    return false;
  }
}

/** Puts a graph that was written into a file in its place, once that is on the disk. */
function keepGraph(
  folder: string,
  unfinished: string,
  stamp: Omit<HnswStamp, "sha256">,
  dimensions: number,
): HnswStamp {
  try {
    // hnswlib reports success even when the disk is full: what was written must be complete.
    if (countInFile(unfinished, dimensions) !== stamp.count) throw new Error("points are missing in it");
    syncToDisk(unfinished);
  } catch (cause) {
    rmSync(unfinished, { force: true });
    throw new StorageError(`${unfinished} could not be written whole. Is the disk full?`, { cause });
  }
  const file = join(folder, stamp.file);
  moveIntoPlace(unfinished, file);
  return { ...stamp, sha256: checksum(file) };
}
