import { describe, expect, test } from "vitest";
import { askedKind } from "../../../src/text/facts/asked-kind.ts";
import { askedMeasure } from "../../../src/text/facts/asked-measure.ts";
import { namesIn } from "../../../src/text/facts/names-in.ts";
import { negationsIn } from "../../../src/text/facts/negations-in.ts";
import { numbersIn } from "../../../src/text/facts/numbers-in.ts";

/** Each number as it is written, with its value and measure. */
function numbers(text: string, language: string): string[] {
  return numbersIn(text, language).map(({ start, end, low, high, of }) => {
    const value = low === high ? `${low}` : `${low}..${high}`;
    return `${text.slice(start, end)} = ${value}${of === null ? "" : ` ${of}`}`;
  });
}

describe("numbers are read", () => {
  test.each([
    ["en", "one hundred and twenty-five houses", ["one hundred and twenty-five = 125"]],
    ["en", "$1.5 million, 1,500,000 euros", ["1.5 million = 1500000 money USD", "1,500,000 = 1500000 money EUR"]],
    ["en", "10-12 metres, at 8 p.m., won 3-1", ["10-12 = 10..12 length", "8 p.m. = 1200 clock", "3-1 = 3001 score"]],
    ["en", "41 degrees below zero", ["41 = -41 temperature"]],
    ["en", "hundreds of birds and one cat", []],
    ["de", "einundzwanzig Kilometer, 1.500 Stimmen", ["einundzwanzig = 21000 length", "1.500 = 1500"]],
    ["fr", "quatre-vingt-dix personnes, à 20h30", ["quatre-vingt-dix = 90 people", "20h30 = 1230 clock"]],
    ["es", "dos mil quinientos, la mitad", ["dos mil quinientos = 2500", "la mitad = 50 percent"]],
    ["ru", "сто двадцать человек, 1,5 млн рублей", ["сто двадцать = 120 people", "1,5 млн = 1500000 money RUB"]],
    ["ar", "مئة وعشرين منزلا", ["مئة وعشرين = 120"]],
    ["zh", "一亿两千万元，三成，第三次", ["一亿两千万 = 120000000 money CNY", "三 = 30 percent", "三 = 3 ordinal"]],
    ["zh", "十分重要的一个人", []],
    ["zh-Hant", "兩萬三千戶，晚上八點半", ["兩萬三千 = 23000", "八點半 = 1230 clock"]],
    ["ja", "十二キロ、17時20分", ["十二 = 12000 length", "17時20分 = 1040 clock"]],
    ["ko", "팔천오백 원, 3만 2천 명", ["팔천오백 = 8500 money KRW", "3만 2천 = 32000 people"]],
  ])("in %s: %s", (language, text, expected) => {
    expect(numbers(text, language)).toEqual(expected);
  });

  test.each([
    ["en", "half past six", 390],
    ["en", "twenty to five", 280],
    ["en", "quarter past two", 135],
    ["de", "halb sieben", 390],
    ["de", "Viertel vor acht", 465],
    ["fr", "à six heures et demie", 390],
    ["fr", "vers vingt heures", 1200],
    ["fr", "18 h 30", 1110],
    ["es", "las siete menos veinte", 400],
    ["es", "a las 9.15 horas", 555],
    ["it", "alle sette e mezza", 450],
    ["pt", "às sete e meia", 450],
    ["ru", "в половине седьмого", 390],
    ["ru", "без двадцати пять", 280],
    ["ru", "в семь часов вечера", 420],
    ["ar", "الساعة السادسة والنصف مساء", 390],
    ["ar", "عند الثانية ظهرا", 120],
    ["zh", "下午两点一刻", 855],
    ["ko", "여섯 시 반", 390],
    ["ko", "세 시 이십 분", 200],
  ])("in %s a time of day: %s", (language, text, minutes) => {
    const read = numbersIn(text, language).map(({ low, of }) => [low, of]);
    expect(read).toEqual([[minutes, "clock"]]);
  });

  test.each([
    ["en", "six people, two to five, ten years before six"],
    ["fr", "six heures de route"],
    ["es", "a las seis personas, las siete casas"],
    ["de", "sieben nach Berlin, zwei Uhren"],
    ["ru", "семь часов пути"],
    ["zh", "两点建议"],
  ])("in %s no time of day: %s", (language, text) => {
    expect(numbersIn(text, language).filter(({ of }) => of === "clock")).toEqual([]);
  });

  test.each([
    ["en", "four in ten", 40],
    ["en", "one pupil out of four", 25],
    ["de", "jeder dritte", 33],
    ["de", "vier von zehn", 40],
    ["fr", "quatre logements sur dix", 40],
    ["es", "cuatro de cada diez", 40],
    ["ru", "каждый третий", 33],
    ["ru", "три из десяти", 30],
    ["zh", "三分之一", 33],
    ["zh", "一半", 50],
    ["ja", "3分の2", 67],
  ])("in %s a part of a whole: %s", (language, text, percent) => {
    expect(numbersIn(text, language).map(({ low, of }) => [low, of])).toEqual([[percent, "percent"]]);
  });

  test.each([
    ["en", "7 of 12 members, nine in two"],
    ["de", "sieben von zwölf"],
    ["ru", "семь из двенадцати"],
  ])("in %s none: %s", (language, text) => {
    expect(numbersIn(text, language).filter(({ of }) => of === "percent")).toEqual([]);
  });

  test("and those that are only near are known", () => {
    const about = (text: string, language: string) => numbersIn(text, language).map(({ isAbout }) => isAbout);
    expect(about("nearly 120 people and 14 dogs", "en")).toEqual([true, false]);
    expect(about("4000多人，12只", "zh")).toEqual([true, false]);
  });
});

describe("names are found", () => {
  const names = (text: string, language: string) =>
    namesIn(text, language).flatMap(({ start, end, isSure }) => (isSure ? [text.slice(start, end)] : []));
  test.each([
    ["en", "The mayor, Anna Brandt, met Okafor in Pelham. Geologists came.", ["Anna Brandt", "Okafor", "Pelham"]],
    ["de", "Die Wahl gewann Katharina Seidl vor der Stichwahl im Rathaus.", ["Katharina Seidl"]],
    ["ru", "Премию получила Ольга Терехова.", ["Ольга Терехова"]],
    ["zh", "评委会把奖项授予梁思远。", ["梁思远"]],
    ["ja", "北浜市の中原市長が述べた。", ["中原"]],
    ["ko", "시상식에서 김서연이 웃었다.", ["김서연"]],
  ])("in %s: %s", (language, text, expected) => {
    expect(names(text, language)).toEqual(expect.arrayContaining(expected));
  });

  test.each([
    ["zh", "图书馆每周免收门票。"],
    ["zh", "本周一开放。"],
    ["ko", "시는 신관을 짓는다."],
  ])("but none in %s: %s", (language, text) => {
    expect(names(text, language)).toEqual([]);
  });

  test("also those of rarer surnames", () => {
    expect(names("文学奖由岑思远获得。", "zh")).toEqual(["岑思远"]);
  });
});

describe("what denies is found", () => {
  const negations = (text: string, language: string) =>
    negationsIn(text, language).map(({ start, end }) => text.slice(start, end));
  test.each([
    ["en", "It won't open, and nobody knows why.", ["n't", "nobody"]],
    ["de", "Es gibt keine Mehrheit.", ["keine"]],
    ["zh", "未检出超标，但是不久还要再查，并非常细致。", ["未", "并非"]],
    ["ru", "Веществ не нашли.", ["не"]],
  ])("in %s: %s", (language, text, expected) => {
    expect(negations(text, language)).toEqual(expected);
  });
});

describe("what a question asks for is known", () => {
  test.each([
    ["How many people left?", "number"],
    ["Wann wurde das Urteil verkündet?", "date"],
    ["谁获得了奖？", "name"],
    ["地铁是什么时候开通的？", "date"],
    ["花火大会では何発の花火が打ち上げられましたか。", "number"],
    ["متى افتُتح المعرض؟", "date"],
    ["Will the pool be closed?", null],
    ["Was kostet das Bad?", "number"],
    ["Où se trouve le loup ?", "name"],
    ["Le loup a été retrouvé ou pas ?", null],
  ])("%s", (question, kind) => {
    expect(askedKind(question)).toBe(kind);
  });
});

describe("what a question for a number wants measured is known", () => {
  test.each([
    ["What share of the votes did it get?", "percent"],
    ["How old was the tree?", "duration"],
    ["How many hectares burnt?", "area"],
    ["Quantos hectares arderam?", "area"],
    ["这座图书馆花了多少钱？", "money"],
    ["那个女孩用了几个小时", "duration"],
    ["Was kostet das Bad?", "money"],
    ["¿Qué porcentaje sube el salario?", "percent"],
    ["Сколько тонн зерна сгорело?", "mass"],
    ["あの茶碗はいくらになった？", "money"],
    ["How many hives were stolen?", null],
    ["How many people came?", null],
    ["有多少人参加？", null],
  ])("%s", (question, measure) => {
    expect(askedMeasure(question)).toBe(measure);
  });
});
