import type { MissingPeer, Percentiles, SearchFigures, SizeFigures, StartFigures } from "./figures.ts";
import { courses, gatewayPart, updatesPart } from "./report-courses.ts";
import { isMissing, type Results } from "./results.ts";
import { markdownTable, megabytes, milliseconds, NOTHING, three, whole } from "./table.ts";

/** The figures as Markdown; `plot` is the name of the picture beside. */
export function markdownReport(results: Results, plot: string): string {
  const { surroundings, sizes, empty } = results;
  const { command, date, node, cores, processor } = surroundings;
  return `# What Verbatim costs

Measured by \`${command}\` on ${date} with Node.js ${node}, ${cores} cores (${processor}), the built-in model.
The passages are sentences of the sample articles shuffled (\`bench/corpus.ts\`); the questions are stretches of them.
\`bench/README.md\` says what each figure means.

![Cost against size](${plot})

## Indexing

${bySize(sizes, indexingRows())}

## Questions

Milliseconds: p50 / p95 / p99.

${bySize(sizes, questionRows())}

## Disk and memory

${bySize(sizes, spaceRows(empty))}

${sizes.map(besidePart).join("\n")}
## The gateway's thread

${gatewayPart(results.gateway)}

## Memory over many questions

${courses(results.memory)}

## Many small updates

${updatesPart(results.updates)}
`;
}

type Row = readonly [name: string, cell: (figures: SizeFigures) => string];

function bySize(sizes: readonly SizeFigures[], rows: readonly Row[]): string {
  const head = ["passages", ...sizes.map(({ index }) => whole(index.passages))];
  return markdownTable(
    head,
    rows.map(([name, cell]) => [name, ...sizes.map(cell)]),
  );
}

function indexingRows(): Row[] {
  const rate = (count: number, seconds: number) => whole(count / Math.max(seconds, 0.001));
  return [
    ["seconds in all", ({ index }) => index.seconds.toFixed(1)],
    ["passages a second", ({ index }) => rate(index.passages, index.seconds)],
    ["characters a second", ({ index }) => rate(index.characters, index.seconds)],
    ["reading and splitting, passages/s", ({ index }) => rate(index.passages, index.stages.reading)],
    ["embedding, passages/s", ({ index }) => rate(index.passages, index.stages.embedding)],
    ["SQLite, passages/s", ({ index }) => rate(index.passages, index.stages.storing)],
    ["HNSW and closing, passages/s", ({ index }) => rate(index.passages, index.stages.graph)],
    ["reading and splitting, characters/s", ({ index }) => rate(index.characters, index.stages.reading)],
    ["embedding, characters/s", ({ index }) => rate(index.characters, index.stages.embedding)],
    ["SQLite, characters/s", ({ index }) => rate(index.characters, index.stages.storing)],
    ["HNSW and closing, characters/s", ({ index }) => rate(index.characters, index.stages.graph)],
    ["a run that finds nothing new, s", ({ index }) => index.nothingNew.toFixed(2)],
  ];
}

function questionRows(): Row[] {
  const stage = (of: (questions: NonNullable<SizeFigures["questions"]>) => Percentiles) => (figures: SizeFigures) =>
    figures.questions === null ? NOTHING : three(of(figures.questions));
  return [
    ["question to answer", stage(({ total }) => total)],
    ["of it: embedding the question", stage(({ embedding }) => embedding)],
    ["of it: nearest 100 by meaning", stage(({ nearest }) => nearest)],
    ["of it: nearest 100 by words", stage(({ lexical }) => lexical)],
    ["of it: nearest 100 by meaning, with texts", stage(({ reading }) => reading)],
    ["cold start: engine process to ready", ({ start }) => milliseconds(start?.ready)],
    ["cold start: to the first answer", ({ start }) => milliseconds(start?.answer)],
  ];
}

function spaceRows(empty: StartFigures | null): Row[] {
  return [
    ["bytes on disk a passage, its text included", ({ index }) => whole(index.bytes / index.passages)],
    ["bytes on disk a passage above its text", ({ index }) => whole((index.bytes - index.textBytes) / index.passages)],
    ["engine process after the first answer, MB", ({ start }) => megabytes(start?.memory)],
    ["of it: bytes a passage, above an engine with hardly any", (figures) => memoryAPassage(figures, empty)],
    ["engine process after 150 questions, MB", ({ start }) => megabytes(start?.memoryLater)],
    ["indexing process at most, MB", ({ index }) => megabytes(index.memory)],
  ];
}

/** Resident bytes of the engine after the first answer above those over hardly any passages, divided by the passages. */
function memoryAPassage({ index, start }: SizeFigures, empty: StartFigures | null): string {
  const [held, before] = [start?.memory ?? null, empty?.memory ?? null];
  return held === null || before === null ? NOTHING : whole((held - before) / index.passages);
}

function besidePart({ index, questions, start, nearest, peers }: SizeFigures): string {
  const measured: (SearchFigures | MissingPeer)[] = nearest.map((way) => {
    if (way.name === "HNSW") return { ...way, buildSeconds: index.stages.graph };
    if (way.name !== "Verbatim, the whole answer") return way;
    return {
      ...way,
      query: questions?.total ?? way.query,
      buildSeconds: index.seconds,
      bytes: index.bytes,
      open: start?.answer ?? null,
      memory: start?.memoryLater ?? null,
    };
  });
  const missing = peers.filter(isMissing);
  const rows = [...measured, ...peers].map((each) => {
    if (isMissing(each)) return [`${each.name} [${missing.indexOf(each) + 1}]`, ...Array<string>(7).fill(NOTHING)];
    const { name, buildSeconds, open, query, recall, found, bytes, memory } = each;
    return [
      name,
      buildSeconds === null ? NOTHING : buildSeconds.toFixed(1),
      milliseconds(open),
      three(query),
      recall === null ? NOTHING : recall.toFixed(3),
      `${(found * 100).toFixed(0)} %`,
      bytes === null ? NOTHING : whole(bytes / index.passages),
      megabytes(memory),
    ];
  });
  const head = ["", "build, s", "first answer, ms", "nearest 100, ms", "recall@10", "own@10", "bytes a passage", "MB"];
  const notes = missing.map(({ name, missing: why }, i) => `[${i + 1}] ${name}: ${why}.\n`).join("");
  return `## Beside others, ${whole(index.passages)} passages\n\n${markdownTable(head, rows)}\n${notes && `\n${notes}`}`;
}
