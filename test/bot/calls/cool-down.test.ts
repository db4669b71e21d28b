import { expect, test } from "vitest";
import { CoolDown } from "../../../src/bot/calls/cool-down.ts";

test("something begins once under each key, and again when its time is over", () => {
  let now = 0;
  const coolDown = new CoolDown(() => now);

  expect(coolDown.begin("ann", 30)).toBe(true);
  expect(coolDown.begin("ann", 30)).toBe(false);
  expect(coolDown.begin("ben", 60)).toBe(true);
  now = 30_000;
  expect(coolDown.begin("ann", 30)).toBe(true);
  expect(coolDown.begin("ben", 60)).toBe(false);
});
