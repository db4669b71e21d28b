import type { ChildProcess } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { pressTable } from "../../../../src/read/page/marks/press-table.ts";
import { forkModule } from "../../../../src/retrieve/engine/fork-module.ts";
import { ReadAhead, type ReadAheadOptions } from "../../../../src/retrieve/indexing/reading/read-ahead.ts";
import { OWN_BUDGET } from "../../../../src/retrieve/indexing/reading/reading-budget.ts";
import { type Finished, type IndexRequest, updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import { readManifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { openIndexDatabase } from "../../../../src/retrieve/store/sqlite/open-database.ts";
import { SqliteWritableStore } from "../../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { builtInModels } from "../../search-models.ts";
import { article, paragraph } from "../article-folder.ts";

const WORDS = ["windmill", "harbour", "library", "theatre", "airport"];
const MANY = 24;
/** Read and left out: with it there is enough for reading ahead to be worth it. */
const COMMENT = `<!-- ${"Nobody sees this. ".repeat(3_000)} -->`;
/** What the folder of many files holds that can be read. */
const READABLE = MANY + 2;

const root = temporaryFolder();
const models = await builtInModels();

/** Processes that a test has started. */
let started: ChildProcess[] = [];

beforeEach(() => {
  started = [];
});

/** Files of one and of many passages, two of which say the same, and two that cannot be read. */
const many = temporaryFolder({
  ...Object.fromEntries(
    Array.from({ length: MANY }, (_, n) => {
      const own = WORDS.map((word) => `${paragraph(word)} It was note ${n} of the ${word}.`);
      return [`${String(n).padStart(3, "0")}.md`, `# Notes ${n}\n\n${COMMENT}\n\n${own.join("\n\n")}\n`];
    }),
  ),
  "100.pdf": "This is no PDF.",
  "101.docx": "Nor is this a Word document.",
  "300.md": article("windmill"),
  "301.md": article("windmill"),
});

function ahead(changes: Partial<ReadAheadOptions> = {}): ReadAhead {
  const startProcess = (module: URL) => {
    const child = forkModule(module);
    started.push(child);
    return child;
  };
  const settings = { model: "built-in", press: pressTable(), budget: OWN_BUDGET, ocrLanguages: null, passedOver: [] };
  return new ReadAhead({ ...settings, readers: 2, startProcess, ...changes });
}

type Indexing = Pick<IndexRequest, "readAhead" | "onIndexed">;

/** Indexes a folder's files into an index of its own, read ahead or not; what came of it, and all that the database keeps. */
async function indexed(name: string, articles: string, indexing: Indexing) {
  const folder = join(root, "indexes", name);
  const summary = await updateIndex({ store: new SqliteWritableStore(folder), paths: [articles], models, ...indexing });
  const { seconds, stages, ...outcome } = summary;
  const database = openIndex(folder);
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

function openIndex(folder: string) {
  const manifest = readManifest(folder);
  if (manifest === null) throw new Error("There is no index.");
  return openIndexDatabase(folder, manifest, "read");
}

describe("files that are read ahead", () => {
  /** The many files as the run reads them itself, and read ahead with all going well: how many were told to be finished then. */
  let alone: Awaited<ReturnType<typeof indexed>>;
  let together: typeof alone;
  let readers: number;
  const told: (readonly [finished: number, lasting: number])[] = [];

  beforeAll(async () => {
    alone = await indexed("alone", many, {});
    started = [];
    let finished = 0;
    const onIndexed = ({ files }: Finished) => {
      finished += files;
      const database = openIndex(join(root, "indexes", "together"));
      told.push([finished, database.prepare<[], number>("SELECT count(*) FROM files").pluck().get() ?? 0]);
      database.close();
    };
    together = await indexed("together", many, { readAhead: (passedOver) => ahead({ passedOver }), onIndexed });
    readers = started.length;
  });

  test("become the same index, row by row, as files that the run reads itself", () => {
    expect(readers).toBe(2);
    expect(together.outcome.files).toBe(READABLE);
    expect(together.outcome).toEqual(alone.outcome);
    expect(together.terms).toEqual(alone.terms);
    expect(together.rows).toEqual(alone.rows);
  });

  test("are refused in the same words", () => {
    expect(alone.outcome.problems).toHaveLength(2);
    expect(together.outcome.problems).toEqual(alone.outcome.problems);
  });

  test("are told of as finished when they last, the last ones too", () => {
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter(([said, lasting]) => said !== lasting)).toEqual([]);
    expect(told.at(-1)?.[0]).toBe(READABLE);
  });

  test("are not read again when they only look otherwise", async () => {
    for (const name of ["000.md", "007.md", "300.md"]) {
      writeFileSync(join(many, name), readFileSync(join(many, name)));
    }
    const again = await indexed("together", many, { readAhead: (passedOver) => ahead({ passedOver }) });
    expect(again.outcome).toMatchObject({ unchanged: READABLE, embedded: 0 });
  });

  test("cross several at a time where they are small", async () => {
    const notes = Array.from({ length: 4 * MANY }, (_, n) => [
      `${n}.md`,
      `# Notes ${n}\n\n${paragraph("windmill")} Note ${n}.\n`,
    ]);
    const long = { "long.md": `# Long\n\n${COMMENT.repeat(20)}\n\n${paragraph("harbour")}\n` };
    const small = temporaryFolder({ ...Object.fromEntries(notes), ...long });
    let messages = 0;
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      return child.on("message", () => void messages++);
    };
    const { outcome } = await indexed("small", small, {
      readAhead: (passedOver) => ahead({ passedOver, startProcess }),
    });
    expect(outcome.files).toBe(4 * MANY + 1);
    expect(messages).toBeGreaterThan(1);
    expect(messages).toBeLessThan(MANY);
  });

  test.each(["killed", "gone before it says anything"])("are all taken in where each reader is %s", async (how) => {
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      started.push(child);
      if (how === "killed") child.once("message", () => child.kill("SIGKILL"));
      else child.kill("SIGKILL");
      return child;
    };
    const killed = await indexed(how, many, { readAhead: (passedOver) => ahead({ passedOver, startProcess }) });
    // After three it does without.
    expect(started.length).toBeGreaterThanOrEqual(3);
    expect(started.length).toBeLessThanOrEqual(4);
    expect(killed.outcome).toEqual(alone.outcome);
    expect(killed.rows).toEqual(alone.rows);
  });

  test("are all taken in where a reader lives on when others have been killed too often", async () => {
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      started.push(child);
      if (started.length > 1) child.kill("SIGKILL");
      return child;
    };
    const { outcome } = await indexed("one lives on", many, {
      readAhead: (passedOver) => ahead({ passedOver, startProcess }),
    });
    expect(started).toHaveLength(4);
    expect(outcome).toEqual(alone.outcome);
  });

  test("are taken in where a reader hears of nothing any longer: it is ended, and the run reads the file", async () => {
    // So much processor time is used up only by a reader that works; the stopped one is found out by the clock.
    const budget = { ...OWN_BUDGET, seconds: 1.5, secondsPerMib: 0 };
    const startProcess = (module: URL) => {
      const child = forkModule(module);
      started.push(child);
      // One is enough: each is waited for.
      if (started.length === 1) child.once("message", () => child.kill("SIGSTOP"));
      return child;
    };
    const { outcome } = await indexed("stopped", many, {
      readAhead: (passedOver) => ahead({ passedOver, startProcess, budget }),
    });
    expect(outcome).toEqual(alone.outcome);
    expect(started[0]?.signalCode).toBe("SIGKILL");
  });

  test("have no reader where there is little to read", async () => {
    const few = temporaryFolder({ "a.md": article("windmill"), "b.md": article("harbour") });
    const { outcome } = await indexed("few", few, { readAhead: (passedOver) => ahead({ passedOver }) });
    expect(outcome.files).toBe(2);
    expect(started).toEqual([]);
  });
});

describe("what is ready and waits", () => {
  const file = (n: number, size: number) => ({
    absolute: join(many, `${n}.md`),
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
