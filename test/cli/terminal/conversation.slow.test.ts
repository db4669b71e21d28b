import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { SAMPLES } from "../../retrieve/sample-index.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { runVerbatim } from "../run-verbatim.ts";

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
