import { describe, expect, test } from "vitest";
import { fullDate, isoDate } from "../../src/text/dates.ts";
import { MONTHS } from "../../src/text/month-names.ts";

describe("a date written in numbers", () => {
  test.each([
    ["2025年2月13日 星期四", "2025-02-13"],
    ["2025 年 2 月 13 日", "2025-02-13"],
    ["2025-2-13", "2025-02-13"],
    ["2025.02.13", "2025-02-13"],
    ["第3版 2025/12/31 晴", "2025-12-31"],
    ["1999年12月31日", "1999-12-31"],
    ["first 2025-01-02, then 2025-03-04", "2025-01-02"],
  ])("in %j is %s", (line, date) => {
    expect(fullDate(line)).toBe(date);
  });

  test.each([
    ["2025年2月30日", "no such day"],
    ["2025-13-01", "no such month"],
    ["2025年2月", "no day"],
    ["1825年2月13日", "of another age"],
    ["12025-2-13", "part of a longer number"],
    ["2025-2-134", "part of a longer number"],
    ["03/05/2025", "which of two numbers is the month differs by country"],
    ["10-14 March 2025", "several days"],
    ["March 2025", "no day, though JavaScript takes the first"],
    ["Spring 2024", "no day either"],
    ["14 bridges 2025", "no month"],
  ])("is not in %j: %s", (line) => {
    expect(fullDate(line)).toBeNull();
  });
});

describe("a date written in words, or by another calendar", () => {
  test.each([
    ["By Linus Abara, 14 March 2025", "2025-03-14"],
    ["March 14, 2025", "2025-03-14"],
    ["Fri, 14 Mar 2025 23:30:00 -0800", "2025-03-14"],
    ["Fri Mar 14 10:00:00 UTC 2025", "2025-03-14"],
    ["Sat., Sept. 6, 2025", "2025-09-06"],
    ["Von Lea Brandt, 3. Mai 2025", "2025-05-03"],
    ["2 de marzo de 2025", "2025-03-02"],
    ["vendredi 1er août 2025", "2025-08-01"],
    ["5 de março de 2025", "2025-03-05"],
    ["14 марта 2025 г.", "2025-03-14"],
    ["9 мая 2025", "2025-05-09"],
    ["2025년 3월 14일", "2025-03-14"],
    ["2025. 3. 14.", "2025-03-14"],
    ["令和7年3月14日", "2025-03-14"],
    ["令和元年五月一日", "2019-05-01"],
    ["2025年（令和7年）3月14日", "2025-03-14"],
    ["民國114年3月14日", "2025-03-14"],
    ["中華民國一一四年三月廿四日", "2025-03-24"],
    ["二○二五年三月十四日", "2025-03-14"],
    ["２０２５年３月１４日", "2025-03-14"],
    ["3.5.2025", "2025-05-03"],
    ["13/05/2025", "2025-05-13"],
    ["05/13/2025", "2025-05-13"],
  ])("in %j is %s", (line, date) => {
    expect(fullDate(line)).toBe(date);
  });

  test("whose month may be either number is told by the language, where all its countries write alike", () => {
    expect(["de", "fr", "pt-BR", "en", "zh-Hans", "und"].map((language) => fullDate("03/05/2025", language))).toEqual([
      ...["2025-05-03", "2025-05-03", "2025-05-03"],
      ...[null, null, null],
    ]);
  });
});

test("a day of the calendar is given in ISO 8601, leap days where there are any", () => {
  expect(isoDate(2024, 2, 29)).toBe("2024-02-29");
  expect(isoDate(2023, 2, 29)).toBeNull();
  expect(isoDate(2023, 0, 1)).toBeNull();
  expect(isoDate(2023, 4, 31)).toBeNull();
  expect(isoDate(2023, 13, 1)).toBeNull();
});

describe("the names of months", () => {
  test.each([
    ["january", 1],
    ["fevrier", 2],
    ["marzo", 3],
    ["апреля", 4],
    ["mayo", 5],
    ["junho", 6],
    ["juli", 7],
    ["sierpnia", 8],
    ["eylul", 9],
    ["οκτωβριου", 10],
    ["листопада", 11],
    ["desember", 12],
  ])("%s is month %i", (name, month) => {
    expect(MONTHS.get(name)).toBe(month);
  });

  test("are twelve in many languages, each a folded word of four letters or more", () => {
    expect(new Set(MONTHS.values())).toEqual(new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]));
    expect([...MONTHS.keys()].filter((name) => !/^\p{L}{4,}$/u.test(name))).toEqual([]);
  });
});
