import { describe, expect, test } from "vitest";
import { counting } from "../../../src/bot/locales/counting.ts";
import { TEXTS } from "../../../src/bot/locales/locale.ts";
import { everyText } from "./every-text.ts";

test("a count is said in the form that the language has for it, with the number as it is written there", () => {
  const files = { one: "# файл", few: "# файла", other: "# файлов" };
  const count = counting("ru");

  expect([0, 1, 2, 5, 11, 21, 22, 25, 101].map((n) => count(n, files))).toEqual([
    "0 файлов",
    "1 файл",
    "2 файла",
    "5 файлов",
    "11 файлов",
    "21 файл",
    "22 файла",
    "25 файлов",
    "101 файл",
  ]);
  expect(counting("de")(1_234_567)).toBe("1.234.567");
  expect(counting("en")(1_234_567, { other: "# passages" })).toBe("1,234,567 passages");
});

const COUNTS = [0, 1, 2, 5, 11, 21, 22, 25, 101];

/** So many passages in each language, for each of the counts. */
const PASSAGES: Readonly<Record<string, readonly string[]>> = {
  "en-US": forms("passages passage passages passages passages passages passages passages passages"),
  de: forms("Stellen Stelle Stellen Stellen Stellen Stellen Stellen Stellen Stellen"),
  "es-ES": forms("pasajes pasaje pasajes pasajes pasajes pasajes pasajes pasajes pasajes"),
  // Nothing is singular in French and in Brazilian Portuguese.
  fr: forms("passage passage passages passages passages passages passages passages passages"),
  "pt-BR": forms("trecho trecho trechos trechos trechos trechos trechos trechos trechos"),
  it: forms("passi passo passi passi passi passi passi passi passi"),
  nl: forms("passages passage passages passages passages passages passages passages passages"),
  ru: forms("отрывков отрывок отрывка отрывков отрывков отрывок отрывка отрывков отрывок"),
  uk: forms("уривків уривок уривки уривків уривків уривок уривки уривків уривок"),
  pl: forms("fragmentów fragment fragmenty fragmentów fragmentów fragmentów fragmenty fragmentów fragmentów"),
  tr: COUNTS.map((n) => `${n} bölüm`),
  vi: COUNTS.map((n) => `${n} đoạn`),
  id: COUNTS.map((n) => `${n} bagian`),
  hi: COUNTS.map((n) => `${n} अंश`),
  th: COUNTS.map((n) => `${n} ตอน`),
  ja: COUNTS.map((n) => `${n}段落`),
  ko: COUNTS.map((n) => `구절 ${n}개`),
  "zh-CN": COUNTS.map((n) => `${n} 段`),
  "zh-TW": COUNTS.map((n) => `${n} 段`),
  ar: ["0 مقطع", "مقطع واحد", "مقطعان", "5 مقاطع", "11 مقطعًا", "21 مقطعًا", "22 مقطعًا", "25 مقطعًا", "101 مقطع"],
};

function forms(words: string): string[] {
  return words.split(" ").map((word, index) => `${COUNTS[index]} ${word}`);
}

describe.each(Object.entries(TEXTS))("%s", (code, texts) => {
  test("counts in its own plural forms", () => {
    expect(COUNTS.map((n) => texts.passages(n))).toEqual(PASSAGES[code]);
  });

  test.each(COUNTS)("never says the plural in parentheses, nor forgets a number: %i", (number) => {
    const all = everyText(texts, { number: () => number, word: () => "word" });
    // It tells of the "#" before a passage's id.
    const said = all.filter(({ path }) => path !== "unknownId");

    expect(said.filter(({ said }) => /\w\((s|n|en|e|i|es)\)/.test(said) || said.includes("#"))).toEqual([]);
  });
});

test.each([
  [1, 1, 1, "1 article in 1 file, 1 passage"],
  [1, 2, 2, "1 article in 2 files, 2 passages"],
  [1_000, 2, 12_345, "1,000 articles in 2 files, 12,345 passages"],
])("an index of %i articles in %i files and %i passages is told in English", (articles, files, passages, said) => {
  expect(TEXTS["en-US"]?.counts(articles, files, passages)).toBe(said);
});
