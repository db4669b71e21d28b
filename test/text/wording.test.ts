import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isSameWording,
  mayBeSameWording,
  type PieceCounter,
  plainSize,
  wordingKey,
  wordingOf,
} from "../../src/text/wording.ts";

/** A vocabulary that knows these words; any other one falls into four pieces. */
const KNOWN = new Set("electricity detective defective community bridge thirteen kitchen harbour".split(" "));
const pieces: PieceCounter = (word) => (KNOWN.has(word) ? 1 : 4);

const isSame = (a: string, b: string) => {
  const [one, other] = [wordingOf(a), wordingOf(b)];
  expect(isSameWording(other, one, pieces), "whichever comes first").toBe(isSameWording(one, other, pieces));
  const isSame = isSameWording(one, other, pieces);
  const [size, otherSize] = [plainSize(a), plainSize(b)];
  if (isSame && size && otherSize) expect(mayBeSameWording(size, otherSize), "by their sizes").toBe(true);
  return isSame;
};

describe("two texts say the same that differ in", () => {
  test.each([
    ["script", "海關於三月開門。", "海关于三月开门。"],
    ["width", "Ｆｅｅ：１３％", "Fee: 13 %"],
    ["the script of their digits", "الرسوم ١٣ كرونة", "الرسوم 13 كرونة"],
    ["punctuation", "“Fees”, he said—are paid…", "Fees he said - 'are paid'."],
    ["Markdown", "The **old** `mill`", "The old mill"],
    ["capitals", "THE OLD MILL", "The old mill"],
    ["where a Chinese line was broken", "海关于三\n月开门。", "海关于三月开门。"],
    ["an unseen mark where a word may be divided", "harbour", "har\u00adbour"],
    ["the apostrophe's form", "It’s open", "It's open"],
    ["ligatures", "ﬁne oﬃce", "fine office"],
    ["spaces round a range", "open 10 – 12", "open 10-12"],
    ["the space behind a minus sign", "at − 5 degrees", "at -5 degrees"],
  ])("%s", (_, a, b) => {
    expect(isSame(a, b)).toBe(true);
    expect(wordingKey(wordingOf(a))).toBe(wordingKey(wordingOf(b)));
  });

  test.each([
    ["with electricity tonight", "with electrlcity tonight"],
    ["with electricity tonight", "with e1ectricity tonight"],
    ["with electricity tonight", "with electr1city tonight"],
    ["the community hall", "the cornmunity hall"],
    ["a kitchen below", "a kitcben below"],
  ])("a letter inside a long word that a scanner misread: %j, %j", (a, b) => {
    expect(isSame(a, b)).toBe(true);
  });

  test("several such words, if there are ten words to each", () => {
    const filler = "one two three four five six seven eight nine";
    const page = (...words: string[]) => words.map((word) => `${filler} ${word}`).join(" ");
    expect(isSame(page("community", "electricity"), page("cornmunity", "electrlcity"))).toBe(true);
    expect(isSame("community electricity", "cornmunity electrlcity")).toBe(false);
  });
});

describe("two texts do not say the same that differ in", () => {
  test.each([
    ["a number", "pays 13 crowns", "pays 15 crowns"],
    ["a decimal point", "pays 1.5 crowns", "pays 15 crowns"],
    ["a sign", "at -5 degrees", "at 5 degrees"],
    ["a minus sign", "at −5 degrees", "at 5 degrees"],
    ["a minus sign with a space", "at − 5 degrees", "at 5 degrees"],
    ["a minus between names", "y − x", "y x"],
    ["a range", "10-12 boats", "10, 12 boats"],
    ["a range with spaces", "open 10 – 12", "open 10, 12"],
    ["a score", "won 2 : 1", "won 2, 1"],
    ["a point before a number", "costs .5 crowns", "costs 5 crowns"],
    ["minutes and seconds", "at 54° 30′ north", "at 54° 30″ north"],
    ["feet and inches", "a 5' plank", 'a 5" plank'],
    ["the size of a unit", "uses 10 mW", "uses 10 MW"],
    ["an Arabic per cent sign", "نسبة ٥٪ فقط", "نسبة ٥ فقط"],
    ["a Japanese word in the form that is simplified in Chinese", "里の家に住む", "裏の家に住む"],
    ["a Japanese machine and desk", "机を売る", "機を売る"],
    ["two real words, one of them rare", "he was elected", "he was ejected"],
    ["two real words of l and t", "it was repealed", "it was repeated"],
    ["an exponent", "5² metres", "52 metres"],
    ["a fraction", "1½ crowns", "1 crowns"],
    ["a currency", "pays 13 €", "pays 13 $"],
    ["a unit", "13 % of boats", "13 of boats"],
    ["a Chinese numeral", "船费十三元", "船费十五元"],
    ["a digit of a long name", "the mp3player shop", "the mp4player shop"],
    ["a not", "dogs may enter", "dogs may not enter"],
    ["a Chinese not", "大桥已开放", "大桥未开放"],
    ["a prefix", "it is possible", "it is impossible"],
    ["an apostrophe", "we're there", "were there"],
    ["a short word", "now allowed", "not allowed"],
    ["a name", "said Petersen", "said Pedersen"],
    ["a name that a scanner may have misread", "said Electricity", "said Electrlcity"],
    ["an accent in a short word", "la pêche", "la péché"],
    ["the order", "Ann saw Bob", "Bob saw Ann"],
    ["where words are divided", "a way out", "away out"],
    ["a tick", "dogs ✓", "dogs ✗"],
    ["two real words that look alike", "a detective clock", "a defective clock"],
    ["two words that nobody knows", "a proscribed drug", "a prescribed drug"],
    ["a letter that no scanner confuses", "the kitchen", "the kitzhen"],
    ["the first letter", "the harbour", "the barbour"],
    ["a short word with a misread letter", "the bridge", "the brldge"],
    ["a Chinese character", "江边步道", "江边步逼"],
  ])("%s: %j, %j", (_, a, b) => {
    expect(isSame(a, b)).toBe(false);
    expect(wordingKey(wordingOf(a))).not.toBe(wordingKey(wordingOf(b)));
  });
});

describe("a capital or a form of the other script, though search takes it for the same word,", () => {
  test.each([
    ["a people and a verb", "then Polish the old shoes", "then polish the old shoes"],
    ["a country and a pronoun", "they ask US for help", "they ask us for help"],
    ["an empress and what comes after, in a traditional text", "皇后與雲", "皇後與雲"],
    ["two family names in a traditional text", "姓范先生說", "姓範先生說"],
  ])("tells %s apart", (_, a, b) => {
    expect(isSame(a, b)).toBe(false);
  });

  test("is of no account where a sentence begins or one text is all in capitals", () => {
    expect(isSame("Dogs may enter", "dogs may enter")).toBe(true);
    expect(isSame("DOGS MAY ENTER", "Dogs may enter")).toBe(true);
  });
});

describe("the size of a plain text", () => {
  test("is its letters and digits, and its words, numbers and signs at most", () => {
    expect(plainSize("It's  5 % more,\nx200!")).toEqual({ letters: 12, units: 10 });
    expect(plainSize("")).toEqual({ letters: 0, units: 0 });
    expect(plainSize("It’s")).toBeNull();
  });

  test("tells that texts cannot say the same where misread letters could not make up for the difference", () => {
    const size = (units: number, letters: number) => ({ units, letters });
    expect(mayBeSameWording(size(3, 20), size(3, 22))).toBe(true);
    expect(mayBeSameWording(size(3, 20), size(3, 23))).toBe(false);
    expect(mayBeSameWording(size(40, 208), size(30, 200))).toBe(false);
    expect(mayBeSameWording(size(40, 206), size(30, 200))).toBe(true);
  });

  test("has as many units at least as the text has", () => {
    const texts = fc.string({ unit: fc.constantFrom(..."aBz019 .,'-%+=#\"\n"), maxLength: 20 });
    fc.assert(
      fc.property(texts, (text) => {
        expect(plainSize(text)?.units).toBeGreaterThanOrEqual(wordingOf(text).length);
      }),
    );
  });
});
