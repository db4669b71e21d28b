import { beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import { respell } from "../../../src/retrieve/search/respell.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../search-models.ts";
import { type Collection, storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

async function respelt(question: string, files: Collection, known: readonly string[] = []): Promise<string> {
  const store = await storeOf(files, models);
  const isKnown = (word: string) => known.includes(word);
  return store.snapshot(async (snapshot) => (await respell(question, snapshot, isKnown)).text);
}

const of = (text: string): Collection => ({ "a.txt": [text], "b.txt": ["Something else stands here."] });

describe("a question is read as the collection writes it:", () => {
  test.each([
    ["accents left out", "isparta gul senligi", "Isparta gül şenliği haziranda.", "isparta gül şenliği"],
    ["letters without accents", "soren orsted", "Søren Ørsted fandt den.", "Søren Ørsted"],
    ["umlauts as two letters", "Moeller in Koeln", "Herr Möller in Köln.", "Möller in Köln"],
    ["Turkish capitals", "IĞDIR KAYISI", "Iğdır kayısı tatlıdır.", "Iğdır kayısı"],
    ["other digits", "factory of ١٩٦٨", "A factory of 1968.", "factory of 1968"],
    ["hyphens left out", "covid19 and wifi", "The COVID-19 ward and its Wi-Fi.", "COVID-19 and Wi-Fi"],
    ["words apart", "covid 19 and wi fi", "The COVID-19 ward and its Wi-Fi.", "COVID-19 and Wi-Fi"],
    ["words together", "wifi of the ward", "The Wi Fi of the ward.", "Wi Fi of the ward"],
    ["dots left out", "What did UNHCR open?", "The U.N.H.C.R. opened an office.", "What did U.N.H.C.R open?"],
    ["dots put in", "What did U.N.H.C.R open?", "UNHCR opened an office.", "What did UNHCR open?"],
    ["a hyphen for a space", "the X200 and X 300", "The X-200 and the X-300.", "the X-200 and X-300"],
    ["a swap of two letters", "a tradigrade", "We found a tardigrade.", "a tardigrade"],
    ["a letter too many", "the lightthouse lens", "The lighthouse lens.", "the lighthouse lens"],
    ["a misspelt word with its accents", "munchhuasen", "Der Baron Münchhausen.", "Münchhausen"],
  ])("%s: %s", async (_, typed, printed, expected) => {
    expect(await respelt(typed, of(printed))).toBe(expected);
  });

  test.each([
    ["what stands there as typed", "the resume of Kovács", "The resume of Kovács, and a résumé.", []],
    ["what is written otherwise on purpose", "für den Winter", "The fur of den and Winter.", []],
    ["a word that is right, though another is near", "the breadth of it", "The breath of it.", ["breadth"]],
    ["a short word near another", "a tread mill", "A bread mill.", []],
    ["a word of which too much is different", "a tradigraph", "We found a tardigrade.", []],
    ["short words of another language", "What is on the table in Ankara?", "Ankara'da iş var, ön sırada.", []],
    ["a question without words", "?!", "Nothing.", []],
    ["characters without spaces", "听雨廊桥", "听雨廊桥很长。", []],
  ])("but not %s: %s", async (_, typed, printed, known) => {
    expect(await respelt(typed, of(printed), known)).toBe(typed);
  });

  test("in a question without any accent, the form that its passages use most is meant", async () => {
    const files = { "a.txt": ["Cầu ở Đà Nẵng, Đà Nẵng đẹp.", "Đà Nẵng có chín cầu.", "Da của anh Nang."] };
    expect(await respelt("Da Nang co may cau", files)).toMatch(/^Đà Nẵng có/);
  });

  test("an empty store spells nothing", async () => {
    expect(await respelt("soren orsted", {})).toBe("soren orsted");
  });
});

describe("a question and its bare form", () => {
  const files: Collection = {
    "tr.md": {
      title: "Isparta gül şenliği",
      texts: ["Isparta gül şenliği her yıl haziran ayında yapılır."],
      language: "tr",
    },
    "vi.md": { title: "Cầu ở Đà Nẵng", texts: ["Thành phố Đà Nẵng có chín cây cầu bắc qua sông."], language: "vi" },
    "da.md": { title: "Fyret", texts: ["Fyrpasser Søren Ørsted tændte lyset i 1887."], language: "da" },
    "ar.md": { title: "مصنع الورق", texts: ["افتتح مصنع الورق سنة ١٩٦٨."], language: "ar" },
    "en.md": { title: "The ward", texts: ["The COVID-19 ward re-opened with a Wi-Fi network."], language: "en" },
    "un.md": { title: "A visit", texts: ["The U.N.H.C.R. opened its camp office on the hill."], language: "en" },
  };

  test.each([
    ["Isparta gül şenliği ne zaman yapılır?", "isparta gul senligi ne zaman yapilir"],
    ["Thành phố Đà Nẵng có cây cầu nào?", "thanh pho da nang co cay cau nao"],
    ["Hvem er Søren Ørsted?", "hvem er soren orsted"],
    ["Hvem er Søren Ørsted?", "Hvem er Soeren Oersted?"],
    ["أي مصنع افتتح سنة ١٩٦٨", "أي مصنع افتتح سنة 1968"],
    ["The COVID-19 ward's Wi-Fi", "the covid19 wards wifi"],
    ["What did the U.N.H.C.R. open?", "What did the UNHCR open?"],
  ])("have the same first passage and confidences within .1: %s, %s", async (written, bare) => {
    const store = await storeOf(files, models);
    const [one, other] = await Promise.all(
      [written, bare].map((text) =>
        store.snapshot((snapshot) => answerQuestion({ text }, snapshot, models, { answers: 0, related: 0 })),
      ),
    );
    if (one?.kind !== "quoted" || other?.kind !== "quoted") throw new Error("Any confidence was to do.");
    expect(other.quotations[0]?.source).toBe(one.quotations[0]?.source);
    expect(Math.abs(other.confidence - one.confidence)).toBeLessThanOrEqual(0.1);
  });
});
