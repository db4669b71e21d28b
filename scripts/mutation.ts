/**
 * `npm run mutation -- [room or file]...`: changes the code of these rooms in one place at a time and asks their tests; a
 * change that all of them pass is a decision that no test holds. Without arguments, all rooms, which takes hours.
 */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Rooms whose rules decide what is read, found and quoted, and where their own tests are. */
const ROOMS = [
  { code: "src/text/sounds", tests: "test/text/sounds" },
  { code: "src/text", tests: "test/text" },
  { code: "src/read/formats", tests: "test/read" },
  { code: "src/read/page", tests: "test/read" },
  { code: "src/read", tests: "test/read" },
  { code: "src/rerank", tests: "test/rerank" },
  { code: "src/retrieve/late", tests: "test/retrieve/late" },
  { code: "src/retrieve/names", tests: "test/retrieve/names" },
  { code: "src/retrieve/compounds", tests: "test/retrieve/compounds" },
  { code: "src/retrieve/search", tests: "test/retrieve/search" },
  { code: "src/retrieve/answering", tests: "test/retrieve/answering" },
] as const;

/** What a script wrote: nothing in it decides, and a test compares it with what the script would write now. */
const WRITTEN = [
  "src/text/sounds/mandarin-characters.ts",
  "src/read/encodings/latin-costs.ts",
  "src/read/encodings/letter-costs.ts",
  "src/read/encodings/character-costs.ts",
];

interface Score {
  readonly killed: number;
  readonly of: number;
}

/** Changes the files that a pattern names. Changes that run once, when a module is loaded, are left out. */
async function mutate(pattern: string, tests: string): Promise<Score> {
  const results = await new Stryker({
    mutate: [pattern, ...WRITTEN.map((file) => `!${file}`)],
    testRunner: "vitest",
    vitest: { configFile: "scripts/mutation-vitest.config.ts", dir: tests, related: false },
    plugins: ["@stryker-mutator/vitest-runner"],
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    // Vitest checks no types, and those files must stay as they are.
    disableTypeChecks: false,
    ignorePatterns: ["/index", "/dist", "/bench", "/data", "/docs", "/reports"],
    tempDirName: "node_modules/.stryker",
    concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
    timeoutMS: 60_000,
    reporters: ["clear-text"],
    clearTextReporter: { logTests: false, reportTests: false },
  }).runMutationTest();
  const count = (...statuses: string[]) => results.filter(({ status }) => statuses.includes(status)).length;
  const killed = count("Killed", "Timeout");
  return { killed, of: killed + count("Survived", "NoCoverage") };
}

function percent({ killed, of }: Score): string {
  return `${((100 * killed) / Math.max(1, of)).toFixed(1)} % (${killed} of ${of})`;
}

process.chdir(ROOT);
const asked = process.argv.slice(2);
const scores: [string, Score][] = [];
for (const place of asked.length > 0 ? asked : ROOMS.map(({ code }) => code)) {
  const room = ROOMS.find(({ code }) => place.startsWith(code));
  if (room === undefined || !existsSync(join(ROOT, place))) {
    console.error(`${place} is none of ${ROOMS.map(({ code }) => code).join(", ")}, and no file in them.`);
    process.exit(2);
  }
  scores.push([place, await mutate(place.endsWith(".ts") ? place : `${place}/*.ts`, room.tests)]);
}
for (const [place, score] of scores) console.log(`${place}: ${percent(score)} killed`);
