import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { StoreSnapshot } from "../../../../src/retrieve/store/passage-store.ts";
import { readManifest } from "../../../../src/retrieve/store/sqlite/manifest.ts";
import { openEngine, openStore } from "../../open-engine.ts";
import { longArticle, temporaryIndex } from "../../temporary-index.ts";

const filesOf = async (snapshot: StoreSnapshot) => (await snapshot.files()).map(({ name }) => name).sort();

test("an open store follows updates and rebuilds from one snapshot to the next", async () => {
  const { articles, index, models, write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await update();
  const store = openStore(index, models);
  const files = () => store.snapshot(filesOf);
  expect(await files()).toEqual(["a.md"]);
  write({ "b.md": longArticle("Beagle", 4) });
  await update();
  expect(await files()).toEqual(["a.md", "b.md"]);
  rmSync(join(articles, "a.md"));
  await update({ rebuild: true });
  expect(await files()).toEqual(["b.md"]);
  expect(readManifest(index)?.database).toBe("passages-2.sqlite");
  await store.close();
});

test("an open store counts terms, and finds who holds them, as they are after each change", async () => {
  const { index, models, write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await update();
  const store = openStore(index, models);
  const counted = () =>
    store.snapshot(async (snapshot) => {
      const { passages, frequencies } = await snapshot.termStatistics(["voyage", "beagle"]);
      const holders = await snapshot.holders([{ term: "beagle", weight: 1 }], 10);
      return { passages, frequencies, holders: holders.length };
    });
  const before = await counted();
  expect(await counted()).toEqual(before);
  expect(before).toEqual({ passages: 4, frequencies: [4, 0], holders: 0 });
  write({ "b.md": longArticle("Beagle", 4) });
  await update();
  expect(await counted()).toEqual({ passages: 8, frequencies: [8, 4], holders: 4 });
  await store.close();
});

test("a snapshot shows nothing of what is written meanwhile", async () => {
  const { index, models, write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await update();
  const store = openStore(index, models);
  await store.snapshot(async (snapshot) => {
    write({ "b.md": longArticle("Beagle", 4) });
    await update();
    expect(await filesOf(snapshot)).toEqual(["a.md"]);
    await update({ rebuild: true });
    expect(await filesOf(snapshot)).toEqual(["a.md"]);
  });
  expect(await store.snapshot(filesOf)).toEqual(["a.md", "b.md"]);
  await store.close();
});

test("questions asked while the index is rewritten again and again are all answered, with true quotations", async () => {
  const { index, write, update, models } = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await update();
  const engine = openEngine(index, models);
  let writing = true;
  const writer = (async () => {
    for (let round = 0; round < 12; round++) {
      write({ "b.md": longArticle(`Beagle ${round}`, 6) });
      await update({ rebuild: round % 4 === 3 });
    }
    writing = false;
  })();
  let asked = 0;
  while (writing) {
    const answer = await engine.ask({ text: "How many birds did the crew of Ada count?" });
    const quotations = answer.kind === "quoted" ? answer.quotations : answer.nearest;
    expect(quotations.length).toBeGreaterThan(0);
    asked++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  await writer;
  await engine.close();
  expect(asked).toBeGreaterThan(12);
});
