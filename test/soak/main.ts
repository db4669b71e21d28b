/** `npm run soak`: see `HELP`. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { beBusy } from "./busy/busy.ts";
import { describeBusy, isWell } from "./busy/ledger.ts";
import type { Role } from "./process-table.ts";
import { soak } from "./soak.ts";
import { describeSoak, isFlat } from "./soak-figures.ts";

const HELP = `npm run soak -- [options]

Asks a real bot question after question, on a stand-in for Discord, while its articles change and its processes are killed at
random moments. Prints the figures, and what should have held and did not; exits with 1 where anything did not.

  --busy N      instead, N things that people of 20 servers say and ask, of the sample articles, while Discord has troubles: prints
                what was said unasked, lost, or answered twice (3000 take two minutes)
  --minutes N   how long (30: some 50,000 questions and 1,000 updates)
  --seed N      another series of articles, updates and kills (1)
  --help        this text
`;

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "30" },
    busy: { type: "string" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean", default: false },
  },
});

const [minutes, seed] = [Number(values.minutes), Number(values.seed)] as const;
if (values.help) {
  process.stdout.write(HELP);
} else if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("--minutes takes a number above 0, --seed a whole number.");
  process.exitCode = 2;
} else if (values.busy !== undefined) {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-busy-"));
  try {
    const figures = await beBusy({ folder, servers: 20, messages: Number(values.busy), seed });
    console.log(describeBusy(figures));
    if (!isWell(figures)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
} else {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-soak-"));
  const started = performance.now();
  const share = () => (performance.now() - started) / (minutes * 60_000);
  try {
    const figures = await soak({
      folder,
      seed,
      goesOn: () => share() < 1,
      victim: (_, random) => victimOf(random(), share()),
    });
    console.log(describeSoak(figures));
    if (figures.violations.length > 0 || !isFlat(figures)) process.exitCode = 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The process for which a random number from 0 to 1 stands; null for none. In the last third bot and engine live on and grow old. */
function victimOf(number: number, share: number): Role | null {
  if (number < 0.2) return "indexing";
  if (number > 0.3 || share > 2 / 3) return null;
  return number < 0.27 ? "engine" : "bot";
}
