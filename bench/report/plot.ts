import type { SizeFigures } from "./figures.ts";
import { isMissing } from "./results.ts";

/** One line: the cost at some sizes. */
interface Line {
  readonly name: string;
  /** Pairs of passages and cost, both above 0. */
  readonly points: readonly (readonly [passages: number, cost: number])[];
}

export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** Of Okabe and Ito's palette for all kinds of sight, black for Verbatim as a whole. */
const COLOURS = [
  "#000000",
  "#0072b2",
  "#56b4e9",
  "#009e73",
  "#d55e00",
  "#e69f00",
  "#cc79a7",
  "#8c510a",
  "#7a5195",
  "#66a61e",
  "#999999",
];
/** Peers are dashed. */
const DASHES = "5 3";

const PANEL = { width: 330, height: 280, left: 56, right: 28, top: 40, bottom: 44 };
const LEGEND_ROW = 20;
const LEGEND_COLUMNS = 4;

/** Time, building time and disk against passages, beside exact search and peers, as SVG. */
export function costPlot(sizes: readonly SizeFigures[]): string {
  const peers = [...new Set(sizes.flatMap(({ peers: all }) => all.map(({ name }) => name)))];
  const way = (name: string, cost: (figures: SizeFigures["nearest"][number]) => number | null): Line => ({
    name,
    points: sizes.flatMap(({ index, nearest, peers: beside }) => {
      const found = [...nearest, ...beside].find((each) => each.name === name);
      const value = found === undefined || isMissing(found) ? null : cost(found);
      return value === null ? [] : [[index.passages, value] as const];
    }),
  });
  const own = (name: string, cost: (figures: SizeFigures) => number | undefined): Line => ({
    name,
    points: sizes.flatMap((figures) => {
      const value = cost(figures);
      return value === undefined ? [] : [[figures.index.passages, value] as const];
    }),
  });
  const all = "Verbatim, the whole answer";
  const within = ["Verbatim by meaning", "Verbatim by words", "HNSW", "exact search"];
  return svgPlot(
    [
      {
        title: "A question: median, ms of processor time",
        lines: [
          own(all, ({ questions }) => questions?.total.p50),
          ...[...within, ...peers].map((name) => way(name, ({ query }) => query.p50)),
        ],
      },
      {
        title: "Building: seconds of it",
        lines: [
          own(all, ({ index }) => index.seconds),
          own("HNSW", ({ index }) => index.stages.graph),
          ...peers.map((name) => way(name, ({ buildSeconds }) => buildSeconds)),
        ],
      },
      {
        title: "On disk: MB",
        lines: [
          own(all, ({ index }) => index.bytes / 1e6),
          ...peers.map((name) => way(name, ({ bytes }) => (bytes === null ? null : bytes / 1e6))),
        ],
      },
    ],
    new Set(peers),
  );
}

/** Panels side by side, both axes logarithmic, over one legend; the names in `dashed` have broken lines. */
export function svgPlot(panels: readonly Panel[], dashed: ReadonlySet<string>): string {
  const drawable = panels
    .map(({ title, lines }) => ({ title, lines: lines.filter(({ points }) => points.length > 0) }))
    .filter(({ lines }) => lines.length > 0);
  const legend = [...new Set(drawable.flatMap(({ lines }) => lines.map(({ name }) => name)))];
  const stroke = (name: string) =>
    `stroke="${COLOURS[legend.indexOf(name) % COLOURS.length]}" stroke-width="2"${dashed.has(name) ? ` stroke-dasharray="${DASHES}"` : ""}`;
  const width = PANEL.width * panels.length;
  const height = PANEL.height + LEGEND_ROW * (Math.ceil(legend.length / LEGEND_COLUMNS) + 0.5);
  const entries = legend.map((name, i) => {
    const x = PANEL.left + (i % LEGEND_COLUMNS) * ((width - PANEL.left) / LEGEND_COLUMNS);
    const y = PANEL.height + LEGEND_ROW * (Math.floor(i / LEGEND_COLUMNS) + 0.5);
    return `<line x1="${x}" x2="${x + 28}" y1="${y}" y2="${y}" ${stroke(name)}/><text x="${x + 34}" y="${y + 4}">${escaped(name)}</text>`;
  });
  const drawn = drawable.map(
    (panel, i) => `<g transform="translate(${i * PANEL.width} 0)">\n${drawPanel(panel, stroke)}\n</g>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12">
<title>Cost against size</title>
<rect width="100%" height="100%" fill="white"/>
${[...drawn, ...entries].join("\n")}
</svg>
`;
}

function drawPanel({ title, lines }: Panel, stroke: (name: string) => string): string {
  const points = lines.flatMap((line) => line.points);
  const sizes = [...new Set(points.map(([passages]) => passages))].sort((a, b) => a - b);
  const x = logScale(sizes, PANEL.left, PANEL.width - PANEL.right);
  const decades = decadesAround(points.map(([, cost]) => cost));
  const y = logScale(decades, PANEL.height - PANEL.bottom, PANEL.top);
  const [left, right] = [PANEL.left, PANEL.width - PANEL.right];
  const grid = decades.map(
    (cost) =>
      `<line x1="${left}" x2="${right}" y1="${y(cost)}" y2="${y(cost)}" stroke="#ddd"/>` +
      `<text x="${left - 6}" y="${y(cost) + 4}" text-anchor="end">${cost.toLocaleString("en")}</text>`,
  );
  const below = sizes.map(
    (size) =>
      `<text x="${x(size)}" y="${PANEL.height - PANEL.bottom + 18}" text-anchor="middle">${size.toLocaleString("en")}</text>`,
  );
  const drawn = lines.map(({ name, points: own }) => {
    const at = own.map(([passages, cost]) => `${x(passages).toFixed(1)},${y(cost).toFixed(1)}`);
    const dots = at.map((point) => {
      const [cx, cy] = point.split(",");
      return `<circle cx="${cx}" cy="${cy}" r="2.5" ${stroke(name).replace(/ stroke-dash.*/, "")} fill="white"/>`;
    });
    return `<polyline fill="none" ${stroke(name)} points="${at.join(" ")}"/>${dots.join("")}`;
  });
  return [
    `<text x="${left}" y="22" font-size="14">${escaped(title)}</text>`,
    ...grid,
    ...below,
    `<text x="${(left + right) / 2}" y="${PANEL.height - 8}" text-anchor="middle" fill="#555">passages</text>`,
    ...drawn,
  ].join("\n");
}

/** Maps values from the smallest to the largest onto a stretch of pixels by their logarithms; one value alone to its middle. */
function logScale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [least, most] = [Math.log10(Math.min(...values)), Math.log10(Math.max(...values))];
  return (value) =>
    most > least ? from + ((Math.log10(value) - least) / (most - least)) * (to - from) : (from + to) / 2;
}

/** The powers of ten from below the least to above the most. */
export function decadesAround(values: readonly number[]): number[] {
  const above = values.filter((value) => value > 0);
  if (above.length === 0) return [1, 10];
  const first = Math.floor(Math.log10(Math.min(...above)));
  const last = Math.max(first + 1, Math.ceil(Math.log10(Math.max(...above))));
  return Array.from({ length: last - first + 1 }, (_, i) => 10 ** (first + i));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
