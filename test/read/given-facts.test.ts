import { describe, expect, test } from "vitest";
import { dayOf, languageTag, oneLine } from "../../src/read/given-facts.ts";

describe("a given text", () => {
  test.each([
    ["  The\n last \t ferry ", "The last ferry"],
    [2024, "2024"],
    [0, "0"],
    ["\u3000", null],
    ["", null],
    [null, null],
    [undefined, null],
    [true, null],
    [["a"], null],
  ])("%j is %j", (value, expected) => {
    expect(oneLine(value)).toBe(expected);
  });
});

describe("a given date", () => {
  test.each([
    ["2024-02-03", "2024-02-03"],
    ["2024-02-03T23:30:00-05:00", "2024-02-03"],
    ["2024/2/3", "2024-02-03"],
    ["2024年2月3日 星期六", "2024-02-03"],
    ["23 November 2024", "2024-11-23"],
    ["Nov 23, 2024", "2024-11-23"],
    ["1999-12-31", "1999-12-31"],
    ["14 марта 2025", "2025-03-14"],
    ["3.5.2025", "2025-05-03"],
    // The day as it is written, wherever this machine is.
    ["Fri, 14 Mar 2025 23:30:00 -0800", "2025-03-14"],
    [new Date(Date.UTC(2024, 1, 3, 23, 59)), "2024-02-03"],
    // No such day, no such month, no century that newspapers are from, no date at all.
    ["2024-02-30", null],
    ["2024-13-01", null],
    ["1024-02-03", null],
    ["November 1024", null],
    ["20240203", null],
    ["2024", null],
    ["some day in May", null],
    ["March 2025", null],
    ["Spring 2024", null],
    ["03/05/2025", null],
    ["yesterday of 2024 or so", null],
    [new Date(Number.NaN), null],
    [null, null],
  ])("%j is %j", (value, expected) => {
    expect(dayOf(value)).toBe(expected);
  });
});

describe("a given language", () => {
  const TRADITIONAL = "這座橋建成以後，兩岸的居民來往更加方便了。";
  const SIMPLIFIED = "这座桥建成以后，两岸的居民来往更加方便了。";
  test.each([
    ["en", "en"],
    ["en-GB", "en"],
    ["pt_BR", "pt"],
    ["EN", "en"],
    ["haw", "haw"],
    ["zh-TW", "zh-Hant"],
    ["zh_HK", "zh-Hant"],
    ["zh-MO", "zh-Hant"],
    ["zh-CN", "zh-Hans"],
    ["zh-SG", "zh-Hans"],
    ["zh-Hant-CN", "zh-Hant"],
    ["zh-Hans-TW", "zh-Hans"],
    // What Intl.Locale refuses: a language behind a language, parts that stand twice or are too short.
    ["zh-cmn-Hans-CN", "zh-Hans"],
    ["cmn-Hant", "zh-Hant"],
    ["yue-HK", "zh-Hant"],
    ["zh-min-nan-TW", "zh-Hant"],
    ["en-a-b", "en"],
    ["de-de-de", "de"],
    ["fr-x", "fr"],
    ["iw", "he"],
    ["English", null],
    ["e", null],
    ["en-", null],
    ["", null],
    [7, null],
    [null, null],
  ])("%j is %j", (value, expected) => {
    expect(languageTag(value, SIMPLIFIED)).toBe(expected);
  });

  test("of Chinese without script or region is told by the text", () => {
    expect(languageTag("zh", SIMPLIFIED)).toBe("zh-Hans");
    expect(languageTag("zh", TRADITIONAL)).toBe("zh-Hant");
    expect(languageTag("zh", `${SIMPLIFIED.repeat(150)}${TRADITIONAL.repeat(150)}`)).toBe("zh-Hans");
  });
});
