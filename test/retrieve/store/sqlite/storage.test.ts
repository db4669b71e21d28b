import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdirSync, readdirSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { storageTrouble } from "../../../../src/database/sqlite.ts";
import { IndexFolderError } from "../../../../src/retrieve/errors.ts";
import { lockIndexFolder } from "../../../../src/retrieve/store/sqlite/index-lock.ts";
import { readManifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { SqlitePassageStore } from "../../../../src/retrieve/store/sqlite/reading/sqlite-passage-store.ts";
import { SqliteWritableStore } from "../../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { asOrdinaryUser } from "../../../ordinary-user.ts";
import { KILLED_INDEXING } from "../../../test-processes.ts";
import { longArticle, type TemporaryIndex, TINY_MODEL, temporaryIndex } from "../../temporary-index.ts";

async function passagesIn(folder: string): Promise<number> {
  const store = SqlitePassageStore.open(folder, TINY_MODEL);
  const { passages } = await store.snapshot((snapshot) => snapshot.status());
  await store.close();
  return passages;
}

/** Arguments of the real indexing process (see `killed-indexing.ts`). */
function indexingArguments({ root, articles, index }: TemporaryIndex): string[] {
  return [KILLED_INDEXING, index, articles, join(root, "embedded"), "update"];
}

test.each([
  ["SQLITE_FULL", "full"],
  ["ENOSPC", "full"],
  ["EFBIG", "full"],
  ["SQLITE_READONLY_DIRECTORY", "read-only"],
  ["SQLITE_CANTOPEN", "read-only"],
  ["EACCES", "read-only"],
  ["EROFS", "read-only"],
  ["SQLITE_IOERR_WRITE", "failing"],
  ["SQLITE_BUSY", null],
])("%s means that the storage is %s", (code, trouble) => {
  expect(storageTrouble(Object.assign(new Error("storage"), { code }))).toBe(trouble);
});

test.skipIf(process.platform === "win32")(
  "an index that outgrows its disk is told in one sentence, answers as before, and is completed later",
  async () => {
    const files = await temporaryIndex({ "a.md": longArticle("Ada", 5) });
    await files.update();
    const before = await passagesIn(files.index);
    files.write(Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`${i}.md`, longArticle(`Ship${i}`, 20)])));
    // No file may grow beyond 400 blocks of 1024 bytes, as if the disk were full then.
    const command = 'ulimit -f 400; exec "$0" "$@"';
    const { stderr, status } = spawnSync("bash", ["-c", command, process.execPath, ...indexingArguments(files)], {
      encoding: "utf8",
    });
    expect(status).toBe(1);
    expect(stderr).toMatch(/StorageError: The index folder .* (is full|could not be written whole)/);
    expect(await passagesIn(files.index)).toBeGreaterThanOrEqual(before);
    const { counts, unchanged } = await files.update();
    expect(counts.files).toBe(16);
    expect(unchanged).toBeGreaterThan(1);
  },
);

test.skipIf(process.platform === "win32")("a folder that this user may not write is told in one sentence", async () => {
  const { root, index, update } = await temporaryIndex({ "a.md": longArticle("Ada", 5) });
  await update();
  chmodSync(root, 0o755);
  chmodSync(index, 0o555);
  for (const name of readdirSync(index)) chmodSync(join(index, name), 0o444);
  await asOrdinaryUser(async () => {
    await expect(update()).rejects.toThrow(/The index folder .* cannot be written. Make it writable for this user/);
    // Nor is it needed for reading.
    expect(await passagesIn(index)).toBeGreaterThan(0);
  });
  chmodSync(index, 0o755);
  expect(await passagesIn(index)).toBeGreaterThan(0);
});

test("a second writer is told who writes, or waits", async () => {
  const { index, update } = await temporaryIndex({ "a.md": longArticle("Ada", 5) });
  mkdirSync(index);
  const unlock = await lockIndexFolder(index, "leave");
  await expect(update()).rejects.toThrow(`is being written by process ${process.pid}. Wait until it has finished`);
  const waiting = update({ whenLocked: "wait" });
  setTimeout(unlock, 300);
  expect((await waiting).files).toBe(1);
});

test("a lock ends with its holder, however that ends", async () => {
  const files = await temporaryIndex({ "a.md": longArticle("Ada", 5) });
  const child = spawn(process.execPath, indexingArguments(files), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
  await new Promise((resolve) => child.once("message", resolve));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  expect((await files.update()).files).toBe(1);
});

describe("a power cut that leaves half of", () => {
  test.each([
    ["manifest.json", "finished"],
    ["hnsw", "finished"],
    ["sqlite-wal", "under way"],
  ])("the %s costs nothing but the work of one run, which was %s", async (which, state) => {
    const { root, index, write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 5) });
    await update();
    const before = await passagesIn(index);
    write({ "b.md": longArticle("Beagle", 30) });
    const after = join(root, "after");
    const copy = () => cpSync(index, after, { recursive: true, filter: (name) => !name.endsWith("-shm") });
    const { counts } = await update({
      onProgress: ({ file }) => {
        if (state === "under way" && file === null) copy();
      },
    });
    if (state === "finished") copy();
    const file = join(after, readdirSync(after).find((name) => name.includes(which)) as string);
    expect(statSync(file).size).toBeGreaterThan(0);
    truncateSync(file, statSync(file).size >> 1);
    expect([before, counts.passages]).toContain(await passagesIn(after));
    expect((await update({ store: new SqliteWritableStore(after) })).counts).toEqual(counts);
    expect(await passagesIn(after)).toBe(counts.passages);
    expect(readManifest(after)?.hnsw?.count).toBe(counts.passages);
  });

  test("the database is found by the next run, and a rebuild mends it", async () => {
    const { index, update } = await temporaryIndex({ "a.md": longArticle("Ada", 50) });
    const { counts } = await update();
    const file = join(index, readManifest(index)?.database ?? "");
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    await expect(update()).rejects.toThrow(IndexFolderError);
    await expect(update()).rejects.toThrow(/is damaged. Run "npm run index -- --rebuild"/);
    expect((await update({ rebuild: true })).counts).toEqual(counts);
    expect(await passagesIn(index)).toBe(counts.passages);
  });
});

test.each([
  ["manifest.json", "not JSON"],
  ["manifest.json", '{"formatVersion": 99}'],
  ["passages-1.sqlite", "garbage that is no database at all"],
  ["writer.lock", "garbage that is no lock".repeat(100)],
])("a rebuild helps when %s holds %j", async (file, content) => {
  const { index, update } = await temporaryIndex({ "a.md": longArticle("Ada", 5) });
  const { counts } = await update();
  writeFileSync(join(index, file), content);
  expect((await update({ rebuild: true })).counts).toEqual(counts);
  expect(await passagesIn(index)).toBe(counts.passages);
  expect((await update()).unchanged).toBe(1);
});

test("a rebuild helps when folders stand where files should", async () => {
  const { index, update } = await temporaryIndex({ "a.md": longArticle("Ada", 5) });
  for (const name of ["manifest.json", "passages-7.sqlite", "hnsw-1.bin"])
    mkdirSync(join(index, name), { recursive: true });
  const { counts } = await update({ rebuild: true });
  expect(await passagesIn(index)).toBe(counts.passages);
});
