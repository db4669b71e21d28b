import { isMisreadCharacter } from "../../read/page/repeats/look-alikes.ts";
import { editDistance } from "../../text/edit-distance.ts";
import { fold } from "../../text/fold.ts";
import { isLookAlike, type PieceCounter } from "../../text/wording.ts";
import { LOOK_ALIKE_CHARACTERS } from "../../text/written/look-alike-characters.ts";

/** Where words of a quotation differ from those of the collection. */
export interface OtherWords {
  /** Their units' keys, joined. */
  readonly given: string;
  readonly source: string;
  /** The same with some characters before and behind them. */
  readonly givenInPlace: string;
  readonly sourceInPlace: string;
}

/** What is known of words. */
export interface Vocabulary {
  /** How many pieces the built-in model makes of a text: one of a word that it knows. */
  readonly pieces: PieceCounter;
  /** Whether the collection has this word, or the quotation agrees with it there. */
  readonly isKnown: (word: string) => boolean;
}

const DIGIT = /\p{N}/u;
const HAN_OR_KANA = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々〇ー]+$/u;
const HANGUL = /\p{Script=Hangul}/u;
/** Letters that scanners put for digits. */
const DIGIT_LIKE: Readonly<Record<string, string>> = {
  o: "0",
  l: "1",
  i: "1",
  "|": "1",
  z: "2",
  s: "5",
  b: "6",
  g: "9",
};

/** Characters that deny or count are no slips of others that do, nor of those that merely resemble them. */
const DENYING_OR_COUNTING = /[不没未无非莫勿别〇零一二三四五六七八九十百千万亿两半]/u;
/** Pairs of which one denies or counts, and the other is so rare in its place that nobody reads it as meant. */
const PLAIN_SLIPS =
  "未末 千干 八入 ー一 ニ二 ハ八 ミ三 ばぱ びぴ ぶぷ べぺ ぼぽ バパ ビピ ブプ ベペ ボポ つっ やゃ ゆゅ よょ ツッ ヤャ ユュ ヨョ へヘ りリ エ工 ト卜 タ夕 はほ るろ ねれ".split(
    " ",
  );
/** Vowels of Hangul that differ by a stroke. */
const HANGUL_VOWELS = "ᅳᅩᅮᅲ ᅩᅭ ᅮᅲ ᅡᅣ ᅥᅧ ᅵᅡᅥ ᅢᅤ ᅦᅨ ᅢᅦ".split(" ");

/** In shorter words one other letter makes another word. */
const SHORTEST_SLIP = 4;
/** Of shorter words that look alike ("el" and "ei") nobody knows whether one is meant or misread: it is shown. */
const SHORTEST_TOLD_APART = 4;

/**
 * Whether words of a quotation and of the collection may be the same, but for how they were read or typed: as a scanner
 * misreads them, without their accents, joined or divided, or with one letter inside them that makes no word. Numbers are others
 * as soon as a digit is.
 */
export function isMisread(words: OtherWords, vocabulary: Vocabulary): boolean {
  const { given, source } = words;
  if (DIGIT.test(given) || DIGIT.test(source)) return digitsOf(given) === digitsOf(source);
  if (HAN_OR_KANA.test(given) && HAN_OR_KANA.test(source)) return areMisreadCharacters(words, vocabulary);
  const [one, other] = [fold(given), fold(source)];
  if (one === other) return true;
  const more = Math.abs(vocabulary.pieces(given) - vocabulary.pieces(source));
  const isWord = given.length >= SHORTEST_TOLD_APART && more === 0 && vocabulary.isKnown(given);
  if (isLookAlike(one, other) || isLookAlikeHangul(one, other)) return !isWord;
  return more >= (vocabulary.isKnown(given) ? 2 : 1) && isSlipInside(one, other);
}

function digitsOf(text: string): string {
  return [...text].map((letter) => DIGIT_LIKE[letter] ?? letter).join("");
}

function areMisreadCharacters({ given, source, ...inPlace }: OtherWords, { pieces }: Vocabulary): boolean {
  const [one, other] = [[...given], [...source]];
  if (one.length !== other.length) return false;
  const pairs = one.flatMap((character, at) =>
    character === other[at] ? [] : [[character, other[at]] as [string, string]],
  );
  if (pairs.every(([a, b]) => isMisreadCharacter(a, b) || isAmong(PLAIN_SLIPS, a, b))) return true;
  if (pieces(inPlace.givenInPlace) <= pieces(inPlace.sourceInPlace)) return false;
  return pairs.every(([a, b]) => isMisreadCharacter(a, b) || isDrawnAlike(a, b));
}

function isDrawnAlike(one: string, other: string): boolean {
  return !DENYING_OR_COUNTING.test(one + other) && (alikeTo(one).includes(other) || alikeTo(other).includes(one));
}

let drawnAlike: ReadonlyMap<string, string> | null = null;

/** Those behind a character that look like it. */
function alikeTo(character: string): string {
  drawnAlike ??= new Map(
    LOOK_ALIKE_CHARACTERS.replaceAll("\n", "")
      .split(" ")
      .map((group) => [group.charAt(0), group.slice(1)]),
  );
  return drawnAlike.get(character) ?? "";
}

function isAmong(groups: readonly string[], one: string, other: string): boolean {
  return groups.some((group) => group.includes(one) && group.includes(other));
}

/** Whether one vowel of Hangul is another that differs by a stroke. */
function isLookAlikeHangul(one: string, other: string): boolean {
  if (!HANGUL.test(one) || one.length !== other.length) return false;
  const [a, b] = [[...one.normalize("NFD")], [...other.normalize("NFD")]];
  const unlike = a.filter((letter, at) => letter !== b[at]);
  const at = a.findIndex((letter, place) => letter !== b[place]);
  return a.length === b.length && unlike.length === 1 && isAmong(HANGUL_VOWELS, a[at] as string, b[at] as string);
}

/** Whether one letter is another, missing or added, or two have changed places, and neither the first nor the last. */
function isSlipInside(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < SHORTEST_SLIP) return false;
  if (one[0] !== other[0] || one.at(-1) !== other.at(-1)) return false;
  return editDistance(one, other) === 1;
}
