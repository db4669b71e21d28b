import characters from "opencc-js/dict/TSCharacters";
import taiwanese from "opencc-js/dict/TWVariantsRev";
import { withoutRadicals } from "./written/radicals.ts";
import { ARABIC_SIGNS, DIVIDED, DIVIDED_SOFTLY, HEBREW_POINTS } from "./written/signs.ts";

/** Accents of Latin, Greek and Cyrillic letters; marks of other scripts carry meaning and stay. The breve of й is part of it. */
const ACCENTS = /(?<!\u0438(?=\u0306))[\u0300-\u036f]/g;

/** Letters that Unicode does not take apart, as people write them who lack them on the keyboard. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
  ...{ ł: "l", đ: "d", ø: "o", ı: "i", ħ: "h", ŧ: "t", ŀ: "l", ĸ: "k", ŋ: "n", ƒ: "f", ɓ: "b", ɗ: "d", ƙ: "k", ɛ: "e" },
  ...{ æ: "ae", œ: "oe", ß: "ss", þ: "th", ð: "d", ə: "e", ɔ: "o", ʻ: "'", ʼ: "'" },
};
const SPECIAL_LETTERS = new RegExp(`[${Object.keys(PLAIN_LETTERS).join("")}]`, "g");

/** Digits of any script but our own. */
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;

/** Variants of Arabic letters that writers use for one another. */
const ARABIC_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, "ا"],
  [/[ىی]/g, "ي"],
  [/ة/g, "ه"],
  [/ک/g, "ك"],
];

/** Characters without a width of their own, which nobody types: joiners, direction marks, how a character is drawn. */
const UNSEEN =
  /\u00ad|\u061c|[\u115f\u1160\u3164]|[\u180b-\u180d]|[\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}]/gu;
/** The first and the last of Unicode's basic block of Chinese characters. */
const BASIC_BLOCK = [0x4e00, 0x9fff] as const;

/**
 * By the place in the basic block: the simplified form of a traditional character, where it is another single one (OpenCC
 * data); 0 for any other character. A pattern of so many characters is many times slower.
 */
const SIMPLIFIED: Uint16Array = simplifiedForms();

const ASCII_ONLY = /^[\0-\x7f]*$/;

/**
 * A text as search sees it: NFKC, lower case, no accents, plain letters (ø as o, æ as ae), decimal digits of any script as
 * 0-9, traditional characters as simplified ones, radicals as characters; no vowel signs of Arabic and Hebrew, nothing unseen,
 * words whole that old print divides at a line's end. The same for questions and passages.
 */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  const visible = withoutRadicals(text.replace(DIVIDED_SOFTLY, "").replace(UNSEEN, ""));
  const folded = visible.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTS, "").normalize("NFC");
  // SQLite folds the final sigma too: a term must stay what it was when it is looked up.
  const plain = foldScript(
    folded.replaceAll("ς", "σ").replace(SPECIAL_LETTERS, (letter) => PLAIN_LETTERS[letter] as string),
  );
  const withoutPoints = /[\u0590-\u05ff]/.test(plain) ? plain.replace(HEBREW_POINTS, "") : plain;
  const inScript = /[\u0600-\u06ff]/.test(withoutPoints) ? foldArabic(withoutPoints) : withoutPoints;
  return inScript.replace(DIVIDED, "");
}

/** A text with the decimal digits of any script as 0-9 and traditional characters as simplified ones. */
export function foldScript(text: string): string {
  return simplify(text.replace(OTHER_DIGITS, decimalDigit));
}

function simplify(text: string): string {
  let simplified = "";
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const form = SIMPLIFIED[text.charCodeAt(at) - BASIC_BLOCK[0]];
    if (!form) continue;
    simplified += text.slice(start, at) + String.fromCharCode(form);
    start = at + 1;
  }
  return simplified + text.slice(start);
}

/** Unicode gives the digits of a script ten places in a row, from its zero on; scripts may follow one another. */
function decimalDigit(digit: string): string {
  const code = digit.codePointAt(0) as number;
  let first = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first--;
  return String((code - first) % 10);
}

function foldArabic(text: string): string {
  return ARABIC_VARIANTS.reduce(
    (folded, [variants, letter]) => folded.replace(variants, letter),
    text.replace(ARABIC_SIGNS, ""),
  );
}

/**
 * Taiwan's variants become the usual traditional characters first, as in OpenCC's conversion from there; not 么, which Taiwan writes
 * for 幺, and simplified text for 麼.
 */
function simplifiedForms(): Uint16Array {
  const [variants, simplified] = [pairsOf(taiwanese), pairsOf(characters)];
  const forms = new Set(simplified.values());
  const [first, last] = BASIC_BLOCK;
  const table = new Uint16Array(last - first + 1);
  for (const character of [...variants.keys(), ...simplified.keys()]) {
    const usual = (forms.has(character) ? null : variants.get(character)) ?? character;
    const form = simplified.get(usual) ?? usual;
    if (form !== character && form.length === 1 && character.length === 1) {
      table[character.charCodeAt(0) - first] = form.charCodeAt(0);
    }
  }
  return table;
}

/** A dictionary of OpenCC: "from to" pairs between bars. */
function pairsOf(dictionary: string): Map<string, string> {
  return new Map(dictionary.split("|").map((pair) => pair.split(" ") as [string, string]));
}
