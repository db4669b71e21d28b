import { beforeAll, describe, expect, test } from "vitest";
import { LetterSearch } from "../../../src/retrieve/names/find-in-letters.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { MANDARIN } from "../../../src/text/sounds/mandarin.ts";
import { storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

/** How passages that are all about the question spell a name that it has in Chinese characters. */
async function spelling(name: string, passages: readonly string[], known: readonly string[] = []) {
  const store = await storeOf({ "a.txt": passages }, models);
  return store.snapshot((snapshot) => {
    const search = new LetterSearch(MANDARIN, {
      snapshot,
      isKnown: (word) => known.includes(word),
      isLight: () => false,
      nearness: async (ids) => ids.map(() => 5),
    });
    return search.find({ start: 0, end: name.length, folded: name, divisions: MANDARIN.divisions(name) });
  });
}

/** Passages each with the word, and nothing else in common. */
const holding = (word: string, count: number) => Array.from({ length: count }, (_, i) => `We saw ${word} and ${i}.`);

describe("a name is found in letters", () => {
  test.each([
    ["in one word", "丁仲礼", "Then Dingzhongli spoke.", "Dingzhongli"],
    ["by the word that begins it", "丁仲礼", "Then Dingzhong Li spoke.", "Dingzhong Li"],
    ["by the word that ends it", "丁仲礼", "Then Ding Zhongli spoke.", "Ding Zhongli"],
    ["of three letters", "阿姨", "Then Ayi spoke.", "Ayi"],
    ["but not of two: too many words begin so", "鹅阿", "Then Ea spoke.", null],
    ["but not by words of one sound", "丁仲礼", "Then Ding Zhong Li spoke.", null],
  ])("%s", async (_, name, text, expected) => {
    expect(await spelling(name, [text])).toBe(expected);
  });

  test("in a word that the model knows only if it is long", async () => {
    expect(await spelling("丁仲礼", ["Then Dingzhongli spoke."], ["Dingzhongli"])).toBe("Dingzhongli");
    expect(await spelling("重庆", ["Then Chongqing came."], ["Chongqing"])).toBeNull();
  });
});

describe("twenty passages are looked through for a name, and none is taken up by", () => {
  const initials = [..."bdghklmnrstwz"];

  test("words that begin as it does, and go on otherwise", async () => {
    const others = initials.flatMap((initial) => [`Chong${initial}a`, `Chong${initial}en`]);
    const passages = others.map((word) => `We saw ${word} there.`);
    expect(await spelling("重庆", [...passages, ...holding("Chongqing", 2)])).toBe("Chongqing");
  });

  test("frequent words that are a part of it, while rarer ones are left", async () => {
    expect(await spelling("丁仲礼", [...holding("Zhongli", 25), "Then Dingzhongli spoke."])).toBe("Dingzhongli");
  });

  test("words of one sound", async () => {
    const passages = [...holding("Chong", 12), ...holding("Zhong", 12), ...holding("Chongqing", 30)];
    expect(await spelling("重庆", passages)).toBe("Chongqing");
  });

  test("words that the model knows", async () => {
    const passages = [...holding("Zhongqing", 20), ...holding("Chongqing", 30)];
    expect(await spelling("重庆", passages, ["zhongqing"])).toBe("Chongqing");
  });

  test("words that are neither its beginning nor its end", async () => {
    const passages = [...holding("Zhongli", 20), ...holding("Ding Zhonglihai", 30)];
    expect(await spelling("丁仲礼海", passages)).toBe("Ding Zhonglihai");
  });
});
