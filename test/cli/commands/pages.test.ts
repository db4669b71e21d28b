import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { column, pdf } from "../../read/helpers/pdf.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";

const folder = temporaryFolder();
const articles = join(folder, "articles");
const call = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  callVerbatim([...args, "--index", join(folder, "index")], { cwd: folder, env });

beforeAll(async () => {
  mkdirSync(articles);
  const text =
    "The ferry was built on the island in the winter of 1911. It took the carpenters four months to finish it.";
  writeFileSync(
    join(articles, "ferry.pdf"),
    pdf([column([text, text.replace("ferry", "pier")], { top: 60, width: 60 })]),
  );
  writeFileSync(
    join(articles, "mill.md"),
    "# The mill\n\nThe mill by the brook grinds sixty kilograms of wheat a day.\n",
  );
  expect((await call(["index", articles])).code).toBe(0);
});

test("pages writes a folder, then only what has changed, and takes out what is gone", async () => {
  const first = await call(["pages", "out"]);
  expect(first.stdout).toContain("out has the pages of 2 sources (2 articles): 7 files written, 0 deleted.");
  expect((await call(["pages", "out"])).stdout).toContain("0 files written, 0 deleted");
  rmSync(join(articles, "mill.md"));
  expect((await call(["index", articles])).code).toBe(0);
  expect((await call(["pages", "out"])).stdout).toContain("1 source (1 article): 1 file written, 1 deleted");
  expect(existsSync(join(folder, "out", "mill.md.html"))).toBe(false);
});

test("a PDF that has changed or is gone has a page without pictures, which says why", async () => {
  const file = join(articles, "ferry.pdf");
  const before = readFileSync(file);
  writeFileSync(file, "%PDF-1.4 changed");
  const { code, stderr } = await call(["pages", "changed"]);
  expect(code).toBe(0);
  expect(stderr).toContain("ferry.pdf: The PDF has changed since it was indexed");
  rmSync(file);
  expect((await call(["pages", "gone"])).stderr).toContain("ferry.pdf: The PDF is not where it was indexed any longer");
  expect(readFileSync(join(folder, "gone", "ferry.pdf.html"), "utf8")).toContain("is not where it was indexed");
  // What was drawn before of the same file stays.
  expect((await call(["pages", "out"])).stderr).not.toContain("ferry.pdf:");
  expect(readdirSync(join(folder, "out")).filter((name) => name.endsWith(".webp")).length).toBe(1);
  expect((await call(["pages", "out", "--no-images"])).stdout).toContain("2 deleted");
  writeFileSync(file, before);
});

test("a folder with other files is refused in one sentence that says what to do", async () => {
  const { code, stderr } = await call(["pages", "articles"]);
  expect(code).toBe(1);
  expect(stderr).toContain("Name an empty folder or a new one.");
  expect(readdirSync(articles)).toEqual(["ferry.pdf"]);
});

test("without an index there is nothing to show", async () => {
  const { code, stderr } = await callVerbatim(["pages", "nothing"], { cwd: folder, env: { INDEX_DIR: "no-index" } });
  expect(code).toBe(1);
  expect(stderr).toContain('holds no index. Run "npm run index" first.');
  expect(existsSync(join(folder, "nothing"))).toBe(false);
});

test("PUBLIC_URL makes citations links, in the terminal and in JSON; an address that is none is refused", async () => {
  const env = { PUBLIC_URL: "https://pages.example/v" };
  const { stdout } = await call(["ask", "When was the ferry built?", "--reranker", "off"], env);
  const link = /https:\/\/pages\.example\/v\/ferry\.pdf\.html#c-(\w+)-s\d/.exec(stdout);
  expect(link).not.toBeNull();
  const cited = JSON.parse((await call(["cite", link?.[1] ?? "", "--json"], env)).stdout);
  expect(cited.quotation.link).toBe(`https://pages.example/v/ferry.pdf.html#c-${link?.[1]}`);
  const wrong = await call(["cite", "x"], { PUBLIC_URL: "https://pages.example/?v" });
  expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining("PUBLIC_URL must be")]);
});
