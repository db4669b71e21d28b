import { existsSync, mkdirSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeFolder } from "../../src/database/folders.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();

test("a folder is made with all that are missing around it, and one that is there stays", () => {
  const place = join(folder, "a", "b", "c");
  makeFolder(place, 0o700);
  makeFolder(place);
  expect(statSync(place).isDirectory()).toBe(true);
  expect(statSync(join(folder, "a")).mode & 0o077).toBe(0);
});

test("a link to a folder is a folder", () => {
  mkdirSync(join(folder, "real"));
  symlinkSync("real", join(folder, "link"));
  makeFolder(join(folder, "link", "below"));
  expect(existsSync(join(folder, "real", "below"))).toBe(true);
});

test("below a file or a link to nothing no folder is made", () => {
  writeFileSync(join(folder, "file"), "mine");
  symlinkSync("nothing", join(folder, "dead"));
  for (const name of ["file", "file/below", "dead", "dead/below"]) {
    expect(() => makeFolder(join(folder, name))).toThrow(/EEXIST|ENOTDIR/);
  }
  expect(existsSync(join(folder, "nothing"))).toBe(false);
});

test.runIf(existsSync("/proc/self"))("where a system has no folder made, as in /proc, it is told at once", () => {
  expect(() => makeFolder("/proc/none/below")).toThrow(expect.objectContaining({ code: "ENOENT" }));
});
