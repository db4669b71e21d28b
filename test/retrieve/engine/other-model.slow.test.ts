import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { loadModels } from "../../../src/embed/load-models.ts";
import { ForkedEngine } from "../../../src/retrieve/engine/forked-engine.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { indexSamples } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";

const QUESTION = { text: "Wie restauriert man eine zerbrochene Schale mit Gold?" };

const index = temporaryFolder();
const other = join(temporaryFolder(), "static-multilingual-zh");

test("an index that is embedded with another model takes over while questions are asked, and none is lost", async () => {
  cpSync(fileURLToPath(new URL("../../../models/static-multilingual-zh", import.meta.url)), other, { recursive: true });
  writeFileSync(join(other, "verbatim.json"), JSON.stringify({ passagePrefix: "article: " }));
  await indexSamples(index, await builtInModels());

  // The settings name the new model already; the index is still the old one's.
  const changing = await ForkedEngine.start({ indexFolder: index, model: other });
  onTestFinished(() => changing.close());
  const { passages, model } = await changing.status();
  expect(model).toBe("built-in");
  const models = await loadModels(other);
  let embedding = true;
  const rebuilt = updateIndex({ store: new SqliteWritableStore(index), paths: "known", models, rebuild: true }).finally(
    () => {
      embedding = false;
    },
  );
  while (embedding) await changing.ask(QUESTION);
  expect((await rebuilt).embedded).toBe(passages);
  await Promise.all(Array.from({ length: 5 }, () => changing.ask(QUESTION)));
  expect(await changing.status()).toMatchObject({ model: other, passages });
});
