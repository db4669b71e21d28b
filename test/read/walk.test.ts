import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
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
    "b/data.csv",
    "../outside.txt",
  ]) {
    writeFileSync(join(root, name), "x");
  }
  symlinkSync(root, join(root, "b", "loop"));
  symlinkSync(join(root, "a.md"), join(root, "b", "link.md"));
  symlinkSync(join(folder, "outside.txt"), join(root, "outside.txt"));
  symlinkSync(join(root, "nowhere.txt"), join(root, "broken.txt"));
  const names: string[] = [];
  for await (const { name } of findFiles(root)) names.push(name);
  expect(names).toEqual(["a.md", "b/c/three.DOCX", "b/link.md", "b/two.pdf", "z.txt"]);
});
