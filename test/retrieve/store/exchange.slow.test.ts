import { expect, test } from "vitest";
import { temporaryFolder } from "../../temporary-folder.ts";
import { expectSameAnswers, openBothEngines, QUESTIONS } from "./both-engines.ts";

const folder = temporaryFolder();

test("an engine answers every second sample question from a store in memory as it does from one in SQLite", async () => {
  const questions = QUESTIONS.filter((_, at) => at % 2 === 1);
  expect(questions.length).toBeGreaterThan(90);
  const engines = await openBothEngines(folder);
  await expectSameAnswers(engines, questions).finally(engines.close);
});
