import { readFileSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Embedding } from "../../../src/embed/embedding.ts";
import type { StoreSnapshot } from "../../../src/retrieve/store/passage-store.ts";
import { readManifest } from "../../../src/retrieve/store/sqlite/manifest.ts";
import { openStore } from "../open-engine.ts";
import { longArticle, temporaryIndex } from "../temporary-index.ts";
import { sizesAfterUpdates } from "./sizes-after-updates.ts";

function hnswOf(folder: string) {
  return readManifest(folder)?.hnsw;
}

/** Names of the files that hold the passages nearest to a query. */
function nearestSources(query: Embedding, count: number) {
  return async (snapshot: StoreSnapshot) => {
    const nearest = await snapshot.nearest(query, count);
    return (await snapshot.passages(nearest.map(({ id }) => id))).map(({ source }) => source);
  };
}

test("an edited file costs its changed passages only", async () => {
  const { write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 8), "b.md": longArticle("Beagle", 8) });
  await update();
  write({ "a.md": longArticle("Ada", 8).replace("Paragraph 3 of Ada tells", "Paragraph 3 of Ada no longer tells") });
  const { embedded, unchanged } = await update();
  expect(unchanged).toBe(1);
  expect(embedded).toBe(1);
});

test("a renamed file costs nothing: neither an embedding nor a new HNSW file", async () => {
  const { articles, index, update } = await temporaryIndex({
    "a.md": longArticle("Ada", 8),
    "b.md": "# B\n\nOther words.",
  });
  await update();
  const before = hnswOf(index);
  renameSync(join(articles, "a.md"), join(articles, "renamed.md"));
  const { embedded, removed } = await update();
  expect({ embedded, removed }).toEqual({ embedded: 0, removed: ["a.md"] });
  expect(hnswOf(index)).toEqual(before);
});

test("one of hundreds of equal passages is one point, and does not hide others", async () => {
  const same = "All rights are reserved by the publisher of this journal.";
  const copies = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`copy-${i}.txt`, same]));
  const { index, update, models } = await temporaryIndex({ ...copies, "b.md": longArticle("Beagle", 8) });
  const { counts } = await update();
  const store = openStore(index, models);
  const found = await store.snapshot(nearestSources(await models.embedder.embedQuery(same), 20));
  await store.close();
  expect(counts.passages).toBeGreaterThan(300);
  expect(hnswOf(index)?.count).toBeLessThan(30);
  expect(found.filter((source) => source === "b.md").length).toBeGreaterThanOrEqual(8);
});

test("what is removed leaves search at once, and the HNSW file when a quarter of it is dead", async () => {
  const files = Object.fromEntries(
    ["Ada", "Beagle", "Cutty", "Dart"].map((name) => [`${name}.md`, longArticle(name, 10)]),
  );
  const { articles, index, models, update } = await temporaryIndex(files);
  await update();
  const before = hnswOf(index);
  const store = openStore(index, models);
  const query = await models.embedder.embedQuery("Paragraph 3 of Ada tells what happened");
  const sources = async () => new Set(await store.snapshot(nearestSources(query, 100)));
  expect(await sources()).toContain("Ada.md");
  rmSync(join(articles, "Ada.md"));
  await update();
  expect(await sources()).toEqual(new Set(["Beagle.md", "Cutty.md", "Dart.md"]));
  rmSync(join(articles, "Beagle.md"));
  await update();
  expect(await sources()).toEqual(new Set(["Cutty.md", "Dart.md"]));
  expect(hnswOf(index)?.count).toBeLessThan((before?.count ?? 0) * 0.75);
  await store.close();
});

// "npm run test:slow" updates four times as often.
test("many small updates leave an index no larger than half as much again as a fresh one", async () => {
  const { updated, fresh } = await sizesAfterUpdates(24);
  expect(updated).toBeLessThan(1.5 * fresh);
});

test("a rebuild goes on where one that was cut short stopped", async () => {
  const files = Object.fromEntries(
    ["Ada", "Beagle", "Cutty", "Dart"].map((name) => [`${name}.md`, longArticle(name, 10)]),
  );
  const { index, update } = await temporaryIndex(files);
  const { embedded: all } = await update();
  const onProgress = ({ done }: { done: number }) => {
    if (done === 3) throw new Error("cut short");
  };
  await expect(update({ rebuild: true, onProgress })).rejects.toThrow("cut short");
  expect(readManifest(index)?.database).toBe("passages-1.sqlite");
  const { embedded } = await update({ rebuild: true });
  expect(embedded).toBeGreaterThan(0);
  expect(embedded).toBeLessThan(all / 2);
  expect(readManifest(index)?.database).toBe("passages-2.sqlite");
});

test("a rebuild takes out what it was not given", async () => {
  const { articles, index, update } = await temporaryIndex({
    "a.md": longArticle("Ada", 3),
    "b.md": longArticle("B", 3),
  });
  await update();
  await update({ rebuild: true, paths: [join(articles, "a.md")] });
  expect(readManifest(index)?.counts.files).toBe(1);
});

test("the manifest's JSON names files that are there", async () => {
  const { index, update } = await temporaryIndex({ "a.md": longArticle("Ada", 3) });
  await update();
  const manifest = JSON.parse(readFileSync(join(index, "manifest.json"), "utf8"));
  expect(statSync(join(index, manifest.database)).size).toBeGreaterThan(0);
  expect(statSync(join(index, manifest.hnsw.file)).size).toBeGreaterThan(0);
});
