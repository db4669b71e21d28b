import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type BothEngines, expectSameAnswers, openBothEngines, QUESTIONS } from "./both-engines.ts";

const folder = temporaryFolder();
let engines: BothEngines;
beforeAll(async () => {
  engines = await openBothEngines(folder);
  return () => engines.close();
});

// "npm run test:slow" asks all of them.
test("an engine answers sample questions from a store in memory as it does from one in SQLite", async () => {
  const phrases = QUESTIONS.slice(-4);
  await expectSameAnswers(engines, [...QUESTIONS.filter((_, index) => index % 36 === 0), ...phrases]);
});

test("articles, citations and the status are the same from both", async () => {
  const { onDisk, inMemory } = engines;
  const articles = await onDisk.lookUp("", 1_000);
  expect(articles.length).toBeGreaterThan(10);
  expect(await inMemory.lookUp("", 1_000)).toEqual(articles);
  for (const { citation } of articles) {
    const cited = await onDisk.cite(citation);
    expect(cited).not.toBeNull();
    expect(await inMemory.cite(citation)).toEqual(cited);
  }
  const { updated: _, ...status } = await onDisk.status();
  expect(await inMemory.status()).toMatchObject(status);
});
