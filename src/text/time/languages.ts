import { lexiconOf } from "./lexicon.ts";
import type { FoldedText } from "./scan.ts";
import { ARABIC } from "./words/ar.ts";
import { GERMAN } from "./words/de.ts";
import { ENGLISH } from "./words/en.ts";
import { SPANISH } from "./words/es.ts";
import { FRENCH } from "./words/fr.ts";
import { HINDI } from "./words/hi.ts";
import { INDONESIAN } from "./words/id.ts";
import { ITALIAN } from "./words/it.ts";
import { JAPANESE } from "./words/ja.ts";
import { KOREAN } from "./words/ko.ts";
import { DUTCH } from "./words/nl.ts";
import { POLISH } from "./words/pl.ts";
import { PORTUGUESE } from "./words/pt.ts";
import { RUSSIAN } from "./words/ru.ts";
import { THAI } from "./words/th.ts";
import type { TimeWords } from "./words/time-words.ts";
import { TURKISH } from "./words/tr.ts";
import { UKRAINIAN } from "./words/uk.ts";
import { VIETNAMESE } from "./words/vi.ts";
import { CHINESE } from "./words/zh.ts";

/** Languages by the letters that they are written in, the surest script first. */
const BY_SCRIPT: readonly (readonly [RegExp, readonly TimeWords[]])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, [JAPANESE]],
  [/\p{Script=Hangul}/u, [KOREAN]],
  [/\p{Script=Han}/u, [CHINESE, JAPANESE]],
  [/\p{Script=Thai}/u, [THAI]],
  [/\p{Script=Devanagari}/u, [HINDI]],
  [/\p{Script=Arabic}/u, [ARABIC]],
  [/\p{Script=Cyrillic}/u, [RUSSIAN, UKRAINIAN]],
  [
    /\p{Script=Latin}/u,
    [ENGLISH, SPANISH, FRENCH, GERMAN, PORTUGUESE, ITALIAN, DUTCH, POLISH, TURKISH, INDONESIAN, VIETNAMESE],
  ],
];

/** Languages that a text may be in, by script. */
export function languagesByScript(text: string): readonly TimeWords[] {
  const first = BY_SCRIPT.find(([letters]) => letters.test(text))?.[1] ?? [ENGLISH];
  const latin = BY_SCRIPT.at(-1) as (typeof BY_SCRIPT)[number];
  return first === latin[1] || !latin[0].test(text) ? first : [...first, ENGLISH];
}

const WORDS = /[\p{L}\p{M}]+/gu;
/** A letter that only one language has tells as much as so many words. */
const LETTER_WEIGHT = 3;
/** Kinds of words that hardly mean anything else. */
const NAMES_OF_TIME = /[MWSTKNOQYCrLAlehk]/;

/** Of languages in one script, those that a folded question shares most words with, frequent ones and names of time; all of them without any. */
export function likeliestLanguages(
  { text, folded }: FoldedText,
  languages: readonly TimeWords[],
): readonly TimeWords[] {
  const [first, ...others] = languages;
  if (first === undefined || others.length === 0) return languages;
  // Chinese and Japanese: characters without kana are Chinese.
  if (first.division !== "words") return languages.filter((language) => language === first || language === ENGLISH);
  const words = folded.match(WORDS) ?? [];
  const shares = languages.map((language) => {
    const { common, meanings } = lexiconOf(language);
    const letters = [...(language.letters ?? "")].filter((letter) => text.includes(letter)).length;
    return (
      LETTER_WEIGHT * letters +
      words.filter((word) => common.has(word) || NAMES_OF_TIME.test(meanings.get(word)?.kind ?? "")).length
    );
  });
  const most = Math.max(...shares);
  return languages.filter((_, index) => shares[index] === most);
}
