import type { Embedding } from "../../../../embed/embedding.ts";
import type { Neighbour } from "../../passage-store.ts";
import { EncodedRows } from "../../vectors/encoded-rows.ts";
import type { FolderChange, OpenDatabase } from "./folder-reader.ts";
import { PointRows } from "./point-rows.ts";
import type { PointSearch } from "./point-search.ts";

/**
 * The points of a database, read from there for each search: what is asked one question only need not hold them, nor load the
 * graph. All are compared with the query.
 */
export class PointsOnDisk implements PointSearch {
  readonly #dimensions: number;
  #rows: PointRows | null = null;

  constructor(dimensions: number) {
    this.#dimensions = dimensions;
  }

  follow(_: FolderChange, { database }: OpenDatabase): void {
    this.#rows ??= new PointRows(database, this.#dimensions);
  }

  nearest(query: Embedding, count: number): Neighbour[] {
    const some = new EncodedRows(this.#dimensions);
    let best: Neighbour[] = [];
    for (const { ids, rows, step } of this.#read().after(0)) {
      some.clear();
      some.add(rows, step);
      const found = some.nearestFrom(0, query, count);
      const nearest = found.map(({ position, similarity }) => ({ id: ids[position] as number, similarity }));
      best = [...best, ...nearest].sort((a, b) => b.similarity - a.similarity).slice(0, count);
    }
    return best;
  }

  similarities(ids: readonly number[], query: Embedding): number[] {
    return this.#read().similarities(ids, query);
  }

  sample(query: Embedding, count: number): number[] {
    return this.similarities(this.#read().spread(count), query);
  }

  #read(): PointRows {
    if (this.#rows === null) throw new Error("No database is followed yet.");
    return this.#rows;
  }
}
