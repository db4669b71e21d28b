import { parseArgs } from "node:util";
import fc from "fast-check";
import { checkReading } from "../test/read/helpers/check-reading.ts";
import { corruptedFile, WHOLE_FILES } from "../test/read/helpers/corrupted.ts";

/** No file may take more processor time, in milliseconds: on a busy machine the clock says nothing. */
const LONGEST = 2000;

const { values } = parseArgs({ options: { runs: { type: "string", default: "10000" }, seed: { type: "string" } } });
const counts = { read: 0, refused: 0 };
let slowest = { ms: 0, name: "" };

// The first reading of each format loads its library, which can take longer than a file may.
for (const file of WHOLE_FILES) await checkReading(file);

const seed = values.seed === undefined ? undefined : { seed: Number(values.seed) };
const result = await fc.check(
  fc.asyncProperty(corruptedFile, async (file) => {
    const start = process.cpuUsage();
    const outcome = await checkReading(file);
    const { user, system } = process.cpuUsage(start);
    const ms = (user + system) / 1000;
    counts[outcome] += 1;
    if (ms > slowest.ms) slowest = { ms, name: file.name };
    if (ms > LONGEST) throw new Error(`${file.name} took ${Math.round(ms)} ms`);
  }),
  { numRuns: Number(values.runs), ...seed },
);
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `${counts.read} read, ${counts.refused} refused by name; slowest ${Math.round(slowest.ms)} ms (${slowest.name}); at most ${memory} MiB of memory`,
);
if (result.failed) {
  console.error(fc.defaultReportMessage(result));
  process.exitCode = 1;
}
