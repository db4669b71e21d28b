import { describe, expect, test } from "vitest";
import { withoutTurkishCapitals } from "../../../src/text/written/turkish-capitals.ts";

describe("a line in Turkish capitals gets the small letters that these stand for", () => {
  test.each([
    ["TESLA ÇALIŞMALARINI NASIL FİNANSE ETMİŞTİR?", "tesla çalışmalarını nasıl finanse etmiştir?"],
    ["YAĞMUR", "yağmur"],
    ["Dünkü soru\nGÜL ŞENLİĞİ", "Dünkü soru\ngül şenliği"],
  ])("%s", (typed, read) => {
    expect(withoutTurkishCapitals(typed)).toBe(read);
  });
});

describe("any other text stays as it is", () => {
  test.each(["İstanbul'da Ağrı", "WHAT DID THE UNHCR OPEN?", "GRÖSSE", "gül şenliği"])("%s", (typed) => {
    expect(withoutTurkishCapitals(typed)).toBe(typed);
  });
});
