import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";
import { runVerbatim } from "../run-verbatim.ts";

const DRAFT = [
  "# A draft",
  "",
  "“Rings near the centre bend the beam,” says the paper.",
  "The lamp “was swapped in 1989 for a bulb the size of a thumb”, and “nobody in Harrow Ness has ever eaten an oyster”.",
].join("\n");

const cwd = temporaryFolder();
const index = join(cwd, "index");
beforeAll(async () => {
  await indexSamples(index, await builtInModels());
  writeFileSync(join(cwd, "draft.md"), DRAFT);
  writeFileSync(join(cwd, "true.txt"), "The paper says: “Rings near the centre bend the beam.”\n");
});

const verify = (...args: string[]) => callVerbatim(["verify", ...args, "--index", index], { cwd });

describe("npm run verify", () => {
  test("prints each quotation with its line, its verdict, what differs and where it stands; the exit code is 3", async () => {
    const { code, stdout } = await verify("draft.md");
    expect(code).toBe(3);
    expect(stdout.match(/^draft\.md:\d+: .*$/gm)).toEqual([
      "draft.md:3: verbatim",
      "draft.md:4: changed",
      "draft.md:4: not in the articles",
    ]);
    expect(stdout).toContain('changed: "1989", and "1998" there');
    expect(stdout).toContain("lighthouse-lens.md, line 30");
    expect(stdout).toContain("3 quotations: 1 verbatim, 1 changed, 1 not in the articles.");
  });

  test("has the exit code 0 where all are verbatim, or allowed to be otherwise", async () => {
    expect((await verify("true.txt")).code).toBe(0);
    expect((await verify("draft.md", "--allow", "not-found")).code).toBe(3);
    expect((await verify("--allow", "not-found", "--allow", "changed", "draft.md")).code).toBe(0);
    expect((await verify("draft.md", "--allow", "everything")).code).toBe(2);
  });

  test("prints JSON, or SARIF with the place of each quotation that is not verbatim", async () => {
    const { quotations } = JSON.parse((await verify("draft.md", "--json")).stdout);
    expect(quotations.map(({ verdict }: { verdict: string }) => verdict)).toEqual(["verbatim", "changed", "not-found"]);
    const log = JSON.parse((await verify("draft.md", "--sarif")).stdout);
    expect(log).toMatchObject({ version: "2.1.0", runs: [{ tool: { driver: { name: "Verbatim" } } }] });
    const [{ results, tool }] = log.runs;
    expect(results.map(({ ruleId, level }: { ruleId: string; level: string }) => [ruleId, level])).toEqual([
      ["changed", "error"],
      ["not-found", "warning"],
    ]);
    const { artifactLocation, region } = results[0].locations[0].physicalLocation;
    const line = DRAFT.split("\n")[region.startLine - 1] ?? "";
    expect([artifactLocation.uri, region.startLine, region.endLine]).toEqual(["draft.md", 4, 4]);
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toBe(region.snippet.text);
    expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toContain("stitched");
  });

  test("reads standard input", async () => {
    const input = "“Rings near the centre bend the sea.”";
    const { code, stdout } = await callVerbatim(["verify", "-", "--index", index], { cwd, input });
    expect([code, stdout]).toEqual([3, expect.stringContaining("-:1: changed")]);
  });

  test("reads standard input in its encoding, as a file", async () => {
    const wide = Buffer.from("\ufeff“Rings near the centre bend the beam.”\n", "utf16le");
    const { code, stdout } = await runVerbatim(["verify", "-", "--index", index], { cwd, input: wide });
    expect([code, stdout]).toEqual([0, expect.stringContaining("1 quotation: 1 verbatim.")]);
  });

  test.each([
    ["", [], 1, "standard input cannot be read: it holds no text."],
    ["\0\u0001\u0002".repeat(99), [], 1, "standard input cannot be read: it holds binary data, not text."],
    ["x", ["--encoding", "none"], 2, "There is no encoding none."],
  ])("says what is wrong with standard input %j", async (input, options, failed, message) => {
    const { code, stderr } = await callVerbatim(["verify", "-", ...options, "--index", index], { cwd, input });
    expect([code, stderr]).toEqual([failed, expect.stringContaining(message)]);
  });

  test("says what is wrong with a file", async () => {
    expect(await verify("none.md")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("There is no file none.md"),
    });
  });
});
