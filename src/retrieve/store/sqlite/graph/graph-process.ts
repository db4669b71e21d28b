/** Builds the graph of an index beside the run that writes it, for which the points are there in the database. */

import { setImmediate } from "node:timers/promises";
import { openDatabaseForReading } from "../../../../database/sqlite.ts";
import { HnswIndex } from "../../vectors/hnsw.ts";
import type { GraphNews, GraphOrder } from "./graph-message.ts";
import { endOfStretch, pointsAdded } from "./graph-points.ts";

type Start = Extract<GraphOrder, { readonly kind: "start" }>;
type Finish = Extract<GraphOrder, { readonly kind: "finish" }>;

let there = 0;
let finish: Finish | null = null;
let wake: () => void = () => undefined;

// Whoever reads the graph makes it again where this process has not.
process.on("disconnect", () => process.exit(1));
process.on("SIGINT", () => undefined);
process.on("message", (order: GraphOrder) => {
  if (order.kind === "start") {
    build(order).catch(() => process.exit(1));
    return;
  }
  there = order.lastPoint;
  if (order.kind === "finish") finish = order;
  wake();
});

async function build({ database: path, dimensions, base }: Start): Promise<void> {
  const database = openDatabaseForReading(path);
  const graph = base === null ? HnswIndex.create(dimensions, 0) : HnswIndex.load(base.file, dimensions);
  let after = base?.lastPoint ?? 0;
  while (finish === null || after < finish.lastPoint) {
    const end = endOfStretch(after);
    if (finish === null && there < end) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
      continue;
    }
    const last = Math.min(end, there);
    for (const count of pointsAdded(database, graph, { dimensions, after, last })) {
      tell({ kind: "added", count });
      // Orders are heard in between, and that whoever gave them has ended.
      await setImmediate();
    }
    after = last;
  }
  database.close();
  graph.save(finish.file);
  process.send?.({ kind: "written", count: graph.count } satisfies GraphNews, () => process.exit(0));
}

function tell(news: GraphNews): void {
  // Where nobody listens any longer, this process is about to end.
  if (process.connected) process.send?.(news, () => undefined);
}
