import { expect, test } from "vitest";
import { timeAsked } from "../../../src/text/time/time-asked.ts";
import { type DatedQuestion, datedQuestions } from "./dated-questions.ts";

/** Of questions whose time is read aright. */
const LEAST_SHARE = 0.98;

function isRight({ question, today, from, to, repeats }: DatedQuestion): boolean {
  const asked = timeAsked(question, today);
  return asked?.kind === "days" && asked.range.from === from && asked.range.to === to && asked.repeats === repeats;
}

test("the days that a question names are found in 98 of 100, in ten languages", () => {
  const questions = datedQuestions(1);
  expect(questions.length).toBeGreaterThan(200);
  const wrong = questions.filter((question) => !isRight(question));
  const languages = [...new Set(questions.map(({ language }) => language))];
  const figures = languages.map((language) => {
    const count = (list: readonly DatedQuestion[]) => list.filter((each) => each.language === language).length;
    return `${language} ${count(questions) - count(wrong)}/${count(questions)}`;
  });
  process.stdout.write(`Days of generated questions: ${figures.join(", ")}\n`);
  expect(
    wrong.length / questions.length,
    wrong.map((each) => `${JSON.stringify(each)} ${JSON.stringify(timeAsked(each.question, each.today))}`).join("\n"),
  ).toBeLessThanOrEqual(1 - LEAST_SHARE);
});
