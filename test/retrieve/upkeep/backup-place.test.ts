import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { backUpIndex, restoreIndex } from "../../../src/retrieve/upkeep/backup.ts";
import { makePipe } from "../../make-pipe.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../temporary-index.ts";

async function indexOfAda(): Promise<TemporaryIndex> {
  const made = await temporaryIndex({ "ada.md": longArticle("Ada", 3) });
  await made.update();
  return made;
}

/** Every file below a folder with its content; what SQLite keeps beside an open database left out. */
function contents(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const kept = files.filter(({ name }) => !/-(wal|shm)$/.test(name));
  return Object.fromEntries(
    kept.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "latin1")]),
  );
}

test("given a folder, a backup is a dated file in it, and each has a name of its own", async () => {
  const { root, index } = await indexOfAda();
  const folder = join(root, "copies");
  mkdirSync(folder);
  writeFileSync(join(folder, "diary.txt"), "mine");
  const written = [await backUpIndex(index, folder), await backUpIndex(index, folder)].map(({ file }) => file);
  expect(new Set(written).size).toBe(2);
  for (const file of written) {
    expect(dirname(file)).toBe(folder);
    expect(basename(file)).toMatch(/^verbatim-\d{4}-\d\d-\d\dT\d{6}Z(-2)?\.sqlite$/);
    expect((await restoreIndex(file, join(root, basename(file)))).counts.files).toBe(1);
  }
  expect(readdirSync(folder).toSorted()).toEqual(["diary.txt", ...written.map((file) => basename(file))].toSorted());
});

test("a path that ends in a separator is a folder's, which is made", async () => {
  const { root, index } = await indexOfAda();
  const { file } = await backUpIndex(index, join(root, "new", "copies/"));
  expect(dirname(file)).toBe(join(root, "new", "copies"));
});

test("an earlier backup is written over, any other file only when it is said so", async () => {
  const { root, index } = await indexOfAda();
  const copy = join(root, "copy.sqlite");
  await backUpIndex(index, copy);
  await backUpIndex(index, copy);
  for (const text of ["a diary", ""]) {
    writeFileSync(copy, text);
    await expect(backUpIndex(index, copy)).rejects.toThrow(
      /copy\.sqlite is there already and no backup: it stays as it is\. Name another file, or a folder, or add --force\./,
    );
    expect(readFileSync(copy, "utf8")).toBe(text);
  }
  expect((await backUpIndex(index, copy, "any file")).counts.files).toBe(1);
});

test.each<readonly [string, (index: string) => string]>([
  ["the index folder", (index) => index],
  ["a new file in the index folder", (index) => join(index, "copy.sqlite")],
  ["a new folder in the index folder", (index) => join(index, "deep", "copies/")],
  ["the database itself", (index) => join(index, "passages-1.sqlite")],
  [
    "a link to the database",
    (index) => {
      symlinkSync(join(index, "passages-1.sqlite"), `${index}.link`);
      return `${index}.link`;
    },
  ],
  [
    "the index folder by another name",
    (index) => {
      symlinkSync(index, `${index}-again`);
      return `${index}-again`;
    },
  ],
])("%s is no place for a backup, not even by force", async (_, place) => {
  const { root, index } = await indexOfAda();
  const given = place(index);
  const before = contents(root);
  for (const overwriting of ["backups", "any file"] as const) {
    await expect(backUpIndex(index, given, overwriting)).rejects.toThrow(/lies in .+, which holds an index/);
  }
  expect(contents(root)).toEqual(before);
});

test("nor is another index's folder, and a restored database is no backup", async () => {
  const { root, index } = await indexOfAda();
  const { file } = await backUpIndex(index, join(root, "copy.sqlite"));
  await restoreIndex(file, join(root, "other"));
  await expect(backUpIndex(index, join(root, "other", "passages-1.sqlite"), "any file")).rejects.toThrow(
    /holds an index/,
  );
  copyFileSync(join(root, "other", "passages-1.sqlite"), join(root, "moved.sqlite"));
  await expect(backUpIndex(index, join(root, "moved.sqlite"))).rejects.toThrow(/no backup/);
});

test("a link is written through, and a second name of the database keeps the database", async () => {
  const { root, index } = await indexOfAda();
  const { file } = await backUpIndex(index, join(root, "first.sqlite"));
  symlinkSync(file, join(root, "latest.sqlite"));
  expect((await backUpIndex(index, join(root, "latest.sqlite"))).file).toBe(realpathSync(file));
  expect(readlinkSync(join(root, "latest.sqlite"))).toBe(file);

  linkSync(join(index, "passages-1.sqlite"), join(root, "second-name.sqlite"));
  const before = contents(index);
  await backUpIndex(index, join(root, "second-name.sqlite"), "any file");
  expect(contents(index)).toEqual(before);
});

test.skipIf(process.platform === "win32")("a device or a pipe is never replaced", async () => {
  const { root, index } = await indexOfAda();
  const pipe = join(root, "pipe");
  spawnSync("bash", ["-c", `mkfifo "$0"`, pipe]);
  await expect(backUpIndex(index, pipe, "any file")).rejects.toThrow(/no ordinary file/);
  expect(existsSync(pipe)).toBe(true);
});

test("what a killed backup has left goes with the next one, and nobody else's file of a like name does", async () => {
  const { root, index } = await indexOfAda();
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  const left = ["", "-journal", "-wal", "-shm"].map((suffix) => `copy.sqlite.unfinished-${pid}${suffix}`);
  for (const name of [...left, "copy.sqlite.new", "copy.sqlite.unfinished-notes"]) writeFileSync(join(root, name), "x");
  await backUpIndex(index, join(root, "copy.sqlite"));
  expect(readdirSync(root).toSorted()).toEqual([
    "articles",
    "copy.sqlite",
    "copy.sqlite.new",
    "copy.sqlite.unfinished-notes",
    "index",
  ]);
});

test("a place that cannot be looked at or made is named, and what to do", async () => {
  const { root, index } = await indexOfAda();
  symlinkSync("circle", join(root, "circle"));
  symlinkSync("nothing", join(root, "dead"));
  for (const place of [join(root, "circle"), join(root, "x".repeat(300)), join(root, "dead", "copy.sqlite")]) {
    await expect(backUpIndex(index, place)).rejects.toThrow(/^No copy can be written to .+\. Name another place\.$/s);
  }
});

test.skipIf(process.platform === "win32")(
  "what is no file is restored from by nobody, and a pipe is not waited for",
  async () => {
    const { root } = await indexOfAda();
    makePipe(join(root, "pipe"));
    symlinkSync("circle", join(root, "circle"));
    const outcome = (place: string) => restoreIndex(place, join(root, "restored"));
    await expect(outcome(join(root, "pipe"))).rejects.toThrow(
      /pipe is no file\. Name a file that "npm run backup" wrote\.$/,
    );
    await expect(outcome(root)).rejects.toThrow(/is no file\./);
    await expect(outcome(join(root, "circle"))).rejects.toThrow(/circle cannot be looked at/);
    expect(existsSync(join(root, "restored"))).toBe(false);
  },
);
