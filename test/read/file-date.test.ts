import { describe, expect, test } from "vitest";
import { dayInName } from "../../src/read/file-date.ts";

const NOW = Date.UTC(2025, 5, 1);

describe("the day in a file's name", () => {
  test.each([
    ["2025-03-14-bridge.md", "2025-03-14"],
    ["20250314.txt", "2025-03-14"],
    ["IMG_20250314_101500.txt", "2025-03-14"],
    ["bridge_14-03-2025.md", "2025-03-14"],
    ["council 14-march-2025.md", "2025-03-14"],
    ["2025年3月14日.md", "2025-03-14"],
    ["2025.03.14.pdf", "2025-03-14"],
    ["2025/03/14/page-1.md", "2025-03-14"],
    ["2025-03/14.md", "2025-03-14"],
    ["2025-03-14/page-1.md", "2025-03-14"],
    ["2025-03-14/2025-03-15.md", "2025-03-15"],
    ["2026-05-31-next-year.md", "2026-05-31"],
  ])("%s is %s", (name, day) => {
    expect(dayInName(name, "und", NOW)).toBe(day);
  });

  test.each([
    ["20250399.txt", "no such day"],
    ["12345678.txt", "a number"],
    ["3f19991231ab.txt", "a part of a hash"],
    ["0049-30-20250314.txt", "a part of a telephone number"],
    ["v2019.1.2.md", "a program's version"],
    ["2025-03-bridge.md", "no day"],
    ["2025-03-14_2025-03-20.md", "two days"],
    ["2031-01-01.md", "a day that is far ahead"],
    ["03-05-2025.md", "either of two days"],
  ])("is not in %s: %s", (name) => {
    expect(dayInName(name, "und", NOW)).toBeNull();
  });

  test("is told by the text's language where the name does not tell the month", () => {
    expect(dayInName("03-05-2025.md", "de", NOW)).toBe("2025-05-03");
  });
});
