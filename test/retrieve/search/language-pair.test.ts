import { describe, expect, test } from "vitest";
import { isAcrossLanguages, languageOfQuestion } from "../../../src/retrieve/search/language-pair.ts";

const isAcross = async (question: string, ofPassage: string) =>
  isAcrossLanguages(await languageOfQuestion(question, [ofPassage]), ofPassage);

describe("a question is in another language than a passage", () => {
  test.each([
    ["How long is the bridge over the river?", "zh-Hans"],
    ["Da Nang", "zh-Hans"],
    ["桥有多长？", "en"],
    ["Сколько лет мосту в нашем городе?", "en"],
    ["Wie lang ist die Brücke über den Fluss in der Stadt?", "en"],
    ["Combien de temps a duré la restauration du pont ?", "de"],
    ["Wer sang die Hymne beim Golden Summer Bowl?", "en"],
    ["Who repaired the Gartenstadt Schützenhaus?", "de"],
    ["WHO REPAIRED THE OLD BRIDGE?", "de"],
    ["この橋の長さは？", "zh-Hans"],
  ])("%s, of a passage in %s", async (question, ofPassage) => {
    expect(await isAcross(question, ofPassage)).toBe(true);
  });
});

describe("a question is in the language of a passage", () => {
  test.each([
    ["How long is the bridge over the river?", "en"],
    ["How long is the bridge over the river?", "en-GB"],
    ["桥有多长？", "zh-Hant"],
    ["橋有多長？", "zh-Hans"],
    ["Wie lang ist die Brücke über den Fluss in der Stadt?", "de"],
    ["Wer sang die Hymne beim Golden Summer Bowl?", "de"],
    ["Who repaired the Gartenstadt Schützenhaus?", "en"],
    ["WHO REPAIRED THE OLD BRIDGE?", "en"],
  ])("%s, of a passage in %s", async (question, ofPassage) => {
    expect(await isAcross(question, ofPassage)).toBe(false);
  });

  test.each([
    ["Alder 2025", "de"],
    ["How long ago?", "de"],
    ["Wi-Fi", "tr"],
    ["1968", "en"],
  ])("as far as anyone can tell: %s, of a passage in %s", async (question, ofPassage) => {
    expect(await isAcross(question, ofPassage)).toBe(false);
  });

  test("where nobody knows the passage's", async () => {
    expect(await isAcross("How long is the bridge over the river?", "und")).toBe(false);
    expect(await isAcross("桥有多长？", "und")).toBe(false);
  });
});
