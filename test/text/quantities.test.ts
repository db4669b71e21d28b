import { describe, expect, test } from "vitest";
import { fold } from "../../src/text/fold.ts";
import { quantityTerms } from "../../src/text/quantities.ts";

const terms = (text: string) => quantityTerms(fold(text));

describe("numbers and dates", () => {
  test.each([
    ["三年", "3年"],
    ["3年", "3年"],
    ["二十三人", "23人"],
    ["两百项", "200项"],
    ["二〇二四年", "2024年"],
    ["一千零五名", "1005名"],
  ])("%s is the term %s", (text, term) => {
    expect(terms(text)).toContain(term);
  });

  test.each([
    "11月23日",
    "十一月二十三日",
    "11월 23일",
    "23 November",
    "November 23, 2024",
    "November 23rd",
    "23 de noviembre",
    "23 novembre",
    "23. November",
    "23 ноября",
    "23 de novembro",
    "ngày 23 tháng 11",
  ])("%s is the same day in every language", (text) => {
    expect(terms(text)).toEqual(expect.arrayContaining(["m11", "m11d23"]));
  });

  test.each([
    ["三十", 30],
    ["十", 10],
    ["十二", 12],
    ["一百零五", 105],
    ["二千三百", 2300],
    ["零", 0],
    ["〇", 0],
    ["两千", 2000],
  ])("%s is the number %i", (numeral, number) => {
    expect(terms(`${numeral}人`)).toContain(`${number}人`);
  });

  test.each([..."年月日号个人名项家场次届倍岁公万亿元米吨种座条所位天周"])(
    "a number is kept with the measure %s",
    (measure) => {
      expect(terms(`约5${measure}`)).toContain(`5${measure}`);
    },
  );

  test.each([
    ["3.5米", "3.5米", "with its decimals"],
    ["二十余年", "20年", "with 余, some more"],
  ])("%s is %s, %s", (text, term) => {
    expect(terms(text)).toContain(term);
  });

  test.each([
    ["十一月", ["m11"]],
    ["November", ["m11"]],
    ["1月", ["m1"]],
    ["December", ["m12"]],
    ["tháng 11", ["m11"]],
    ["2 of May 2024 mayo", []],
  ])("%s names a month and no day: %j", (text, expected) => {
    expect(terms(text).filter((term) => term.startsWith("m1"))).toEqual(expected);
  });

  test("a day before the month's name counts more than a number behind it", () => {
    expect(terms("23 November 12")).toContain("m11d23");
    expect(terms("November 2024"), "a year is no day").not.toContain("m11d20");
    expect(terms("123 November")).not.toContain("m11d23");
  });

  test("a word that only looks like a short month name is none", () => {
    expect(terms("You may march on the 5 sets of mar y sol")).not.toContain("m5d5");
    expect(terms("一带一路")).toEqual([]);
    expect(terms("13月")).not.toContain("m13");
    expect(terms("0月")).toEqual(["0月"]);
  });
});
