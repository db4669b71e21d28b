import type { Locale } from "discord.js";

/**
 * Discord's locale for the language of a question, told by its script or its function words; null if they do not tell.
 */
export function questionLocale(text: string): `${Locale}` | null {
  if (/\p{sc=Hangul}/u.test(text)) return "ko";
  if (/[\p{sc=Hiragana}\p{sc=Katakana}]/u.test(text)) return "ja";
  if (/\p{sc=Han}/u.test(text)) return count(text, TRADITIONAL) > count(text, SIMPLIFIED) ? "zh-TW" : "zh-CN";
  if (/\p{sc=Cyrillic}/u.test(text)) return "ru";
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = SMALL_WORDS.map(({ locale, small }) => ({
    locale,
    score: words.filter((word) => small.has(word)).length,
  }));
  const [best, second] = scores.sort((a, b) => b.score - a.score);
  return best && best.score > (second?.score ?? 0) ? best.locale : null;
}

/** Frequent characters that only one of the two scripts writes. */
const TRADITIONAL = /[們個這來時國說會對學過還後開關問麼為與樣經無間長見現當東電車書話語讀寫誰幾歲樓館裡於從點種]/gu;
const SIMPLIFIED = /[们个这来时国说会对学过还后开关问么为与样经无间长见现当东电车书话语读写谁几岁楼馆里于从点种]/gu;

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Function words of questions, each (nearly) unique to one of these languages. */
const SMALL_WORDS: readonly { readonly locale: `${Locale}`; readonly small: ReadonlySet<string> }[] = (
  [
    ["en-US", "the what when where who why how which is are was were did does do of and to with from there by"],
    [
      "es-ES",
      "el los las qué cuándo dónde quién quiénes cómo cuál cuántos cuánto es fue son del y por con para hay está",
    ],
    [
      "fr",
      "le les des quel quelle quels quand où qui pourquoi comment combien est sont était et dans avec sur il du au aux",
    ],
    [
      "de",
      "der die das wer wann wo warum wie welche welcher welches ist sind war und von mit wurde den dem im zum viele",
    ],
    ["pt-BR", "o os as quando onde quem como qual quais quantos é foi são do da dos das e em com por não há uma um"],
  ] as const
).map(([locale, words]) => ({ locale, small: new Set(words.split(" ")) }));
