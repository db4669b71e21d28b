/**
 * `npm run mutation -- [room or file]...`: changes the code of these rooms in one place at a time and asks their tests; a
 * change that all of them pass is a decision that no test holds. The tests beside a file are asked first, and those of the
 * whole room only about what is left: the same verdicts, in a fraction of the time. MUTATION_TESTS=near asks the first only.
 */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { Stryker } from "@stryker-mutator/core";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Rooms whose rules decide what is read, found and quoted, and where their own tests are. */
const ROOMS = [
  { code: "src/text", tests: "test/text" },
  { code: "src/read", tests: "test/read" },
  { code: "src/rerank", tests: "test/rerank" },
  { code: "src/retrieve/late", tests: "test/retrieve/late" },
  { code: "src/retrieve/names", tests: "test/retrieve/names" },
  { code: "src/retrieve/compounds", tests: "test/retrieve/compounds" },
  { code: "src/retrieve/search", tests: "test/retrieve/search" },
  { code: "src/retrieve/answering", tests: "test/retrieve/answering" },
] as const;

/** What a script wrote: nothing in it decides. */
const WRITTEN = [
  "src/text/sounds/mandarin-characters.ts",
  "src/text/sounds/kanji-readings.ts",
  "src/text/written/look-alike-characters.ts",
  "src/read/encodings/latin-costs.ts",
  "src/read/encodings/letter-costs.ts",
  "src/read/encodings/character-costs.ts",
];

/** Longer than any test takes in a loop that a change has made endless, on a loaded machine. */
const ENDLESS_MS = 20_000;

type Verdict = Awaited<ReturnType<Stryker["runMutationTest"]>>[number];

interface Score {
  readonly killed: number;
  readonly of: number;
}

/** Changes places (files, or ranges of them) and asks tests. Changes that run once, when a module is loaded, are left out. */
function ask(places: readonly string[], room: string, tests: readonly string[]): Promise<Verdict[]> {
  return new Stryker({
    mutate: [...places, ...WRITTEN.map((file) => `!${file}`)],
    testRunner: "vitest",
    testFiles: [...tests],
    vitest: { configFile: "scripts/mutation-vitest.config.ts", dir: room, related: false },
    plugins: ["@stryker-mutator/vitest-runner"],
    coverageAnalysis: "perTest",
    ignoreStatic: true,
    // Vitest checks no types, and those files must stay as they are.
    disableTypeChecks: false,
    ignorePatterns: ["/index", "/dist", "/bench", "/data", "/docs", "/reports"],
    tempDirName: `node_modules/.stryker-${process.pid}`,
    concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
    timeoutMS: ENDLESS_MS,
    reporters: ["dots"],
  }).runMutationTest();
}

/** The tests beside a file: its own, else those of the folder that mirrors its folder; none when there are neither. */
function nearestTests(file: string): string | null {
  const folder = dirname(file).replace("src/", "test/");
  const own = join(folder, `${basename(file, ".ts")}.test.ts`);
  if (existsSync(own)) return own;
  const beside = existsSync(folder) && readdirSync(folder).some((name) => name.endsWith(".test.ts"));
  return beside ? `${folder}/*.test.ts` : null;
}

function filesIn(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return names.filter((name) => name.endsWith(".ts")).map((name) => join(folder, name));
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}

function isKilled({ status }: Verdict): boolean {
  return status === "Killed" || status === "Timeout";
}

/** Names a change; a file's changes are the same in every run. */
function nameOf({ fileName, location, replacement }: Verdict): string {
  return JSON.stringify([fileName, location, replacement]);
}

function placeOf({ fileName, location: { start, end } }: Verdict): string {
  return `${relative(ROOT, fileName)}:${start.line}:${start.column - 1}-${end.line}:${end.column - 1}`;
}

async function mutate(files: readonly string[], room: string): Promise<Verdict[]> {
  const verdicts = new Map<string, Verdict>();
  const note = (found: readonly Verdict[]): void => {
    for (const verdict of found) {
      const known = verdicts.get(nameOf(verdict));
      if (known === undefined || !isKilled(known)) verdicts.set(nameOf(verdict), verdict);
    }
  };
  const byTests = groupBy(files, nearestTests);
  for (const [tests, near] of byTests) if (tests !== null) note(await ask(near, room, [tests]));
  if (process.env.MUTATION_TESTS !== "near") {
    const left = [...verdicts.values()].filter((verdict) => !isKilled(verdict)).map(placeOf);
    const all = [...(byTests.get(null) ?? []), ...new Set(left)];
    if (all.length > 0) note(await ask(all, room, []));
  }
  return [...verdicts.values()];
}

/** Says what no test noticed, file by file. */
function report(verdicts: readonly Verdict[]): Score {
  const counted = verdicts.filter((each) => isKilled(each) || /^(?:Survived|NoCoverage)$/.test(each.status));
  for (const [file, all] of groupBy(counted, ({ fileName }) => relative(ROOT, fileName))) {
    const missed = all.filter((each) => !isKilled(each));
    console.log(`${file}: ${percent({ killed: all.length - missed.length, of: all.length })} killed`);
    for (const each of missed) console.log(`  ${placeOf(each)} ${each.replacement.replace(/\s+/g, " ")}`);
  }
  return { killed: counted.filter(isKilled).length, of: counted.length };
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
  const files = place.endsWith(".ts") ? [place] : filesIn(place);
  scores.push([place, report(await mutate(files, room.tests))]);
}
for (const [place, score] of scores) console.log(`${place}: ${percent(score)} killed`);
