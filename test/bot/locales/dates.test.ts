import { expect, test } from "vitest";
import { dateIn } from "../../../src/bot/locales/dates.ts";

test.each([
  ["en", "23 November 2024"],
  ["de", "23. November 2024"],
  ["fr", "23 novembre 2024"],
  ["zh-Hans", "2024年11月23日"],
  ["ja", "2024年11月23日"],
  ["ko", "2024년 11월 23일"],
  ["pl", "23 listopada 2024"],
  ["pt-BR", "23 de novembro de 2024"],
])("a date is written as readers of %s write it", (locale, shown) => {
  expect(dateIn({ locale }, "2024-11-23")).toBe(shown);
});

test.each(["2024-11-23T00:30:00+14:00", "2024-11-23T23:59:59Z", "2024-11-23T23:30:00-12:00"])(
  "%s stays the 23rd, wherever the bot runs",
  (date) => {
    expect(dateIn({ locale: "en" }, date)).toBe("23 November 2024");
  },
);

test.each(["", "2024", "2024-11", "2024-02-30", "2024-13-01", "23/11/2024", "Spring 2024", "2024-11-23 or later"])(
  "what is no date of ISO 8601 is shown as it is: %j",
  (date) => {
    expect(dateIn({ locale: "de" }, date)).toBe(date);
  },
);

test("dates of old prints keep their year", () => {
  expect(dateIn({ locale: "en" }, "1854-03-01")).toBe("1 March 1854");
});
