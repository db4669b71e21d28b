import { beforeAll, describe, expect, test } from "vitest";
import { answerQuestion } from "../../../src/retrieve/answering/answer-question.ts";
import { normalisedBm25 } from "../../../src/retrieve/search/bm25.ts";
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
    ["capitals of ß", "GRÖSSE DER HÖHLE", "Die Größe der Höhle.", "Größe DER HÖHLE"],
    ["other digits", "factory of ١٩٦٨", "A factory of 1968.", "factory of 1968"],
    ["digits in a script without spaces", "ปี๒๐๑๐", "ใน ปี 2010 ป่าดิบ", "ปี2010"],
    ["digits in a word that does not stand there", "२-अंको", "इंग्लैंड के 2-अंक के", "2-अंको"],
    ["hyphens left out", "covid19 and wifi", "The COVID-19 ward and its Wi-Fi.", "COVID-19 and Wi-Fi"],
    ["words apart", "covid 19 and wi fi", "The COVID-19 ward and its Wi-Fi.", "COVID-19 and Wi-Fi"],
    ["words together", "wifi of the ward", "The Wi Fi of the ward.", "Wi Fi of the ward"],
    ["two words in one, and nothing else", "haiphong", "Hải Phòng có bốn cây cầu.", "Hải Phòng"],
    [
      "numbers apart, after a word that is written on",
      "أعوام 2001 و2002",
      "في أعوام 2001 و 2002 هنا.",
      "أعوام 2001 و 2002",
    ],
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
    ["digits that stand there otherwise too", "ปี๒๐๑๐", "ใน ปี ๒๐๑๐ ป่าดิบ", []],
    ["short words of another language", "What is on the table in Ankara?", "Ankara'da iş var, ön sırada.", []],
    ["a question without words", "?!", "Nothing.", []],
    ["characters without spaces", "听雨廊桥", "听雨廊桥很长。", []],
  ])("but not %s: %s", async (_, typed, printed, known) => {
    expect(await respelt(typed, of(printed), known)).toBe(typed);
  });

  test.each([
    ["half of whose words stand there", "gul kavak", "gül kavak"],
    [
      "fewer of whose words stand there, but for its longer ones",
      "gul gulu gulus kavak meydan deniz yol",
      "gul gulu gülüş kavak meydan deniz yol",
    ],
    ["of which two words stand there as one", "wi fi abroad", "Wi-Fi abroad"],
  ])("one %s: %s", async (_, typed, expected) => {
    const files = of("Bir gül, bir gülü, bir gülüş.");
    expect(await respelt(typed, typed.startsWith("wi") ? of("The Wi-Fi.") : files)).toBe(expected);
  });

  test.each([
    ["the spelling that is commonest there", "An Øre, an Öre, an Öre.", "Öre lamp"],
    ["of two as common ones the first", "An Øre, an Öre.", "Øre lamp"],
  ])("%s", async (_, printed, expected) => {
    expect(await respelt("ore lamp", of(printed))).toBe(expected);
  });

  test("the spelling of the passages that hold most of it, rather than of more that hold less", async () => {
    const files = { "a.txt": ["An Öre for the ferry lamp."], "b.txt": ["An Øre."], "c.txt": ["The Øre."] };
    expect(await respelt("ore for the ferry lamp", files)).toBe("Öre for the ferry lamp");
  });

  test("that of a headline", async () => {
    const files = { "a.txt": { title: "Søren Ørsted", texts: ["He lived here."] } };
    expect(await respelt("soren orsted", files)).toBe("Søren Ørsted");
  });

  test("two words as one, where one of them stands there by itself too, but not where both do", async () => {
    expect(await respelt("the wi fi", of("The Wi-Fi and a wi."))).toBe("the Wi-Fi");
    expect(await respelt("the wi fi", of("The Wi-Fi, a wi and a fi."))).toBe("the wi fi");
  });

  test("one word as two, where nothing but a space stands between them", async () => {
    expect(await respelt("the wifi", of("The wi, fi."))).toBe("the wifi");
    const files = { "a.txt": { title: "A wi", texts: ["Fi of the ward."] } };
    expect(await respelt("the wifi", files), "headline and text").toBe("the wifi");
  });

  test("in a question with an accent, what stands there as it was typed stays, however rare it is", async () => {
    const files = of("A résumé, a résumé, a résumé; one resume, the banks in Zürich or Bern.");
    expect(await respelt("the resume in Bern", files)).toBe("the résumé in Bern");
    expect(await respelt("the resume in Zürich", files)).toBe("the resume in Zürich");
  });

  test("in a question without any accent, the form that its passages use most is meant", async () => {
    const files = { "a.txt": ["Cầu ở Đà Nẵng, Đà Nẵng đẹp.", "Đà Nẵng có chín cầu.", "Da của anh Nang."] };
    expect(await respelt("Da Nang co may cau", files)).toMatch(/^Đà Nẵng có/);
  });

  test.each([
    ["a corrected word", "a tradigrade", "We found a tardigrade.", "tardigrade", "tradigrade"],
    ["a word spelt anew", "covid 19", "The COVID-19 ward.", "covid19", "x"],
    ["both", "a tradigrade with covid 19", "A tardigrade. The COVID-19 ward.", "covid19", "tradigrade"],
  ])("and so are its terms: %s", async (_, typed, printed, held, lacking) => {
    const store = await storeOf(of(printed), models);
    const { lexical } = await store.snapshot((snapshot) => respell(typed, snapshot, () => false));
    expect(lexical.idf.has(held)).toBe(true);
    expect(lexical.idf.has(lacking)).toBe(false);
  });

  test("an empty store spells nothing", async () => {
    expect(await respelt("soren orsted", {})).toBe("soren orsted");
  });
});

describe("a misspelt word counts", () => {
  const spelt = async (question: string, files: Collection) => {
    const store = await storeOf(files, models);
    return store.snapshot(async (snapshot) => {
      const passages = await snapshot.passages(await snapshot.passageIds());
      const { corrected, lexical, holders } = await respell(question, snapshot, () => false);
      const bm25 = passages.map((passage) => normalisedBm25(lexical, passage));
      return { corrected, lexical, bm25, holders: holders.map((id) => passages.findIndex((each) => each.id === id)) };
    });
  };
  const files: Collection = { "a.txt": ["We saw one lantern here."], "b.txt": ["We saw one gondola here."] };

  test.each([
    ["gondola lantren", [0, 1]],
    ["gondloa lantern", [1, 0]],
  ])("less than another that was typed as it stands there: %s", async (question, [less, more]) => {
    const { bm25, holders } = await spelt(question, files);
    expect(bm25[less as number]).toBeGreaterThan(0);
    expect(bm25[less as number]).toBeLessThan(bm25[more as number] as number);
    expect(holders).toEqual([more, less]);
  });

  test("by how near it is to what was typed, where it stands in the question", async () => {
    const { corrected, lexical } = await spelt("the lantren, a gondola", files);
    expect(corrected).toEqual([{ start: 4, end: 11, text: "lantern", likeness: 1 - 1 / 7 }]);
    expect(lexical.likeness.get("lantern")).toBe(1 - 1 / 7);
    expect(lexical.likeness.has("gondola")).toBe(false);
  });

  test("but fully where its beginning was typed right, or the word stands in the question too", async () => {
    const { lexical } = await spelt("the lantren", files);
    expect(lexical.idf.has("lante*")).toBe(true);
    expect((await spelt("the lantrn", files)).lexical.likeness.has("lante*")).toBe(true);
    expect((await spelt("the lanterx", files)).lexical.likeness.has("lante*")).toBe(false);
    const twice = await spelt("lanterx, lantern", files);
    expect([...twice.lexical.likeness.keys(), ...twice.corrected]).toEqual([]);
  });

  test("by its likeness with the accents that it has there, too", async () => {
    const { corrected, lexical } = await spelt("munchhuasen", of("Der Baron Münchhausen."));
    expect(corrected).toEqual([{ start: 0, end: 11, text: "Münchhausen", likeness: 1 - 1 / 11 }]);
    expect(lexical.likeness.get("munchhausen")).toBe(1 - 1 / 11);
    expect(lexical.likeness.get("muenchhausen")).toBe(1 - 1 / 11);
  });
});

describe("a question and the same with misspelt words", () => {
  const files: Collection = {
    "a.md": { title: "The lighthouse", texts: ["The lighthouse keeper lit the lantern every evening at six."] },
    "b.md": { title: "The glasshouse", texts: ["The gardener of the glasshouse waters orchids in the morning."] },
    "c.md": { title: "The harbour", texts: ["Mooring in the harbour costs thirteen crowns a night."] },
  };
  const ask = async (text: string) => {
    const store = await storeOf(files, models);
    const answer = await store.snapshot((snapshot) =>
      answerQuestion({ text }, snapshot, models, { thresholds: { answers: 0, related: 0 } }),
    );
    if (answer.kind !== "quoted") throw new Error("Any confidence was to do.");
    return { source: answer.quotations[0]?.source, confidence: answer.confidence };
  };

  test.each([
    [
      "When did the keeper light the lantern?",
      "When did the keepre light the lantern?",
      "When did the keepre light the lantren?",
    ],
    [
      "Who waters the orchids in the glasshouse?",
      "Who waters the orchdis in the glasshouse?",
      "Who waters the orchdis in the glasshoues?",
    ],
    [
      "What does mooring in the harbour cost?",
      "What does mooring in the harbuor cost?",
      "What does moorign in the harbuor cost?",
    ],
  ])(
    "have the same first passage; each correction takes some of the confidence, up to .1: %s",
    async (...questions) => {
      const [right, once, twice] = await Promise.all(questions.map(ask));
      if (!right || !once || !twice) throw new Error("Each was asked.");
      expect([once.source, twice.source]).toEqual([right.source, right.source]);
      expect(once.confidence).toBeLessThan(right.confidence);
      expect(twice.confidence).toBeLessThan(once.confidence);
      expect(right.confidence - twice.confidence).toBeLessThanOrEqual(0.1);
    },
  );
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
        store.snapshot((snapshot) =>
          answerQuestion({ text }, snapshot, models, { thresholds: { answers: 0, related: 0 } }),
        ),
      ),
    );
    if (one?.kind !== "quoted" || other?.kind !== "quoted") throw new Error("Any confidence was to do.");
    expect(other.quotations[0]?.source).toBe(one.quotations[0]?.source);
    expect(Math.abs(other.confidence - one.confidence)).toBeLessThanOrEqual(0.1);
  });
});
