import { expect, test } from "vitest";
import { QuestionPauses } from "../../../src/bot/calls/question-pauses.ts";

test("a pause lasts from a person's last question on, in that server only, as long as the server wants it now", () => {
  let now = 0;
  const pauses = new QuestionPauses(() => now);
  expect(pauses.secondsLeft("here", "ann", 60)).toBe(0);

  pauses.note("here", "ann");
  now = 10_500;

  expect(pauses.secondsLeft("here", "ann", 60)).toBe(50);
  expect(pauses.secondsLeft("here", "ann", 10)).toBe(0);
  expect(pauses.secondsLeft("here", "ben", 60)).toBe(0);
  expect(pauses.secondsLeft("there", "ann", 60)).toBe(0);
  pauses.note("here", "ann");
  now = 3_700_000;
  pauses.note("here", "ben");
  expect(pauses.secondsLeft("here", "ann", 3600)).toBe(0);
  expect(pauses.secondsLeft("here", "ben", 3600)).toBe(3600);
});
