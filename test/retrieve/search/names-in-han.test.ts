import { beforeAll, describe, expect, test } from "vitest";
import { spellNamesInHan } from "../../../src/retrieve/search/names-in-han.ts";
import { prepareQuestion } from "../../../src/retrieve/search/prepare-question.ts";
import { measureCandidates, rank } from "../../../src/retrieve/search/rank.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../search-models.ts";
import { type Collection, storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

const chinese = (...texts: string[]): Collection => ({ "zh.txt": { title: "报道", texts, language: "zh-Hans" } });

/** `near` holds passages that are about what the question asks. */
async function spelt(question: string, files: Collection, near: RegExp = /./, known: readonly string[] = []) {
  const store = await storeOf(files, models);
  return store.snapshot((snapshot) => {
    const nearness = async (ids: readonly number[]) =>
      (await snapshot.passages(ids)).map(({ text }) => (near.test(text) ? 5 : 0));
    return spellNamesInHan(question, { snapshot, isKnown: (word) => known.includes(word), nearness });
  });
}

describe("a name is written as Chinese articles have it:", () => {
  test.each([
    ["a person", "What did Ding Zhongli say?", "丁仲礼院士在会上说。", "What did 丁仲礼 say?"],
    ["a person, family name last", "What did Zhongli Ding say?", "丁仲礼院士在会上说。", "What did 丁仲礼 say?"],
    ["a city in Russian", "Что построили в Чунцине?", "重庆市的新桥。", "Что построили в 重庆?"],
    ["a company in Russian", "Сколько продала Хайер?", "张瑞敏是海尔的总裁。", "Сколько продала 海尔?"],
    ["a foreign name that sounds so", "How old was Manning?", "教练曼宁说。", "How old was 曼宁?"],
    ["traditional characters", "Where was Zhang Guimei born?", "張桂梅出生在山裡。", "Where was 张桂梅 born?"],
    ["a question without capitals", "how old was manning", "教练曼宁说。", "how old was 曼宁"],
    ["two names", "Did Manning visit Haier?", "教练曼宁参观了海尔。", "Did 曼宁 visit 海尔?"],
  ])("%s", async (_, question, text, expected) => {
    expect(await spelt(question, chinese(text))).toBe(expected);
  });

  test("of names that sound alike, that whose passages are about the question", async () => {
    const files = chinese("孩儿在家里唱歌。", "海尔集团在青岛建厂。");
    expect(await spelt("Where does Haier build?", files, /海尔/)).toBe("Where does 海尔 build?");
    expect(await spelt("Where does Haier build?", files, /孩儿/)).toBe("Where does 孩儿 build?");
  });
});

describe("a question stays as it is", () => {
  test.each([
    ["where nothing sounds so", "How old was Manning?", chinese("我们在山上。")],
    ["where the characters end one word and begin the next", "How old was Hezhong?", chinese("他们结合重点说明。")],
    [
      "where no article is Chinese",
      "How old was Manning?",
      { "ja.txt": { title: "x", texts: ["曼宁"], language: "ja" } },
    ],
    [
      "where the collection has the name in letters",
      "How old was Manning?",
      { ...chinese("教练曼宁说。"), "en.txt": { title: "A coach", texts: ["Manning was forty."], language: "en" } },
    ],
    ["for ordinary words in lower case", "Will manning help?", chinese("教练曼宁说。")],
    ["for a part of a longer name", "How old was Li Manning?", chinese("教练曼宁说。")],
    ["without a name", "¿?", chinese("教练曼宁说。")],
  ] as const)("%s", async (_, question, files) => {
    expect(await spelt(question, files)).toBe(question);
  });

  test("for a word that the model knows", async () => {
    expect(await spelt("How old was Manning?", chinese("教练曼宁说。"), /./, ["Manning"])).toBe("How old was Manning?");
  });

  test("where two syllables are all that speaks for a passage, but not where three do", async () => {
    const nowhere = /never/;
    expect(await spelt("How old was Manning?", chinese("教练曼宁说。"), nowhere)).toBe("How old was Manning?");
    expect(await spelt("Ask Ding Zhongli", chinese("丁仲礼说。"), nowhere)).toBe("Ask 丁仲礼");
  });
});

test("a question about someone whom only Chinese articles name finds them first, and stays in its language", async () => {
  const store = await storeOf(
    chinese("周永康出生在一个渔村。", "胡衡华出生在一个渔村。", "丁仲礼出生在一个渔村。", "王亚平出生在一个渔村。"),
    models,
  );
  await store.snapshot(async (snapshot) => {
    const question = await prepareQuestion("Where was Ding Zhongli born?", snapshot, models);
    if (question === null) throw new Error("There is a name to look for.");
    const [best] = rank(await measureCandidates(question, { snapshot, models }));
    expect(best?.passage.text).toContain("丁仲礼");
    expect(question.language.language).toBe("en");
  });
});
