import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { modelStamp } from "../../../../src/retrieve/store/model-stamp.ts";
import type { StoreSnapshot } from "../../../../src/retrieve/store/passage-store.ts";
import { SqlitePassageStore } from "../../../../src/retrieve/store/sqlite/reading/sqlite-passage-store.ts";
import { SqlitePointServer } from "../../../../src/retrieve/store/sqlite/reading/sqlite-point-server.ts";
import { openStore } from "../../open-engine.ts";
import { longArticle, type TemporaryIndex, temporaryIndex } from "../../temporary-index.ts";

/** A reader that holds no vectors, beside what searches them for it. */
function openServed({ index, models }: TemporaryIndex): SqlitePassageStore {
  const server = new SqlitePointServer(index);
  const store = SqlitePassageStore.open(index, modelStamp(models.embedder), server);
  onTestFinished(async () => {
    await store.close();
    await server.close();
  });
  return store;
}

/** A reader that reads them anew for each search. */
function openOnDisk({ index, models }: TemporaryIndex): SqlitePassageStore {
  const store = SqlitePassageStore.open(index, modelStamp(models.embedder), "disk");
  onTestFinished(() => store.close());
  return store;
}

test("a reader without vectors finds, number for number, what one that holds them finds, also as files come and go", async () => {
  const index = await temporaryIndex({ "a.md": longArticle("Ada", 30), "b.md": longArticle("Beagle", 30) });
  await index.update();
  const [query] = await index.models.embedder.embedQueries(["How many birds did the crew of Ada count?"]);
  const found = async (snapshot: StoreSnapshot) => {
    const nearest = await snapshot.nearest(query as Float32Array, 20);
    const ids = await snapshot.passageIds();
    const similarities = await snapshot.similarities(ids, query as Float32Array);
    return { nearest, similarities, sample: await snapshot.sampleSimilarities(query as Float32Array, 25) };
  };
  const whole = openStore(index.index, index.models);
  onTestFinished(() => whole.close());
  const [served, onDisk] = [openServed(index), openOnDisk(index)];
  const before = await whole.snapshot(found);
  expect(await served.snapshot(found)).toEqual(before);
  expect(await onDisk.snapshot(found)).toEqual(before);
  index.write({ "c.md": longArticle("Calypso", 30) });
  rmSync(join(index.articles, "b.md"));
  await index.update();
  expect(await whole.snapshot(found)).not.toEqual(before);
  expect(await served.snapshot(found)).toEqual(await whole.snapshot(found));
  expect(await onDisk.snapshot(found)).toEqual(await whole.snapshot(found));
});

test("a snapshot that was opened before a file left the index still tells how similar its passages are", async () => {
  const index = await temporaryIndex({ "a.md": longArticle("Ada", 4), "b.md": longArticle("Beagle", 20) });
  await index.update();
  const store = openServed(index);
  const [query] = await index.models.embedder.embedQueries(["birds"]);
  await store.snapshot(async (snapshot) => {
    const ids = await snapshot.passageIds();
    const before = await snapshot.similarities(ids, query as Float32Array);
    rmSync(join(index.articles, "b.md"));
    await index.update();
    expect((await snapshot.nearest(query as Float32Array, 50)).every(({ id }) => ids.includes(id))).toBe(true);
    expect(await snapshot.similarities(ids, query as Float32Array)).toEqual(before);
  });
});

test("what is asked of an index that is rebuilt meanwhile is asked again of the new one", async () => {
  const index = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await index.update();
  const store = openServed(index);
  const [query] = await index.models.embedder.embedQueries(["birds"]);
  let asked = 0;
  const files = await store.snapshot(async (snapshot) => {
    if (++asked === 1) {
      index.write({ "b.md": longArticle("Beagle", 4) });
      await index.update({ rebuild: true });
    }
    await snapshot.nearest(query as Float32Array, 10);
    return (await snapshot.status()).files;
  });
  expect({ asked, files }).toEqual({ asked: 2, files: 2 });
});
