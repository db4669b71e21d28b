import { remember } from "../remember.ts";
import { CHINESE_GRAMMAR } from "./chinese.ts";
import { JAPANESE_GRAMMAR } from "./japanese.ts";
import { KOREAN_GRAMMAR } from "./korean.ts";
import { foldWord, lexiconOf } from "./lexicon.ts";
import { spacedGrammar } from "./spaced.ts";
import type { Grammar } from "./speech.ts";
import { ARABIC } from "./words/ar.ts";
import { GERMAN } from "./words/de.ts";
import { ENGLISH } from "./words/en.ts";
import { SPANISH } from "./words/es.ts";
import { FRENCH } from "./words/fr.ts";
import { PORTUGUESE } from "./words/pt.ts";
import { RUSSIAN } from "./words/ru.ts";
import type { SpeechWords } from "./words/speech-words.ts";

/** So much of a text tells its language, in UTF-16 units. */
const SAMPLE = 6000;
const LATIN: readonly SpeechWords[] = [ENGLISH, GERMAN, SPANISH, FRENCH, PORTUGUESE];
const WORD = /[\p{L}\p{M}]+/gu;
/** Of the characters of Japanese text, at least this share is kana. */
const LEAST_KANA = 0.1;

const grammarOfWords = remember((words: SpeechWords): Grammar => spacedGrammar(lexiconOf(words)));

/** The grammar of the language that most of a text is in. */
export function grammarOf(text: string): Grammar {
  const sample = text.slice(0, SAMPLE);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const [kana, han] = [count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu), count(/\p{Script=Han}/gu)];
  const spaced: readonly (readonly [number, readonly SpeechWords[]])[] = [
    [count(/\p{Script=Latin}/gu), LATIN],
    [count(/\p{Script=Cyrillic}/gu), [RUSSIAN]],
    [count(/\p{Script=Arabic}/gu), [ARABIC]],
  ];
  const hangul = count(/\p{Script=Hangul}/gu);
  const [most, languages] = spaced.reduce((best, each) => (each[0] > best[0] ? each : best));
  // A word of a spaced script has several letters, one of the others has one or two.
  if (Math.max(kana + han, hangul) * 3 < most) return grammarOfWords(likeliest(sample, languages));
  if (hangul > kana + han) return KOREAN_GRAMMAR;
  if (kana + han > 0) return kana > LEAST_KANA * (kana + han) ? JAPANESE_GRAMMAR : CHINESE_GRAMMAR;
  return grammarOfWords(likeliest(sample, languages));
}

/** The one that knows most of the words. */
function likeliest(sample: string, languages: readonly SpeechWords[]): SpeechWords {
  const words = (sample.match(WORD) ?? []).map(foldWord);
  const known = (language: SpeechWords) => words.filter((word) => lexiconOf(language).kinds.has(word)).length;
  const [first, ...others] = languages as [SpeechWords, ...SpeechWords[]];
  return others.reduce((best, each) => (known(each) > known(best) ? each : best), first);
}
