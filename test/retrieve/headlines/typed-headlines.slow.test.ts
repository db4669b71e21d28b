import { beforeAll, describe, expect, test } from "vitest";
import { HeadlineIndex } from "../../../src/retrieve/headlines/headline-index.ts";
import type { StoredArticle } from "../../../src/retrieve/store/passage-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openStore } from "../open-engine.ts";
import { indexSamples } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { madeUpArticles } from "./made-up-articles.ts";
import { READ_HEADLINES, readArticles } from "./read-headlines.ts";
import { TYPED_HEADLINES } from "./typed-headlines.ts";

let index: HeadlineIndex;
beforeAll(async () => {
  const folder = temporaryFolder();
  const models = await builtInModels();
  await indexSamples(folder, models);
  const store = openStore(folder, models);
  const samples: StoredArticle[] = await store.snapshot((snapshot) => snapshot.articles());
  await store.close();
  index = new HeadlineIndex([...madeUpArticles(5_000), ...samples]);
});

const isFound = ([typed, headline]: readonly [string, string]) =>
  index.find(typed, 5, 0).some(({ title }) => title === headline);

test("most of what people type wrong, or in another script, is among the first five of 5,000 headlines", () => {
  const heldBack = TYPED_HEADLINES.filter((_, i) => i % 2 === 1);
  const missed = heldBack.filter((each) => !isFound(each));
  expect(missed.length / heldBack.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.05);
});

test("of those that the closeness was tuned on, too", () => {
  const tuned = TYPED_HEADLINES.filter((_, i) => i % 2 === 0);
  const missed = tuned.filter((each) => !isFound(each));
  expect(missed.length / tuned.length, JSON.stringify(missed)).toBeLessThanOrEqual(0.04);
});

describe("headlines with kanji", () => {
  const headlines = READ_HEADLINES.map(([headline]) => headline);
  const among = (articles: readonly StoredArticle[]) => new HeadlineIndex([...madeUpArticles(5_000), ...articles]);

  test.each([
    ["that the rules were tuned on", 0],
    ["that were held back", 1],
  ])("are found by their readings in kana and romaji, whole and half typed: those %s", (_, held) => {
    const japanese = among(readArticles(headlines, "ja"));
    const typed = READ_HEADLINES.flatMap(([headline, each], i) =>
      i % 2 === held ? each.map((text) => [text, headline] as const) : [],
    );
    const missed = typed.filter(
      ([text, headline]) => !japanese.find(text, 5, 0).some(({ title }) => title === headline),
    );
    expect(missed.length / typed.length, JSON.stringify(missed)).toBeLessThanOrEqual(held === 0 ? 0.02 : 0.12);
  });

  test.each(["きんつぎ", "kintsugi"])(
    "are read so where their language is unknown and kana stand in them: %s",
    (typed) => {
      const titlesOf = (language: string, title: string) =>
        new HeadlineIndex(readArticles([title], language)).find(typed, 5, 0).map((article) => article.title);
      expect(titlesOf("und", "金継ぎの皿")).toEqual(["金継ぎの皿"]);
      expect(titlesOf("und", "金継")).toEqual([]);
      expect(titlesOf("zh-Hans", "金継ぎの皿")).toEqual([]);
    },
  );

  test("that are Chinese are not read as Japanese", () => {
    const chinese = among(readArticles(headlines, "zh-Hant"));
    for (const typed of ["𠮟つぎ", "きんつぎ", "とうきょうえき", "kintsugi", "toukyou", "shimbun"])
      expect(chinese.find(typed, 5, 0), typed).toEqual([]);
  });

  test("come behind one in which the kana stand as they were typed", () => {
    const index = new HeadlineIndex(readArticles(["橋の話", "箸の話", "長いはしの話"], "ja"));
    expect(index.find("はし", 5, 0).map(({ title }) => title)).toEqual(["長いはしの話", "橋の話", "箸の話"]);
  });

  test("come first where a word begins so", () => {
    const index = new HeadlineIndex(readArticles(["東京駅", "駅の時計"], "ja"));
    expect(index.find("えき", 5, 0).map(({ title }) => title)).toEqual(["駅の時計", "東京駅"]);
  });
});
