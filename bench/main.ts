/** `npm run bench [-- --quick] [-- --sizes 1000,10000]`: measures, prints and keeps the figures in bench/results/. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { SizeFigures } from "./figures.ts";
import { type GatewayFigures, latencyPlot, markdownReport } from "./report.ts";

const RESULTS = fileURLToPath(new URL("results", import.meta.url));
const LOADER = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

const { values } = parseArgs({
  options: { quick: { type: "boolean", default: false }, sizes: { type: "string" }, beside: { type: "string" } },
});
const sizes = (values.sizes ?? (values.quick ? "1000,5000" : "1000,10000,100000")).split(",").map(Number);
/** Passages that are indexed beside the gateway: as many as the largest index, unless told. */
const beside = Number(values.beside ?? (values.quick ? 2_000 : 100_000));

const root = mkdtempSync(join(tmpdir(), "verbatim-bench-"));
try {
  const measured = sizes.map((size) => measure<SizeFigures>("measure-index.ts", [root, String(size)]));
  const gateway = measure<GatewayFigures>("measure-gateway.ts", [root, "1000", String(beside)]);
  const surroundings = {
    node: process.versions.node,
    cores: cpus().length,
    processor: cpus()[0]?.model.trim() ?? "unknown",
    date: new Date().toISOString().slice(0, 10),
    command: `npm run bench${values.quick ? " -- --quick" : ""}`,
  };
  const report = markdownReport(measured, gateway, surroundings);
  const name = values.quick ? "quick" : "bench";
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.md`), report);
  writeFileSync(join(RESULTS, `${name}.svg`), latencyPlot(measured));
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify({ surroundings, measured, gateway }, null, 2)}\n`);
  console.log(report);
  console.log(`Kept in bench/results/${name}.md, .svg and .json.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}

/** Runs a part in a process of its own, so that one's memory is not another's. */
function measure<T>(part: string, args: readonly string[]): T {
  console.error(`Measuring: ${part} ${args.slice(1).join(" ")}`);
  const module = fileURLToPath(new URL(part, import.meta.url));
  const output = execFileSync(process.execPath, ["--import", LOADER, module, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26,
  });
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as T;
}
