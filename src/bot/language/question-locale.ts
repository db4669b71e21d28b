import { hanLocale } from "./han.ts";
import { LATIN_LANGUAGES } from "./latin-words.ts";

/**
 * The locale in which a question is answered: that of its language where this is sure, else the asker's (null where it is not
 * known).
 */
export function replyLocale(question: string, askers: string | null): string | null {
  const locale = questionLocale(question);
  // Of Chinese whose script its few characters do not tell, the asker's.
  const isAskers = locale === null || (locale === "zh" && askers?.startsWith("zh") === true);
  return isAskers ? askers : locale;
}

/**
 * Discord's locale for the language of a question ("zh" for Chinese in either script); null where it is not sure, or in a
 * language that the bot does not speak. In doubt it is not sure: whoever asks has a locale, too.
 */
export function questionLocale(text: string): string | null {
  const script = mainScript(text);
  return script === null ? null : (TELLERS[script]?.(text) ?? null);
}

/**
 * Scripts, with how much a letter counts: a Chinese character or a Korean syllable says as much as several letters of
 * an alphabet.
 */
const SCRIPTS: readonly { readonly script: Script; readonly letters: RegExp; readonly weight: number }[] = [
  { script: "latin", letters: /\p{sc=Latin}/gu, weight: 1 },
  { script: "cyrillic", letters: /\p{sc=Cyrillic}/gu, weight: 1 },
  { script: "han", letters: /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/gu, weight: 3 },
  { script: "hangul", letters: /\p{sc=Hangul}/gu, weight: 3 },
  { script: "arabic", letters: /\p{sc=Arabic}/gu, weight: 1 },
  { script: "devanagari", letters: /\p{sc=Devanagari}/gu, weight: 1 },
  { script: "thai", letters: /\p{sc=Thai}/gu, weight: 1 },
];

type Script = "latin" | "cyrillic" | "han" | "hangul" | "arabic" | "devanagari" | "thai";

/** So much of a question is in its main script: the rest may be names. */
const MAIN_SHARE = 0.6;

function mainScript(text: string): Script | null {
  const all = (text.match(/\p{L}/gu) ?? []).length;
  const counted = SCRIPTS.map(({ script, letters, weight }) => {
    const found = text.match(letters)?.length ?? 0;
    return { script, found, weighed: found * weight };
  });
  const others = all - counted.reduce((sum, { found }) => sum + found, 0);
  const total = counted.reduce((sum, { weighed }) => sum + weighed, Math.max(0, others));
  return counted.find(({ weighed }) => weighed > 0 && weighed >= MAIN_SHARE * total)?.script ?? null;
}

const TELLERS: Readonly<Record<Script, (text: string) => string | null>> = {
  latin: latinLocale,
  cyrillic: cyrillicLocale,
  han: hanLocale,
  hangul: () => "ko",
  // Persian, Urdu and others have letters of their own.
  arabic: (text) => (/^[\u0621-\u063a\u0640-\u0652\P{sc=Arabic}]+$/u.test(text) ? "ar" : null),
  devanagari: (text) => (hasWord(text, HINDI) && !hasWord(text, NOT_HINDI) && !text.includes("ळ") ? "hi" : null),
  thai: () => "th",
};

const HINDI = wordsOf(
  "है हैं था थी थे में ने से पर क्या कौन कौनसा किसने किसका किसकी किसके किस किसे किन कितने कितनी कितना कब कहाँ कहां कैसे क्यों और यह वह गया गई हुआ हुई लिए का की के",
);
/** Marathi, Nepali. */
const NOT_HINDI = wordsOf("आहे आहेत होते होता काय कोण कोणी कोणत्या कधी कुठे आणि च्या छ छन् हुन् कहिले कुन गरेको थियो भएको");

const RUSSIAN = wordsOf(
  "кто что чего когда где чем какой какая какие какое каких каком какую сколько почему зачем чей откуда куда как в во на из с со по и не у к до от для за о об при под был была было были это или есть он она они его её их после который которая",
);
const UKRAINIAN = wordsOf(
  "хто що чого коли де який яка яке які яких якому скільки чому навіщо звідки куди як у в на із з зі по і й не до від для за про при під був була було були це або чи є він вона вони його її їх після",
);
/** Bulgarian, Serbian, Macedonian, Belarusian. */
const OTHER_SLAVIC = wordsOf(
  "кой кога къде какво защо коя кои колко е се са който която ко шта где када зашто који која које колико је су каде што каму калі дзе якая якое які чаму колькі быў была было",
);
const ONLY_RUSSIAN = without(RUSSIAN, UKRAINIAN, OTHER_SLAVIC);
const ONLY_UKRAINIAN = without(UKRAINIAN, RUSSIAN, OTHER_SLAVIC);
const ONLY_OTHER = without(OTHER_SLAVIC, RUSSIAN, UKRAINIAN);

/** Russian and Ukrainian by words that only one of them has, or by letters that only one has beside words of it. */
function cyrillicLocale(text: string): string | null {
  const lower = text.toLowerCase();
  // Letters of Belarusian, Serbian, Macedonian, and of languages outside of Europe.
  if (/[ўђјљњћџѓќѕ\u0460-\u048f\u0492-\u052f]/u.test(lower)) return null;
  const isRussian = /[ыэё]/u.test(lower);
  // Belarusian has "і", but neither "и" nor "щ".
  const isUkrainian = /[їєґ]/u.test(lower) || (lower.includes("і") && /[ищ]/u.test(lower));
  if (isRussian && lower.includes("і")) return null;
  if (isUkrainian) return hasWord(lower, UKRAINIAN) ? "uk" : null;
  const russian = countWords(lower, ONLY_RUSSIAN);
  const ukrainian = countWords(lower, ONLY_UKRAINIAN);
  if (isRussian) return hasWord(lower, RUSSIAN) ? "ru" : null;
  if (hasWord(lower, ONLY_OTHER) || russian === ukrainian) return null;
  if (russian > ukrainian) return "ru";
  return lower.includes("і") ? null : "uk";
}

/** Letters that Vietnamese alone puts two marks on, or a hook. */
const VIETNAMESE = /[ơưạảấầẩẫậắằẳẵặẻẽếềểễệỉịỏốồổỗộớờởỡợủứừửữựỳỵỷỹ]/iu;

/** A single one may be a name. */
const VIETNAMESE_WORDS = 2;
const VIETNAMESE_SHARE = 0.25;

/** What a word that asks counts for, beside another word. */
const ASKING_WEIGHT = 1.5;
/** The least sum at which a language is sure: of a text that asks by one of its words, by a question mark, and of any text. */
const LEAST_SCORE = { asking: 0.95, marked: 1.4, any: 2.4 };
/** The least lead over the next language, and how many times its sum that is. */
const LEAST_LEAD = 0.45;
const LEAST_RATIO = 1.4;

/** By word, what it says for each language: less, the more languages have it. */
const EVIDENCE = evidence();

function latinLocale(text: string): string | null {
  const lower = text.toLowerCase().normalize("NFC");
  const words = lower.match(/\p{L}+/gu) ?? [];
  const vietnamese = words.filter((word) => VIETNAMESE.test(word)).length;
  if (vietnamese >= VIETNAMESE_WORDS && vietnamese >= VIETNAMESE_SHARE * words.length) return "vi";
  const sums = LATIN_LANGUAGES.map(() => ({ score: 0, asks: false }));
  // The marks of a language are evidence like its words.
  const evidences = new Set([...words, ...lower.replace(/\p{ASCII}/gu, "")]);
  for (const each of evidences) {
    for (const { language, weight, asks } of EVIDENCE.get(each) ?? []) {
      const sum = sums[language];
      if (sum === undefined) continue;
      sum.score += weight;
      sum.asks ||= asks;
    }
  }
  const [best, next] = sums.map((sum, language) => ({ ...sum, language })).sort((a, b) => b.score - a.score);
  if (best === undefined || next === undefined) return null;
  const least = best.asks ? LEAST_SCORE.asking : /[?¿]/.test(text) ? LEAST_SCORE.marked : LEAST_SCORE.any;
  const isSure = best.score >= least && best.score - next.score >= LEAST_LEAD && best.score >= LEAST_RATIO * next.score;
  return isSure ? (LATIN_LANGUAGES[best.language]?.locale ?? null) : null;
}

interface Evidence {
  /** Index in the list of languages. */
  readonly language: number;
  readonly weight: number;
  readonly asks: boolean;
}

function evidence(): ReadonlyMap<string, readonly Evidence[]> {
  const found = new Map<string, Evidence[]>();
  for (const [language, { asking, small, letters = "" }] of LATIN_LANGUAGES.entries()) {
    const askingWords = wordsOf(asking);
    for (const word of new Set([...askingWords, ...wordsOf(small), ...letters])) {
      const asks = askingWords.has(word);
      found.set(word, [...(found.get(word) ?? []), { language, asks, weight: asks ? ASKING_WEIGHT : 1 }]);
    }
  }
  return new Map(
    [...found].map(([word, all]) => [word, all.map((each) => ({ ...each, weight: each.weight / all.length }))]),
  );
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

function without(words: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  return new Set([...words].filter((word) => others.every((other) => !other.has(word))));
}

function hasWord(text: string, words: ReadonlySet<string>): boolean {
  return countWords(text, words) > 0;
}

function countWords(text: string, words: ReadonlySet<string>): number {
  return (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => words.has(word)).length;
}
