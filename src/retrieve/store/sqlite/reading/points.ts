import { join } from "node:path";
import type { Embedding } from "../../../../embed/embedding.ts";
import type { Neighbour } from "../../passage-store.ts";
import { HnswIndex } from "../../vectors/hnsw.ts";
import { Vectors } from "../../vectors/vectors.ts";
import { isUsable } from "../hnsw-file.ts";
import type { Manifest } from "../manifest.ts";
import { generationOf } from "../schema.ts";
import type { FolderChange, OpenDatabase } from "./folder-reader.ts";
import { PointRows } from "./point-rows.ts";
import type { PointSearch } from "./point-search.ts";

/**
 * Up to this many points comparing a query with all of them (2 ms) is as fast as walking the HNSW graph with what must be compared
 * beside it, and misses nothing; nor need the graph be loaded, which takes a quarter of a second and 170 MB for 100,000 points.
 */
const EXACT_SEARCH_LIMIT = 50_000;

/**
 * So many points whose binary codes are nearest to the query's are compared with it exactly. Where many passages are nearly
 * alike, a walk through the graph can end in a wrong region: at 113,000 such passages it found 80 % of the ten nearest,
 * these alone 99 %.
 */
const LEAST_CONSIDERED = 2_000;

/** Points that are gone stay in memory until they are this share of it. */
const DEAD_SHARE = 0.25;

/**
 * A reader's points. The HNSW graph knows those up to the last finished run, those after it are compared one by one, and
 * a scan of all binary codes finds what a walk through the graph misses; some that are gone may still be among them.
 */
export class Points implements PointSearch {
  readonly #folder: string;
  readonly #dimensions: number;
  #vectors: Vectors;
  readonly #exactLimit: number;
  #graph: { readonly hnsw: HnswIndex; readonly lastPoint: number; readonly sha256: string } | null = null;

  constructor(indexFolder: string, dimensions: number, exactLimit = EXACT_SEARCH_LIMIT) {
    this.#folder = indexFolder;
    this.#exactLimit = exactLimit;
    this.#dimensions = dimensions;
    this.#vectors = new Vectors(dimensions);
  }

  follow(change: FolderChange, { database, manifest }: OpenDatabase): void {
    const rows = new PointRows(database, this.#dimensions);
    if (change !== "files") this.#followRun(rows.count, manifest.hnsw, generationOf(database));
    this.#followGeneration(rows);
  }

  /** Takes in a finished run: its HNSW file, and lets go of points where many are gone. */
  #followRun(points: number, hnsw: Manifest["hnsw"], generation: number): void {
    if (points < this.#vectors.count * (1 - DEAD_SHARE)) this.#vectors = new Vectors(this.#dimensions);
    this.#vectors.expect(Math.max(0, points - this.#vectors.count));
    const usable = hnsw !== null && points > this.#exactLimit && hnsw.generation <= generation;
    if (!usable) this.#graph = null;
    else if (hnsw.sha256 !== this.#graph?.sha256) this.#graph = this.#loadGraph(hnsw);
  }

  /** Takes in what was added since, and what is gone: a question's background is that of the index, whatever it was before. */
  #followGeneration(rows: PointRows): void {
    for (const some of rows.after(this.#vectors.largestId)) this.#vectors.add(some);
    if (this.#graph !== null) this.#vectors.encode();
    if (rows.count !== this.#vectors.count) this.#vectors.sampleOnly(rows.ids());
  }

  nearest(query: Embedding, count: number): Neighbour[] {
    if (this.#graph === null) return this.#vectors.nearest(query, count);
    const { hnsw, lastPoint } = this.#graph;
    const late = this.#vectors.nearest(query, count, lastPoint);
    const byCodes = this.#vectors.nearestByCodes(query, count, Math.max(LEAST_CONSIDERED, count * 10));
    const found = new Map([...hnsw.search(query, count), ...late, ...byCodes].map((each) => [each.id, each]));
    return [...found.values()].sort((a, b) => b.similarity - a.similarity).slice(0, count);
  }

  similarities(ids: readonly number[], query: Embedding): number[] {
    return ids.map((id) => this.#vectors.similarity(id, query));
  }

  sample(query: Embedding, count: number): number[] {
    return this.#vectors.sample(query, count);
  }

  /** Null when the file is missing or damaged: exact search then stands in until the next run has mended it. */
  #loadGraph(hnsw: NonNullable<Manifest["hnsw"]>) {
    const { file, lastPoint, sha256 } = hnsw;
    try {
      if (!isUsable(this.#folder, hnsw)) return null;
      return { hnsw: HnswIndex.load(join(this.#folder, file), this.#dimensions), lastPoint, sha256 };
    } catch {
      return null;
    }
  }
}
