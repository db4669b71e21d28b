import { Converter } from "opencc-js/t2cn";

/** Accents of Latin, Greek and Cyrillic letters; marks of other scripts carry meaning and stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Arabic vowel signs and stretching, and the variants of letters that writers use for one another. */
const ARABIC_SIGNS = /[\u064b-\u0652\u0640]/g;
const ARABIC_VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/[أإآٱ]/g, "ا"],
  [/ى/g, "ي"],
  [/ة/g, "ه"],
];

/** Every traditional character of the basic block whose simplified form is another single character (OpenCC data). */
const SIMPLIFIED: ReadonlyMap<string, string> = simplifiedForms();
const TRADITIONAL = new RegExp(`[${[...SIMPLIFIED.keys()].join("")}]`, "g");

const ASCII_ONLY = /^[\0-\x7f]*$/;

/**
 * A text as search sees it: NFKC, lower case, no accents, traditional characters as simplified ones. The same for
 * questions and passages.
 */
export function fold(text: string): string {
  if (ASCII_ONLY.test(text)) return text.toLowerCase();
  const folded = text.normalize("NFKC").toLowerCase().normalize("NFD").replace(ACCENTS, "").normalize("NFC");
  // SQLite folds the final sigma too: a term must stay what it was when it is looked up.
  const simplified = folded
    .replaceAll("ς", "σ")
    .replace(TRADITIONAL, (character) => SIMPLIFIED.get(character) as string);
  return /[\u0600-\u06ff]/.test(simplified) ? foldArabic(simplified) : simplified;
}

function foldArabic(text: string): string {
  return ARABIC_VARIANTS.reduce(
    (folded, [variants, letter]) => folded.replace(variants, letter),
    text.replace(ARABIC_SIGNS, ""),
  );
}

function simplifiedForms(): Map<string, string> {
  const traditional = Array.from({ length: 0xa000 - 0x4e00 }, (_, i) => String.fromCharCode(0x4e00 + i));
  // All in one call, each on a line of its own, so that no two are converted as a word.
  const simplified = Converter({ from: "tw", to: "cn" })(traditional.join("\n")).split("\n");
  const forms = traditional.map((character, i) => [character, simplified[i] as string] as const);
  return new Map(forms.filter(([character, form]) => form !== character && form.length === 1));
}
