import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { temporaryFolder } from "../temporary-folder.ts";
import { callVerbatim } from "./call-verbatim.ts";
import { runVerbatim } from "./run-verbatim.ts";

const cwd = temporaryFolder();

describe("help", () => {
  test.each([
    ["index", ["--index", "--model", "--rebuild"]],
    ["ask", ["--index", "--model", "--json", "--batch", "-k"]],
    ["read", ["--json"]],
  ])("of %s says how npm runs it and what can be given", async (command, options) => {
    const { code, stdout, stderr } = await callVerbatim([command, "--help"], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain(`npm run ${command} -- `);
    for (const option of options) expect(stdout).toContain(option);
  });

  test("lists what npm runs, and npm runs what it lists", async () => {
    const { stdout } = await callVerbatim(["--help"], { cwd });
    const listed = [...stdout.matchAll(/^ {2}([a-z][\w:-]*) /gm)].map(([, name]) => name as string);
    const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
      scripts: Record<string, string>;
    };
    const run = Object.values(scripts).flatMap((script) => /dist\/node\/verbatim\.js (\S+)/.exec(script)?.[1] ?? []);
    expect(run.toSorted()).toEqual(listed.filter((name) => name !== "help").toSorted());
  });
});

describe("arguments that cannot be used end with code 2 and say why on standard error", () => {
  test.each([
    [["sing"], /unknown command 'sing'/],
    [["ask"], /either a question.*or --batch/],
    [["ask", "what?", "--batch", "x.jsonl"], /either a question.*or --batch/],
    [["ask", "--batch", "missing.jsonl"], /missing\.jsonl does not exist/],
    [["ask", "--batch", "."], /\. is a folder/],
    [["ask", "what?", "-k", "0"], /whole number from 1 to 20/],
    [["ask", "what?", "--colour"], /unknown option '--colour'/],
    [["cite"], /missing required argument 'id'/],
    [["start", "now"], /too many arguments/],
    [["serve", "--host", "localhost"], /'localhost' is invalid. Expected an IP address, such as 127\.0\.0\.1/],
    [["serve", "--host", "0.0.0.0"], /can be reached from other machines. Set SERVE_TOKEN/],
    [["index", "--rebuild", "nowhere"], /no nowhere/],
  ])("%j", async (args, message) => {
    const { code, stdout, stderr } = await callVerbatim(args, { cwd });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });

  test("and so does a setting of the environment", async () => {
    const { code, stderr } = await callVerbatim(["ask", "what?"], { cwd, env: { DISCORD_API_URL: "not a url" } });
    expect(code).toBe(2);
    expect(stderr).toMatch(/DISCORD_API_URL must be a URL.*"not a url"/);
  });

  test("and so does a token that no program could send, which is not repeated", async () => {
    const { code, stderr } = await callVerbatim(["serve"], { cwd, env: { SERVE_TOKEN: "пароль" } });
    expect(code).toBe(2);
    expect(stderr).toContain("SERVE_TOKEN holds letters that no header of HTTP can.");
    expect(stderr).not.toContain("пароль");
  });
});

describe("without an index", () => {
  test.each([[["ask", "what?"]], [["cite", "0123456789"]], [["serve"]], [["mcp"]]])(
    "%j says how to build one in a sentence and fails",
    async (args) => {
      const { code, stdout, stderr } = await callVerbatim(args, { cwd });
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^\S+ holds no index yet\. Run "npm run index" to build it\.\n$/);
    },
  );
});

test.each([
  [["--help"], { code: 0, stdout: expect.stringContaining("Usage: npm run"), stderr: "" }],
  [["cite", "0123456789"], { code: 1, stdout: "", stderr: expect.stringContaining("holds no index yet") }],
  [["sing"], { code: 2, stdout: "", stderr: expect.stringContaining("unknown command 'sing'") }],
])("the process of %j ends with the code and the output of its command", async (args, finished) => {
  expect(await runVerbatim(args, { cwd })).toEqual(finished);
});
