import type { Percentiles, SizeFigures } from "./figures.ts";

export interface GatewayFigures {
  /** Passages in the index after the run beside. */
  readonly indexedBeside: number;
  readonly questions: number;
  readonly failed: number;
  /** How late the gateway's timers were. */
  readonly delay: Percentiles;
  readonly worstDelay: number;
  /** From question to answer, both in the gateway. */
  readonly answer: Percentiles;
}

export interface Surroundings {
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  readonly date: string;
  readonly command: string;
}

/** The figures as Markdown tables. */
export function markdownReport(
  sizes: readonly SizeFigures[],
  gateway: GatewayFigures,
  { node, cores, processor, date, command }: Surroundings,
): string {
  const columns = sizes.map(({ index }) => index.passages.toLocaleString("en"));
  const row = (name: string, cell: (figures: SizeFigures) => string) => `| ${name} | ${sizes.map(cell).join(" | ")} |`;
  const table = (first: string, rows: readonly string[]) =>
    [`| ${first} | ${columns.join(" | ")} |`, `|---|${columns.map(() => "---:").join("|")}|`, ...rows].join("\n");
  const rate = (count: number, seconds: number) => Math.round(count / Math.max(seconds, 0.001)).toLocaleString("en");
  const perPassage = ({ index }: SizeFigures, bytes: number | null) =>
    bytes === null ? "?" : Math.round(bytes / index.passages).toLocaleString("en");
  const peers = sizes[0]?.peers ?? [];
  return `# What Verbatim costs

Measured by \`${command}\` on ${date} with Node.js ${node}, ${cores} cores (${processor}), the built-in model. The passages are sentences
of the sample articles mixed anew (see \`bench/corpus.ts\`).

## Indexing

${table("passages", [
  row("seconds in all", ({ index }) => index.seconds.toFixed(1)),
  row("passages a second", ({ index }) => rate(index.passages, index.seconds)),
  row("characters a second", ({ index }) => rate(index.characters, index.seconds)),
  row("reading and splitting, passages/s", ({ index }) => rate(index.passages, index.stages.reading)),
  row("embedding, passages/s", ({ index }) => rate(index.passages, index.stages.embedding)),
  row("SQLite, passages/s", ({ index }) => rate(index.passages, index.stages.storing)),
  row("HNSW and closing, passages/s", ({ index }) => rate(index.passages, index.stages.graph)),
  row("a run that finds nothing new, s", ({ index }) => index.nothingNew.toFixed(2)),
  row("bytes on disk a passage, its text included", (figures) => perPassage(figures, figures.index.bytes)),
  row("bytes on disk a passage above its text", (figures) =>
    perPassage(figures, figures.index.bytes - figures.index.textBytes),
  ),
])}

## Questions (milliseconds: p50 / p95 / p99)

${table("passages", [
  row("question to answer", ({ questions }) => three(questions.total)),
  row("of it: embedding the question", ({ questions }) => three(questions.embedding)),
  row("of it: nearest 100 by meaning", ({ questions }) => three(questions.nearest)),
  row("of it: nearest 100 by words", ({ questions }) => three(questions.lexical)),
  row("of it: nearest 100 by meaning, with texts", ({ questions }) => three(questions.reading)),
  row("engine process: start to ready", ({ start }) => start.ready.toFixed(0)),
  row("engine process: start to first answer", ({ start }) => start.answer.toFixed(0)),
  row("engine process: memory in MB", ({ start }) => (start.memory === null ? "?" : (start.memory / 1e6).toFixed(0))),
])}

## Beside them

${table("passages", [
  row("candidates: recall@10 of exact search", ({ recall }) => recall.recall.toFixed(4)),
  row("HNSW alone: recall@10 of exact search", ({ recall }) => recall.graphRecall.toFixed(4)),
  row("HNSW: nearest 100", ({ recall }) => three(recall.hnsw)),
  row("exact search: nearest 100", ({ recall }) => three(recall.exact)),
  ...peers.flatMap(({ name }) => [
    row(
      `${name}: build, s`,
      (figures) => figures.peers.find((peer) => peer.name === name)?.buildSeconds.toFixed(1) ?? "–",
    ),
    row(`${name}: query`, (figures) => {
      const peer = figures.peers.find((each) => each.name === name);
      return peer === undefined ? "–" : three(peer.query);
    }),
  ]),
])}

## The gateway's thread

While 8 questions a second arrived and a run beside indexed up to ${gateway.indexedBeside.toLocaleString("en")} passages: ${gateway.questions} questions answered,
${gateway.failed} failed; the event loop was ${three(gateway.delay)} ms late (p50 / p95 / p99; at worst ${gateway.worstDelay.toFixed(1)}); answers took
${three(gateway.answer)} ms.
`;
}

function three({ p50, p95, p99 }: Percentiles): string {
  return [p50, p95, p99].map((value) => value.toFixed(value < 10 ? 1 : 0)).join(" / ");
}

const WIDTH = 640;
const HEIGHT = 360;
const MARGIN = 56;

/** Median latency against size, both axes logarithmic, as SVG. */
export function latencyPlot(sizes: readonly SizeFigures[]): string {
  const series: readonly (readonly [string, string, (figures: SizeFigures) => number | undefined])[] = [
    ["question to answer", "#1b6ca8", ({ questions }) => questions.total.p50],
    ["HNSW", "#2a9d5c", ({ recall }) => recall.hnsw.p50],
    ["exact search", "#c0392b", ({ recall }) => recall.exact.p50],
    ["MiniSearch", "#8e6bbf", ({ peers }) => peers[0]?.query.p50],
    ["Orama", "#b8860b", ({ peers }) => peers[1]?.query.p50],
  ];
  const xs = sizes.map(({ index }) => Math.log10(index.passages));
  const [least, most] = [Math.min(...xs), Math.max(...xs, Math.min(...xs) + 1)];
  const x = (value: number) => MARGIN + ((value - least) / (most - least)) * (WIDTH - 2 * MARGIN - 90);
  // From 0.1 ms to 1 s.
  const y = (ms: number) => HEIGHT - MARGIN - ((Math.log10(Math.max(0.1, ms)) + 1) / 4) * (HEIGHT - 2 * MARGIN);
  const lines = series.flatMap(([name, colour, value], i) => {
    const points = sizes.flatMap((figures, at) => {
      const ms = value(figures);
      return ms === undefined ? [] : [`${x(xs[at] as number).toFixed(1)},${y(ms).toFixed(1)}`];
    });
    if (points.length === 0) return [];
    return [
      `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${points.join(" ")}"/>`,
      ...points.map(
        (point) => `<circle cx="${point.split(",")[0]}" cy="${point.split(",")[1]}" r="3" fill="${colour}"/>`,
      ),
      `<text x="${WIDTH - 135}" y="${MARGIN + 18 * i}" fill="${colour}">${name}</text>`,
    ];
  });
  const grid = [0.1, 1, 10, 100, 1000].map(
    (ms) =>
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN - 90}" y1="${y(ms)}" y2="${y(ms)}" stroke="#ddd"/>` +
      `<text x="${MARGIN - 8}" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`,
  );
  const sizesBelow = sizes.map(
    ({ index }, i) =>
      `<text x="${x(xs[i] as number)}" y="${HEIGHT - MARGIN + 18}" text-anchor="middle">${index.passages.toLocaleString("en")}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="white"/>
<text x="${MARGIN}" y="24" font-size="14">Median milliseconds against passages</text>
${[...grid, ...sizesBelow, ...lines].join("\n")}
</svg>
`;
}
