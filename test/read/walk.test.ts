import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import type { PassedOver } from "../../src/read/passed-over.ts";
import { findFiles } from "../../src/read/walk.ts";
import { temporaryFolder } from "../temporary-folder.ts";

test("a folder is walked in order, without hidden files, other formats, loops of links and what lies outside", async () => {
  const folder = temporaryFolder();
  const root = join(folder, "articles");
  mkdirSync(join(root, "b", "c"), { recursive: true });
  mkdirSync(join(root, ".git"));
  for (const name of [
    "z.txt",
    "a.md",
    ".hidden.txt",
    "b/two.pdf",
    "b/c/three.DOCX",
    ".git/x.txt",
    "b/data.xlsx",
    "../outside.txt",
  ]) {
    writeFileSync(join(root, name), "x");
  }
  symlinkSync(root, join(root, "b", "loop"));
  symlinkSync(join(root, "b"), join(root, "b", "c", "up"));
  symlinkSync(join(root, "a.md"), join(root, "b", "link.md"));
  symlinkSync(join(folder, "outside.txt"), join(root, "outside.txt"));
  symlinkSync(join(root, "nowhere.txt"), join(root, "broken.txt"));
  const names: string[] = [];
  for await (const { name } of findFiles(root)) names.push(name);
  expect(names).toEqual(["a.md", "b/c/three.DOCX", "b/link.md", "b/two.pdf", "z.txt"]);
});

test("what says of a table what its columns are is no other file that is passed over; JSON that has such a file is read", async () => {
  const root = temporaryFolder();
  for (const name of ["a.csv", "a.csv.columns.toml", "b.json", "b.json.columns.toml", "c.json"])
    writeFileSync(join(root, name), "[1]");
  const passed: string[] = [];
  const names: string[] = [];
  const onPassedOver = ({ path, reason }: PassedOver) => passed.push(`${reason}: ${basename(path)}`);
  for await (const { name } of findFiles(root, { onPassedOver })) names.push(name);
  expect(names).toEqual(["a.csv", "b.json"]);
  expect(passed).toEqual(["no-articles: c.json"]);
});

test("what says what columns are is passed over as such beside no table of its name", async () => {
  const root = temporaryFolder();
  for (const name of ["a.txt", "a.txt.columns.toml", "b.csv", "B.csv.columns.toml", "c.csv.columns.toml", "d.toml"])
    writeFileSync(join(root, name), "A text.");
  const passed: string[] = [];
  const onPassedOver = ({ path, reason }: PassedOver) => passed.push(`${reason}: ${basename(path)}`);
  for await (const _ of findFiles(root, { onPassedOver }));
  expect(passed).toEqual([
    "columns: B.csv.columns.toml",
    "columns: a.txt.columns.toml",
    "columns: c.csv.columns.toml",
    "format: d.toml",
  ]);
});

async function namesBelow(root: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { name } of findFiles(root)) names.push(name);
  return names;
}

test("files and folders come in the order of their names' characters, each folder where its name stands", async () => {
  const root = temporaryFolder();
  mkdirSync(join(root, "b"));
  for (const name of ["c.txt", "a.txt", "B.txt", "b/z.txt", "b/a.txt", "10.txt", "9.txt"])
    writeFileSync(join(root, name), "x");
  expect(await namesBelow(root)).toEqual(["10.txt", "9.txt", "B.txt", "a.txt", "b/a.txt", "b/z.txt", "c.txt"]);
});

test("the order is that of JavaScript's strings, not that of the names' bytes, on every file system", async () => {
  const root = temporaryFolder();
  // U+FF5E and U+20000: by bytes the first comes first, by UTF-16 units the second.
  for (const name of ["～.txt", "𠀀.txt"]) writeFileSync(join(root, name), "x");
  expect(await namesBelow(root)).toEqual(["𠀀.txt", "～.txt"]);
});

test("a link to a folder below the root is followed, one to a folder beside it is not, however alike their names", async () => {
  const folder = temporaryFolder();
  const root = join(folder, "articles");
  for (const place of ["articles/2024", "articles-private"]) {
    mkdirSync(join(folder, place), { recursive: true });
    writeFileSync(join(folder, place, "page.txt"), "x");
  }
  symlinkSync(join(root, "2024"), join(root, "latest"));
  symlinkSync(join(folder, "articles-private"), join(root, "private"));
  symlinkSync(join(folder, "articles-private", "page.txt"), join(root, "private.txt"));
  expect(await namesBelow(root)).toEqual(["2024/page.txt", "latest/page.txt"]);
});

test("the root may be a link itself", async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "articles"));
  writeFileSync(join(folder, "articles", "page.txt"), "x");
  symlinkSync(join(folder, "articles"), join(folder, "current"));
  expect(await namesBelow(join(folder, "current"))).toEqual(["page.txt"]);
});

test("a folder that is not there is the file system's error", async () => {
  await expect(namesBelow(join(temporaryFolder(), "none"))).rejects.toMatchObject({ code: "ENOENT" });
});
