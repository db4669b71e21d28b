import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { compilePrograms, programOfHandbook } from "./library/compile-program.ts";
import { temporaryFolder } from "./temporary-folder.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

/** Compiled by `npm ci` for this Node.js already: compiling them again would take minutes and prove nothing new. */
const NATIVE = ["better-sqlite3/build", "hnswlib-node/build"];

const folder = temporaryFolder();

interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs npm's own programs in the folder, with nothing of this repository's in the environment. */
function run(program: string, args: readonly string[], { cwd = folder, input = "" } = {}): Promise<Ran> {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_)/i.test(name)));
  return new Promise((resolve) => {
    const child = execFile(program, args, { cwd, env }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
    child.stdin?.end(input);
  });
}

function verbatim(args: readonly string[], input = ""): Promise<Ran> {
  return run("npx", ["--no-install", "verbatim", ...args], { input });
}

beforeAll(async () => {
  const packed = await run("npm", ["pack", "--ignore-scripts", "--pack-destination", folder], { cwd: ROOT });
  expect(packed).toMatchObject({ code: 0 });
  const [tarball] = readdirSync(folder).filter((name) => name.endsWith(".tgz"));
  writeFileSync(join(folder, "package.json"), "{}");
  const installed = await run("npm", ["install", "--ignore-scripts", "--no-audit", `./${tarball}`]);
  expect(installed).toMatchObject({ code: 0 });
  for (const path of NATIVE) {
    cpSync(join(ROOT, "node_modules", path), join(folder, "node_modules", path), { recursive: true });
  }
});

describe("the packed package, installed in a folder of its own", () => {
  test("brings neither sources nor what only browsers and images need", () => {
    const own = readdirSync(join(folder, "node_modules", "verbatim"));
    expect(own.toSorted()).toEqual(
      [".env.example", "LICENSE", "README.md", "articles", "dist", "models", "package.json", "test"].toSorted(),
    );
    const questions = readdirSync(join(folder, "node_modules", "verbatim", "test"), { recursive: true });
    expect(questions.toSorted(), "what models are calibrated with").toEqual(["eval", join("eval", "samples.jsonl")]);
    for (const name of ["sharp", "onnxruntime-web", "protobufjs", "tsx", "typescript"]) {
      expect(existsSync(join(folder, "node_modules", name)), name).toBe(false);
    }
  });

  test("says what to do while there is nothing to answer from, by its own name", async () => {
    expect(await verbatim(["ask", "--help"])).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Usage: verbatim ask [options] [question...]"),
    });
    expect(await verbatim(["ask", "what?"])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('holds no index yet. Run "verbatim index" to build it.'),
    });
    expect(await verbatim(["start"])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/articles: There is no such file or folder[\s\S]*"verbatim index"/),
    });
  });

  test("indexes and answers in the folder where it is called, with the model that comes with it", async () => {
    mkdirSync(join(folder, "articles"));
    cpSync(join(ROOT, "articles", "tardigrades.txt"), join(folder, "articles", "tardigrades.txt"));
    expect(await verbatim(["index"])).toMatchObject({ code: 0, stdout: expect.stringContaining("1 file") });
    expect(existsSync(join(folder, "index", "manifest.json"))).toBe(true);
    const question = "How many eggs did the tardigrade lay?";
    expect(await verbatim(["ask", question])).toMatchObject({ code: 0, stdout: expect.stringContaining("nineteen") });
    // The conversation asks the engine's own process.
    expect(await verbatim(["start"], `${question}\n/quit\n`)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("nineteen"),
    });
    expect(await verbatim(["doctor"])).toMatchObject({ code: 0, stdout: expect.stringContaining("All is well.") });
  });

  test("gives its engine and its types to a program that imports it", async () => {
    expect(compilePrograms(folder, { handbook: programOfHandbook() })).toEqual([]);
    expect(await run("node", ["handbook.mjs"])).toMatchObject({
      ...{ code: 0, stderr: "" },
      stdout: expect.stringContaining("tardigrades.txt, lines "),
    });
  });

  test("runs another model by the library that is part of it", async () => {
    const model = join(folder, "another-model");
    cpSync(join(ROOT, "models", "static-multilingual-zh"), model, { recursive: true });
    const options = ["--model", "./another-model", "--index", "another-index"];
    expect(await verbatim(["index", ...options])).toMatchObject({ code: 0 });
    const answer = await verbatim(["ask", ...options, "How many eggs did the tardigrade lay?"]);
    expect(answer).toMatchObject({ code: 0, stdout: expect.stringContaining("nineteen") });
  });
});
