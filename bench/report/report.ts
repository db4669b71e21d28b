import type { Percentiles, QuestionStages, SizeFigures, StartFigures } from "./figures.ts";
import { besidePart, setsPart } from "./report-beside.ts";
import { askersPart, courses, gatewayPart, updatesPart } from "./report-courses.ts";
import { kernelsPart } from "./report-kernels.ts";
import { pipelinePart } from "./report-pipeline.ts";
import type { Part, Results } from "./results.ts";
import { markdownTable, megabytes, milliseconds, NOTHING, short, three, whole } from "./table.ts";

/** The figures as Markdown; `plot` is the name of the picture beside. */
export function markdownReport(results: Results, plot: string): string {
  const { surroundings, sizes, sets, empty } = results;
  const { command, node, cores } = surroundings;
  const on = (part: Part) => {
    const date = results.dates[part];
    return date === undefined ? "" : `Measured on ${date}.`;
  };
  return `# What Verbatim costs

Measured by \`${command}\` with Node.js ${node}, ${cores} cores, the built-in model. Where nothing else is said,
times are of the processor, all threads and processes of a contender together: on a shared machine these are what can be
compared, and their proportions within one run more than the figures themselves. \`bench/README.md\` says what each figure means.

![Cost against size of the shuffled samples](${plot})

## Texts

${corpora(sizes)}

${on("sizes")}

## Indexing

${bySize(sizes, indexingRows())}

## Questions

Milliseconds.

${bySize(sizes, questionRows())}

## Disk and memory

${bySize(sizes, spaceRows(empty))}

${sizes.map(besidePart).join("\n")}
## Beside others, public questions

${setsPart(sets)}
${on("sets")}

## Loops over many rows

${kernelsPart(results.kernels ?? null)}

${on("kernels")}

## The gateway's thread

${gatewayPart(results.gateway)} ${on("gateway")}

## Eight askers

${askersPart(results.askers ?? null)} ${on("askers")}

## Memory over many questions

${courses(results.memory)}

${on("memory")}

## Many small updates

${updatesPart(results.updates)} ${on("updates")}

## Indexing in a pipeline

${pipelinePart(results.pipeline ?? null)} ${on("pipeline")}
`;
}

type Row = readonly [name: string, cell: (figures: SizeFigures) => string];

function bySize(sizes: readonly SizeFigures[], rows: readonly Row[]): string {
  const head = [
    "passages",
    ...sizes.map(({ kind, name, index }) => `${whole(index.passages)}${kind === "texts" ? `, ${name}` : ""}`),
  ];
  return markdownTable(
    head,
    rows.map(([name, cell]) => [name, ...sizes.map(cell)]),
  );
}

/** Which texts each figure is of, so that they can be had again. */
function corpora(sizes: readonly SizeFigures[]): string {
  return markdownTable(
    ["", "files", "characters", "passages", "SHA-256, first 16 digits"],
    sizes.map(({ name, index: { corpus, passages } }) => [
      name,
      whole(corpus.files),
      whole(corpus.characters),
      whole(passages),
      `\`${corpus.checksum.slice(0, 16)}\``,
    ]),
  );
}

function indexingRows(): Row[] {
  const rate = (count: number, seconds: number) => whole(count / Math.max(seconds, 0.001));
  const share = (stage: keyof SizeFigures["index"]["stages"]): Row[1] => {
    return ({ index: { stages } }) => {
      const all = stages.reading + stages.embedding + stages.storing + stages.graph;
      return `${((stages[stage] / all) * 100).toFixed(0)} %`;
    };
  };
  return [
    ["seconds in all", ({ index }) => index.seconds.toFixed(1)],
    ["passages a second", ({ index }) => rate(index.passages, index.seconds)],
    ["characters a second", ({ index }) => rate(index.corpus.characters, index.seconds)],
    ["of it: reading and splitting", share("reading")],
    ["of it: embedding", share("embedding")],
    ["of it: SQLite", share("storing")],
    ["of it: HNSW and closing", share("graph")],
    ["a run over the folder that finds nothing new, ms", ({ index }) => three(index.nothingNew)],
    ["a run over the folder, one file of middle size changed, ms", ({ index }) => three(index.changedInFolder)],
    ["a run over that file alone, ms", ({ index }) => three(index.changedFile)],
  ];
}

function questionRows(): Row[] {
  const total = (of: Percentiles | undefined) => (of === undefined ? NOTHING : three(of));
  const stage = (name: keyof QuestionStages): Row[1] => {
    return ({ questions }) => (questions === null ? NOTHING : short(questions.stages[name]));
  };
  return [
    ["question to answer (p50 / p95 / p99)", ({ questions }) => total(questions?.total)],
    ["question to answer, mean", ({ questions }) => (questions === null ? NOTHING : short(questions.total.mean))],
    ["of it: preparing (spelling, names, terms, embedding)", stage("preparing")],
    ["of it: candidates by meaning", stage("nearest")],
    ["of it: late (candidates by late interaction, up to 10,000 passages)", stage("late")],
    ["of it: reading candidates from the store", stage("reading")],
    ["of it: coverage (each word of the question in each candidate)", stage("coverage")],
    ["of it: signals (terms counted, and the rest)", stage("signals")],
    ["of it: reranker", stage("closeReading")],
    ["of it: quote (what is quoted, checked against the source)", stage("quoting")],
    ["cold start: engine process to ready", ({ start }) => milliseconds(start?.ready)],
    ["cold start: to the first answer", ({ start }) => milliseconds(start?.answer)],
  ];
}

function spaceRows(empty: StartFigures | null): Row[] {
  return [
    ["bytes on disk a passage, its text included", ({ index }) => whole(index.bytes / index.passages)],
    [
      "bytes on disk a passage above its text",
      ({ index }) => whole((index.bytes - index.corpus.bytes) / index.passages),
    ],
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
