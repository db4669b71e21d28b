import { cpSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { startLocalHub } from "../../embed/local-hub.ts";
import { writeTinyCrossEncoder } from "../../rerank/tiny-cross-encoder.ts";
import { SAMPLES } from "../../retrieve/sample-index.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runVerbatim, startVerbatim } from "../run-verbatim.ts";

const folder = temporaryFolder();

test("start with another model answers with the old one until all is embedded, and ends with its input", async () => {
  const model = join(folder, "models", "static-multilingual-zh");
  cpSync(SAMPLES, join(folder, "articles"), { recursive: true });
  cpSync(fileURLToPath(new URL("../../../models/static-multilingual-zh", import.meta.url)), model, { recursive: true });
  writeFileSync(join(model, "verbatim.json"), JSON.stringify({ passagePrefix: "article: " }));
  expect((await runVerbatim(["index"], { cwd: folder })).code).toBe(0);
  const env = { EMBED_MODEL: model };
  const { code, stdout, stderr } = await runVerbatim(["start"], { cwd: folder, env, input: "What is a tun?" });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toMatch(/being embedded again with .+; until that is done, the old index answers\./);
  expect(stdout).toMatch(/tardigrades\.txt/);
});

test("start with a reranker that is only a name downloads it before the first question", async () => {
  const id = "tests/tiny-reranker";
  const hub = await startLocalHub(writeTinyCrossEncoder(join(folder, "on-the-hub")).folder, id);
  onTestFinished(() => hub.close());
  const env = { RERANK_MODEL: id, HF_ENDPOINT: hub.url };
  const { code, stdout } = await runVerbatim(["start"], { cwd: folder, env, input: "What is a tun?" });
  expect(code).toBe(0);
  expect(stdout).toMatch(/tardigrades\.txt/);
  expect(existsSync(join(folder, "models", id, "onnx", "model_quantized.onnx"))).toBe(true);
});

test("start --watch answers from an article that is dropped into the folder meanwhile", async () => {
  const watched = join(folder, "watched");
  mkdirSync(join(watched, "articles"), { recursive: true });
  cpSync(join(SAMPLES, "kintsugi.md"), join(watched, "articles", "kintsugi.md"));
  const child = startVerbatim(["start", "--watch"], { cwd: watched });
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  const said = (words: RegExp) => expect.poll(() => stdout).toMatch(words);
  await said(/Verbatim answers from 1 article/);
  cpSync(join(SAMPLES, "lighthouse-lens.md"), join(watched, "articles", "new.md"));
  await said(/The index holds 2 files/);
  child.stdin.end("Who was the last keeper at Harrow Ness?\n");
  await new Promise((resolve) => child.on("close", resolve));
  expect(stdout).toMatch(/Dorothy Pell[\s\S]*new\.md/);
  expect(child.exitCode).toBe(0);
});
