import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { FAIR } from "../../bot/comparing/fair.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";

const QUESTION = "Who opened the harvest fair in Marlow?";

const cwd = temporaryFolder();
beforeAll(async () => {
  mkdirSync(join(cwd, "articles"));
  for (const [name, file] of Object.entries(FAIR)) {
    if (!("texts" in file)) continue;
    const date = file.date ? `date: ${file.date}\n` : "";
    writeFileSync(join(cwd, "articles", name), `---\ntitle: ${file.title}\n${date}---\n${file.texts.join("\n\n")}\n`);
  }
  expect(await callVerbatim(["index"], { cwd })).toMatchObject({ code: 0 });
});

describe("npm run compare", () => {
  test("prints what each article tells, and what differs in their own words", async () => {
    const { code, stdout } = await callVerbatim(["compare", QUESTION], { cwd });
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^1\. .*Otto Brandt[\s\S]*town\.md, line \d[\s\S]*^2\. .*Lena Holm[\s\S]*shire\.md, line \d/m,
    );
    expect(stdout).toMatch(/^- name: Otto Brandt \(1\) · Lena Holm \(2\)/m);
  });

  test("prints JSON, and says what was not found, misread of filters, or is told by one article alone", async () => {
    expect(JSON.parse((await callVerbatim(["compare", QUESTION, "--json"], { cwd })).stdout).kind).toBe("compared");
    const missed = (await callVerbatim(["compare", "zxqv"], { cwd })).stdout;
    expect(missed).toMatch(/^Nothing found that answers this\.\nThe nearest articles: \S/);
    const alone = await callVerbatim(["compare", `${QUESTION} file:town.md`], { cwd });
    expect(alone.stdout).toMatch(/^Only one article tells of this:\n/);
    const misread = await callVerbatim(["compare", `${QUESTION} dt>=soon`], { cwd });
    expect(misread.stdout).toMatch(/^Left out, as it names no day, or none beside the others: dt>=soon/);
    expect(await callVerbatim(["compare", " "], { cwd })).toMatchObject({ code: 2 });
  });
});

describe("npm run timeline", () => {
  test("prints sentences below the days that they speak of, the earliest first, or JSON", async () => {
    const { stdout } = await callVerbatim(["timeline", "harvest fair in Marlow"], { cwd });
    expect(stdout).toMatch(/^1874\n {3}.*first held in 1874\..*\n {3}— /);
    const { entries } = JSON.parse((await callVerbatim(["timeline", "harvest fair", "--json"], { cwd })).stdout);
    expect(entries.length).toBeGreaterThan(0);
    const missed = (await callVerbatim(["timeline", "zxqv"], { cwd })).stdout;
    expect(missed).toMatch(/^Nothing found about this\.\nThe nearest articles: \S/);
  });
});
