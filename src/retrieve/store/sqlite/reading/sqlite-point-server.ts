import type { Embedding } from "../../../../embed/embedding.ts";
import type { Neighbour } from "../../passage-store.ts";
import type { PointServer } from "../../point-server.ts";
import { FolderReader } from "./folder-reader.ts";
import { Points } from "./points.ts";

/** Searches the points of an index folder, whatever model made it. */
export class SqlitePointServer implements PointServer {
  readonly #reader: FolderReader;
  #points: Points;

  /** @throws IndexFolderError when there is no index, or it is damaged. */
  constructor(folder: string) {
    const openPoints = () => new Points(folder, this.#reader.opened.manifest.model.dimensions);
    this.#reader = new FolderReader(
      folder,
      () => undefined,
      (change) => {
        if (change === "database") this.#points = openPoints();
        this.#points.follow(change, this.#reader.opened);
      },
    );
    this.#points = openPoints();
    this.#reader.begin();
    this.#reader.end();
  }

  async nearest(database: string, query: Embedding, count: number): Promise<Neighbour[] | null> {
    return this.#inLatest(database, (points) => points.nearest(query, count));
  }

  async sample(database: string, query: Embedding, count: number): Promise<number[] | null> {
    return this.#inLatest(database, (points) => points.sample(query, count));
  }

  async close(): Promise<void> {
    this.#reader.close();
  }

  #inLatest<T>(database: string, search: (points: Points) => T): T | null {
    this.#reader.begin();
    try {
      return this.#reader.opened.manifest.database === database ? search(this.#points) : null;
    } finally {
      this.#reader.end();
    }
  }
}
