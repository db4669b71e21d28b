import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { checksum } from "../../src/retrieve/store/sqlite/files-on-disk.ts";
import { indexSamples, SAMPLES } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { callVerbatim } from "./call-verbatim.ts";

const folder = temporaryFolder();
const whole = join(folder, "whole");
beforeAll(async () => {
  await indexSamples(whole, await builtInModels());
});

const QUESTION = "Who was the last keeper at Harrow Ness?";
const ANSWER = /Dorothy Pell/;

/** A copy of the whole index, to be damaged. */
let copies = 0;
function copyOfIndex(): string {
  const copy = join(folder, `copy-${++copies}`);
  cpSync(whole, copy, { recursive: true });
  return copy;
}

const named = (indexFolder: string, pattern: RegExp) =>
  join(indexFolder, readdirSync(indexFolder).find((name) => pattern.test(name)) as string);
const databaseOf = (indexFolder: string) => named(indexFolder, /\.sqlite$/);
const hnswOf = (indexFolder: string) => named(indexFolder, /^hnsw.*\.bin$/);

describe("files that cannot be read", () => {
  test("are each named with the reason and the next step, the others are indexed, and the code is 1", async () => {
    const articles = join(folder, "articles");
    mkdirSync(articles);
    cpSync(join(SAMPLES, "lighthouse-lens.md"), join(articles, "good.md"));
    writeFileSync(join(articles, "empty.txt"), "");
    writeFileSync(join(articles, "blank.md"), " \n\t\n");
    writeFileSync(join(articles, "binary.txt"), Buffer.from(Array.from({ length: 5_000 }, (_, i) => (i * 37) % 256)));
    writeFileSync(join(articles, "renamed.txt"), Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"));
    writeFileSync(join(articles, "one-line.txt"), "字词句子，".repeat(50_000_000 / 15));
    writeFileSync(join(articles, "sparse.txt"), "");
    truncateSync(join(articles, "sparse.txt"), 3 * 2 ** 30);
    const indexFolder = join(folder, "of-bad-files");
    const { code, stdout, stderr } = await callVerbatim(["index", "articles", "--index", indexFolder], { cwd: folder });
    expect(code).toBe(1);
    expect(stdout).toMatch(/^1 file read \(1 new or changed\)/);
    const complaints = stderr.split("\n").filter((line) => line !== "" && !line.startsWith("Indexing: "));
    expect(complaints.toSorted()).toEqual([
      expect.stringMatching(/^articles\/binary\.txt: it holds binary data.*Leave it out/),
      expect.stringMatching(/^articles\/blank\.md: it holds no text\. Fill it/),
      expect.stringMatching(/^articles\/empty\.txt: it holds no text\. Fill it/),
      expect.stringMatching(/^articles\/one-line\.txt: its line 1 has 17 million characters.*Break the line/),
      expect.stringMatching(/^articles\/renamed\.txt: it is a PNG image.*right extension/),
      expect.stringMatching(/^articles\/sparse\.txt: it has 3072 MB.*Split it/),
    ]);
    const asked = await callVerbatim(["ask", QUESTION, "--index", indexFolder], { cwd: folder });
    expect(asked.stdout).toMatch(ANSWER);
  });

  test("a missing path is named, the others are indexed, and the code is 2", async () => {
    const indexFolder = join(folder, "of-missing");
    const args = ["index", "nowhere", join(SAMPLES, "lighthouse-lens.md"), "--index", indexFolder];
    const { code, stdout, stderr } = await callVerbatim(args, { cwd: folder });
    expect(code).toBe(2);
    expect(stdout).toMatch(/The index holds 1 file,/);
    expect(stderr).toMatch(/^nowhere: There is no such file or folder/m);
  });

  test("an index folder that is a file is named, and the code is 1", async () => {
    writeFileSync(join(folder, "a-file"), "x");
    const { code, stderr } = await callVerbatim(["index", SAMPLES, "--index", "a-file"], { cwd: folder });
    expect(code).toBe(1);
    expect(stderr).toMatch(/a-file cannot be made.*--index/);
  });
});

describe("an index that cannot be used as it is", () => {
  const manifestChange = (change: object) => (indexFolder: string) => {
    const file = join(indexFolder, "manifest.json");
    writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), ...change }));
  };
  const damages: readonly (readonly [string, (indexFolder: string) => void, RegExp])[] = [
    [
      "by another model",
      manifestChange({ model: { id: "m", revision: "r", dimensions: 9 } }),
      /"m" \(r, 9 dimensions\)/,
    ],
    ["by a newer version", manifestChange({ formatVersion: 1_000 }), /manifest\.json has format 1000/],
    ["with a database cut short", (at) => truncateSync(databaseOf(at), 20_000), /passages-1\.sqlite is damaged/],
    [
      "with garbage for a database",
      (at) => writeFileSync(databaseOf(at), "x".repeat(9_999)),
      /passages-1\.sqlite is damaged/,
    ],
    ["without its database", (at) => rmSync(databaseOf(at)), /passages-1\.sqlite is missing/],
  ];

  test.each(damages)(
    "%s: asking and indexing name the file and the next step and leave it as it is",
    async (_, damage, message) => {
      const indexFolder = copyOfIndex();
      damage(indexFolder);
      const files = readdirSync(indexFolder).map((name) => join(indexFolder, name));
      const before = files.filter((file) => statSync(file).size > 0).map((file) => ({ file, sum: checksum(file) }));
      const asked = await callVerbatim(["ask", QUESTION, "--index", indexFolder], { cwd: folder });
      const indexed = await callVerbatim(["index", SAMPLES, "--index", indexFolder], { cwd: folder });
      for (const { code, stderr } of [asked, indexed]) {
        expect(code).toBe(1);
        expect(stderr).toMatch(message);
        expect(stderr).toMatch(/npm run index -- --rebuild/);
      }
      for (const { file, sum } of before) expect(checksum(file), file).toBe(sum);
    },
  );

  test("because its manifest is cut short still answers, and the next run writes it again", async () => {
    const indexFolder = copyOfIndex();
    truncateSync(join(indexFolder, "manifest.json"), 20);
    const { stdout } = await callVerbatim(["ask", QUESTION, "--index", indexFolder], { cwd: folder });
    expect(stdout).toMatch(ANSWER);
    const indexed = await callVerbatim(["index", SAMPLES, "--index", indexFolder], { cwd: folder });
    expect(indexed.code).toBe(0);
    expect(indexed.stdout).toMatch(/12 files read \(nothing new\), 0 passages embedded/);
    expect(() => JSON.parse(readFileSync(join(indexFolder, "manifest.json"), "utf8"))).not.toThrow();
  });

  test("is rebuilt by --rebuild, as the message says", async () => {
    const indexFolder = copyOfIndex();
    writeFileSync(databaseOf(indexFolder), "x".repeat(9_999));
    writeFileSync(join(indexFolder, "manifest.json"), "[]");
    const article = join(SAMPLES, "lighthouse-lens.md");
    const rebuilt = await callVerbatim(["index", "--rebuild", article, "--index", indexFolder], { cwd: folder });
    expect(rebuilt.code).toBe(0);
    const { stdout } = await callVerbatim(["ask", QUESTION, "--index", indexFolder], { cwd: folder });
    expect(stdout).toMatch(ANSWER);
  });
});

describe("a HNSW file", () => {
  test("that is cut short does not keep questions from being answered, and the next run makes it again", async () => {
    const indexFolder = copyOfIndex();
    truncateSync(hnswOf(indexFolder), 5_000);
    const { code, stdout } = await callVerbatim(["ask", QUESTION, "--index", indexFolder], { cwd: folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(ANSWER);
    expect((await callVerbatim(["index", SAMPLES, "--index", indexFolder], { cwd: folder })).code).toBe(0);
    const { hnsw } = JSON.parse(readFileSync(join(indexFolder, "manifest.json"), "utf8"));
    expect(checksum(join(indexFolder, hnsw.file))).toBe(hnsw.sha256);
  });
});
