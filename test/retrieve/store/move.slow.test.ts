import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { modelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import { openPassageStore, openStoreExport, openWritableStore } from "../../../src/retrieve/store/place/open-store.ts";
import type { StorePlace } from "../../../src/retrieve/store/store-place.ts";
import { moveIndex } from "../../../src/retrieve/upkeep/move-index.ts";
import { FERRY, NOTICES } from "../../read/page/stories/page-with-notices.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { allPassages } from "../open-engine.ts";
import { SAMPLES } from "../sample-index.ts";
import { tinyModels } from "../tiny-models.ts";
import { startPglite } from "./postgres/pglite.ts";

const folder = temporaryFolder();
/** A page with texts that may be another article's. */
const page = join(folder, "page.txt");
writeFileSync(page, [...FERRY, ...NOTICES].join("\n\n"));
let url = "";
beforeAll(async () => {
  url = await startPglite();
});

/** All that can be seen of an index but ids, which are the store's own. */
async function everythingIn(place: StorePlace) {
  const store = await openPassageStore(place, modelStamp((await tinyModels()).embedder));
  try {
    return await store.snapshot(async (snapshot) => {
      const passages = await allPassages(snapshot);
      const { embedder } = await tinyModels();
      const query = await embedder.embedQuery("Who keeps the lighthouse?");
      const { generation: _, updated: __, ...status } = await snapshot.status();
      const similarities = await snapshot.similarities(
        passages.map(({ id }) => id),
        query,
      );
      return {
        status,
        files: (await snapshot.files()).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
        articles: await snapshot.articles(),
        terms: await snapshot.termStatistics(["lighthouse", "glass", "the"]),
        passages: passages.map(({ id: _id, articleId: _articleId, fileId: _fileId, ...passage }, i) => {
          return { ...passage, similarity: similarities[i]?.toFixed(5) };
        }),
      };
    });
  } finally {
    await store.close();
  }
}

/** Moves an index; returns how many files had to be moved. */
async function move(
  from: StorePlace,
  to: StorePlace,
  onFile: (done: number) => void = () => undefined,
): Promise<number> {
  const source = await openStoreExport(from);
  try {
    const progress = ({ done }: { readonly done: number }) => onFile(done);
    const file = vi.fn(source.file);
    await moveIndex({ from: { ...source, file }, to: await openWritableStore(to), onProgress: progress });
    return file.mock.calls.length;
  } finally {
    await source.close();
  }
}

test("an index is the same after it was moved from a folder into PostgreSQL and back, though the move was cut short", async () => {
  const first = { indexFolder: join(folder, "first") };
  const database = { indexFolder: first.indexFolder, store: url };
  const second = { indexFolder: join(folder, "deeper", "second") };
  mkdirSync(join(folder, "deeper"));
  const models = await tinyModels();
  await updateIndex({ store: await openWritableStore(first), paths: [SAMPLES, page], models });
  const before = await everythingIn(first);
  expect(before.passages.filter(({ mayBeAnothers }) => mayBeAnothers)).not.toEqual([]);
  const cut = move(first, database, (done) => {
    if (done === 5) throw new RangeError("cut short");
  });
  await expect(cut).rejects.toThrow("cut short");
  await expect(everythingIn(database)).rejects.toThrow("holds no index yet");
  expect(await move(first, database)).toBe(before.files.length - 5);
  expect(before).toEqual(await everythingIn(database));
  await move(database, second);
  const after = await everythingIn(second);
  // Their paths are counted from the folder that holds the index.
  const names = (files: typeof after.files) => files.map(({ path: _, ...file }) => file);
  expect(names(before.files)).toEqual(names(after.files));
  expect({ ...before, files: [] }).toEqual({ ...after, files: [] });
  // What is there is known as it was.
  const { unchanged, embedded } = await updateIndex({
    store: await openWritableStore(second),
    paths: [SAMPLES, page],
    models,
  });
  expect([unchanged, embedded]).toEqual([before.files.length, 0]);
});
