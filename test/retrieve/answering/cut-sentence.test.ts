import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { wholePassage } from "../../../src/retrieve/answering/excerpt.ts";
import { quote, sourcePartOf } from "../../../src/retrieve/answering/quote.ts";
import { updateIndex } from "../../../src/retrieve/indexing/update-index.ts";
import { SqliteWritableStore } from "../../../src/retrieve/store/sqlite/sqlite-writable-store.ts";
import { temporaryFolder } from "../../temporary-folder.ts";
import { allPassages, openStore } from "../open-engine.ts";
import { builtInModels } from "../search-models.ts";

const folder = temporaryFolder();

/** A page on which two halves have lost their others. */
const PAGE = `江城日报 2024年5月18日 星期六

■江城日报记者 吴桐

账，现在要算到每一户。”区水务局的人说。

鱼市街离不开灯，摊主们都这样说。

目前，鱼市街的摊位已经全部
`;

let quotations: string[];
beforeAll(async () => {
  const articles = join(folder, "articles");
  mkdirSync(articles);
  writeFileSync(join(articles, "page.txt"), PAGE);
  const models = await builtInModels();
  await updateIndex({ store: new SqliteWritableStore(join(folder, "index")), paths: [articles], models });
  const store = openStore(join(folder, "index"), models);
  quotations = await store.snapshot(async (snapshot) => {
    const passages = (await allPassages(snapshot)).filter(({ kind }) => kind === "paragraph");
    const sources = await snapshot.sourceTexts(passages.map(sourcePartOf));
    return passages.map((passage, at) => {
      const options = { excerpt: wholePassage(passage), answering: 0, score: 0 };
      const { text, answering } = quote(passage, options, sources[at] ?? "");
      expect(text.slice(answering?.start, answering?.end)).toBe(
        passage.text.slice(passage.sentences[0]?.start, passage.sentences[0]?.end),
      );
      return text;
    });
  });
  await store.close();
});

test("a quotation shows […] where a sentence is cut and its other half is not known, and nowhere else", () => {
  expect(quotations.join("\n\n")).toBe(
    "[…]账，现在要算到每一户。”区水务局的人说。\n\n鱼市街离不开灯，摊主们都这样说。\n\n目前，鱼市街的摊位已经全部[…]",
  );
});
