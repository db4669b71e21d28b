import { rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { LocalEngine } from "../../../../src/retrieve/engine/local-engine.ts";
import { OpenIndex } from "../../../../src/retrieve/store/sqlite/sqlite-passage-store.ts";
import { longArticle, TINY_MODEL, temporaryIndex } from "../../temporary-index.ts";

test("an open index follows updates and rebuilds from one snapshot to the next", async () => {
  const { articles, index, write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await update();
  const open = OpenIndex.open(index, TINY_MODEL);
  const files = () =>
    open.snapshotSync(() => open.database.prepare("SELECT name FROM files ORDER BY name").pluck().all());
  expect(files()).toEqual(["a.md"]);
  write({ "b.md": longArticle("Beagle", 4) });
  await update();
  expect(files()).toEqual(["a.md", "b.md"]);
  rmSync(join(articles, "a.md"));
  await update({ rebuild: true });
  expect(files()).toEqual(["b.md"]);
  expect(open.manifest.database).toBe("passages-2.sqlite");
  open.close();
});

test("a snapshot shows nothing of what is written meanwhile", async () => {
  const { index, write, update } = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await update();
  const open = OpenIndex.open(index, TINY_MODEL);
  const count = () => open.database.prepare("SELECT count(*) FROM files").pluck().get();
  await open.snapshot(async () => {
    write({ "b.md": longArticle("Beagle", 4) });
    await update();
    expect(count()).toBe(1);
    await update({ rebuild: true });
    expect(count()).toBe(1);
  });
  expect(open.snapshotSync(count)).toBe(2);
  open.close();
});

test("questions asked while the index is rewritten again and again are all answered, with true quotations", async () => {
  const { index, write, update, models } = await temporaryIndex({ "a.md": longArticle("Ada", 4) });
  await update();
  const engine = LocalEngine.open(index, models);
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
