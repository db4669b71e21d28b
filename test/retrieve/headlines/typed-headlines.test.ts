import { beforeAll, expect, test } from "vitest";
import { HeadlineIndex } from "../../../src/retrieve/headlines/headline-index.ts";
import type { StoredArticle } from "../../../src/retrieve/store/passage-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { openStore } from "../open-engine.ts";
import { indexSamples } from "../sample-index.ts";
import { builtInModels } from "../search-models.ts";
import { madeUpArticles } from "./made-up-articles.ts";
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
