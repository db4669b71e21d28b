import { fold } from "../fold.ts";
import { remember } from "../remember.ts";
import {
  addTo,
  dividerIntoThese,
  longestOf,
  readingsByPart,
  type Sign,
  type Sound,
  type SoundTable,
} from "./sound-table.ts";

/** Consonants with the kana that they make with a, i, u, e and o. */
const ROWS: readonly (readonly [consonant: string, kana: string])[] = [
  ...([
    ["", "あいうえお"],
    ["k", "かきくけこ"],
    ["s", "さしすせそ"],
    ["t", "たちつてと"],
  ] as const),
  ...([
    ["n", "なにぬねの"],
    ["h", "はひふへほ"],
    ["m", "まみむめも"],
    ["r", "らりるれろ"],
  ] as const),
  ...([
    ["g", "がぎぐげご"],
    ["z", "ざじずぜぞ"],
    ["d", "だぢづでど"],
  ] as const),
  ...([
    ["b", "ばびぶべぼ"],
    ["p", "ぱぴぷぺぽ"],
  ] as const),
];
const VOWELS = "aiueo";

/** Kana outside these rows, or in another spelling than theirs: Hepburn's, and what writes the sounds of foreign names. */
const OTHERS: Readonly<Record<string, string>> = {
  ...{ や: "ya", ゆ: "yu", よ: "yo", わ: "wa", を: "o", ん: "n", ゔ: "vu" },
  ...{ し: "shi", ち: "chi", つ: "tsu", ふ: "fu", じ: "ji", ぢ: "ji", づ: "zu" },
  ...{
    しゃ: "sha",
    しゅ: "shu",
    しょ: "sho",
    ちゃ: "cha",
    ちゅ: "chu",
    ちょ: "cho",
    じゃ: "ja",
    じゅ: "ju",
    じょ: "jo",
  },
  ...{ しぇ: "she", ちぇ: "che", じぇ: "je", てぃ: "ti", でぃ: "di", とぅ: "tu", どぅ: "du", でゅ: "dyu", つぁ: "tsa" },
  ...{ ふぁ: "fa", ふぃ: "fi", ふぇ: "fe", ふぉ: "fo", うぃ: "wi", うぇ: "we", うぉ: "wo", いぇ: "ye", くぁ: "kwa" },
  ...{ ゔぁ: "va", ゔぃ: "vi", ゔぇ: "ve", ゔぉ: "vo" },
};

/** What makes a vowel longer, in hiragana. */
const LENGTHENING: Readonly<Record<string, string>> = { a: "あー", i: "いー", u: "うー", e: "えー", o: "おうー" };

/** A vowel that is spelt as long: "Toukyou", "Niigata", "Ohtani". */
const LONG_VOWEL = /([aiue])\1+|o[ou]+|oh(?![aiueoy])/g;

/** Before b, m and p, n is spoken as m, and often spelt so: "Shimbashi". */
const LABIAL_N = /m(?=[bmp])/g;

const { signs, letters } = kanaAndLetters();
const divide = dividerIntoThese((sound) => signs.has(sound), longestOf(signs.keys()));

/** Kana by how they are romanised, after Hepburn or in the order of their rows (Kunrei); a vowel may be long unseen. */
export const JAPANESE: SoundTable = {
  language: "ja",
  script: /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u,
  isMeaningful: false,
  takesEndings: false,
  lendsWords: true,
  fewest: 3,
  sure: 3,
  readings: remember((word) =>
    readingsByPart(fold(word), (written) => {
      const part = written.replace(LABIAL_N, "n");
      const short = part.replace(LONG_VOWEL, (vowel) => vowel[0] as string);
      return [...divide(part), ...(short === part ? [] : divide(short))];
    }),
  ),
  signsOf: (sound) => signs.get(sound) ?? [],
  divisions: dividerIntoThese((sign) => letters.has(sign), longestOf(letters.keys())),
  lettersOf: (sign) => letters.get(sign) ?? [],
};

function kanaAndLetters() {
  const signs = new Map<Sound, Sign[]>();
  const letters = new Map<Sign, string[]>();
  for (const [kana, sound] of morae()) {
    const vowel = VOWELS.includes(sound.at(-1) as string) ? (sound.at(-1) as string) : "";
    for (const mark of ["", ...(LENGTHENING[vowel] ?? "")]) {
      for (const sign of [kana + mark, toKatakana(kana + mark)]) {
        addTo(signs, sound, sign);
        for (const spelling of mark === "" ? [sound] : longSpellings(sound, vowel)) addTo(letters, sign, spelling);
      }
    }
  }
  for (const n of ["ん", "ン"]) addTo(letters, n, "m");
  return { signs, letters };
}

/** Kana that are one sound, each with its spellings. */
function* morae(): Generator<[kana: string, sound: Sound]> {
  for (const [kana, spelling] of shortMorae()) {
    for (const sound of foreignSpellings(spelling)) {
      yield [kana, sound];
      if (/^[^aiueon]/.test(sound)) for (const doubled of doubledSpellings(sound)) yield [`っ${kana}`, doubled];
    }
  }
}

function* shortMorae(): Generator<[kana: string, spelling: string]> {
  for (const [consonant, row] of ROWS) {
    for (const [i, kana] of [...row].entries()) yield [kana, `${consonant}${VOWELS[i]}`];
    if (consonant === "") continue;
    for (const [small, vowel] of [
      ["ゃ", "a"],
      ["ゅ", "u"],
      ["ょ", "o"],
    ] as const) {
      yield [`${row[1]}${small}`, `${consonant}y${vowel}`];
    }
  }
  yield* Object.entries(OTHERS);
}

/** Names from elsewhere keep their l and c: "Manila", "Monaco". */
function foreignSpellings(spelling: string): string[] {
  if (spelling.startsWith("r")) return [spelling, spelling.replace("r", "l")];
  return /^k[aou]/.test(spelling) ? [spelling, spelling.replace("k", "c")] : [spelling];
}

function doubledSpellings(sound: Sound): string[] {
  return sound.startsWith("ch") ? [`t${sound}`, `c${sound}`] : [`${sound[0]}${sound}`];
}

function longSpellings(sound: Sound, vowel: string): string[] {
  return [sound, `${sound}${vowel}`, ...(vowel === "o" ? [`${sound}u`, `${sound}h`] : [])];
}

/** Unicode has the katakana in the order of the hiragana. */
function toKatakana(hiragana: string): string {
  return hiragana.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
}
