import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { callVerbatim } from "../call-verbatim.ts";

const cwd = temporaryFolder();

/** As npm hands on `npm run NAME OPTIONS` without "--": unknown options as variables, their values as arguments. */
const asNpm = (settings: Readonly<Record<string, string>>) => ({
  npm_lifecycle_event: "a-script",
  ...Object.fromEntries(Object.entries(settings).map(([name, value]) => [`npm_config_${name}`, value])),
});

test.each([
  [["ask", "DIR", "hello"], { index: "true" }, "--index", "npm run ask -- --index <folder>"],
  [["ask", "hello"], { index: "DIR" }, "--index", "npm run ask -- --index <folder>"],
  [["ask", "hello"], { json: "true" }, "--json", "npm run ask -- --json"],
  [["ask", "3", "hello"], { count: "true" }, "--count", "npm run ask -- --count <n>"],
  [["index", "articles", "DIR"], { index: "true" }, "--index", "npm run index -- --index <folder>"],
  [["doctor", "DIR"], { index: "true" }, "--index", "npm run doctor -- --index <folder>"],
  [["start"], { watch: "true" }, "--watch", "npm start -- --watch [paths...]"],
  [["model", "use", "a/b", "5"], { max_tokens: "true" }, "--max-tokens", "npm run model -- use --max-tokens <n>"],
])("%j, with %j taken by npm, is not run; what to type is said", async (args, settings, option, typed) => {
  const { code, stdout, stderr } = await callVerbatim(args, { cwd, env: asNpm(settings) });
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(`npm took ${option} for itself.`);
  expect(stderr).toContain(`as in: ${typed} (`);
});

test("npm's own settings, and options that came through, are no reason to refuse", async () => {
  const env = asNpm({ index: "true", loglevel: "silent", user_agent: "npm/11", noproxy: "" });
  const { stderr } = await callVerbatim(["ask", "--index", "none", "hello"], { cwd, env });
  expect(stderr).toMatch(/none holds no index yet/);
});

test("npm hands options on as this expects", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "dist"));
  const main = fileURLToPath(new URL("../../../dist/node/verbatim.js", import.meta.url));
  writeFileSync(join(folder, "package.json"), JSON.stringify({ scripts: { ask: `node ${JSON.stringify(main)} ask` } }));
  cpSync(fileURLToPath(new URL("../../../.npmrc", import.meta.url)), join(folder, ".npmrc"));
  const env = { PATH: process.env.PATH, HOME: folder };
  const npm = (...args: string[]) => spawnSync("npm", ["run", "ask", ...args], { cwd: folder, env, encoding: "utf8" });

  expect(npm("--index", "DIR", "hello").stderr).toContain("npm took --index for itself.");
  expect(npm("hello", "--json").stderr).toContain("npm took --json for itself.");
  expect(npm("--", "--index", "DIR", "hello").stderr).toContain("DIR holds no index yet.");
});
