import { beforeAll, describe, expect, test } from "vitest";
import { prepareQuestion } from "../../../src/retrieve/search/prepare-question.ts";
import { measureCandidates, rank } from "../../../src/retrieve/search/rank.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";
import { type Beside, chinese, english, japanese, korean, russian, spellOver } from "./spell-over.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

const spelt = (question: string, files: Collection, beside?: Beside) => spellOver(files, { question, models, beside });

describe("a name in letters is written as Chinese articles have it:", () => {
  test.each([
    ["a person", "What did Ding Zhongli say?", "丁仲礼院士在会上说。", "What did 丁仲礼 say?"],
    ["a person, family name last", "What did Zhongli Ding say?", "丁仲礼院士在会上说。", "What did 丁仲礼 say?"],
    ["a city in Russian", "Что построили в Чунцине?", "重庆市的新桥。", "Что построили в 重庆?"],
    ["a company in Russian", "Сколько продала Хайер?", "张瑞敏是海尔的总裁。", "Сколько продала 海尔?"],
    ["a foreign name that sounds so", "How old was Manning?", "教练曼宁说。", "How old was 曼宁?"],
    ["traditional characters", "Where was Zhang Guimei born?", "張桂梅出生在山裡。", "Where was 张桂梅 born?"],
    ["a question without capitals", "how old was manning", "教练曼宁说。", "how old was 曼宁"],
    ["a name written on to characters", "请问Haier在哪里建厂？", "海尔的总裁说。", "请问海尔在哪里建厂？"],
    ["two names", "Did Manning visit Haier?", "教练曼宁参观了海尔。", "Did 曼宁 visit 海尔?"],
  ])("%s", async (_, question, text, expected) => {
    expect(await spelt(question, chinese(text))).toBe(expected);
  });

  test("though articles in letters have one of its words", async () => {
    const files = { ...chinese("丁仲礼院士在会上说。"), ...english("Ding is a city.") };
    expect(await spelt("What did Ding Zhongli say?", files)).toBe("What did 丁仲礼 say?");
  });

  test("of names that sound alike, that whose passages are about the question", async () => {
    const files = chinese("孩儿在家里唱歌。", "海尔集团在青岛建厂。");
    expect(await spelt("Where does Haier build?", files, { near: /海尔/ })).toBe("Where does 海尔 build?");
    expect(await spelt("Where does Haier build?", files, { near: /孩儿/ })).toBe("Where does 孩儿 build?");
  });
});

describe("a name in letters is written in kana as Japanese articles have it:", () => {
  test.each([
    ["hiragana", "Who founded Minato?", "みなとは海のそばにある。", "Who founded みなと?"],
    ["katakana", "Who founded Minato?", "ミナトは海のそばにある。", "Who founded ミナト?"],
    ["a long vowel with its mark", "Where does Tōkai end?", "とうかいの夏。", "Where does とうかい end?"],
    ["a long vowel without it", "Where does Tokai end?", "とうかいの夏。", "Where does とうかい end?"],
    ["a long vowel in two letters", "Where does Toukai end?", "トーカイの夏。", "Where does トーカイ end?"],
    ["a doubled consonant", "Who sells Sapporo?", "サッポロの冬。", "Who sells サッポロ?"],
    ["a possessive", "What is Minato's colour?", "みなとの色は青い。", "What is みなと colour?"],
  ])("%s", async (_, question, text, expected) => {
    expect(await spelt(question, japanese(text))).toBe(expected);
  });
});

describe("a name in letters is written in Hangul as Korean articles have it:", () => {
  test.each([
    ["with a particle behind it", "Who makes Gimjang?", "김장을 준비한다.", "Who makes 김장?"],
    ["a thing", "Who makes gimjang?", "김장을 준비한다.", "Who makes 김장?"],
    ["in another romanisation", "Who makes Kimjang?", "김장을 준비한다.", "Who makes 김장?"],
    ["a person", "Where did Park Chanwook live?", "박찬욱은 바다를 보았다.", "Where did 박찬욱 live?"],
    ["where sounds change beside others", "Where was Silla?", "신라의 왕.", "Where was 신라?"],
  ])("%s", async (_, question, text, expected) => {
    expect(await spelt(question, korean(text))).toBe(expected);
  });
});

describe("a name in a script of its own is spelt as articles in letters have it:", () => {
  test.each([
    ["a city", "重庆有几座桥?", english("The bridges of Chongqing are many."), "Chongqing 有几座桥?"],
    ["a city inside a question", "请问重庆有几座桥?", english("Chongqing has bridges."), "请问 Chongqing 有几座桥?"],
    ["a person", "丁仲礼说了什么?", english("Then Ding Zhongli spoke."), "Ding Zhongli 说了什么?"],
    ["a person, family name last", "丁仲礼说了什么?", english("Then Zhongli Ding spoke."), "Zhongli Ding 说了什么?"],
    [
      "a hyphen and a possessive",
      "丁仲礼说了什么?",
      english("It was Ding Zhong-li's word."),
      "Ding Zhong-li 说了什么?",
    ],
    ["a headline", "重庆有几座桥?", { "a.txt": { title: "Chongqing", texts: ["Bridges."] } }, "Chongqing 有几座桥?"],
    ["Russian, in a case", "重庆有几座桥?", russian("Мосты в Чунцине."), "Чунцине 有几座桥?"],
    ["traditional characters", "張桂梅在哪裡?", english("A school of Zhang Guimei."), "Zhang Guimei 在哪裡?"],
    ["katakana", "ミナトはどこですか?", english("The harbour of Minato."), "Minato はどこですか?"],
    ["a long vowel", "とうかいはどこですか?", english("The coast of Tōkai."), "Tōkai はどこですか?"],
    [
      "Hangul with a particle",
      "김장에서 무엇을 만드나요?",
      english("In Kimjang they cook."),
      "Kimjang 에서 무엇을 만드나요?",
    ],
  ] as const)("%s", async (_, question, files, expected) => {
    expect(await spelt(question, files)).toBe(expected);
  });
});

test("a name is spelt as articles in letters have it, though others have some of its characters side by side", async () => {
  const files = { ...chinese("丁仲在山上。"), ...english("Then Ding Zhongli spoke.") };
  expect(await spelt("丁仲礼说了什么?", files)).toBe("Ding Zhongli 说了什么?");
});

describe("of several names that sound so", () => {
  test("the longest of a passage is meant", async () => {
    expect(await spelt("Where does Tokai end?", japanese("とかい、とうかい。"))).toContain("とうかい");
    expect(await spelt("Where does Tokai end?", japanese("とうかい、とかい。"))).toContain("とうかい");
  });

  test("the longest of the question is looked for first, and its parts no more", async () => {
    const files = english("Ding Zhongli spoke.", "The town of Zhongli is old.");
    expect(await spelt("丁仲礼说了什么?", files)).toBe("Ding Zhongli 说了什么?");
  });
});

describe("a question stays as it is", () => {
  test.each([
    ["where nothing sounds so", "How old was Manning?", chinese("我们在山上。")],
    ["where the characters end one word and begin the next", "How old was Hezhong?", chinese("他们结合重点说明。")],
    ["where the characters end one word and are the next", "How old was Hezhong?", chinese("他们结合重说明。")],
    ["where the characters are one word and begin the next", "How old was Hezhong?", chinese("他合重点说明。")],
    ["where kana begin a word", "Where is Aruba?", japanese("アルバートさんが来た。")],
    ["where no article is in that language", "How old was Manning?", japanese("曼宁")],
    [
      "where no article in that language has it",
      "How old was Manning?",
      { ...japanese("曼宁は走った。"), ...chinese("我们在山上。") },
    ],
    [
      "where the collection has the name in letters",
      "How old was Manning?",
      { ...chinese("教练曼宁说。"), ...english("Manning was forty.") },
    ],
    ["for words in lower case that sound Chinese", "Will manning help?", chinese("教练曼宁说。")],
    ["for a part of a longer name", "How old was Li Manning?", chinese("教练曼宁说。")],
    ["without a name", "¿?", chinese("教练曼宁说。")],
    [
      "where the collection has the characters",
      "重庆有几座桥?",
      { ...chinese("重庆市的新桥。"), ...english("The bridges of Chongqing.") },
    ],
    ["for Chinese characters in a Japanese question", "重慶はどこですか?", english("The bridges of Chongqing.")],
    ["where nothing is in letters", "重庆有几座桥?", japanese("橋がある。")],
    ["for characters that have no reading", "㐀㐁说了什么?", english("Ding Zhongli spoke.")],
    ["in letters that fold to others", "㌔㍍はどこ?", english("Minato has a harbour.")],
  ] as const)("%s", async (_, question, files) => {
    expect(await spelt(question, files)).toBe(question);
  });

  test("for a word that the model knows", async () => {
    const known = ["Manning", "Women"];
    expect(await spelt("How old was Manning?", chinese("教练曼宁说。"), { known })).toBe("How old was Manning?");
    expect(await spelt("Will manning help?", chinese("教练曼宁说。"), { known: ["manning"] })).toBe(
      "Will manning help?",
    );
    expect(await spelt("我门在哪里?", english("Women came."), { known })).toBe("我门在哪里?");
  });

  test("behind as many characters as no question has", async () => {
    const files = english("The bridges of Chongqing are many.");
    expect(await spelt(`${"?".repeat(450)}重庆`, files)).toContain("Chongqing");
    expect(await spelt(`${"?".repeat(600)}重庆`, files)).toContain("重庆");
  });

  test("where two sounds or a small letter are all that speaks for a passage, but not where three do", async () => {
    const near = /never/;
    expect(await spelt("How old was Manning?", chinese("教练曼宁说。"), { near })).toBe("How old was Manning?");
    expect(await spelt("Ask Ding Zhongli", chinese("丁仲礼说。"), { near })).toBe("Ask 丁仲礼");
    expect(await spelt("Who makes bulgogi?", korean("불고기를 준비한다."), { near })).toBe("Who makes bulgogi?");
    expect(await spelt("Who makes Bulgogi?", korean("불고기를 준비한다."), { near })).toBe("Who makes 불고기?");
    expect(await spelt("重庆有几座桥?", english("Chongqing has bridges."), { near })).toBe("重庆有几座桥?");
    expect(await spelt("丁仲礼说了什么?", english("Then Ding Zhongli spoke."), { near })).toContain("Ding Zhongli");
  });

  test("where a name would begin or end with a word that says little", async () => {
    const files = english("The town of Denü'er.");
    expect(await spelt("谁的女儿在哪里?", files)).toBe("谁 Denü'er 在哪里?");
    expect(await spelt("谁的女儿在哪里?", files, { light: ["的"] })).toBe("谁的女儿在哪里?");
  });
});

test.each([
  [
    "Where was Ding Zhongli born?",
    "丁仲礼",
    chinese("周永康出生在一个渔村。", "胡衡华出生在一个渔村。", "丁仲礼出生在一个渔村。", "王亚平出生在一个渔村。"),
  ],
  [
    "丁仲礼在哪里出生?",
    "Ding Zhongli",
    english(
      "Zhou Yongkang was born in a village.",
      "Hu Henghua was born in a village.",
      "Ding Zhongli was born in a village.",
    ),
  ],
])("%s finds the passage that names %s first, and stays in its language", async (typed, name, files) => {
  const store = await storeOf(files, models);
  await store.snapshot(async (snapshot) => {
    const question = await prepareQuestion(typed, snapshot, models);
    if (question === null) throw new Error("There is a name to look for.");
    const [best] = rank(await measureCandidates(question, { snapshot, models }));
    expect(best?.passage.text).toContain(name);
    expect(question.language.language).toMatch(/^\p{Script=Han}/u.test(typed) ? /^zh/ : /^en/);
  });
});
