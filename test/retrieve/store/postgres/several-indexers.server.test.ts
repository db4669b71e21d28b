import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { updateIndex } from "../../../../src/retrieve/indexing/update-index.ts";
import { modelStamp } from "../../../../src/retrieve/store/model-stamp.ts";
import { openPassageStore, openWritableStore } from "../../../../src/retrieve/store/place/open-store.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { article, expectWholeVersions, FILES, markersIn, runAndKill } from "../../indexing/torment.ts";
import { allPassages } from "../../open-engine.ts";
import { tinyModels } from "../../tiny-models.ts";
import { describeOnServer } from "./cluster.ts";
import { faultsOf } from "./faults.ts";

/** Longer than any run, in milliseconds. */
const NEVER = 1e9;
const ROUNDS = 6;

describeOnServer((cluster) => {
  test("several indexers share the files of one index; where one is killed, the others do its part, and none does another's", async () => {
    const folder = temporaryFolder();
    const place = { indexFolder: join(folder, "index"), store: cluster().url };
    const articles = join(folder, "articles");
    mkdirSync(articles);
    mkdirSync(place.indexFolder);
    const models = await tinyModels();
    const passages = async (of: typeof place) => {
      const store = await openPassageStore(of, modelStamp(models.embedder));
      const all = await store.snapshot(allPassages);
      await store.close();
      return all;
    };
    let duration = 300;
    for (let version = 1; version <= ROUNDS; version++) {
      for (let file = 0; file < FILES; file++) writeFileSync(join(articles, `${file}.md`), article(file, version));
      const run = (name: string, delay: number) =>
        runAndKill([place.indexFolder, articles, join(folder, name), "update", place.store], delay);
      const [, ...survivors] = await Promise.all([
        run("killed", duration * Math.random()),
        run("second", NEVER),
        run("third", NEVER),
      ]);
      expect(survivors.map(({ finished }) => finished)).toEqual([true, true]);
      duration = (duration + Math.min(...survivors.map(({ milliseconds }) => milliseconds))) / 2;
      const embedded = survivors.flatMap((survivor) => [...new Set(markersIn(survivor.embedded))]);
      expect(new Set(embedded).size, "embedded by both").toBe(embedded.length);
      expect(await faultsOf(place.store)).toEqual([]);
      const found = markersIn((await passages(place)).map(({ text }) => text).join("\n"));
      expectWholeVersions(found, version);
      expect(found.filter((marker) => marker.split("x")[1] === String(version))).toHaveLength(found.length);
    }
    const fresh = { ...place, collection: "fresh" };
    await updateIndex({ store: await openWritableStore(fresh), paths: [articles], models });
    const citations = async (of: typeof place) => (await passages(of)).map(({ citation }) => citation).sort();
    expect(await citations(place)).toEqual(await citations(fresh));
  });
});
