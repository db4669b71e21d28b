import { renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { pathFrom } from "../../../src/retrieve/indexing/file-trouble.ts";
import { lookOfContent } from "../../../src/retrieve/indexing/reading/file-content.ts";
import { modelStamp } from "../../../src/retrieve/store/model-stamp.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { longArticle, temporaryIndex } from "../temporary-index.ts";

/** Lets so many seconds pass for all that asks the time; file systems have their own. */
function later(seconds: number): void {
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + seconds * 1000 });
  onTestFinished(() => void vi.useRealTimers());
}

test("a file is read again if it looks otherwise, and only then", async () => {
  const { articles, index, models, write, update } = await temporaryIndex({
    "ada.md": longArticle("Ada", 3),
    "bob.md": longArticle("Bob", 3),
  });
  later(10);
  await update();
  expect(await update()).toMatchObject({ files: 2, unchanged: 2 });
  // As if the look had stayed, whatever was written: then nothing shows that it is another.
  write({ "bob.md": longArticle("Eve", 3) });
  later(10);
  const bob = join(articles, "bob.md");
  const store = new SqliteWritableStore(index);
  const request = { kind: "update", model: modelStamp(models.embedder), whenLocked: "leave" } as const;
  await store.write(request, (run) =>
    run.noteLooks(new Map([[pathFrom(store.baseFolder, bob), lookOfContent(bob) as string]])),
  );
  expect(await update()).toMatchObject({ files: 2, unchanged: 2, embedded: 0 });
  // The same size, and renamed into place, as editors save.
  write({ "new.tmp": longArticle("Eve", 3) });
  renameSync(join(articles, "new.tmp"), bob);
  expect(await update()).toMatchObject({ files: 2, unchanged: 1, embedded: 3 });
  expect(await update({ encoding: "utf-8" })).toMatchObject({ files: 2, unchanged: 0 });
});

test("what was written a moment ago has no look yet: another write might leave the same", async () => {
  const { articles } = await temporaryIndex({ "ada.md": longArticle("Ada", 3) });
  const file = join(articles, "ada.md");
  expect(lookOfContent(file)).toBeNull();
  later(10);
  const look = lookOfContent(file);
  expect(look).toContain(` ${statSync(file).size} `);
  writeFileSync(file, longArticle("Ida", 3));
  later(10);
  expect(lookOfContent(file)).not.toBe(look);
  expect(lookOfContent(join(articles, "none.md"))).toBeNull();
});

test("the look of a table is also that of the file that says what its columns are", async () => {
  const { articles, write } = await temporaryIndex({ "faq.csv": "Rule,Reason\nNo bread.,Ducks fall ill of it.\n" });
  later(10);
  const file = join(articles, "faq.csv");
  const alone = lookOfContent(file);
  write({ "faq.csv.columns.toml": 'title = "Rule"\n' });
  later(10);
  expect(lookOfContent(file)).toMatch(/^\S+ \S+ \S+ \S+, \S+ \S+ \S+ \S+$/);
  expect(lookOfContent(file)).not.toBe(alone);
});
