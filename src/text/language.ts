import { chineseScript } from "./chinese.ts";
import { remember } from "./remember.ts";

/** Enough text to tell the language, in UTF-16 units: more only costs time. */
const SAMPLE = 3000;

/** BCP 47 tag of the text's language, with the script for Chinese ("zh-Hans", "zh-Hant"); "und" where unclear. */
export function detectLanguage(text: string): Promise<string> {
  return likeliestLanguage(text, []);
}

/** Where statistics hardly prefer another language to one of these (BCP 47), that one. */
async function likeliestLanguage(text: string, among: readonly string[]): Promise<string> {
  const sample = text.slice(0, SAMPLE);
  if (!/\p{L}/u.test(sample)) return "und";
  const byScript = languageOfScript(sample);
  if (byScript !== null) return byScript === "zh" ? `zh-${chineseScript(sample)}` : byScript;
  statistics ??= import("tinyld");
  const { detectAll } = await statistics;
  const likely = detectAll(sample).filter(({ lang }) => hasItsLetters(sample, lang));
  const [first] = likely;
  const wanted = new Set(among.map(primaryOf));
  const isNear = (accuracy: number) => first !== undefined && first.accuracy - accuracy < SURE;
  return (likely.find(({ lang, accuracy }) => wanted.has(lang) && isNear(accuracy)) ?? first)?.lang ?? "und";
}

/**
 * Letters of the scripts (ISO 15924) that statistics name a language of, and in which alone it is written: Serbian is written in
 * Latin letters as well, and what `languageOfScript` tells needs no proof.
 */
const LETTERS: Readonly<Record<string, RegExp>> = {
  Arab: /\p{Script=Arabic}/u,
  Armn: /\p{Script=Armenian}/u,
  Beng: /\p{Script=Bengali}/u,
  Deva: /\p{Script=Devanagari}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Grek: /\p{Script=Greek}/u,
  Gujr: /\p{Script=Gujarati}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Khmr: /\p{Script=Khmer}/u,
  Knda: /\p{Script=Kannada}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Taml: /\p{Script=Tamil}/u,
  Telu: /\p{Script=Telugu}/u,
  Thai: /\p{Script=Thai}/u,
};

/** Whether a text has letters of a language's script: statistics take a table's "|" for the full stop of Hindi. */
function hasItsLetters(text: string, language: string): boolean {
  return LETTERS[scriptOf(language) ?? ""]?.test(text) ?? true;
}

/** By so much light statistics must prefer a language, of 1, to be as sure of it as all statistics are. */
const SURE = 0.05;

/** Neither the letters of Vietnamese are among these nor other scripts than Latin, of which light statistics know little. */
const COMMON_LATIN = /^[\p{ASCII}\u0080-\u024f]*$/u;

/**
 * The language of a few words, which matters where it is one of these (BCP 47): light statistics tell most of theirs as
 * surely as all statistics do, and take a fifth of the time to load. Without names, of which a single one sways them.
 */
export async function languageOfWords(words: string, among: readonly string[]): Promise<string> {
  if (COMMON_LATIN.test(words)) {
    lightStatistics ??= loadLightStatistics();
    const { detectAll, known } = await lightStatistics;
    const latin = among.filter((language) => language !== "und" && scriptOf(language) === "Latn");
    if (latin.every((language) => known.has(primaryOf(language)))) {
      const [first, second] = detectAll(words);
      if (first !== undefined && first.accuracy - (second?.accuracy ?? 0) >= SURE) return first.lang;
    }
  }
  return likeliestLanguage(words, among);
}

/** A BCP 47 tag without script and region: simplified and traditional Chinese are one. */
export function primaryOf(language: string): string {
  return language.split("-")[0] ?? language;
}

/** The script (ISO 15924, "Latn") that a language (BCP 47) is usually written in; null for a tag that is none. */
export const scriptOf = remember((language): string | null => {
  try {
    return new Intl.Locale(language).maximize().script ?? null;
  } catch {
    return null;
  }
});

/** Loaded when first needed: most languages are told by their script. */
let statistics: Promise<typeof import("tinyld")> | null = null;
let lightStatistics: ReturnType<typeof loadLightStatistics> | null = null;

async function loadLightStatistics() {
  const { detectAll, supportedLanguages, toISO2 } = await import("tinyld/light");
  return { detectAll, known: new Set(supportedLanguages.map(toISO2)) };
}

/** Scripts that tell the language by themselves: surer than statistics in short or mixed text. */
function languageOfScript(sample: string): string | null {
  const letters = count(sample, /\p{L}/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  const kana = count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (count(sample, /\p{Script=Hangul}/gu) > 0.3 * letters) return "ko";
  if (kana > 0.1 * letters && kana + han > 0.3 * letters) return "ja";
  // A Chinese character says as much as several Latin letters.
  return han > 0.2 * letters ? "zh" : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
