import { expect, test } from "vitest";
import { SqlitePassageStore } from "../../../../src/retrieve/store/sqlite/reading/sqlite-passage-store.ts";
import { SqliteWritableStore } from "../../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import type { FileDraft, IndexRun } from "../../../../src/retrieve/store/writable-store.ts";
import { temporaryFolder } from "../../../temporary-folder.ts";
import { embeddingOf, fileDraft, MODEL, put } from "../drafts.ts";
import { UPDATE } from "../reading-contract.ts";

const folder = temporaryFolder();

async function putTogether(run: IndexRun, file: FileDraft): Promise<void> {
  const passages = file.articles.flatMap((article) => article.passages);
  await run.addVectors(
    new Map(passages.map(({ key, text }) => [key, { embedding: embeddingOf(text), sentenceTokens: [] }])),
  );
  await run.putFile(file, "others behind it");
}

async function texts(): Promise<string[]> {
  const store = SqlitePassageStore.open(folder, MODEL);
  const passages = await store.snapshot(async (snapshot) => snapshot.passages(await snapshot.passageIds()));
  await store.close();
  return passages.map(({ text }) => text);
}

test("files that are put together last together, and of one that cannot be put nothing is left, nor of those before it", async () => {
  const store = new SqliteWritableStore(folder);
  await store.write(UPDATE, async (run) => {
    await put(run, fileDraft("a.md", { title: "A", texts: ["One."] }));
    await putTogether(run, fileDraft("b.md", { title: "B", texts: ["Two."] }));
    await putTogether(run, fileDraft("c.md", { title: "C", texts: ["Three."] }));
    expect(await texts()).toEqual(["One."]);
    await run.settle();
    expect(await texts()).toEqual(["One.", "Two.", "Three."]);
    await putTogether(run, fileDraft("d.md", { title: "D", texts: ["Four."] }));
    const { articles, ...file } = fileDraft("e.md", { title: "E", texts: ["Five.", "Six."] });
    const [article] = articles;
    if (article === undefined) throw new Error("There is no article.");
    // The second passage is of no kind, which the database refuses.
    const passages = article.passages.map((passage, at) => (at === 0 ? passage : { ...passage, kind: null as never }));
    await expect(putTogether(run, { ...file, articles: [{ ...article, passages }] })).rejects.toThrow("kind");
    await run.settle();
    expect(await texts()).toEqual(["One.", "Two.", "Three."]);
    await run.finish();
  });
  expect(await texts()).toEqual(["One.", "Two.", "Three."]);
});
