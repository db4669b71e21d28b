import { expect, test } from "vitest";
import { PersonalPace } from "../../../src/bot/calls/personal-pace.ts";

test("three answers to a person go into a channel at once, then one each three seconds; others and other channels do not wait", () => {
  let now = 0;
  const pace = new PersonalPace(() => now);

  expect([1, 2, 3, 4, 5].map(() => pace.next("here", "ann"))).toEqual([0, 0, 0, 3_000, 6_000]);
  expect(pace.next("here", "ben")).toBe(0);
  expect(pace.next("there", "ann")).toBe(0);
  now = 6_000;
  expect(pace.next("here", "ann")).toBe(3_000);
  now = 60_000;
  expect(pace.next("here", "ann")).toBe(0);
});
