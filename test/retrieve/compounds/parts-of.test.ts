import { beforeAll, describe, expect, test } from "vitest";
import { partsOf } from "../../../src/retrieve/compounds/parts-of.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { stemFinder } from "../../../src/text/stem.ts";
import { storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

/** The parts of a question's word that so many passages hold, by a collection in which each text is a passage. */
async function parts(word: string, texts: readonly string[], frequency = 0, stemsOf = stemFinder(["de"])) {
  const store = await storeOf({ "a.txt": { title: "", texts, language: "de" } }, models);
  const vocabulary = { stemsOf, asked: new Set(stemsOf(word)) };
  return store.snapshot((snapshot) => partsOf(word, frequency, { ...vocabulary, snapshot }));
}
const stems = async (...asked: Parameters<typeof parts>) => (await parts(...asked)).map(({ stem }) => stem);

describe("the parts of a compound are", () => {
  test.each([
    ["two words of the collection", "schlafwagen", ["Der Wagen.", "Sie schlafen."], ["schlaf", "wag"]],
    ["linked or not", "strassenbahnlinie", ["Die Straße.", "Eine Bahn.", "Linien"], ["strass", "bahn", "lini"]],
    ["linked by s", "verkehrsweg", ["Verkehr.", "Wege"], ["verkehr", "weg"]],
    ["in any form", "leuchtturme", ["Die Türme leuchten."], ["leucht", "turm"]],
  ])("%s", async (_, word, texts, expected) => {
    expect(await stems(word, texts)).toEqual(expected);
  });

  test.each([
    ["the collection lacks one", "schlafwagen", ["Der Wagen."]],
    ["letters are left over", "schlafwagens", ["Sie schlafen. Der Waage."]],
    ["it is one word", "wagen", ["Der Wagen."]],
    ["it is no word of any text", "wagen".repeat(10), ["Der Wagen."]],
  ])("none where %s", async (_, word, texts) => {
    expect(await stems(word, texts)).toEqual([]);
  });

  test("without what links them, where no stemmer takes it off", async () => {
    const asTheyAre = (word: string) => [word];
    const found = await parts("verkehrsweghof", ["Verkehr. Wege. Höfe."], 0, asTheyAre);
    expect(found.map(({ stem }) => stem)).toEqual(["verkehr", "weg", "hof"]);
    expect(await parts("verkehraweg", ["Verkehr. Wege."], 0, asTheyAre)).toEqual([]);
  });

  test("counted by the passages that hold them", async () => {
    expect(await parts("schlafwagen", ["Der Wagen.", "Die Wagen schlafen.", "Wagen"])).toEqual([
      { stem: "schlaf", passages: 1 },
      { stem: "wag", passages: 3 },
    ]);
  });
});

describe("of several divisions that one counts whose words have the largest geometric mean of frequencies", () => {
  const texts = ["Baum", "Baum", "Baum", "Wolle", "Wolle", "Wolle", "Baumwolle", "Hemden", "Hemden"];

  test("fewer words, each as frequent as more", async () => {
    expect(await stems("baumwollhemd", ["Baumwolle", "Baumwolle", "Baum", "Wolle", "Hemden", "Hemden"])).toEqual([
      "baumwoll",
      "hemd",
    ]);
  });

  test("more words where they are more frequent", async () => {
    expect(await stems("baumwollhemd", texts)).toEqual(["baum", "woll", "hemd"]);
  });

  test("none where the whole word is as frequent", async () => {
    const both = ["Der Wagen.", "Die Wagen schlafen.", "schlafen"];
    expect(await stems("schlafwagen", both, 1)).toHaveLength(2);
    expect(await stems("schlafwagen", both, 2)).toEqual([]);
    // The mean of 3, 3 and 2 is 2.62.
    expect(await stems("baumwollhemd", texts, 2)).toHaveLength(3);
    expect(await stems("baumwollhemd", texts, 3)).toEqual([]);
  });
});
