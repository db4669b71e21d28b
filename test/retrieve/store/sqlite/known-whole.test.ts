import { appendFileSync, closeSync, cpSync, openSync, statSync, truncateSync, writeFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { IndexFolderError } from "../../../../src/retrieve/errors.ts";
import { knownWhole, noteWhole } from "../../../../src/retrieve/store/sqlite/files-on-disk.ts";
import { readManifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { openForUpdate } from "../../../../src/retrieve/store/sqlite/writable-index.ts";
import { longArticle, TINY_MODEL, temporaryIndex } from "../../temporary-index.ts";

const DAY = 24 * 60 * 60 * 1000;

/** An index and the names of its files: database, log, HNSW file. */
async function finishedIndex() {
  const made = await temporaryIndex({ "ada.md": longArticle("Ada", 60) });
  await made.update();
  return { ...made, names: namesIn(made.index) };
}

function namesIn(index: string): readonly [string, string, string] {
  const { database = "", hnsw = null } = readManifest(index) ?? {};
  return [database, `${database}-wal`, hnsw?.file ?? ""];
}

/** Writes garbage over the last page of a file. */
function spoilEnd(file: string): void {
  const handle = openSync(file, "r+");
  writeSync(handle, Buffer.alloc(16_384, 7), 0, 16_384, statSync(file).size - 16_384);
  closeSync(handle);
}

describe("what a finished run leaves", () => {
  test("is known to be whole, until something writes to it", async () => {
    const { root, index, names } = await finishedIndex();
    const seen = knownWhole(index, names);
    expect(Date.parse(seen ?? "")).toBeGreaterThan(Date.now() - DAY);
    for (const [i, name] of names.entries()) {
      const copy = join(root, `copy-${i}`);
      cpSync(index, copy, { recursive: true });
      expect(knownWhole(copy, names), "copied").toBeNull();
      noteWhole(copy, names, seen as string);
      expect(knownWhole(copy, names)).toBe(seen);
      appendFileSync(join(copy, name), "x");
      expect(knownWhole(copy, names), name).toBeNull();
      expect(knownWhole(copy, names.toSpliced(i, 1)), "the others").toBe(seen);
    }
  });

  test("stays known through runs that change something, as from when it was read", async () => {
    const { index, write, update, names } = await finishedIndex();
    const seen = knownWhole(index, names);
    write({ "bob.md": longArticle("Bob", 2) });
    await update();
    expect(knownWhole(index, names.slice(0, 2))).toBe(seen);
  });

  test("is believed for a day, and then read again: a disk may lose what it keeps, and nothing else shows it", async () => {
    const { index, names, update } = await finishedIndex();
    spoilEnd(join(index, names[0]));
    const seen = new Date().toISOString();
    noteWhole(index, names, seen);
    openForUpdate(index, TINY_MODEL).database.close();
    noteWhole(index, names, seen);
    for (const away of [DAY + 1000, -1000]) {
      vi.useFakeTimers({ toFake: ["Date"], now: Date.parse(seen) + away });
      onTestFinished(() => void vi.useRealTimers());
      expect(() => openForUpdate(index, TINY_MODEL)).toThrow(IndexFolderError);
      await expect(update()).rejects.toThrow(/is damaged/);
    }
  });
});

test("damage that was written is named by the next run", async () => {
  const { index, names, update } = await finishedIndex();
  spoilEnd(join(index, names[0]));
  await expect(update()).rejects.toThrow(/is damaged. Run "npm run index -- --rebuild"/);
});

test("after a run that was cut short, nothing is known to be whole", async () => {
  const { index, names, write, update } = await finishedIndex();
  write({ "bob.md": longArticle("Bob", 20) });
  const onProgress = ({ file }: { file: string | null }) => {
    if (file === null) throw new Error("cut short");
  };
  await expect(update({ onProgress })).rejects.toThrow("cut short");
  expect(knownWhole(index, names)).toBeNull();
  await update();
  expect(knownWhole(index, namesIn(index))).not.toBeNull();
});

test.each([
  ["half of a note", '{"seen": "2026'],
  ["a note of nothing", "null"],
  ["an empty note", ""],
])("%s is no note", async (_, text) => {
  const { index, names } = await finishedIndex();
  writeFileSync(join(index, "whole.json"), text);
  expect(knownWhole(index, names)).toBeNull();
});

test("an empty log says as much as none: whoever opens the index to read makes one", async () => {
  const { index, names } = await finishedIndex();
  const seen = knownWhole(index, names);
  writeFileSync(join(index, names[1]), "");
  expect(knownWhole(index, names)).toBe(seen);
  truncateSync(join(index, names[0]), 0);
  expect(knownWhole(index, names)).toBeNull();
});
