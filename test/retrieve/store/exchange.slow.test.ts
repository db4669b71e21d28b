import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { expectSameAnswers, openBothEngines, QUESTIONS } from "./both-engines.ts";

const folder = temporaryFolder();

test("an engine answers every sample question from a store in memory as it does from one in SQLite", async () => {
  expect(QUESTIONS.length).toBeGreaterThan(180);
  const engines = await openBothEngines(folder);
  await expectSameAnswers(engines, QUESTIONS).finally(engines.close);
});
