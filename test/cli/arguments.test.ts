import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { runVerbatim } from "./run-verbatim.ts";

const cwd = temporaryFolder();

describe("help", () => {
  test("lists the commands", async () => {
    const { code, stdout } = await runVerbatim(["--help"], { cwd });
    expect(code).toBe(0);
    for (const command of ["start", "index", "ask", "cite"]) expect(stdout).toMatch(new RegExp(`^  ${command} `, "m"));
  });

  test.each([
    ["start", []],
    ["index", ["--rebuild"]],
    ["ask", ["--json", "--batch", "-k"]],
    ["cite", ["--json"]],
  ])("of %s says how npm runs it and what can be given", async (command, options) => {
    const { code, stdout, stderr } = await runVerbatim([command, "--help"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`npm run ${command} -- `);
    for (const option of [...options, "--index", "--model", "--help"]) expect(stdout).toContain(option);
  });
});

describe("arguments that cannot be used end with code 2 and say why on standard error", () => {
  test.each([
    [["sing"], /unknown command 'sing'/],
    [["ask"], /either a question.*or --batch/],
    [["ask", "  "], /either a question.*or --batch/],
    [["ask", "what?", "--batch", "x.jsonl"], /either a question.*or --batch/],
    [["ask", "--batch", "missing.jsonl"], /missing\.jsonl does not exist/],
    [["ask", "--batch", "."], /\. is a folder/],
    [["ask", "what?", "-k", "0"], /whole number from 1 to 20/],
    [["ask", "what?", "-k", "many"], /whole number from 1 to 20/],
    [["ask", "what?", "--colour"], /unknown option '--colour'/],
    [["cite"], /missing required argument 'id'/],
    [["start", "now"], /too many arguments/],
    [["index", "--rebuild", "nowhere"], /no nowhere/],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await runVerbatim(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("and so does a setting of the environment", async () => {
    const { code, stderr } = await runVerbatim(["ask", "what?"], { cwd, env: { DISCORD_API_URL: "not a url" } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/DISCORD_API_URL is "not a url"/);
  });
});

describe("without an index", () => {
  test.each([[["ask", "what?"]], [["cite", "0123456789"]]])("%j says how to build one and fails", async (args) => {
    const { code, stdout, stderr } = await runVerbatim(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(/holds no index yet.*npm run index/);
  });
});
