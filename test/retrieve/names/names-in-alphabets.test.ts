import { beforeAll, describe, expect, test } from "vitest";
import { spellNames } from "../../../src/retrieve/names/spell-names.ts";
import type { SearchModels } from "../../../src/retrieve/search/search-models.ts";
import { type Collection, storeOf } from "../search/collection.ts";
import { builtInModels } from "../search-models.ts";
import { articles, type Beside, english, russian, spellOver } from "./spell-over.ts";

let models: SearchModels;
beforeAll(async () => {
  models = await builtInModels();
});

const spelt = (question: string, files: Collection, beside?: Beside) => spellOver(files, { question, models, beside });

describe("a name in Latin letters is written as articles in another alphabet have it:", () => {
  test.each<[name: string, question: string, files: Collection, expected: string, known?: string]>([
    ["a ship", "How long is the Polyarny?", russian("Ледокол «Полярный» построен."), "How long is the Полярный?"],
    ["in a case", "Where did Dostoyevsky live?", russian("Здесь дом Достоевского."), "Where did Достоевского live?"],
    ["a possessive", "What is Smirnova's age?", russian("Учит Смирнова."), "What is Смирнова age?"],
    ["a question without capitals", "where is smirnova", russian("Учит Смирнова."), "where is Смирнова"],
    [
      "what the model knows, if long",
      "Where is Manchester?",
      russian("Мы в Манчестере."),
      "Where is Манчестере?",
      "Manchester",
    ],
    ["Ukrainian", "Where is Kharkiv?", articles("uk", "У Харкові є музей."), "Where is Харкові?"],
    ["Bulgarian", "Where is Plovdiv?", articles("bg", "Живее в Пловдив."), "Where is Пловдив?"],
    ["Greek", "Who is Papadopoulos?", articles("el", "Το σπίτι του Παπαδόπουλου."), "Who is Παπαδόπουλου?"],
    [
      "a headline",
      "Who is Smirnova?",
      { "a.txt": { title: "Смирнова", texts: ["Учит."], language: "ru" } },
      "Who is Смирнова?",
    ],
  ])("%s", async (_, question, files, expected, known = "") => {
    expect(await spelt(question, files, { known: [known] })).toBe(expected);
  });

  test.each([
    [
      "which the collection has in Latin letters",
      "Where is Smirnova?",
      { ...russian("Учит Смирнова."), ...english("Smirnova is.") },
    ],
    [
      "which it has there in another form",
      "Where is Gregor?",
      { ...russian("Тут Грегор."), ...english("Gregors came.") },
    ],
    ["in small letters", "Where is smirnova?", russian("Учит Смирнова.")],
    ["that is a word in small letters there", "Who is Uchitel?", russian("Вот учитель.")],
    ["of three letters", "Who is Iva?", russian("Тут Ива.")],
    ["spelt otherwise", "Who is Smirnitskaya?", russian("Учит Смирнова.")],
    ["of a code", "What is Smirnova200?", russian("Учит Смирнова.")],
  ])("not one %s", async (_, question, files) => {
    expect(await spelt(question, files)).toBe(question);
  });

  test("not what the model knows, unless it is long", async () => {
    const files = russian("Тут Герман.");
    expect(await spelt("Is he German?", files, { known: ["German"] })).toBe("Is he German?");
    expect(await spelt("Is he German?", files)).toBe("Is he Герман?");
  });

  test("not what the model knows in both alphabets", async () => {
    const files = russian("Мы в Манчестере.");
    const known = ["Manchester", "манчестере"];
    expect(await spelt("Where is Manchester?", files, { known })).toBe("Where is Manchester?");
  });

  test("a short one only where the passage is about the question", async () => {
    const files = russian("Тут Олег.");
    expect(await spelt("Who is Oleg?", files, { near: /Олег/ })).toBe("Who is Олег?");
    expect(await spelt("Who is Oleg?", files, { near: /никто/ })).toBe("Who is Oleg?");
  });
});

describe("a name in another alphabet is spelt as articles in Latin letters have it:", () => {
  test.each([
    ["a person", "Что сделала Смирнова?", english("Then Smirnova spoke."), "Что сделала Smirnova?"],
    ["in a case", "Что построили в Манчестере?", english("In Manchester they build."), "Что построили в Manchester?"],
    [
      "by the German spelling",
      "Что написал Чехов?",
      articles("de", "Hier wohnte Tschechow."),
      "Что написал Tschechow?",
    ],
    ["Greek", "Πού είναι ο Παπαδόπουλος;", english("Here is Papadopoulos."), "Πού είναι ο Papadopoulos;"],
  ])("%s", async (_, question, files, expected) => {
    expect(await spelt(question, files)).toBe(expected);
  });

  test("not one that the collection has in a case", async () => {
    const files = { ...russian("Дом Смирновой."), ...english("Then Smirnova spoke.") };
    expect(await spelt("Что сделала Смирнова?", files)).toBe("Что сделала Смирнова?");
  });
});

test("no term is looked up for a name in Latin letters where all articles are in these", async () => {
  const store = await storeOf(english("Then Smirnova spoke."), models);
  await store.snapshot(async (snapshot) => {
    const asked: string[] = [];
    const watched = new Proxy(snapshot, {
      get(target, name: keyof typeof snapshot) {
        asked.push(name);
        const value = target[name];
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
    const search = { snapshot: watched, isKnown: () => false, isLight: () => false, nearness: async () => [] };
    await spellNames("Where is Gorbunov?", search);
    expect(asked).toEqual(["languages"]);
  });
});
