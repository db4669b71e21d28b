import type { Embedding } from "../../../../embed/embedding.ts";
import type { Neighbour } from "../../passage-store.ts";
import type { PointServer } from "../../point-server.ts";
import type { FolderChange, OpenDatabase } from "./folder-reader.ts";
import { PointRows } from "./point-rows.ts";
import type { PointSearch } from "./point-search.ts";

/** The index was rebuilt while a snapshot was open: its points are held nowhere any longer. */
export class OtherDatabaseError extends Error {
  override readonly name = "OtherDatabaseError";
}

/**
 * The points of a database whose vectors another process holds. That may be a later state of them: what was added since has no
 * passages here, and a sample of it is like one of this. The similarities of single points are those of this state.
 */
export class ServedPoints implements PointSearch {
  readonly #server: PointServer;
  readonly #dimensions: number;
  #name = "";
  #rows: PointRows | null = null;

  constructor(server: PointServer, dimensions: number) {
    this.#server = server;
    this.#dimensions = dimensions;
  }

  follow(_: FolderChange, { manifest, database }: OpenDatabase): void {
    this.#name = manifest.database;
    this.#rows ??= new PointRows(database, this.#dimensions);
  }

  async nearest(query: Embedding, count: number): Promise<Neighbour[]> {
    return ofThisDatabase(await this.#server.nearest(this.#name, query, count));
  }

  similarities(ids: readonly number[], query: Embedding): number[] {
    if (this.#rows === null) throw new RangeError("No points are known yet.");
    return this.#rows.similarities(ids, query);
  }

  async sample(query: Embedding, count: number): Promise<number[]> {
    return ofThisDatabase(await this.#server.sample(this.#name, query, count));
  }
}

function ofThisDatabase<T>(found: T | null): T {
  if (found === null) throw new OtherDatabaseError("The index was rebuilt while it was read.");
  return found;
}
