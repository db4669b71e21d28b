import { join } from "node:path";
import { onlyRow } from "../../../../database/sqlite.ts";
import type { OnFinishing } from "../../writable-store.ts";
import { type GraphHelp, lastPointOf, planGraph, unfinishedGraph } from "../hnsw-file.ts";
import type { WritableIndex } from "../writable-index.ts";
import { GraphBuilder, type StartProcess } from "./graph-builder.ts";
import { endOfStretch } from "./graph-points.ts";

/** The graph of an index while a run writes it: where that is long, a process of its own builds it meanwhile. */
export class GraphBeside {
  readonly #folder: string;
  readonly #index: WritableIndex;
  readonly #startProcess: StartProcess | null;
  #builder: GraphBuilder | null = null;

  constructor(folder: string, index: WritableIndex, startProcess: StartProcess | null) {
    this.#folder = folder;
    this.#index = index;
    this.#startProcess = startProcess;
  }

  /** After each file. */
  follow(): void {
    if (this.#startProcess === null) return;
    const { database, manifest } = this.#index;
    const lastPoint = lastPointOf(database);
    if (this.#builder === null) {
      if (lastPoint < endOfStretch(manifest.hnsw?.lastPoint ?? 0)) return;
      const { base } = planGraph(this.#folder, database, manifest);
      const graph = {
        database: join(this.#folder, manifest.database),
        dimensions: manifest.model.dimensions,
        base: base === null ? null : { file: join(this.#folder, base.file), lastPoint: base.lastPoint },
      };
      this.#builder = new GraphBuilder(graph, this.#startProcess);
    }
    this.#builder.tellOf(lastPoint);
  }

  /** Waits for what was built beside the run. */
  async finish(onProgress: OnFinishing = () => undefined): Promise<GraphHelp> {
    const { database } = this.#index;
    const total = onlyRow(database.prepare<[], number>("SELECT count(*) FROM points").pluck());
    const onAdded = (count: number) => onProgress(Math.min(count, total), total);
    if (this.#builder === null) return { onAdded };
    const built = await this.#builder.finish(lastPointOf(database), unfinishedGraph(this.#folder), onAdded);
    return { built, onAdded };
  }

  stop(): Promise<void> {
    return this.#builder?.stop() ?? Promise.resolve();
  }
}
