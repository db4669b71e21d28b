import { beforeAll, describe, expect, test } from "vitest";
import { lexicalQuery } from "../../../src/retrieve/search/bm25.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../search-models.ts";
import { type Collection, storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

async function queryOf(question: string, files: Collection) {
  const store = await storeOf(files, models);
  return store.snapshot((snapshot) => lexicalQuery(question, snapshot));
}

const article = (language: string, text: string) => ({ title: "", texts: [text], language });
const english = (text: string): Collection => ({ "a.txt": article("en", text) });
const termsIn = async (question: string, files: Collection) => [...(await queryOf(question, files)).idf.keys()].sort();

describe("of the terms of a question's word", () => {
  test("those that the collection lacks are not missed where it has another form of the word", async () => {
    expect(await termsIn("ferries", english("The ferry."))).toEqual(["ferri*", "ferri~"]);
    expect(await termsIn("ferry", english("The ferries."))).toEqual(["ferri~"]);
  });

  test("the word itself is missed for all of them where the collection has none", async () => {
    expect(await termsIn("zeppelins", english("The ferry."))).toEqual(["zeppe*", "zeppelins"]);
  });

  test("none is missed where all are there", async () => {
    expect(await termsIn("ferries", english("The ferries."))).toEqual(["ferri*", "ferries", "ferri~"]);
  });

  test("a number is missed however it is written", async () => {
    expect(await termsIn("1,250", english("The ferry."))).toEqual(["1250"]);
    expect(await termsIn("1250", english("The ferry."))).toEqual(["1250"]);
  });

  test("in Korean all are kept: its pairs of syllables take endings off", async () => {
    expect(await termsIn("도시는", { "a.txt": article("ko", "도시") })).toEqual(["도시", "도시는", "시는"]);
  });

  test("in scripts without spaces all are kept", async () => {
    expect(await termsIn("听雨廊", { "a.txt": article("zh-Hans", "听雨") })).toEqual(["听雨", "雨廊"]);
  });
});

describe("of a name that is written with a joint", () => {
  test.each([
    ["all is kept where the collection writes it so", "Wi-Fi.", ["fi", "wi", "wifi"]],
    ["its parts are not missed where the collection writes it as one", "Wifi.", ["wifi"]],
    ["the whole is not missed where the collection has each part", "Fi and wi.", ["fi", "wi"]],
    ["all is missed where the collection has one part alone", "The wi.", ["fi", "wi", "wifi"]],
    ["a part is kept that the collection has beside the whole", "Wifi and wi.", ["wi", "wifi"]],
  ])("%s", async (_, text, terms) => {
    expect(await termsIn("Wi-Fi", english(text))).toEqual(terms);
  });

  test("a part counts in its other forms, as any word does", async () => {
    const terms = await termsIn("ferry-houses", english("The ferry and the house."));
    expect(terms).toEqual(["ferri~", "ferry", "ferryhouses", "house*", "hous~"]);
  });

  test("the initials say nothing: together they are missed, whatever letters stand alone", async () => {
    expect(await termsIn("U.N.", english("The u and the n."))).toEqual(["un"]);
  });
});

describe("stems that several languages make of one word", () => {
  const both: Collection = { "en.txt": article("en", "She runs."), "de.txt": article("de", "Das Running.") };

  test("are known as that word's, and the best of them counts alone", async () => {
    const { idf, wordOfStem, ceiling } = await queryOf("running", both);
    expect(wordOfStem).toEqual(
      new Map([
        ["run~", "running"],
        ["running~", "running"],
      ]),
    );
    const worth = (term: string) => idf.get(term) as number;
    const expected = worth("running") + worth("runni*") + Math.max(worth("run~"), worth("running~"));
    expect(ceiling).toBeCloseTo(2.2 * expected, 12);
  });

  test("are none where one language has the word, or the question has no word", async () => {
    expect((await queryOf("running", english("She runs."))).wordOfStem).toEqual(new Map());
    expect((await queryOf("?!", both)).wordOfStem).toEqual(new Map());
  });
});
