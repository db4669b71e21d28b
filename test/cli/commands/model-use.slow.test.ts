import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readManifest } from "../../../src/retrieve/store/sqlite/manifest.ts";
import { type LocalHub, startLocalHub } from "../../embed/local-hub.ts";
import { indexSamples } from "../../retrieve/sample-index.ts";
import { builtInModels } from "../../retrieve/search-models.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runVerbatim } from "../run-verbatim.ts";

const cwd = temporaryFolder();
const index = join(cwd, "index");
let hub: LocalHub;
beforeAll(async () => {
  await indexSamples(index, await builtInModels());
  hub = await startLocalHub();
});
afterAll(() => hub.close());

test("one command downloads a model, learns to trust it, embeds the articles anew and tells what has changed", async () => {
  const { passages } = readManifest(index)?.counts ?? {};
  const questions = [
    "Who was the last keeper at Harrow Ness?",
    "听雨廊桥全长多少米？",
    "Which lighthouse is the tallest in Portugal?",
  ];
  const lines = questions.map((question, id) => JSON.stringify({ id, question }));
  writeFileSync(join(cwd, "questions.jsonl"), lines.join("\n"));
  const { code, stdout, stderr } = await runVerbatim(["model", "use", hub.modelId, "--questions", "questions.jsonl"], {
    cwd,
    env: { HF_ENDPOINT: hub.url },
  });
  expect({ code, stderr: stderr.replaceAll(/^(?:Indexing|onnx|tokenizer|config|special).*\n/gm, "") }).toEqual({
    code: 0,
    stderr: "",
  });
  const told = stdout.split("\n");
  expect(told[0]).toBe(`${hub.modelId} (384 dimensions) is in use from now on (EMBED_MODEL in .env).`);
  expect(told[1]).toContain("Learning from the sample articles");
  expect(told[2]).toMatch(/^It is trusted [\d.]+ times as far as the built-in model\.$/);
  expect(told[3]).toBe(`All ${passages} passages are embedded with ${hub.modelId} now.`);
  expect(told[4], "the hub's model is the built-in one under another name").toBe(
    "Of 3 questions, 3 are answered as before.",
  );
  expect(readFileSync(join(cwd, ".env"), "utf8")).toContain(`EMBED_MODEL="${hub.modelId}"`);
  expect(existsSync(join(cwd, "models", hub.modelId, "calibration.json"))).toBe(true);
  expect(readManifest(index)?.model.id).toBe(hub.modelId);
});
