import { truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { columnsText, fileBytes } from "../../src/read/file-bytes.ts";
import { ReadError } from "../../src/read/read-error.ts";
import { makePipe } from "../make-pipe.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const folder = temporaryFolder();
function file(name: string, size: number): string {
  const path = join(folder, name);
  writeFileSync(path, "江");
  truncateSync(path, size);
  return path;
}

test("a file's bytes are all there", () => {
  expect(Buffer.from(fileBytes("shown.txt", file("a.txt", 4)))).toEqual(Buffer.from("江\0"));
});

test("a file over its format's limit is refused without being read, under the name that people know", () => {
  // Sparse: it holds three bytes, and reading it would not fail.
  expect(() => fileBytes("articles/big.txt", file("b.txt", 3 * 2 ** 30))).toThrow(
    "articles/big.txt cannot be read: it has 3072 MB, and text files of up to 256 MB are read. Split it into parts.",
  );
  expect(() => fileBytes("a.html", file("c.html", 16 * 2 ** 20 + 1))).toThrow(ReadError);
});

test("a file of just its format's limit is read", () => {
  expect(fileBytes("a.html", file("d.html", 16 * 2 ** 20))).toHaveLength(16 * 2 ** 20);
});

test("what stands beside a table is what is said of its columns, and beside other formats nothing is", () => {
  for (const name of ["t.csv", "t.md"]) writeFileSync(join(folder, `${name}.columns.toml`), 'title = "a"');
  expect(columnsText(join(folder, "t.csv"))).toBe('title = "a"');
  expect(columnsText(join(folder, "t.md"))).toBeNull();
  expect(columnsText(join(folder, "none.csv"))).toBeNull();
  writeFileSync(join(folder, "u.csv.columns.toml"), " ".repeat(64 * 1024 + 1));
  expect(() => columnsText(join(folder, "u.csv"))).toThrow(
    "u.csv cannot be read: u.csv.columns.toml, which says what its columns are, has over 64 KB. Shorten it, or take it away.",
  );
  writeFileSync(join(folder, "v.csv.columns.toml"), Buffer.from('title = "Lösung"', "latin1"));
  expect(() => columnsText(join(folder, "v.csv"))).toThrow(
    "v.csv cannot be read: v.csv.columns.toml, which says what its columns are, is not in UTF-8. Save it in UTF-8, or take it away.",
  );
});

test("a file that is not there is the file system's error", () => {
  expect(() => fileBytes("a.txt", join(folder, "none.txt"))).toThrow(expect.objectContaining({ code: "ENOENT" }));
});

test.skipIf(process.platform === "win32")(
  "a pipe under the name of an article is refused, and nobody waits for it",
  () => {
    const path = join(folder, "pipe.md");
    makePipe(path);
    expect(() => fileBytes("pipe.md", path)).toThrow("pipe.md cannot be read: it is neither a file nor a folder.");
  },
);
