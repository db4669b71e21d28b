import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { expectSameAnswers, openBothEngines, QUESTIONS } from "./both-engines.ts";

const folder = temporaryFolder();

test("an engine answers every third sample question from a store in memory as it does from one in SQLite", async () => {
  const questions = QUESTIONS.filter((_, at) => at % 3 === 1);
  expect(questions.length).toBeGreaterThan(60);
  const engines = await openBothEngines(folder);
  await expectSameAnswers(engines, questions).finally(engines.close);
});
