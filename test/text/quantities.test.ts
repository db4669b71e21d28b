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

  test("a word that only looks like a short month name is none", () => {
    expect(terms("You may march on the 5 sets of mar y sol")).not.toContain("m5d5");
    expect(terms("一带一路")).toEqual([]);
    expect(terms("13月")).not.toContain("m13");
  });
});
