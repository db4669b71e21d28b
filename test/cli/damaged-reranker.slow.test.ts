import { cpSync, mkdirSync, rmSync, symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { indexSamples } from "../retrieve/sample-index.ts";
import { builtInModels } from "../retrieve/search-models.ts";
import { temporaryFolder } from "../temporary-folder.ts";
import { type Finished, runVerbatim } from "./run-verbatim.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const cwd = temporaryFolder();
beforeAll(async () => {
  await indexSamples(join(cwd, "index"), await builtInModels());
});

const QUESTION = "How tall is the lighthouse at Harrow Ness?";

/** What is installed of the package, with the reranker's file as it became. */
function installedWith(damage: (file: string) => void) {
  const folder = temporaryFolder();
  for (const part of ["dist/node", "models/static-multilingual-zh", "models/answer-presence"]) {
    cpSync(join(ROOT, part), join(folder, part), { recursive: true });
  }
  cpSync(join(ROOT, "package.json"), join(folder, "package.json"));
  symlinkSync(join(ROOT, "node_modules"), join(folder, "node_modules"));
  const file = join(folder, "models", "answer-presence", "scorer.onnx");
  damage(file);
  const run = (args: readonly string[], { input = "", env = {} } = {}) =>
    runVerbatim(args, { cwd, program: join(folder, "dist", "node", "verbatim.js"), input, env });
  return { file, run };
}

/** What is answered where the reranker is off: where its file is damaged, too. */
let without: Promise<Finished> | undefined;
const answerWithout = () =>
  (without ??= installedWith((file) => rmSync(file)).run(["ask", "--json", QUESTION], {
    env: { RERANK_MODEL: "off" },
  }));

const WAY_ON =
  'Install Verbatim again, or go without it (RERANK_MODEL="off"). Until then, questions are answered without it.';

describe("with the reranker's file damaged", () => {
  test.each<readonly [string, (file: string) => void, string]>([
    ["missing", (file) => rmSync(file), " cannot be read. "],
    ["a folder", (file) => [rmSync(file), mkdirSync(file)], " cannot be read. "],
    ["cut short", (file) => truncateSync(file, 1_000_000), " is damaged: "],
  ])("(%s) a question is answered as without it, and one line says what is wrong", async (_, damage, what) => {
    const { file, run } = installedWith(damage);
    const asked = await run(["ask", "--json", QUESTION]);
    const off = await answerWithout();
    expect(asked).toMatchObject({ code: 0, stdout: off.stdout });
    expect(asked.stderr).toMatch(/^.+\n$/);
    expect(asked.stderr).toContain(`The reranker that comes with Verbatim cannot be used: ${file}${what}`);
    expect(asked.stderr).toContain(WAY_ON);
    expect(off.stderr).toBe("");
  });

  test("a conversation goes on without it, and one line of warning or of the log says so", async () => {
    const { file, run } = installedWith((path) => truncateSync(path, 0));
    const input = `${QUESTION}\nWho was the last keeper at Harrow Ness?\n/quit\n`;
    const [plain, logged, off] = [
      await run(["start"], { input }),
      await run(["start"], { input, env: { LOG_LEVEL: "info" } }),
      await run(["start"], { input, env: { RERANK_MODEL: "off" } }),
    ];
    expect(plain).toMatchObject({ code: 0, stdout: off.stdout, stderr: expect.stringMatching(/^.+\n$/) });
    expect(plain.stderr).toContain(`${file} is damaged: `);
    expect(logged).toMatchObject({ code: 0, stdout: off.stdout, stderr: expect.stringMatching(/^.+\n$/) });
    expect(JSON.parse(logged.stderr)).toMatchObject({ name: "engine", level: 40, msg: plain.stderr.trimEnd() });
  });

  test("doctor tells it as a problem, in the same words", async () => {
    const { file, run } = installedWith((path) => rmSync(path));
    const { code, stdout } = await run(["doctor"]);
    expect(code).toBe(1);
    expect(stdout).toContain(
      `problem reranker: The reranker that comes with Verbatim cannot be used: ${file} cannot be`,
    );
    expect(stdout).toContain(
      'go without it (RERANK_MODEL="off").\n        Until then, questions are answered without it.',
    );
  });

  test("a measurement, which would be of something else, is refused before anything is indexed", async () => {
    const { file, run } = installedWith((path) => truncateSync(path, 0));
    const set = [join(ROOT, "test", "eval", "samples.jsonl"), "--articles", join(ROOT, "articles")];
    // What is known of the built-in model itself is not learned again in a package.
    const another = ["--model", join(ROOT, "models", "static-multilingual-zh")];
    for (const args of [
      ["eval", ...set],
      ["calibrate", ...set, ...another],
    ]) {
      const { code, stdout, stderr } = await run(args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^The reranker that comes with Verbatim cannot be used: .+\n$/);
      expect(stderr).toContain(file);
    }
  });
});
