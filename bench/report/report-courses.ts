import type { AskerFigures, GatewayFigures, MemoryCourse, MemoryFigures, UpdateFigures } from "./figures.ts";
import { markdownTable, NOTHING, three, whole } from "./table.ts";

const NOT_MEASURED = "Not measured.";

export function gatewayPart(figures: GatewayFigures | null): string {
  if (figures === null) return NOT_MEASURED;
  const { indexedBeside, questions, failed, delay, worstDelay, answer } = figures;
  return `While 8 questions a second arrived and a run beside brought the index to ${whole(indexedBeside)} passages: ${whole(questions)}
questions answered, ${failed} failed; the event loop was ${three(delay)} ms late (p50 / p95 / p99; at worst ${worstDelay.toFixed(1)});
answers took ${three(answer)} ms.`;
}

/** One row for one worker, one for several. */
export function askersPart(figures: AskerFigures | null): string {
  if (figures === null) return NOT_MEASURED;
  const { askers, passages, workers, one, several, ratios, workerMemory, load } = figures;
  const row = (name: string, { perSecond, processor }: AskerFigures["one"]) => [
    name,
    perSecond.toFixed(1),
    processor === null ? NOTHING : processor.toFixed(1),
  ];
  const inOrder = [...ratios].sort((a, b) => a - b);
  const [least, middle, most] = [inOrder[0], inOrder[inOrder.length >> 1], inOrder.at(-1)];
  return `${askers} people asked at once, over ${whole(passages)} passages.

${markdownTable(
  ["", "answers a second", "ms of processor time an answer"],
  [row("one worker", one), row(`${workers} workers`, several)],
)}

${workers} workers gave ${middle?.toFixed(2)} times the answers of one (${least?.toFixed(2)} to ${most?.toFixed(2)} in ${ratios.length} rounds; load ${load.toFixed(1)}). A worker
has ${workerMemory === null ? NOTHING : (workerMemory / 1e6).toFixed(0)} MB for itself.`;
}

/** Resident memory from the first question to the last. */
export function courses(figures: MemoryFigures | null): string {
  if (figures === null) return NOT_MEASURED;
  const row = (name: string, course: MemoryCourse | null) => {
    if (course === null) return [name, ...Array<string>(5).fill(NOTHING)];
    const { start, median, most, last, growth } = course;
    return [name, ...[start, median, most, last].map((bytes) => (bytes / 1e6).toFixed(1)), growth.toFixed(1)];
  };
  const { passages, questions, engine, engineKept, gateway, gatewayKept } = figures;
  const head = ["MB", "start", "median", "most", "last", "bytes a question, second half"];
  return `${whole(questions)} questions, no two alike, over ${whole(passages)} passages.

${markdownTable(head, [
  row("engine process, resident", engine),
  row("of it: kept when garbage has been collected", engineKept),
  row("gateway process, resident", gateway),
  row("of it: kept when garbage has been collected", gatewayKept),
])}`;
}

export function updatesPart(figures: UpdateFigures | null): string {
  if (figures === null) return NOT_MEASURED;
  const { updates, passages, firstRuns, lastRuns, bytes, freshBytes, answer, freshAnswer } = figures;
  return `${whole(updates)} runs, each of which changes one small file of an index of ${whole(passages)} passages.

${markdownTable(
  ["", "after the updates", "fresh build", "ratio"],
  [
    ["bytes of the folder", whole(bytes), whole(freshBytes), (bytes / freshBytes).toFixed(2)],
    ["question to answer, ms", three(answer), three(freshAnswer), (answer.p50 / freshAnswer.p50).toFixed(2)],
  ],
)}

A run took ${three(firstRuns)} ms (p50 / p95 / p99) in the first tenth, ${three(lastRuns)} in the last.`;
}
