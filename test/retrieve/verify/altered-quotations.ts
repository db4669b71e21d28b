import { Converter } from "opencc-js/cn2t";
import type { Verdict } from "../../../src/retrieve/verification.ts";
import { toSimplified } from "../../../src/text/chinese.ts";
import { primaryOf } from "../../../src/text/language.ts";
import { randomFrom } from "../../seeded-random.ts";

/** What is done to a sentence that stands in the collection, or is not. */
export type Alteration =
  | "none"
  | "part of it"
  | "shortened, and marked"
  | "punctuation"
  | "other script"
  | "misread"
  | "word swapped"
  | "word dropped"
  | "negated"
  | "number"
  | "words exchanged"
  | "stitched"
  | "halves stitched"
  | "absent";

export const EXPECTED: Readonly<Record<Alteration, Verdict>> = {
  ...{
    none: "verbatim",
    "part of it": "verbatim",
    "shortened, and marked": "verbatim",
    punctuation: "verbatim",
    "other script": "verbatim",
    misread: "verbatim",
  },
  ...{ "word swapped": "changed", "word dropped": "changed", negated: "changed", number: "changed" },
  ...{ "words exchanged": "changed", stitched: "stitched", "halves stitched": "stitched", absent: "not-found" },
};

/** A sentence of an article. */
export interface SourceSentence {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  /** Names the article; two sentences of one are far apart where their places differ by more than one. */
  readonly article: string;
  readonly place: number;
}

export interface AlteredQuotation {
  readonly alteration: Alteration;
  readonly original: string;
  readonly text: string;
}

/** Words that deny, put before a word of the sentence. */
const NEGATIONS: Readonly<Record<string, readonly string[]>> = {
  ...{ en: ["not", "never"], fr: ["jamais", "pas"], es: ["no", "nunca"], de: ["nicht", "nie"], ru: ["не", "никогда"] },
  ...{ zh: ["不", "没有", "從未"], ja: ["決して", "非"], ko: ["안", "못"] },
};

/** How scanners misread: letters that are alike, and characters. */
const MISREADINGS: readonly (readonly [string, string])[] = [
  ...pairs("rn", "m"),
  ...pairs("m", "rn"),
  ...pairs("l", "1", "i"),
  ...pairs("o", "0", "c"),
  ...pairs("e", "c"),
  ...pairs("h", "b"),
  ...pairs("u", "n", "ii"),
  ...pairs("d", "cl"),
  ...pairs("n", "u", "ri"),
  ...pairs("s", "5"),
  ...pairs("g", "q"),
  ...pairs("и", "н"),
  ...pairs("己", "已"),
  ...pairs("日", "曰"),
  ...pairs("人", "入"),
  ...pairs("土", "士"),
  ...pairs("木", "本"),
  ...pairs("天", "夭"),
  ...pairs("未", "末"),
  ...pairs("大", "太"),
  ...pairs("住", "往"),
  ...pairs("白", "自"),
  ...pairs("间", "问"),
  ...pairs("間", "問"),
  ...pairs("今", "令"),
  ...pairs("候", "侯"),
  ...pairs("折", "拆"),
  ...pairs("ば", "ぱ"),
  ...pairs("ー", "一"),
  ...pairs("は", "ほ"),
  ...pairs("カ", "力"),
  ...pairs("을", "올"),
  ...pairs("를", "률"),
  ...pairs("는", "논"),
];

function pairs(letters: string, ...others: string[]): [string, string][] {
  return others.map((other) => [letters, other]);
}

/** So many quotations of each alteration, those of every language that has sentences for it in turn. */
export function alteredQuotations(
  sentences: readonly SourceSentence[],
  absent: readonly SourceSentence[],
  { each, seed }: { readonly each: number; readonly seed: number },
): AlteredQuotation[] {
  const random = randomFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const languages = [...new Set(sentences.map(({ language }) => language))];
  const alter: Readonly<Record<Alteration, (sentence: SourceSentence) => string | null>> = {
    none: ({ text }) => text,
    "part of it": (sentence) => partOf(sentence, pick),
    "shortened, and marked": (sentence) => shortened(sentence, pick),
    punctuation: ({ text }) => withOtherPunctuation(text),
    "other script": ({ text, language }) => (language.startsWith("zh") ? otherScript(text) : text.toUpperCase()),
    misread: ({ text }) => misread(text, pick),
    "word swapped": (sentence) => {
      const other = pick(
        sentences.filter(({ language, text }) => language === sentence.language && text !== sentence.text),
      );
      return swapped(sentence, other, pick);
    },
    "word dropped": (sentence) => dropped(sentence, pick),
    negated: (sentence) => negated(sentence, pick),
    number: ({ text }) => otherNumber(text, pick),
    stitched: (sentence) => {
      const far = sentences.filter(
        ({ language, article, place }) =>
          language === sentence.language && (article !== sentence.article || Math.abs(place - sentence.place) > 1),
      );
      return far.length === 0 ? null : stitched(sentence, pick(far));
    },
    "words exchanged": (sentence) => exchanged(sentence, pick),
    "halves stitched": (sentence) => {
      const far = sentences.filter(
        ({ language, article, place }) =>
          language === sentence.language && (article !== sentence.article || Math.abs(place - sentence.place) > 1),
      );
      return far.length === 0 ? null : halvesStitched(sentence, pick(far));
    },
    absent: ({ text }) => text,
  };
  return (Object.keys(EXPECTED) as Alteration[]).flatMap((alteration) => {
    const made: AlteredQuotation[] = [];
    for (let turn = 0; made.length < each && turn < 40 * each; turn++) {
      const language = languages[turn % languages.length];
      const from = alteration === "absent" ? absent : sentences.filter((sentence) => sentence.language === language);
      const sentence = pick(from);
      const text = sentence === undefined ? null : alter[alteration](sentence);
      if (text === null || made.some((other) => other.text === text)) continue;
      made.push({ alteration, original: sentence.text, text });
    }
    return made;
  });
}

const toTraditional = Converter({ from: "cn", to: "tw" });

function otherScript(text: string): string {
  const simplified = toSimplified(text);
  return simplified === text ? toTraditional(text) : simplified;
}

/** Words of a sentence, by Unicode's rules and the dictionaries of ICU, with their places. */
function wordsIn({ text, language }: SourceSentence): { word: string; at: number }[] {
  return [...new Intl.Segmenter(language, { granularity: "word" }).segment(text)]
    .filter(({ isWordLike }) => isWordLike)
    .map(({ segment, index }) => ({ word: segment, at: index }));
}

/** A word of some weight: two characters, or five letters, and no number. */
function isTelling(word: string): boolean {
  return !/\p{N}/u.test(word) && word.length >= (/[\p{Script=Han}\p{Script=Hangul}]/u.test(word) ? 2 : 5);
}

type Pick = <T>(list: readonly T[]) => T;

function swapped(sentence: SourceSentence, other: SourceSentence, pick: Pick): string | null {
  const telling = wordsIn(sentence).filter(({ word }) => isTelling(word));
  const others = wordsIn(other).filter(({ word }) => isTelling(word) && !sentence.text.includes(word));
  if (telling.length === 0 || others.length === 0) return null;
  const { word, at } = pick(telling);
  return sentence.text.slice(0, at) + pick(others).word + sentence.text.slice(at + word.length);
}

function dropped(sentence: SourceSentence, pick: Pick): string | null {
  const inner = wordsIn(sentence)
    .slice(1, -1)
    .filter(({ word }) => isTelling(word));
  if (inner.length === 0) return null;
  const { word, at } = pick(inner);
  return (sentence.text.slice(0, at) + sentence.text.slice(at + word.length)).replace(/ {2,}/g, " ");
}

function negated(sentence: SourceSentence, pick: Pick): string | null {
  const language = primaryOf(sentence.language);
  const words = wordsIn(sentence).slice(1);
  if (words.length === 0 || NEGATIONS[language] === undefined) return null;
  const { at } = pick(words);
  const space = ["zh", "ja"].includes(language) ? "" : " ";
  return `${sentence.text.slice(0, at)}${pick(NEGATIONS[language])}${space}${sentence.text.slice(at)}`;
}

function otherNumber(text: string, pick: Pick): string | null {
  const numbers = [...text.matchAll(/\p{Nd}|[二三四五六七八九]/gu)];
  if (numbers.length === 0) return null;
  const { index, 0: digit } = pick(numbers);
  const others = [...(/\d/.test(digit) ? "0123456789" : "二三四五六七八九")].filter((each) => each !== digit);
  return text.slice(0, index) + pick(others) + text.slice(index + digit.length);
}

function misread(text: string, pick: Pick): string | null {
  const places = MISREADINGS.flatMap(([letters, other]) =>
    [...text.matchAll(new RegExp(letters, "g"))].map(({ index }) => ({ index, letters, other })),
  );
  if (places.length === 0) return null;
  const { index, letters, other } = pick(places);
  return text.slice(0, index) + other + text.slice(index + letters.length);
}

function stitched(one: SourceSentence, other: SourceSentence): string | null {
  const space = ["zh", "ja"].includes(primaryOf(one.language)) ? "" : " ";
  return `${one.text}${space}${other.text}`;
}

/** Words enough to tell where a part is from. */
const WORDS_OF_PART = 8;

function partOf(sentence: SourceSentence, pick: Pick): string | null {
  const words = wordsIn(sentence);
  if (words.length <= WORDS_OF_PART) return null;
  const first = pick(words.slice(0, words.length - WORDS_OF_PART));
  const last = words[words.indexOf(first) + WORDS_OF_PART];
  return last === undefined ? null : sentence.text.slice(first.at, last.at).trim();
}

/** Five words are left out of the middle. */
function shortened(sentence: SourceSentence, pick: Pick): string | null {
  const words = wordsIn(sentence);
  const [from, to] = [words[5], words[10]];
  if (from === undefined || to === undefined || words.length < 15) return null;
  return `${sentence.text.slice(0, from.at).trim()} ${pick(["[…]", "…", "...", "(...)"])} ${sentence.text.slice(to.at)}`;
}

function exchanged(sentence: SourceSentence, pick: Pick): string | null {
  const telling = wordsIn(sentence).filter(({ word }) => isTelling(word));
  if (telling.length < 2) return null;
  const [one, other] = [pick(telling), pick(telling)].sort((a, b) => a.at - b.at) as [
    (typeof telling)[0],
    (typeof telling)[0],
  ];
  if (one.word === other.word) return null;
  const { text } = sentence;
  const between = text.slice(one.at + one.word.length, other.at);
  return text.slice(0, one.at) + other.word + between + one.word + text.slice(other.at + other.word.length);
}

function halvesStitched(one: SourceSentence, other: SourceSentence): string | null {
  const [words, others] = [wordsIn(one), wordsIn(other)];
  const [middle, otherMiddle] = [words[Math.ceil(words.length / 2)], others[Math.floor(others.length / 2)]];
  if (middle === undefined || otherMiddle === undefined || words.length < 12 || others.length < 12) return null;
  return one.text.slice(0, middle.at) + other.text.slice(otherMiddle.at);
}

const OTHER_PUNCTUATION: Readonly<Record<string, string>> = {
  ...{ "，": ",", "。": ".", "：": ":", "；": ";", "！": "!", "？": "?", "、": "，" },
  ...{ ",": " –", "’": "'", "—": "-", "“": '"', "”": '"', "「": "『", "」": "』", "-": "‐" },
};

function isBetweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

/** Other marks, digits and letters of full width, line ends for spaces. */
function withOtherPunctuation(text: string): string {
  return [...text]
    .map((character, at) => (isBetweenDigits(text, at) ? character : (OTHER_PUNCTUATION[character] ?? character)))
    .map((character) => (/[0-9]/.test(character) ? String.fromCharCode(character.charCodeAt(0) + 0xfee0) : character))
    .join("")
    .replace(/ (?=\S+$)/, "\n");
}
