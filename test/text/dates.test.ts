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
    ["13.2.2025", "the day first: which of two numbers is the month differs by country"],
  ])("is not in %j: %s", (line) => {
    expect(fullDate(line)).toBeNull();
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
