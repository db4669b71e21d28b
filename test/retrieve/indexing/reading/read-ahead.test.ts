import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { pressTable } from "../../../../src/read/page/marks/press-table.ts";
import { forkModule } from "../../../../src/retrieve/engine/fork-module.ts";
import { ReadAhead, type ReadAheadOptions } from "../../../../src/retrieve/indexing/reading/read-ahead.ts";
import { OWN_BUDGET } from "../../../../src/retrieve/indexing/reading/reading-budget.ts";
import type { Finished } from "../../../../src/retrieve/indexing/update-index.ts";
import { readManifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { openIndexDatabase } from "../../../../src/retrieve/store/sqlite/open-database.ts";
import { article, articleFolder, paragraph } from "../article-folder.ts";

const here = await articleFolder();

const WORDS = ["windmill", "harbour", "library", "theatre", "airport"];
const MANY = 24;
/** Read and left out: with it there is enough for reading ahead to be worth it. */
const COMMENT = `<!-- ${"Nobody sees this. ".repeat(3_000)} -->`;

/** Processes that a test has started. */
let started: ChildProcess[] = [];

beforeEach(() => {
  started = [];
});

/** Files of one and of many passages, two of which say the same. */
function writeMany(): void {
  for (let n = 0; n < MANY; n++) {
    const name = `${String(n).padStart(3, "0")}.md`;
    const own = WORDS.map((word) => `${paragraph(word)} It was note ${n} of the ${word}.`);
    here.write(name, `# Notes ${n}\n\n${COMMENT}\n\n${own.join("\n\n")}\n`);
  }
  here.write("300.md", article("windmill"));
  here.write("301.md", article("windmill"));
}

function ahead(changes: Partial<ReadAheadOptions> = {}): ReadAhead {
  const startProcess = (module: URL) => {
    const child = forkModule(module);
    started.push(child);
    return child;
  };
  const settings = { model: "built-in", press: pressTable(), budget: OWN_BUDGET, ocrLanguages: null, passedOver: [] };
  return new ReadAhead({ ...settings, readers: 2, startProcess, ...changes });
}

/** Indexes into a folder of its own, read ahead or not; what came of it, and all that the database keeps. */
async function indexed(name: string, readAhead: ((passedOver: readonly string[]) => ReadAhead) | null) {
  here.indexFolder = join(here.root, name);
  const summary = await here.index(readAhead === null ? {} : { readAhead });
  const { seconds, stages, ...outcome } = summary;
  const manifest = readManifest(here.indexFolder);
  if (manifest === null) throw new Error("There is no index.");
  const database = openIndexDatabase(here.indexFolder, manifest, "read");
  const rows = Object.fromEntries(
    ["files", "source_pieces", "articles", "passages", "points"].map((table) => [
      table,
      database.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
    ]),
  );
  const terms = database.prepare("SELECT term, doc FROM lexicon_terms ORDER BY term").all();
  database.close();
  return { outcome, rows, terms };
}

describe("files that are read ahead", () => {
  test("become the same index, row by row, as files that the run reads itself", async () => {
    writeMany();
    const alone = await indexed("alone", null);
    const together = await indexed("together", (passedOver) => ahead({ passedOver }));
    expect(started.length).toBe(2);
    expect(together.outcome).toEqual(alone.outcome);
    expect(together.terms).toEqual(alone.terms);
    expect(together.rows).toEqual(alone.rows);
  });

  test("cross several at a time where they are small", async () => {
    for (let n = 0; n < 4 * MANY; n++) here.write(`${n}.md`, `# Notes ${n}\n\n${paragraph("windmill")} Note ${n}.\n`);
    here.write("long.md", `# Long\n\n${COMMENT.repeat(20)}\n\n${paragraph("harbour")}\n`);
    let messages = 0;
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      return child.on("message", () => void messages++);
    };
    const { outcome } = await indexed("together", (passedOver) => ahead({ passedOver, startProcess }));
    expect(outcome.files).toBe(4 * MANY + 1);
    expect(messages).toBeGreaterThan(1);
    expect(messages).toBeLessThan(MANY);
  });

  test("are told of as finished when they last, the last ones too", async () => {
    writeMany();
    here.indexFolder = join(here.root, "together");
    const told: (readonly [finished: number, lasting: number])[] = [];
    let finished = 0;
    const onIndexed = ({ files }: Finished) => {
      finished += files;
      const manifest = readManifest(here.indexFolder);
      if (manifest === null) throw new Error("There is no index.");
      const database = openIndexDatabase(here.indexFolder, manifest, "read");
      const count = database.prepare<[], number>("SELECT count(*) FROM files").pluck().get() ?? 0;
      told.push([finished, count]);
      database.close();
    };
    await here.index({ readAhead: (passedOver) => ahead({ passedOver }), onIndexed });
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(([said, lasting]) => said !== lasting)).toEqual([]);
    expect(finished).toBe(MANY + 2);
  });

  test("are refused in the same words, and a file that is gone is passed over", async () => {
    writeMany();
    writeFileSync(join(here.articles, "100.pdf"), "This is no PDF.");
    writeFileSync(join(here.articles, "101.docx"), "Nor is this a Word document.");
    const alone = await indexed("alone", null);
    const together = await indexed("together", (passedOver) => ahead({ passedOver }));
    expect(alone.outcome.problems).toHaveLength(2);
    expect(together.outcome).toEqual(alone.outcome);
  });

  test("are not read again when they only look otherwise", async () => {
    writeMany();
    await indexed("together", (passedOver) => ahead({ passedOver }));
    for (const name of ["000.md", "007.md", "300.md"]) {
      writeFileSync(join(here.articles, name), readFileSync(join(here.articles, name)));
    }
    const again = await indexed("together", (passedOver) => ahead({ passedOver }));
    expect(again.outcome).toMatchObject({ unchanged: MANY + 2, embedded: 0 });
  });

  test.each(["killed", "gone before it says anything"])("are all taken in where each reader is %s", async (how) => {
    writeMany();
    const alone = await indexed("alone", null);
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      started.push(child);
      if (how === "killed") child.once("message", () => child.kill("SIGKILL"));
      else child.kill("SIGKILL");
      return child;
    };
    const together = await indexed("together", (passedOver) => ahead({ passedOver, startProcess }));
    // After three it does without.
    expect(started.length).toBeGreaterThanOrEqual(3);
    expect(started.length).toBeLessThanOrEqual(4);
    expect(together.outcome).toEqual(alone.outcome);
    expect(together.rows).toEqual(alone.rows);
  });

  test("are all taken in where a reader lives on when others have been killed too often", async () => {
    writeMany();
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      started.push(child);
      if (started.length > 1) child.kill("SIGKILL");
      return child;
    };
    const together = await indexed("together", (passedOver) => ahead({ passedOver, startProcess }));
    expect(started).toHaveLength(4);
    expect(together.outcome).toMatchObject({ files: MANY + 2, problems: [] });
  });

  test("are taken in where a reader hears of nothing any longer: it is ended, and the run reads the file", async () => {
    writeMany();
    const budget = { ...OWN_BUDGET, seconds: 0.4, secondsPerMib: 0 };
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      started.push(child);
      child.once("message", () => child.kill("SIGSTOP"));
      return child;
    };
    const together = await indexed("together", (passedOver) => ahead({ passedOver, startProcess, budget }));
    expect(together.outcome).toMatchObject({ files: MANY + 2, problems: [] });
  });

  test("have no reader where there is little to read", async () => {
    here.write("a.md", article("windmill"));
    here.write("b.md", article("harbour"));
    const few = await indexed("few", (passedOver) => ahead({ passedOver }));
    expect(few.outcome.files).toBe(2);
    expect(started).toEqual([]);
  });
});

describe("what is ready and waits", () => {
  const file = (n: number, size: number) => ({
    absolute: join(here.articles, `${n}.md`),
    name: `${n}.md`,
    givenEncoding: null,
    size,
  });

  test("has a bound in bytes, except for one file", async () => {
    const reading = ahead();
    const large = 12 * 2 ** 20;
    expect(reading.hasRoom(100 * large)).toBe(true);
    reading.give(file(1, large));
    expect(reading.hasRoom(large)).toBe(false);
    expect(reading.hasRoom(1)).toBe(true);
    expect(await reading.take(file(1, large).absolute)).toBeNull();
    expect(reading.hasRoom(large)).toBe(true);
    reading.close();
  });

  test("holds no file that is too large to cross between processes", async () => {
    const reading = ahead();
    reading.give(file(1, 17 * 2 ** 20));
    expect(started).toEqual([]);
    expect(await reading.take(file(1, 0).absolute)).toBeNull();
    reading.close();
  });
});
