import type { ChildProcess } from "node:child_process";
import type { GraphNews, GraphOrder } from "./graph-message.ts";
import { endOfStretch } from "./graph-points.ts";

const GRAPH_PROCESS = new URL("./graph-process.ts", import.meta.url);

/** Starts a module of ours, named by its source's URL, in a process of its own. */
export type StartProcess = (module: URL) => ChildProcess;

/** A graph that was built beside a run. */
export interface BuiltGraph {
  /** Where it was written. */
  readonly file: string;
  /** The file that it goes on from; null where it was begun anew. */
  readonly base: string | null;
  readonly lastPoint: number;
  /** Points in it. */
  readonly count: number;
}

/** What a graph is built of. */
export type GraphToBuild = Omit<Extract<GraphOrder, { readonly kind: "start" }>, "kind">;

/**
 * Builds the graph of an index in a process of its own while the index is written. It is a help that may fail: where it does,
 * the run builds the graph itself when it ends.
 */
export class GraphBuilder {
  readonly #process: ChildProcess;
  readonly #base: string | null;
  /** Points that are there and have been told of. */
  #told: number;
  #hasEnded = false;
  #onNews: (news: GraphNews | null) => void = () => undefined;

  constructor(graph: GraphToBuild, start: StartProcess) {
    this.#process = start(GRAPH_PROCESS);
    this.#base = graph.base?.file ?? null;
    this.#told = graph.base?.lastPoint ?? 0;
    this.#process.on("message", (news: GraphNews) => this.#onNews(news));
    const onEnd = () => {
      this.#hasEnded = true;
      this.#onNews(null);
    };
    this.#process.on("exit", onEnd);
    this.#process.on("error", onEnd);
    this.#send({ kind: "start", ...graph });
  }

  /** Points up to this id are there. */
  tellOf(lastPoint: number): void {
    if (lastPoint < endOfStretch(this.#told)) return;
    this.#told = lastPoint;
    this.#send({ kind: "there", lastPoint });
  }

  /** Waits for the graph of all points up to this id, which is written into a file; null where there is none. */
  finish(lastPoint: number, file: string, onAdded: (count: number) => void): Promise<BuiltGraph | null> {
    let built: BuiltGraph | null = null;
    return new Promise((resolve) => {
      this.#onNews = (news) => {
        if (news === null) resolve(built);
        else if (news.kind === "added") onAdded(news.count);
        else built = { file, base: this.#base, lastPoint, count: news.count };
      };
      if (this.#hasEnded) resolve(null);
      else this.#send({ kind: "finish", lastPoint, file });
    });
  }

  /** Ends the process. */
  async stop(): Promise<void> {
    if (this.#hasEnded) return;
    await new Promise<void>((resolve) => {
      this.#onNews = (news) => news === null && resolve();
      this.#process.kill("SIGKILL");
    });
  }

  #send(order: GraphOrder): void {
    // That it has ended is heard of otherwise.
    if (this.#process.connected) this.#process.send(order, () => undefined);
  }
}
