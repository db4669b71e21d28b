/** `npm run bench`: measures part after part, each in a process of its own, and keeps the figures in bench/results/. */
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { nameOf } from "./collections.ts";
import {
  measureAskers,
  measureCollection,
  measureEmpty,
  measureGateway,
  measureKernels,
  measureMemory,
  measurePipeline,
  measureSets,
  measureUpdates,
} from "./measures.ts";
import type { SizeFigures } from "./report/figures.ts";
import { costPlot } from "./report/plot.ts";
import { markdownReport } from "./report/report.ts";
import { PARTS, type Part, type Results, type Surroundings } from "./report/results.ts";
import { SOURCES } from "./texts/texts.ts";

const RESULTS = fileURLToPath(new URL("results", import.meta.url));
const HELP = `npm run bench -- [options]

Measures what indexing and questions cost, beside exact search and other engines, and keeps a table, a plot and the
figures in bench/results/. The other engines are measured when they are installed: npm ci --prefix bench/peers

  --quick          small sizes, a few minutes; the results are called quick instead of bench
  --sizes N,N      passages of shuffled samples (1000,10000,100000; quick: 1000,5000)
  --texts NAMES    real texts, of ${Object.keys(SOURCES).join(" or ")} (both, where this machine has them), or a folder of your own
  --sets FOLDER    where xquad.LANGUAGE.json are, in the form that docs/evaluation.md tells ("sets")
  --beside N       passages indexed beside the questions to the gateway (100000; quick: 2000)
  --questions N    questions over which memory is watched (100000; quick: 1000)
  --updates N      small updates (10000; quick: 200)
  --only PARTS     some of ${PARTS.join(",")}; the rest of the results stays as it was
  --help           this text
`;

const { values } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    sizes: { type: "string" },
    texts: { type: "string", default: Object.keys(SOURCES).join(",") },
    sets: { type: "string", default: "sets" },
    beside: { type: "string" },
    questions: { type: "string" },
    updates: { type: "string" },
    only: { type: "string", default: PARTS.join(",") },
    help: { type: "boolean", default: false },
  },
});

const parts = values.only.split(",");
const unknown = parts.filter((part) => !PARTS.some((known) => known === part));
if (values.help) {
  process.stdout.write(HELP);
} else if (unknown.length > 0) {
  console.error(`There is no part "${unknown[0]}". The parts: ${PARTS.join(", ")}.`);
  process.exitCode = 2;
} else {
  measureAll();
}

function measureAll(): void {
  const { quick } = values;
  const name = quick ? "quick" : "bench";
  const sizes = (values.sizes ?? (quick ? "1000,5000" : "1000,10000,100000")).split(",").map(wholeNumber);
  const count = (given: string | undefined, few: number, many: number) => wholeNumber(given ?? (quick ? few : many));
  const root = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
  // PostgreSQL's own user must come through to its folder.
  chmodSync(root, 0o711);
  let results = keptResults(name);
  const keep = (part: Part, more: Partial<Results>) => {
    const date = `${new Date().toISOString().slice(0, 10)}, ${cpus()[0]?.model.trim() ?? "unknown"}`;
    const dates = { ...results.dates, [part]: date };
    results = { ...results, ...more, dates, surroundings: surroundings() };
    writeResults(name, results);
  };
  const collection = (part: Part, which: Parameters<typeof measureCollection>[1]) => {
    const measured = measureCollection(root, which, quick ? 100 : 300);
    rmSync(join(root, nameOf(which).replaceAll(" ", "-")), { recursive: true, force: true });
    if (measured === null) return;
    const others = results.sizes.filter((each) => each.name !== measured.name);
    keep(part, { sizes: [...others, measured].sort(inOrder) });
  };
  try {
    if (parts.includes("sizes")) {
      keep("sizes", { empty: measureEmpty(root) });
      for (const passages of sizes) collection("sizes", { kind: "shuffled", passages });
    }
    if (parts.includes("texts")) {
      for (const source of values.texts.split(",").filter(isThere)) collection("texts", { kind: "texts", source });
    }
    const sets = parts.includes("sets") ? measureSets(root, values.sets, quick ? 100 : 300) : [];
    if (sets.length > 0) keep("sets", { sets });
    if (parts.includes("kernels")) keep("kernels", { kernels: measureKernels() });
    if (parts.includes("gateway"))
      keep("gateway", { gateway: measureGateway(root, count(values.beside, 2_000, 100_000)) });
    if (parts.includes("askers")) keep("askers", { askers: measureAskers(root, quick ? 1_000 : 10_000) });
    if (parts.includes("memory"))
      keep("memory", { memory: measureMemory(root, count(values.questions, 1_000, 100_000)) });
    if (parts.includes("updates"))
      keep("updates", { updates: measureUpdates(root, count(values.updates, 200, 10_000)) });
    if (parts.includes("pipeline")) keep("pipeline", { pipeline: measurePipeline(root, quick ? 500 : 5_000) });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  console.log(markdownReport(results, `${name}.svg`));
  console.log(`Kept in bench/results/${name}.md, .svg and .json.`);
}

/** Shuffled samples before real texts, smaller ones before larger ones. */
function inOrder(a: SizeFigures, b: SizeFigures): number {
  return a.kind === b.kind ? a.index.passages - b.index.passages : a.kind === "shuffled" ? -1 : 1;
}

/** Whether this machine has the texts of a source or a folder; says so where not. */
function isThere(source: string): boolean {
  const folder = SOURCES[source]?.folder ?? source;
  if (!existsSync(folder)) console.error(`Skipped: this machine has no ${folder}.`);
  return existsSync(folder);
}

function wholeNumber(given: string | number): number {
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`"${given}" is not a number of things to measure.`);
  return number;
}

/** The last results where only a part is measured again. */
function keptResults(name: string): Results {
  const file = join(RESULTS, `${name}.json`);
  if (values.only !== PARTS.join(",") && existsSync(file)) return JSON.parse(readFileSync(file, "utf8"));
  return {
    surroundings: surroundings(),
    dates: {},
    empty: null,
    sizes: [],
    sets: [],
    gateway: null,
    memory: null,
    updates: null,
  };
}

/** After each part, so that a run that is cut short leaves what it has measured. */
function writeResults(name: string, results: Results): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.md`), markdownReport(results, `${name}.svg`));
  writeFileSync(join(RESULTS, `${name}.svg`), costPlot(results.sizes.filter(({ kind }) => kind === "shuffled")));
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

function surroundings(): Surroundings {
  return {
    node: process.versions.node,
    cores: cpus().length,
    command: `npm run bench${values.quick ? " -- --quick" : ""}`,
  };
}
