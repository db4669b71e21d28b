/** `npm run bench`: measures part after part, each in a process of its own, and keeps the figures in bench/results/. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { measureEmpty, measureGateway, measureMemory, measureSize, measureUpdates } from "./measures.ts";
import { costPlot } from "./report/plot.ts";
import { markdownReport } from "./report/report.ts";
import type { Results, Surroundings } from "./report/results.ts";

const RESULTS = fileURLToPath(new URL("results", import.meta.url));
const PARTS = ["sizes", "gateway", "memory", "updates"] as const;

const HELP = `npm run bench -- [options]

Measures what indexing and questions cost, beside exact search and other engines, and keeps a table, a plot and the
figures in bench/results/. The other engines are measured when they are installed: npm ci --prefix bench/peers

  --quick          small sizes, a few minutes; the results are called quick instead of bench
  --sizes N,N      passages (1000,10000,100000; quick: 1000,5000)
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
  let results = keptResults(name);
  const keep = (more: Partial<Results>) => {
    results = { ...results, ...more, surroundings: surroundings() };
    writeResults(name, results);
  };
  try {
    if (parts.includes("sizes")) {
      keep({ empty: measureEmpty(root), sizes: results.sizes.filter(({ size }) => !sizes.includes(size)) });
      for (const size of sizes) {
        const measured = measureSize(root, size, quick ? 100 : 500);
        if (measured !== null) keep({ sizes: [...results.sizes, measured].sort((a, b) => a.size - b.size) });
      }
    }
    if (parts.includes("gateway")) keep({ gateway: measureGateway(root, count(values.beside, 2_000, 100_000)) });
    if (parts.includes("memory")) keep({ memory: measureMemory(root, count(values.questions, 1_000, 100_000)) });
    if (parts.includes("updates")) keep({ updates: measureUpdates(root, count(values.updates, 200, 10_000)) });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
  console.log(markdownReport(results, `${name}.svg`));
  console.log(`Kept in bench/results/${name}.md, .svg and .json.`);
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
  return { surroundings: surroundings(), empty: null, sizes: [], gateway: null, memory: null, updates: null };
}

/** After each part, so that a run that is cut short leaves what it has measured. */
function writeResults(name: string, results: Results): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.md`), markdownReport(results, `${name}.svg`));
  writeFileSync(join(RESULTS, `${name}.svg`), costPlot(results.sizes));
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify(results, null, 2)}\n`);
}

function surroundings(): Surroundings {
  return {
    node: process.versions.node,
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    date: new Date().toISOString().slice(0, 10),
    command: `npm run bench${values.quick ? " -- --quick" : ""}`,
  };
}
