import { describe, expect, test } from "vitest";
import { chineseScript, toSimplified } from "../../src/text/chinese.ts";
import { detectLanguage, languageOfWords, scriptOf } from "../../src/text/language.ts";

describe("the language of a text", () => {
  test.each([
    ["zh-Hans", "听雨廊桥始建于清乾隆年间，桥上有桥屋二十三间。"],
    ["zh-Hant", "聽雨廊橋始建於清乾隆年間，橋上有橋屋二十三間。"],
    ["zh-Hans", "夜班公交N7路（Night Bus N7）今天起开通"],
    ["ja", "朝になって人々は橋を渡った。"],
    ["ja", "東京都渋谷区のカフェ"],
    ["ko", "김장은 겨울을 앞두고 배추를 절이는 일이다."],
    ["ko", "金長 김장 문화 전통"],
    ["en", "The lens was lit for the first time on a foggy evening."],
    ["de", "Die Laterne wurde an einem nebligen Abend zum ersten Mal angezündet."],
    ["ru", "Фонарь зажгли впервые туманным вечером."],
    ["fr", "Le jardin public est ouvert le lundi.\n\nJour | Heure\n\nLundi | 10 h\n\nMardi | 11 h"],
    ["hi", "कल मैं घर जाऊँगा और किताब पढ़ूँगा।"],
    ["he", "הספרייה פתוחה בימי ראשון בבוקר."],
    ["ar", "المكتبة مفتوحة صباح يوم الأحد."],
    ["el", "Η βιβλιοθήκη είναι ανοιχτή το πρωί."],
    ["th", "ห้องสมุดเปิดในตอนเช้า"],
    ["und", ""],
    ["und", "12.5 % — 3 × 4"],
  ])("is %s: %s", async (language, text) => {
    expect(await detectLanguage(text)).toBe(language);
  });

  test("is not changed by a few words of another script", async () => {
    expect(await detectLanguage("The Chinese word for bridge is 桥, and in Japanese it is 橋 (はし).")).toBe("en");
    expect(await detectLanguage("The Korean word for this is 김장, which is known all over the world.")).toBe("en");
  });

  test("is told by the first 3,000 characters", async () => {
    expect(await detectLanguage(`${"The lens was lit. ".repeat(170)}${"听雨廊桥。".repeat(2000)}`)).toBe("en");
  });
});

describe("the language of a few words", () => {
  test.each([
    ["en", "who repaired the bridge over the river"],
    ["en", "who was the keeper of the café"],
    ["de", "wer hat die alte Laterne repariert"],
    ["fr", "qui a construit le pont sur le canal"],
    ["tr", "eski köprüyü kim onardı"],
    ["vi", "ai đã sửa cây cầu cũ bắc qua sông"],
    ["uk", "хто полагодив старий міст через річку"],
    ["zh-Hans", "谁修了这座桥"],
    ["und", ""],
  ])("is %s: %s", async (language, words) => {
    expect(await languageOfWords(words, ["en", "zh-Hans"])).toBe(language);
  });

  test("is told from one like it that the collection has", async () => {
    const danish = "hvem blev født på den lille ø ud for kysten";
    expect(await languageOfWords(danish, ["no", "und"])).toBe("no");
    expect(await languageOfWords(danish, ["no", "da"])).toBe("da");
  });

  test("is one that the collection has where another is hardly likelier", async () => {
    const german = "wer vervollstandigte die dreiergruppe";
    expect(await languageOfWords(german, ["vi"])).toBe("af");
    expect(await languageOfWords(german, ["de", "vi"])).toBe("de");
  });
});

test.each([
  ["en", "Latn"],
  ["ru", "Cyrl"],
  ["zh-Hant", "Hant"],
  ["und", "Latn"],
  ["no tag", null],
])("the usual script of %s is %s", (language, script) => {
  expect(scriptOf(language)).toBe(script);
});

describe("Chinese characters", () => {
  test("are traditional from a share of 5 % that simplifying changes", () => {
    expect(chineseScript(`橋${"山".repeat(18)}`)).toBe("Hant");
    expect(chineseScript(`橋${"山".repeat(19)}`)).toBe("Hans");
    expect(chineseScript("山水")).toBe("Hans");
  });

  test("become simplified ones, and nothing else changes", () => {
    expect(toSimplified("聽雨廊橋 Café, かな")).toBe("听雨廊桥 Café, かな");
  });
});
