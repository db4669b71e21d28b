import type { GatewayFigures, MemoryCourse, MemoryFigures, UpdateFigures } from "./figures.ts";
import { markdownTable, NOTHING, three, whole } from "./table.ts";

const NOT_MEASURED = "Not measured.";

export function gatewayPart(figures: GatewayFigures | null): string {
  if (figures === null) return NOT_MEASURED;
  const { indexedBeside, questions, failed, delay, worstDelay, answer } = figures;
  return `While 8 questions a second arrived and a run beside brought the index to ${whole(indexedBeside)} passages: ${whole(questions)}
questions answered, ${failed} failed; the event loop was ${three(delay)} ms late (p50 / p95 / p99; at worst ${worstDelay.toFixed(1)});
answers took ${three(answer)} ms.`;
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
