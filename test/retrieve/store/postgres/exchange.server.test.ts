import { expect, test } from "vitest";
import { LocalEngine } from "../../../../src/retrieve/engine/local-engine.ts";
import { updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import { modelStamp } from "../../../../src/retrieve/store/model-stamp.ts";
import { openPassageStore, openWritableStore } from "../../../../src/retrieve/store/place/open-store.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { openEngine } from "../../open-engine.ts";
import { indexSamples, SAMPLES } from "../../sample-index.ts";
import { builtInModels } from "../../search-models.ts";
import { expectSameAnswers, QUESTIONS } from "../both-engines.ts";
import { describeOnServer } from "./cluster.ts";

const indexFolder = temporaryFolder();

describeOnServer((cluster) => {
  test("an engine answers every third sample question, and phrases, from PostgreSQL as it does from SQLite", async () => {
    const questions = [...QUESTIONS.filter((_, at) => at % 3 === 2), ...QUESTIONS.slice(-4)];
    expect(questions.length).toBeGreaterThan(60);
    const models = await builtInModels();
    const place = { indexFolder, store: cluster().url };
    await indexSamples(indexFolder, models);
    await updateIndex({ store: await openWritableStore(place), paths: [SAMPLES], models });
    const onDisk = openEngine(indexFolder, models);
    const elsewhere = new LocalEngine(await openPassageStore(place, modelStamp(models.embedder)), models);
    await expectSameAnswers({ onDisk, inMemory: elsewhere }, questions).finally(() =>
      Promise.all([onDisk.close(), elsewhere.close()]),
    );
  });
});
