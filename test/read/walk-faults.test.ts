import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { findFiles, type WalkedFileSystem } from "../../src/read/walk.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const root = temporaryFolder();
for (const folder of ["a", "b/deep"]) mkdirSync(join(root, folder), { recursive: true });
for (const name of ["1.md", "a/2.md", "b/3.md", "b/deep/4.md", "z.md"]) writeFileSync(join(root, name), "x");
writeFileSync(join(root, "b", "faq.json"), '[{"question":"x"}]');
symlinkSync(join(root, "a", "2.md"), join(root, "link.md"));

/** The system's file system, whose call of a number (from 0) fails. */
function failingAt(number: number, code: string) {
  let calls = 0;
  let failed: string | null = null;
  const attempt = <T>(path: string, call: () => Promise<T>): Promise<T> => {
    if (calls++ !== number) return call();
    failed = path;
    return Promise.reject(Object.assign(new Error(`${code}, ${path}`), { code, syscall: "scandir", path }));
  };
  const fileSystem: WalkedFileSystem = {
    entries: (path) => attempt(path, () => readdir(path, { withFileTypes: true })),
    realpath: (path) => attempt(path, () => realpath(path)),
    stat: (path) => attempt(path, () => stat(path)),
    text: (path) => attempt(path, () => readFile(path, "utf8")),
    start: (path) => attempt(path, () => readFile(path, "utf8")),
  };
  return { fileSystem, calls: () => calls, failed: () => failed };
}

async function walked(fileSystem: WalkedFileSystem) {
  const names: string[] = [];
  const unreadable: string[] = [];
  const onUnreadable = (path: string) => unreadable.push(relative(root, path));
  for await (const { name } of findFiles(root, { fileSystem, onUnreadable })) names.push(name);
  return { names, unreadable };
}

/** Of the folder itself, its real path and its listing. */
const CALLS_ON_ROOT = 2;
const sound = failingAt(-1, "");
const whole = await walked(sound.fileSystem);

test("a sound walk finds all and tells of nothing", () => {
  const names = ["1.md", "a/2.md", "b/3.md", "b/deep/4.md", "b/faq.json", "link.md", "z.md"];
  expect(whole).toEqual({ names, unreadable: [] });
  expect(sound.calls()).toBeGreaterThan(CALLS_ON_ROOT);
});

test.each(["EACCES", "EMFILE", "ENAMETOOLONG", "ELOOP", "EIO", "ENOENT"])(
  "%s from any one call costs what that call was about, which is named, and nothing else",
  async (code) => {
    for (let number = CALLS_ON_ROOT; number < sound.calls(); number++) {
      const { fileSystem, failed } = failingAt(number, code);
      const { names, unreadable } = await walked(fileSystem);
      const at = relative(root, failed() ?? "");
      // What is not there any longer is no trouble.
      expect(unreadable).toEqual(code === "ENOENT" ? [] : [at]);
      expect(names).toEqual(whole.names.filter((name) => name !== at && !name.startsWith(`${at}/`)));
    }
  },
);

test("the folder itself is the caller's to tell of", async () => {
  for (let number = 0; number < CALLS_ON_ROOT; number++) {
    await expect(walked(failingAt(number, "EACCES").fileSystem)).rejects.toMatchObject({ code: "EACCES", path: root });
  }
});

test.skipIf(process.platform !== "linux")("a name that is not UTF-8 is told of, and what to do", async () => {
  const folder = temporaryFolder();
  writeFileSync(
    Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xbf, 0xc6, 0xd1, 0xa7]), Buffer.from(".txt")]),
    "x",
  );
  writeFileSync(join(folder, "good.txt"), "x");
  const told: unknown[] = [];
  const names: string[] = [];
  for await (const { name } of findFiles(folder, { onUnreadable: (_, error) => told.push(error) })) names.push(name);
  expect(names).toEqual(["good.txt"]);
  expect(told).toMatchObject([{ reason: "its name is not UTF-8", nextStep: "Rename it." }]);
});
