import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";
import { forkModule } from "../../../../../src/retrieve/engine/fork-module.ts";
import { endOfStretch } from "../../../../../src/retrieve/store/sqlite/graph/graph-points.ts";
import { readManifest } from "../../../../../src/retrieve/store/sqlite/manifest.ts";
import { SqliteWritableStore } from "../../../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../../../temporary-folder.ts";
import { fileDraft, MODEL, put } from "../../drafts.ts";

const folder = temporaryFolder();
const PASSAGES_A_FILE = 1_000;

/** Puts so many files into an index, from a number on; what its manifest then says of the graph, and what was told. */
async function write(name: string, [first, count]: readonly [number, number], start?: (module: URL) => ChildProcess) {
  const index = join(folder, name);
  const told: number[] = [];
  const store = new SqliteWritableStore(index, start);
  await store.write({ kind: "update", model: MODEL, whenLocked: "leave" }, async (run) => {
    for (let file = first; file < first + count; file++) {
      const texts = Array.from({ length: PASSAGES_A_FILE }, (_, n) => `Passage ${n} of file ${file}.`);
      await put(run, fileDraft(`${file}.md`, { title: `File ${file}`, texts }));
    }
    await run.finish((done, total) => told.push(done / total));
  });
  return { hnsw: readManifest(index)?.hnsw, told };
}

/** So many files are enough for a process, and as many again for another one. */
const FILES = 9;

/** What the run that builds the graph itself makes of them. */
const builtAlone = write("alone", [0, FILES]);

test("a graph that is built beside a run is the one that the run builds itself, and goes on as that does", async () => {
  const started: ChildProcess[] = [];
  const start = (module: URL) => {
    const child = forkModule(module);
    started.push(child);
    return child;
  };
  const alone = await builtAlone;
  const beside = await write("beside", [0, FILES], start);
  expect(started).toHaveLength(1);
  expect(beside.hnsw).toEqual(alone.hnsw);
  expect(beside.hnsw).toMatchObject({ count: FILES * PASSAGES_A_FILE, lastPoint: FILES * PASSAGES_A_FILE });
  for (const { told } of [alone, beside]) expect(told).toEqual(told.toSorted((a, b) => a - b));

  const more = [FILES, FILES] as const;
  expect((await write("beside", more, start)).hnsw).toEqual((await write("alone", more)).hnsw);
  expect(started).toHaveLength(2);
  expect(started.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
});

test.each(["at once", "as it says its first word"])(
  "where the process that builds is killed %s, the run builds the graph itself",
  async (when) => {
    const start = (module: URL) => {
      const child = forkModule(module);
      if (when === "at once") child.kill("SIGKILL");
      else child.once("message", () => child.kill("SIGKILL"));
      return child;
    };
    expect((await write(`killed, ${when}`, [0, FILES], start)).hnsw).toEqual((await builtAlone).hnsw);
  },
);

test("a run that ends early leaves no process", async () => {
  const started: ChildProcess[] = [];
  const start = (module: URL) => {
    const child = forkModule(module);
    started.push(child);
    return child;
  };
  const store = new SqliteWritableStore(join(folder, "early"), start);
  const run = store.write({ kind: "update", model: MODEL, whenLocked: "leave" }, async (writing) => {
    for (let file = 0; file < FILES; file++) {
      const texts = Array.from({ length: PASSAGES_A_FILE }, (_, n) => `Passage ${n} of file ${file}.`);
      await put(writing, fileDraft(`${file}.md`, { title: `File ${file}`, texts }));
    }
    throw new Error("cut short");
  });
  await expect(run).rejects.toThrow("cut short");
  expect(started.map(({ signalCode }) => signalCode)).toEqual(["SIGKILL"]);
});

test("stretches follow one another, each at most an eighth of what is before it, but for the first ones", () => {
  let after = 0;
  for (let stretch = 0; stretch < 60; stretch++) {
    const end = endOfStretch(after);
    expect(end - after).toBeGreaterThanOrEqual(8_192);
    expect(end - after).toBeLessThanOrEqual(Math.max(8_192, after / 8));
    after = end;
  }
});
