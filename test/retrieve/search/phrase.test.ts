import { beforeAll, describe, expect, test } from "vitest";
import { findPhrase, phraseOf } from "../../../src/retrieve/search/phrase.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../search-models.ts";
import { type Collection, storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

async function find(phrase: string, files: Collection) {
  const store = await storeOf(files, models);
  const found = await store.snapshot((snapshot) => findPhrase(phrase, snapshot));
  if (found === null) return null;
  const hits = found.hits.map(({ passage, sentence, differences }) => [passage.source, sentence, differences]);
  return { match: found.match, hits };
}

/** How a phrase is found in one passage: its differences, or null. */
async function differencesIn(text: string, phrase: string): Promise<number | null> {
  const found = await find(phrase, { "a.txt": [text] });
  return found && (found.hits[0]?.[2] as number);
}

describe("the phrase that a question asks for", () => {
  test.each([
    ["“foggy morning”", "foggy morning"],
    ['"foggy morning"', "foggy morning"],
    ["「聽雨廊橋」", "聽雨廊橋"],
    ["『聽雨廊橋』", "聽雨廊橋"],
    ["«туманное утро»", "туманное утро"],
    ["„Morgen im Nebel“", "Morgen im Nebel"],
    ["„Morgen im Nebel”", "Morgen im Nebel"],
  ])("stands between quotation marks: %s", (question, phrase) => {
    expect(phraseOf(question)).toEqual({ phrase, alone: true });
  });

  test.each([
    ["Who wrote “foggy morning”?", false],
    ["“foggy morning”?!", true],
    ["  “foggy morning”  ", true],
    ["“foggy” “morning”", false],
  ])("of %s is all of the question: %s", (question, alone) => {
    expect(phraseOf(question)?.alone).toBe(alone);
  });

  test("is the first of several", () => {
    expect(phraseOf("“one” or “two”")?.phrase).toBe("one");
  });

  test.each(["foggy morning", "“”", "“a”", "“?!”", '5" pipe', "‘foggy morning’", "“foggy", "「甲」"])(
    "is not there in %s",
    (question) => {
      expect(phraseOf(question)).toBeNull();
    },
  );

  test("may have two letters", () => {
    expect(phraseOf("“N7”")?.phrase).toBe("N7");
    expect(phraseOf("「廊桥」")?.phrase).toBe("廊桥");
  });
});

describe("a phrase is found word for word", () => {
  test.each([
    ["across white space and punctuation", "The foggy, foggy\u3000morning.", "foggy foggy morning"],
    ["in another case, width and script", "ＦＯＧ 聽雨廊橋", "fog 听雨廊桥"],
    ["with digits", "Bus N7 left.", "n7"],
    ["with the marks that vowels are written with", "हिन्दी में", "हिन्दी"],
  ])("%s", async (_, text, phrase) => {
    expect(await find(phrase, { "a.txt": [text] })).toMatchObject({ match: "exact", hits: [["a.txt", 0, 0]] });
  });

  test("in every passage that holds it, and then not in those that nearly do", async () => {
    const files = {
      "a.txt": ["The foggy morning came."],
      "b.txt": ["The fogqy morning came."],
      "c.txt": ["Another foggy morning."],
    };
    const found = await find("foggy morning", files);
    expect(found?.match).toBe("exact");
    expect(found?.hits.map(([source]) => source)).toEqual(["a.txt", "c.txt"]);
  });

  test("and says the more, the fewer passages hold it", async () => {
    const others = ["Rain.", "Snow.", "Hail."];
    const rarityIn = async (...texts: readonly string[]) => {
      const store = await storeOf({ "a.txt": texts }, models);
      return (await store.snapshot((snapshot) => findPhrase("foggy morning", snapshot)))?.rarity;
    };
    expect(await rarityIn("A foggy morning.", ...others)).toBeCloseTo(Math.log(1 + 3.5 / 1.5), 12);
    expect(await rarityIn("A foggy morning.", "The foggy morning.", ...others)).toBeCloseTo(
      Math.log(1 + 3.5 / 2.5),
      12,
    );
    expect(await rarityIn("A fogqy morning.", ...others), "also where it is only similar").toBeCloseTo(
      Math.log(1 + 3.5 / 1.5),
      12,
    );
  });

  test("in 200 passages at most", async () => {
    const files = { "a.txt": Array.from({ length: 201 }, (_, i) => `Foggy morning number ${i}.`) };
    expect((await find("foggy morning", files))?.hits).toHaveLength(200);
  });

  test("by its first 200 letters and digits", async () => {
    const words = "fog and dew on morning hay ".repeat(12).replace(/ /gu, "");
    const text = words.slice(0, 200);
    const spaced = (letters: string) => letters.replace(/.{20}/gu, "$& ");
    const files = { "a.txt": [spaced(text)] };
    expect(await find(spaced(`${text}zzzzz`), files)).toMatchObject({ match: "exact" });
    expect(await find(spaced(`${text.slice(0, 199)}zzzzz`), files)).toMatchObject({ match: "similar" });
  });
});

describe("the sentence of a phrase is that in which it ends", () => {
  test.each([
    ["in the first", "foggy morning", 0],
    ["at the end of the first", "foggy morning came", 0],
    ["across the end of the first", "morning came we", 1],
    ["in the second", "we left early", 1],
    ["in the last", "nobody saw", 2],
  ])("%s", async (_, phrase, sentence) => {
    const files = { "a.txt": ["The foggy morning came. We left early. Nobody saw it."] };
    expect(await find(phrase, files)).toEqual({ match: "exact", hits: [["a.txt", sentence, 0]] });
  });

  test("also where it is only similar, and of two places that are equally similar the first", async () => {
    const files = { "a.txt": ["It rained. A fogqy morning came. Then a fogky morning came. It rained."] };
    expect(await find("a foggy morning came", files)).toEqual({ match: "similar", hits: [["a.txt", 1, 1]] });
    const better = { "a.txt": ["A foqqy morning came. Then a fogky morning came."] };
    expect(await find("a foggy morning came", better)).toEqual({ match: "similar", hits: [["a.txt", 1, 1]] });
  });
});

describe("a phrase that stands nowhere word for word", () => {
  test.each([
    ["another letter", "the foggy mornimg came", 1],
    ["a letter too few", "the foggy morning cme", 1],
    ["a letter too many", "the foggy morniing came", 1],
    ["two letters changed round", "the foggy morinng came", 2],
    ["three errors", "the fogy mornimg camme", 3],
    ["its first letter misread", "tbe foggy morning came", 1],
    ["its first letter missing", "xhe foggy morning came", 1],
  ])("is found with %s: %s", async (_, misread, differences) => {
    expect(await differencesIn(`Out at sea ${misread} at last`, "the foggy morning came")).toBe(differences);
  });

  test("is found from the first letter of a passage to its last", async () => {
    expect(await differencesIn("the foggy mornimg came", "the foggy morning came")).toBe(1);
  });

  test("is found where a fifth of its letters differ, and not where more do", async () => {
    expect(await differencesIn("foggy dxyz", "foggy dews")).toBeNull();
    expect(await differencesIn("foggy deyz", "foggy dews"), "nine letters").toBeNull();
    expect(await differencesIn("foggy deyzo", "foggy dewso"), "ten letters").toBe(2);
  });

  test.each([
    ["听雨廊桥始见", "听雨廊桥始建", 1],
    ["听雨廊桥见", "听雨廊桥建", null],
  ])("must have six letters: of %s, %s", async (text, phrase, differences) => {
    expect(await differencesIn(text, phrase)).toBe(differences);
  });

  test("is found in the most similar passages first, not in those that share most words", async () => {
    const files = {
      "two.txt": ["Then the foqqy morning came."],
      "one.txt": ["Then the foggy norning came."],
      "none.txt": ["Then the rainy evening came."],
    };
    expect(await find("the foggy morning came", files)).toEqual({
      match: "similar",
      hits: [
        ["one.txt", 0, 1],
        ["two.txt", 0, 2],
      ],
    });
  });

  test("is not found where no passage shares a word with it", async () => {
    expect(await find("the foggy morning came", { "a.txt": ["Nobody."] })).toBeNull();
    expect(await find("the foggy morning came", {})).toBeNull();
  });
});

describe("a phrase is found exactly in what is written otherwise:", () => {
  test.each([
    ["with the reading of a word inside it", "岬の灯台", "岬《みさき》の灯台は光った。"],
    ["with readings in brackets", "渡し舟", "この渡（わた）し舟（ぶね）は古い。"],
    ["as it stands there, reading included", "岬みさきの灯台", "岬《みさき》の灯台は光った。"],
    ["divided at a line's end in old print", "Schifffahrt", "Die Schiff= fahrt bleibt bis zum Eis¬ gang offen."],
    ["with a not sign for a hyphen", "Eisgang", "Die Schiff= fahrt bleibt bis zum Eis¬ gang offen."],
    ["with vowel signs", "المكتبة العامة", "المَكْتَبَةُ العَامَّةُ تُغْلِقُ أَبْوَابَهَا."],
    ["with radicals", "西门的水生植物园", "⻄⻔的⽔⽣植物园在⽉底关闭。"],
  ])("%s", async (_, phrase, text) => {
    expect(await find(phrase, { "a.txt": [text] })).toEqual({ match: "exact", hits: [["a.txt", 0, 0]] });
  });
});
