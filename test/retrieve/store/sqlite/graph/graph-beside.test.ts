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

test("a graph that is built beside a run is the one that the run builds itself, and goes on as that does", async () => {
  const started: ChildProcess[] = [];
  const start = (module: URL) => {
    const child = forkModule(module);
    started.push(child);
    return child;
  };
  const alone = await write("alone", [0, 11]);
  const beside = await write("beside", [0, 11], start);
  expect(started).toHaveLength(1);
  expect(beside.hnsw).toEqual(alone.hnsw);
  expect(beside.hnsw).toMatchObject({ count: 11 * PASSAGES_A_FILE, lastPoint: 11 * PASSAGES_A_FILE });
  for (const { told } of [alone, beside]) expect(told).toEqual(told.toSorted((a, b) => a - b));

  const more = [11, 9] as const;
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
    const alone = await write(`alone, ${when}`, [0, 10]);
    expect((await write(`killed, ${when}`, [0, 10], start)).hnsw).toEqual(alone.hnsw);
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
    for (let file = 0; file < 9; file++) {
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
