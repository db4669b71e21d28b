import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { article } from "./article.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const TRIALS = fileURLToPath(new URL("../../../../shared/trials/running", import.meta.url));

test("index says what it has passed over and why, also where nothing was read, and takes the index folder that a checkout brings", async () => {
  const cwd = temporaryFolder({
    "articles/a.mobi": "x",
    "articles/b.pages": "x",
    "articles/#recycle/c.md": "x",
    "articles/.d": "x",
  });
  mkdirSync(join(cwd, "index"));
  cpSync(join(ROOT, "index", "README.md"), join(cwd, "index", "README.md"));
  const told = "Passed over: 2 of other formats (.mobi, .pages), 1 hidden, 1 of trash or of the system.\n";
  const { code, stdout } = await callVerbatim(["index"], { cwd });
  expect({ code, stdout }).toEqual({ code: 0, stdout: expect.stringContaining(`\n${told}`) });
  writeFileSync(join(cwd, "articles", "k.md"), article("kiln"));
  writeFileSync(join(cwd, "articles", "draft.md"), article("dam"));
  const again = await callVerbatim(["index", "--exclude", "draft*", "--exclude", "*.pages"], { cwd });
  expect(again.stdout).toContain("1 file read");
  expect(again.stdout).toContain(
    "1 of other formats (.mobi), 1 hidden, 1 of trash or of the system, 2 left out by --exclude",
  );
  expect(again.stdout).toContain("The index holds 1 file");
  expect(existsSync(join(cwd, "index", "README.md"))).toBe(true);
});

test("a folder that is away keeps its articles with a warning; --forget-vanished takes them out", async () => {
  const cwd = temporaryFolder({ "articles/a.md": article("lighthouse"), "articles/b.md": article("ferry") });
  await callVerbatim(["index"], { cwd });
  renameSync(join(cwd, "articles"), join(cwd, "away"));
  mkdirSync(join(cwd, "articles"));
  const kept = await callVerbatim(["index"], { cwd });
  expect(kept).toMatchObject({ code: 0, stdout: expect.stringContaining("The index holds 2 files") });
  expect(kept.stderr).toMatch(
    /articles: all its files are away at once \(a\.md and 1 other file\), as if a disk or a share were not mounted\. .+ stays until \d{4}-\d\d-\d\d\. .+--forget-vanished/,
  );
  expect((await callVerbatim(["ask", "When was the lighthouse opened?"], { cwd })).stdout).toContain("1854");
  const taken = await callVerbatim(["index", "--forget-vanished"], { cwd });
  expect(taken).toMatchObject({ code: 0, stderr: "", stdout: expect.stringContaining("The index holds 0 files") });
  renameSync(join(cwd, "away", "a.md"), join(cwd, "articles", "a.md"));
  expect((await callVerbatim(["index"], { cwd })).stdout).toContain("The index holds 1 file");
});

test.skipIf(!existsSync(TRIALS))("nothing that was thrown away is quoted", async () => {
  const cwd = temporaryFolder();
  await callVerbatim(["index", join(TRIALS, "trash")], { cwd });
  const { stdout } = await callVerbatim(["ask", "How long is the ropewalk of Tolm?"], { cwd });
  expect(stdout).not.toContain("290 paces");
  expect(stdout).toContain("paces");
});

test.skipIf(!existsSync(TRIALS))("an article that was emptied is quoted no longer, and the run says so", async () => {
  const cwd = temporaryFolder();
  cpSync(join(TRIALS, "emptied-article"), join(cwd, "articles"), { recursive: true });
  await callVerbatim(["index"], { cwd });
  rmSync(join(cwd, "articles", "fees.md"));
  writeFileSync(join(cwd, "articles", "fees.md"), "");
  const { code, stderr } = await callVerbatim(["index"], { cwd });
  expect({ code, stderr }).toEqual({
    code: 1,
    stderr: expect.stringMatching(
      /^articles\/fees\.md: it holds no text\. Fill it, or leave it out\. What it held before is quoted no longer\.$/m,
    ),
  });
  expect((await callVerbatim(["ask", "What is the entrance fee?"], { cwd })).stdout).not.toContain("fees.md");
});

test("an encoding that nobody knows is a mistake in the command", async () => {
  const cwd = temporaryFolder({ "articles/a.md": article("lighthouse") });
  for (const command of [["index"], ["read", "articles/a.md"]]) {
    const { code, stderr } = await callVerbatim([...command, "--encoding", "klingon"], { cwd });
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("There is no encoding klingon.") });
  }
});
