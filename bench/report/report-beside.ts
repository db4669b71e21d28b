import type { MissingPeer, SearchFigures, SetFigures, SizeFigures } from "./figures.ts";
import { isMissing } from "./results.ts";
import { markdownTable, megabytes, milliseconds, NOTHING, percent, short, three, whole } from "./table.ts";

/** What Verbatim's whole answer is called among the ways to find passages. */
const WHOLE_ANSWER = "Verbatim, the whole answer";

/** Verbatim's parts and peers over the same passages. */
export function besidePart({ name, index, questions, start, nearest, peers }: SizeFigures): string {
  const measured: (SearchFigures | MissingPeer)[] = nearest.map((way) =>
    way.name === WHOLE_ANSWER
      ? {
          ...way,
          query: questions?.total ?? way.query,
          buildSeconds: index.seconds,
          bytes: index.bytes,
          open: start?.answer ?? null,
          memory: start?.memoryLater ?? null,
        }
      : way,
  );
  const missing = peers.filter(isMissing);
  const rows = [...measured, ...peers].map((each) => {
    if (isMissing(each)) return [`${each.name} [${missing.indexOf(each) + 1}]`, ...Array<string>(9).fill(NOTHING)];
    const { buildSeconds, open, query, recall, first, firstFive, bytes, memory } = each;
    return [
      each.name,
      buildSeconds === null ? NOTHING : buildSeconds.toFixed(1),
      milliseconds(open),
      short(query.mean),
      three(query),
      recall === null ? NOTHING : recall.toFixed(3),
      percent(first),
      percent(firstFive),
      bytes === null ? NOTHING : whole(bytes / index.passages),
      megabytes(memory),
    ];
  });
  const head = [
    "",
    "build, s",
    "first answer, ms",
    "a question, ms",
    "p50 / p95 / p99",
    "of the nearest 10",
    "recall@1",
    "recall@5",
    "bytes a passage",
    "MB",
  ];
  return `## Beside others, ${name}: ${whole(index.passages)} passages\n\n${markdownTable(head, rows)}\n${notes(missing)}`;
}

/** Recall@1 and @5 on public sets, and what a question costs there on average. */
export function setsPart(sets: readonly SetFigures[]): string {
  const [any] = sets;
  if (any === undefined) return "Not measured.";
  const find = (set: SetFigures, name: string) => set.ways.find((way) => way.name === name);
  const missing = any.ways.filter(isMissing);
  const rows = any.ways.map((way) => {
    const found = sets.map((set) => find(set, way.name));
    const cells = found.map((each) =>
      each === undefined || isMissing(each) ? NOTHING : `${percent(each.first)} / ${percent(each.firstFive)}`,
    );
    const costs = found.flatMap((each) => (each === undefined || isMissing(each) ? [] : [each.query.mean]));
    const cost = costs.length === 0 ? NOTHING : short(costs.reduce((sum, each) => sum + each, 0) / costs.length);
    return [isMissing(way) ? `${way.name} [${missing.indexOf(way) + 1}]` : way.name, ...cells, cost];
  });
  return `Recall@1 / recall@5 on ${any.questions} questions of each set: questions → passages, of which there are ${sets
    .map(({ passages }) => whole(passages))
    .join(", ")}.

${markdownTable(["", ...sets.map(({ name }) => name), "a question, ms"], rows)}
${notes(missing)}`;
}

function notes(missing: readonly MissingPeer[]): string {
  const all = missing.map(({ name, missing: why }, i) => `[${i + 1}] ${name}: ${why}.\n`).join("");
  return all && `\n${all}`;
}
