import { beforeAll, expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { type BothEngines, expectSameAnswers, openBothEngines, QUESTIONS } from "./both-engines.ts";

const folder = temporaryFolder();
let engines: BothEngines;
beforeAll(async () => {
  engines = await openBothEngines(folder);
  return () => engines.close();
});

test("an engine answers every third sample question from a store in memory as it does from one in SQLite", async () => {
  const questions = QUESTIONS.filter((_, at) => at % 3 === 1);
  expect(questions.length).toBeGreaterThan(60);
  await expectSameAnswers(engines, questions);
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
