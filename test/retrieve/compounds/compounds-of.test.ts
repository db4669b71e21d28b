import { beforeAll, describe, expect, test } from "vitest";
import { compoundsOf } from "../../../src/retrieve/compounds/compounds-of.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { stemFinder } from "../../../src/text/stem.ts";
import { storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

/** The compounds of a word, in a collection in which each text is a passage; of a question that has other words too. */
async function compounds(word: string, texts: readonly string[], { isThere = true, asked = "", language = "de" } = {}) {
  const store = await storeOf({ "a.txt": { title: "", texts, language } }, models);
  const stemsOf = stemFinder([language]);
  const found = await store.snapshot((snapshot) =>
    compoundsOf({ word, isThere }, { snapshot, stemsOf, asked: new Set(asked.split(" ").flatMap(stemsOf)) }),
  );
  return found.map(({ term }) => term).toSorted();
}

describe("compounds of a word are", () => {
  test.each([
    ["words that end like it", "turm", ["Der Leuchtturm.", "Ein Leuchten."], ["leuchtturm~"]],
    ["in any form", "turm", ["Die Leuchttürme.", "Ein Leuchten."], ["leuchtturm~"]],
    ["asked for in any form", "turme", ["Der Leuchtturm.", "Ein Leuchten."], ["leuchtturm~"]],
    ["words that begin like it", "turm", ["Die Turmuhren.", "Beide Uhren."], ["turmuhr~"]],
    ["with a link behind the rest", "plan", ["Der Arbeitsplan.", "Die Arbeit."], ["arbeitsplan~"]],
    ["with a link before the rest", "arbeit", ["Der Arbeitsplan.", "Die Pläne."], ["arbeitsplan~"]],
  ])("%s", async (_, word, texts, expected) => {
    expect(await compounds(word, texts)).toEqual(expected);
  });

  test("not words that only end or begin alike: the rest is a word, too", async () => {
    expect(await compounds("ratte", ["Die Krawatte, die Debatte."])).toEqual([]);
    expect(await compounds("turm", ["Der Sturm.", "Stürmisch und turmhoch."])).toEqual([]);
    expect(await compounds("regen", ["Der Bundesregent.", "Die Regentschaft des Bundes."])).toEqual([]);
  });

  test("those whose rest the question names", async () => {
    expect(await compounds("wagen", ["Der Schlafwagen."])).toEqual([]);
    expect(await compounds("wagen", ["Der Schlafwagen."], { asked: "wagen schlafen" })).toEqual(["schlafwag~"]);
  });

  test("where the collection has the word in no other way, those with any rest of three letters and more", async () => {
    expect(await compounds("turm", ["Der Leuchtturm."])).toEqual([]);
    expect(await compounds("turm", ["Der Leuchtturm.", "Ein Sturm."], { isThere: false })).toEqual(["leuchtturm~"]);
  });

  test.each([
    ["nl", "toren", "De vuurtoren. Het vuur.", ["vuurtor~"]],
    ["sv", "torn", "Ett klocktorn. En klocka.", ["klocktorn~"]],
    ["da", "taarn", "Et klokketaarn. En klokke.", ["klokketaarn~"]],
    ["fi", "torni", "Kellotorni. Kellot.", ["kellotor~"]],
    ["hu", "torony", "A haztorony. A hazak.", ["haztorony~"]],
  ])("found in %s", async (language, word, text, expected) => {
    expect(await compounds(word, [text], { language })).toEqual(expected);
  });

  const firsts = Array.from({ length: 70 }, (_, i) => `${"bdfgklmnpr"[i % 10]}${"aeiou"[i % 5]}${"lmnrtkp"[i % 7]}k`);
  const often = (word: string) => Array.from({ length: 3 }, () => word);

  test("at most 64, those that most passages hold; words with too few letters beside it are none of them", async () => {
    const names = firsts.map((first) => `${first}turm`);
    const found = await compounds("turm", [...names, ...names.slice(-10), ...often("Abturm")], { isThere: false });
    expect(found).toHaveLength(64);
    expect(found).toEqual(expect.arrayContaining(names.slice(-10).map((name) => `${name}~`)));
  });

  test("at most 64 that begin like it, too: neither its own forms nor beginnings are any of them", async () => {
    const found = await compounds("turm", [...firsts.map((first) => `turm${first}`), ...often("Turmes Türme")], {
      isThere: false,
    });
    expect(found).toHaveLength(64);
    expect(found.every((term) => /^turm[a-z]{4}~$/.test(term))).toBe(true);
  });

  test("none by a stem of two letters, nor by a beginning of three", async () => {
    expect(await compounds("oben", ["Der Kleinob.", "Klein."])).toEqual([]);
    expect(await compounds("wagen", ["Die Wagnisse.", "Das Wagrad.", "Räder"], { isThere: false })).toEqual([]);
  });
});
