import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { FERRY, NOTICES } from "../../read/page/stories/page-with-notices.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";

const cwd = temporaryFolder();
const PAGE =
  "江城日报 2024年5月18日 星期六\n\n# 江上的桥\n\n■江城日报记者 吴桐\n\n江上有很多桥，每一座都不\n\n一样。（下转2版）\n";
writeFileSync(join(cwd, "page.txt"), PAGE);

describe("read", () => {
  test("prints articles with their facts, lines and paragraphs, and what is left out and why", async () => {
    const { code, stdout, stderr } = await callVerbatim(["read", "page.txt"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/page\.txt: text, utf-8, 10 lines, 1 article/);
    expect(stdout).toMatch(/江上的桥\n {2}江城日报记者 吴桐 · 2024-05-18 \(by the page\) · zh-Hans · lines 5-9/);
    expect(stdout).toMatch(/7-9 +江上有很多桥，每一座都不一样。/);
    expect(stdout).toMatch(/9 +（下转2版） — pointers to other pages/);
  });

  test("says of which text it is not sure that it stands under its own headline", async () => {
    writeFileSync(join(cwd, "notices.txt"), [...FERRY, ...NOTICES].join("\n\n"));
    const { stdout } = await callVerbatim(["read", "notices.txt", "--all"], { cwd });
    expect(stdout).toMatch(/\[may be another article's\] Chess: Alderport/);
    expect(stdout).not.toMatch(/\[may be another article's\] ALTENHAFEN/);
    const json = await callVerbatim(["read", "notices.txt", "--json"], { cwd });
    expect(json.stdout).toContain('"mayBeAnothers":true');
  });

  test("--json gives the same as data, with offsets into the text", async () => {
    const { stdout } = await callVerbatim(["read", "page.txt", "--json"], { cwd });
    const { articles, dropped, account } = JSON.parse(stdout);
    expect(articles).toMatchObject([
      {
        title: "江上的桥",
        lines: [5, 9],
        paragraphs: [
          { kind: "byline", lines: [5, 5] },
          { kind: "paragraph", lines: [7, 9] },
        ],
      },
    ]);
    expect(dropped.map(({ kind }: { kind: string }) => kind)).toEqual(["furniture", "jump-line"]);
    expect(account).toMatchObject({ leftOut: { "jump-line": 4 }, lost: 0 });
    const { start } = articles[0].paragraphs[1];
    expect(PAGE.slice(start, start + 4)).toBe("江上有很");
  });

  test.each([
    ["nowhere.txt", /There is no file nowhere\.txt/],
    [".", /is a folder/],
  ])("%s is an unusable argument", async (file, message) => {
    const { code, stdout, stderr } = await callVerbatim(["read", file], { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});

const SHARED = new URL("../../../../shared/", import.meta.url);

describe("eval:read", () => {
  test("counts what was read as the truth says", async () => {
    const truth = {
      "page.txt": [
        {
          id: "1",
          headline: "江上的桥",
          blocks: [
            { role: "headline", lines: [[3, 3]] },
            {
              role: "body",
              lines: [
                [7, 7],
                [9, 9],
              ],
            },
          ],
        },
      ],
    };
    writeFileSync(join(cwd, "truth.json"), JSON.stringify(truth));
    const { code, stdout } = await callVerbatim(["eval:read", "truth.json", "--articles", ".", "--json"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(stdout).total).toMatchObject({
      headlines: { right: 1, of: 1 },
      cuts: { right: 1, of: 1 },
      mixed: 0,
      misheaded: 0,
      misses: [],
    });
  });

  test("counts the passages that stand under a headline which is not their article's", async () => {
    const body = [7, 9].map((line) => ({ role: "body", lines: [[line, line]] }));
    const articleHeaded = (headline: string | null) => ({ id: "1", headline, blocks: body });
    const tallied = async (headline: string | null) => {
      writeFileSync(join(cwd, "headed.json"), JSON.stringify({ "page.txt": [articleHeaded(headline)] }));
      const { stdout } = await callVerbatim(["eval:read", "headed.json", "--articles", ".", "--json"], { cwd });
      return JSON.parse(stdout).total;
    };
    expect(await tallied("江上 的桥")).toMatchObject({ misheaded: 0 });
    const { misheaded, underAnothers, misses } = await tallied("Another's headline");
    expect(misheaded).toBeGreaterThan(0);
    expect(underAnothers, "of no other article").toBe(0);
    expect(misses.join("\n")).toContain("a passage of 1 is headed 江上的桥");
    expect((await tallied(null)).misheaded, "nor has a text without one").toBe(misheaded);
  });

  test.skipIf(!existsSync(SHARED))("finds the articles of the real pages", async () => {
    const truth = new URL("eval/pages-dev.json", SHARED).pathname;
    const { stdout } = await callVerbatim(["eval:read", truth, "--json"], { cwd });
    const pages = Object.keys(JSON.parse(readFileSync(truth, "utf8")));
    const { total, pages: tallies } = JSON.parse(stdout);
    expect(Object.keys(tallies)).toEqual(pages);
    for (const share of [total.headlines, total.ends]) expect(share.right / share.of).toBeGreaterThanOrEqual(0.97);
    // What its form and place alone show to be one sentence stays cut, as one of five such joints is false elsewhere.
    expect(total.cuts.right / total.cuts.of).toBeGreaterThanOrEqual(0.88);
    expect(total.falseJoints).toBe(0);
    expect(total.mixed).toBe(0);
    expect(total.misheaded).toBe(0);
  });
});
