import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fold } from "../../../src/text/fold.ts";
import {
  type Alphabet,
  beginningsOf,
  comparedForms,
  inAlphabet,
  isSpeltSo,
} from "../../../src/text/sounds/alphabet.ts";
import { CYRILLIC } from "../../../src/text/sounds/cyrillic.ts";
import { GREEK } from "../../../src/text/sounds/greek.ts";

function maySpell(latin: string, word: string, alphabet: Alphabet): boolean {
  const words = comparedForms(fold(word));
  return comparedForms(fold(latin)).some((form) => words.some((each) => isSpeltSo(each, form, alphabet)));
}

describe("a name in Latin letters may be the Cyrillic one,", () => {
  test.each([
    ["as English has it", "Dostoyevsky", "Достоевский"],
    ["with one letter less", "Dostoevsky", "Достоевский"],
    ["as German has it", "Tschechow", "Чехов"],
    ["as German has it, with sch three times", "Schtscherbakow", "Щербаков"],
    ["as Polish has it", "Czajkowski", "Чайковский"],
    ["by ISO 9", "Šostakovič", "Шостакович"],
    ["with a soft sign that is not spelt", "Gogol", "Гоголь"],
    ["with an apostrophe for the soft sign", "Gogol'", "Гоголь"],
    ["with ё", "Zhuravlyov", "Журавлёв"],
    ["doubled in one of them", "Zeppelin", "Цепелин"],
    ["doubled as two letters", "Zaporizhzhia", "Запоріжжя"],
    ["Ukrainian", "Kyiv", "Київ"],
    ["Ukrainian, with a vowel that changes", "Kyiv", "Києва"],
    ["Ukrainian, with another", "Kharkiv", "Харкова"],
    ["Bulgarian", "Tarnovo", "Търново"],
    ["an English one by its sound", "Jackson", "Джексон"],
    ["an English one with a diphthong", "Ashton", "Эштон"],
    ["a German one by its sound", "Schneider", "Шнайдер"],
    ["a German one with h before a vowel", "Hamburg", "Гамбург"],
    ["with x", "Maxim", "Максим"],
    ["with the possessive", "Smirnova's", "Смирнова"],
    ["with the German genitive", "Smirnovas", "Смирнова"],
    ["an adjective in a case", "Polyarny", "Полярного"],
    ["a neuter one in a case", "Krasnoye", "Красном"],
    ["a woman in a case", "Smirnova", "Смирновой"],
    ["a woman whose name is an adjective", "Krupskaya", "Крупскую"],
    ["a man in a case", "Gorbunov", "Горбуновым"],
    ["a town in a case", "Manchester", "Манчестере"],
    ["with a vowel that goes", "Cherepovets", "Череповца"],
  ])("%s: %s, %s", (_, latin, cyrillic) => {
    expect(maySpell(latin, cyrillic, CYRILLIC)).toBe(true);
  });

  test.each([
    ["with a consonant more", "Smirnova", "Смирнитова"],
    ["a man for a woman", "Smirnova", "Смирновым"],
    ["a woman for a man whose name is an adjective", "Dostoyevsky", "Достоевская"],
    ["with another consonant", "Kharkiv", "Харзів"],
    ["with another beginning", "Chernikov", "Верников"],
    ["with an end that is no case's", "Manchester", "Манчестеризм"],
    ["which has another name", "London", "Париж"],
  ])("not one %s: %s, %s", (_, latin, cyrillic) => {
    expect(maySpell(latin, cyrillic, CYRILLIC)).toBe(false);
  });
});

test.each([
  ["Papadopoulos", "Παπαδόπουλος"],
  ["Papadopoulos", "Παπαδοπούλου"],
  ["Theodorakis", "Θεοδωράκη"],
  ["Bouboulina", "Μπουμπουλίνα"],
  ["Xenakis", "Ξενάκης"],
])("%s may be the Greek %s", (latin, greek) => {
  expect(maySpell(latin, greek, GREEK)).toBe(true);
});

test("Athens is not spelt as Αθήνα sounds", () => {
  expect(maySpell("Athens", "Αθήνα", GREEK)).toBe(false);
});

test("what may be a name begins as its letters may, the most usual first", () => {
  expect(beginningsOf("smirnova", inAlphabet(CYRILLIC), 4)[0]).toBe("смир");
  expect(beginningsOf("смирнова", CYRILLIC.spellings, 4)[0]).toBe("smir");
  expect(beginningsOf("olga", inAlphabet(CYRILLIC), 3)).toContain("оль");
  expect(beginningsOf("kyiv", inAlphabet(CYRILLIC), 3)).toContain("киє");
});

test("no two ways to begin are the same, and none is longer than asked for", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."aeiouyhsczktjvw"), minLength: 1, maxLength: 24 });
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 5 }), (word, size) => {
      const beginnings = beginningsOf(word, inAlphabet(CYRILLIC), size);
      expect(new Set(beginnings).size).toBe(beginnings.length);
      for (const beginning of beginnings) expect(beginning.length).toBeLessThanOrEqual(size);
    }),
  );
});

test("a word is the name that its usual letters spell", () => {
  const letters = [...CYRILLIC.spellings.keys()].filter((letter) => letter.length === 1 && !"ьъ".includes(letter));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 }), (word) => {
      const latin = word.map((letter) => CYRILLIC.spellings.get(letter)?.[0]).join("");
      expect(isSpeltSo(word.join(""), latin, CYRILLIC)).toBe(true);
    }),
  );
});

test("a long word of one letter is compared in no time that grows with the ways to read it", () => {
  const long = "и".repeat(60);
  expect(isSpeltSo(`${long}п`, `${"ii".repeat(60)}q`, CYRILLIC)).toBe(false);
});
