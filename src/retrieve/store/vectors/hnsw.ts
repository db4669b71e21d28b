import hnswlib from "hnswlib-node";
import type { Embedding } from "../../../embed/embedding.ts";
import type { Neighbour } from "../passage-store.ts";
import { LINKS, requireHeader, SMALLEST_ROOM } from "./hnsw-check.ts";

/**
 * Breadth while building (efConstruction). With 200 and 16 links, building takes twice as long and a passage 30 bytes more, for no
 * better recall of the candidates (`npm run bench` measures both).
 */
const BUILD_BREADTH = 100;
/** Breadth of a search at least (ef); it is never below the number of neighbours asked for. */
const SEARCH_BREADTH = 200;
/** A full graph gets this much more room. */
const GROWTH = 1.25;
/** The same seed each time, so that equal input gives an equal graph. */
const SEED = 7;
/** hnswlib's labels are unsigned 32-bit. */
const LARGEST_ID = 2 ** 32 - 1;

/** Embeddings by id, searched for approximate nearest neighbours (Malkov and Yashunin, TPAMI 2020). Refuses what makes hnswlib abort. */
export class HnswIndex {
  readonly #graph: hnswlib.HierarchicalNSW;
  readonly #dimensions: number;

  private constructor(graph: hnswlib.HierarchicalNSW, dimensions: number) {
    this.#graph = graph;
    this.#dimensions = dimensions;
  }

  /** An empty index with room for `capacity` points; it grows by itself. */
  static create(dimensions: number, capacity: number): HnswIndex {
    if (!Number.isInteger(dimensions) || dimensions < 1) throw new RangeError(`Not a dimension: ${dimensions}.`);
    const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    graph.initIndex(Math.max(SMALLEST_ROOM, capacity), LINKS, BUILD_BREADTH, SEED);
    return new HnswIndex(graph, dimensions);
  }

  /**
   * Loads what `save` wrote. Flipped bits crash hnswlib and nobody notices others: compare the file's checksum before.
   * @throws Error when the file is truncated, empty, no HNSW file, or made for other vectors.
   */
  static load(file: string, dimensions: number): HnswIndex {
    // hnswlib gives an empty graph no room, and cannot make it some afterwards.
    if (requireHeader(file, dimensions).count === 0) return HnswIndex.create(dimensions, 0);
    const graph = new hnswlib.HierarchicalNSW("ip", dimensions);
    graph.readIndexSync(file);
    return new HnswIndex(graph, dimensions);
  }

  /** Points in the index. */
  get count(): number {
    return this.#graph.getCurrentCount();
  }

  /** @throws RangeError for an id or an embedding that hnswlib must not see. */
  add(id: number, embedding: Embedding): void {
    if (!Number.isInteger(id) || id < 0 || id > LARGEST_ID) throw new RangeError(`Not a point id: ${id}.`);
    const point = this.#point(embedding);
    const room = this.#graph.getMaxElements();
    if (this.count >= room) this.#graph.resizeIndex(Math.max(SMALLEST_ROOM, Math.ceil(room * GROWTH)));
    this.#graph.addPoint(point, id);
  }

  /** Best first; fewer than `count` where the index holds fewer. */
  search(query: Embedding, count: number): Neighbour[] {
    if (!Number.isInteger(count) || count < 1) throw new RangeError(`Not a count: ${count}.`);
    const wanted = Math.min(count, this.count);
    if (wanted === 0) return [];
    this.#graph.setEf(Math.max(SEARCH_BREADTH, wanted));
    const { neighbors, distances } = this.#graph.searchKnn(this.#point(query), wanted);
    return neighbors.map((id, i) => ({ id, similarity: 1 - (distances[i] as number) }));
  }

  /** hnswlib reports success even on a full disk: check the file afterwards. */
  save(file: string): void {
    this.#graph.writeIndexSync(file);
  }

  #point(embedding: Embedding): number[] {
    if (embedding.length !== this.#dimensions) {
      throw new RangeError(`An embedding of ${embedding.length} numbers, expected ${this.#dimensions}.`);
    }
    const point = Array.from(embedding);
    if (!point.every(Number.isFinite)) throw new RangeError("An embedding holds a number that is not finite.");
    return point;
  }
}
