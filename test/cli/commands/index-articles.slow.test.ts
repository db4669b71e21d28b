import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeQuarantine } from "../../../src/retrieve/indexing/quarantine.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { article } from "./article.ts";

/** A word in windows-1251 that would be another one in KOI8-R, and says nothing of which it is. */
const UNCLEAR = Buffer.from("\xcf\xce\xd0\xd2", "latin1");

test("a file whose encoding is not clear is indexed in the one that is given, and stays so in later runs and rebuilds", async () => {
  const cwd = temporaryFolder({ "articles/a.md": article("lighthouse") });
  writeFileSync(join(cwd, "articles", "port.txt"), UNCLEAR);
  const refused = await callVerbatim(["index"], { cwd });
  expect(refused).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/port\.txt.*may be.*windows-1251.*--encoding/s),
  });
  const ported = async () => (await callVerbatim(["ask", "ПОРТ"], { cwd })).stdout;
  expect((await callVerbatim(["index", "--encoding", "windows-1251"], { cwd })).code).toBe(0);
  expect(await ported()).toContain("ПОРТ");
  expect((await callVerbatim(["index", "--rebuild"], { cwd })).code).toBe(0);
  expect(await ported()).toContain("ПОРТ");
  writeFileSync(join(cwd, "articles", "port.txt"), Buffer.concat([UNCLEAR, UNCLEAR]));
  expect((await callVerbatim(["index"], { cwd })).code).toBe(0);
  expect(await ported()).toContain("ПОРТПОРТ");
  // Without what was said of it, twice the word is one of KOI8-R.
  expect((await callVerbatim(["index", "--encoding", "auto"], { cwd })).code).toBe(0);
  expect(await ported()).not.toContain("ПОРТ");
});

test("--encoding reads unchanged files again, once, and leaves UTF-8 as it is", async () => {
  const cwd = temporaryFolder({ "articles/a.md": "# Кран\n\nКран стоит на молу.\n" });
  const letter = "Паром отходит от острова в восемь часов. Весной рыбаки красят свои лодки.\n";
  const bytes = Buffer.from([...letter].map((character) => character.codePointAt(0) as number).map(inWindows1251));
  writeFileSync(join(cwd, "articles", "b.txt"), bytes);
  await callVerbatim(["index"], { cwd });
  const again = await callVerbatim(["index", "--encoding", "koi8-r"], { cwd });
  expect(again.stdout).toContain("2 files read (2 new or changed)");
  expect((await callVerbatim(["ask", "Где стоит кран?"], { cwd })).stdout).toContain("Кран стоит на молу.");
  expect((await callVerbatim(["index", "--encoding", "koi8-r"], { cwd })).stdout).toContain(
    "2 files read (nothing new)",
  );
});

function inWindows1251(code: number): number {
  return code < 0x80 ? code : code - 0x410 + 0xc0;
}

test("a file in quarantine is named and not read, the others are; --retry-quarantined and --rebuild take it in", async () => {
  const cwd = temporaryFolder({ "articles/a.md": article("lighthouse"), "articles/slow.md": article("ferry") });
  const index = join(cwd, "index");
  mkdirSync(index);
  const hash = createHash("sha256").update(article("ferry")).digest("hex");
  const since = "2026-01-02T03:04:05.000Z";
  writeQuarantine(index, [{ name: "slow.md", path: "../articles/slow.md", hash, reason: "memory", since }]);
  const held = await callVerbatim(["index"], { cwd });
  expect(held).toMatchObject({ code: 1, stdout: expect.stringContaining("The index holds 1 file") });
  expect(held.stderr).toContain("articles/slow.md: reading it takes too much memory. It is in quarantine");
  for (const option of ["--retry-quarantined", "--rebuild"]) {
    const copy = temporaryFolder();
    cpSync(cwd, copy, { recursive: true });
    const tried = await callVerbatim(["index", option], { cwd: copy });
    expect(tried).toMatchObject({ code: 0, stdout: expect.stringContaining("The index holds 2 files") });
    expect(existsSync(join(copy, "index", "quarantine.json"))).toBe(false);
  }
});
