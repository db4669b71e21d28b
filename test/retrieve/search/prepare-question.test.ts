import { beforeAll, describe, expect, test } from "vitest";
import { languageOfQuestion } from "../../../src/retrieve/search/language-pair.ts";
import { type NameReading, prepareQuestion } from "../../../src/retrieve/search/prepare-question.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { builtInModels } from "../search-models.ts";
import { type Collection, storeOf } from "./collection.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

async function prepared(typed: string, files: Collection = {}, names?: NameReading) {
  const store = await storeOf(files, models);
  return store.snapshot((snapshot) => prepareQuestion(typed, snapshot, models, names));
}

describe("a question that says nothing is not searched for:", () => {
  test.each([
    ["an article", "the"],
    ["a preposition in Russian", "в"],
    ["a particle in Japanese, with a question mark", "は？"],
    ["an article in quotation marks", "“the”"],
    ["three such words, whatever stands between them", "of, the ... in?!"],
    ["no letter and no digit", "?! — …"],
    ["no character at all", ""],
  ])("%s", async (_, typed) => {
    expect(await prepared(typed)).toBeNull();
  });

  test.each([
    ["a noun", "fog"],
    ["a noun beside such words", "of the fog"],
    ["one letter", "q"],
    ["one digit", "7"],
    ["a script of which the model knows nothing", "ꦗꦮ"],
    ["four such words, which may be a quotation", "the of and in"],
  ])("but %s is", async (_, typed) => {
    expect((await prepared(typed))?.text).toBe(`${typed}?`);
  });
});

describe("a question is read with the mark that models expect", () => {
  test.each([
    ["fog over the quay", "fog over the quay?"],
    ["fog over the quay?", "fog over the quay?"],
    ["江上的桥", "江上的桥?"],
    ["江上的桥？", "江上的桥？"],
    ["fog, “over the quay”", "fog, “over the quay”"],
    ["12 %", "12 %"],
  ])("%s: %s", async (typed, read) => {
    expect((await prepared(typed))?.text).toBe(read);
  });

  test("and so is a number, in whatever digits", async () => {
    expect((await prepared("١٩٦٨"))?.text).toBe("1968?");
  });
});

describe("a word that the collection lacks", () => {
  const litter: Collection = { "a.txt": ["The litter lay there."] };

  test("becomes a near one of the collection where it is a word of no language", async () => {
    expect((await prepared("the litteer", litter))?.text).toBe("the litter?");
  });

  test("stays where it is a word of some language, a token of the built-in model", async () => {
    expect((await prepared("the letter", litter))?.text).toBe("the letter?");
    expect((await prepared("the lettre", litter))?.text).toBe("the lettre?");
  });
});

describe("a name that others may share, as it has two sounds,", () => {
  const bridges: Collection = {
    "zh.txt": { title: "西南", texts: ["重庆市的新桥。"], language: "zh-Hans" },
    "ru.txt": { title: "Мост", texts: ["Новый мост."], language: "ru" },
  };

  test("is looked up where nothing else is asked, and what is found is a guess", async () => {
    expect(await prepared("Чунцин?", bridges)).toMatchObject({ text: "重庆?", isGuess: true });
    const factory: Collection = { "ru.txt": { title: "Завод", texts: ["В Чэнду открыли завод."], language: "ru" } };
    expect(await prepared("成都", factory)).toMatchObject({ text: "Чэнду?", isGuess: true });
  });

  test("stays as it is where more is asked and no passage is about that", async () => {
    expect(await prepared("Кто ловит рыбу в Чунцине?", bridges)).toMatchObject({
      ...{ text: "Кто ловит рыбу в Чунцине?", isGuess: false },
    });
    expect(await prepared("重庆人怎样做火锅", { "a.txt": ["Chongqing has bridges."] })).toMatchObject({
      ...{ text: "重庆人怎样做火锅?", isGuess: false },
    });
  });

  test("is guessed there, too, where guessing is asked for, and a question without such a name comes to nothing", async () => {
    expect(await prepared("Кто ловит рыбу в Чунцине?", bridges, "guessed")).toMatchObject({
      ...{ text: "Кто ловит рыбу в 重庆?", isGuess: true },
    });
    expect(await prepared("Кто ловит рыбу в реке?", bridges, "guessed")).toBeNull();
  });

  test("is no guess if it has more sounds", async () => {
    const files: Collection = { "zh.txt": { title: "报道", texts: ["丁仲礼院士在会上说。"], language: "zh-Hans" } };
    expect(await prepared("Dingzhongli", files)).toMatchObject({ text: "丁仲礼?", isGuess: false });
  });
});

test("a question in Turkish capitals is read as one in small letters, which tell ı from i", async () => {
  expect((await prepared("KAÇ KAPI VARDIR GEÇİLECEK?"))?.text).toBe("kaç kapı vardır geçilecek?");
});

describe("the language of a question", () => {
  test("is told by its words as the collection writes them: without accents they are those of another", async () => {
    const bare = "kac kapi vardir eski koprude?";
    const files: Collection = {
      "tr.md": { title: "Köprü", texts: ["Bu eski köprüde üç kapı vardır, kaç kişi geçer?"], language: "tr" },
    };
    const { text, language } = (await prepared(bare, files)) ?? {};
    expect(text).toBe("kaç kapı vardır eski köprüde?");
    expect(language).toEqual({ language: "tr", isLatin: true });
    expect((await languageOfQuestion(bare, ["tr"])).language).not.toBe("tr");
  });

  test("is that of what was typed where a name is written in characters: most of them may be the name's", async () => {
    const files: Collection = { "zh.txt": { title: "报道", texts: ["丁仲礼院士在会上说。"], language: "zh-Hans" } };
    const { text, language } = (await prepared("Ding Zhongli?", files)) ?? {};
    expect(text).toBe("丁仲礼?");
    expect(language?.isLatin).toBe(true);
  });
});
