import { describe, expect, test } from "vitest";
import { isDateAlone, isPlaceAndDate } from "../../../src/read/plain/letter-date.ts";

describe("where and when a letter was written", () => {
  test.each([
    "Hallbrück, den 3. März 2025",
    "Bad Muster (Tal), 03.03.2025",
    "Paris, le 1er mars 2025",
    "Sevilla, 3 de marzo de 2025",
    "Ghent, March 3rd, 2025",
    "Москва, 3 марта 2025 г.",
  ])("is a place and a day: %s", (words) => {
    expect(isPlaceAndDate(words)).toBe(true);
  });

  test.each([
    "Saturday, 3 May 2025",
    "Montag, den 3. März 2025",
    "lundi, 3 mars 2025",
    "Hallbrück, den 3. März 2025: der Radweg",
    "Hallbrück im März 2025",
    "3. März 2025",
  ])("is nothing else: %s", (words) => {
    expect(isPlaceAndDate(words)).toBe(false);
  });
});

test("a day stands alone in many ways", () => {
  const days = ["3 March 2025", "3. März 2025", "March 3, 2025", "2025-03-03", "令和7年3月20日", "二〇二五年三月三日"];
  expect(days.filter((words) => !isDateAlone(words))).toEqual([]);
  expect(["March 2025", "3 March 2025, a day", "2025", "令和7年3月20日のお知らせ"].filter(isDateAlone)).toEqual([]);
});
