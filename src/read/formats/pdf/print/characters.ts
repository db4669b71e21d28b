import { symbol } from "../../word/symbols.ts";

/** What no reader sees, and what is no character: controls, surrogates that stand alone, marks of direction and the like. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/gu;
const PRIVATE = /\p{Co}/gu;
const SPACE = /[\s\u200b]+/gu;

/**
 * What a reader sees of a font's characters. In a PDF each character is printed: a soft hyphen is a hyphen. Those of symbol
 * fonts are Unicode's where it has them, else they are nothing that can be quoted.
 */
export function seenCharacters(characters: string, fontName: string): string {
  const seen = characters.replace(SPACE, " ").replaceAll("\u00ad", "-").replace(UNSEEN, "").replace(VERTICAL, upright);
  return PRIVATE.test(seen) ? seen.replace(PRIVATE, (character) => symbolOf(character, fontName)) : seen;
}

/** Punctuation as it is shaped in vertical lines. */
const VERTICAL = /[\ufe10-\ufe19\ufe30-\ufe48]/gu;

function upright(mark: string): string {
  const plain = mark.normalize("NFKC");
  return plain === "(" ? "（" : plain === ")" ? "）" : plain;
}

function symbolOf(character: string, fontName: string): string {
  const number = (character.codePointAt(0) as number).toString(16).toUpperCase();
  const family = SYMBOL_FONTS.find((name) => fontName.toLowerCase().includes(name.toLowerCase()));
  const found = family === undefined ? "" : symbol(family, number);
  return found === "" ? (BULLETS.get(number) ?? "") : found;
}

const SYMBOL_FONTS = ["Wingdings 3", "Wingdings 2", "Wingdings", "Webdings", "Symbol"];
/** Of Symbol and Wingdings, as they stand in fonts of any name. */
const BULLETS: ReadonlyMap<string, string> = new Map([
  ["F0B7", "•"],
  ["F0A7", "▪"],
  ["F0D8", "➢"],
  ["F0FC", "✓"],
]);

/** Words that follow each other on a page, with a space between them where there is one to be seen. */
export function inOneLine(before: string, after: string, isApart: boolean): string {
  return isApart && before !== "" && !before.endsWith(" ") ? `${before} ${after}` : before + after;
}

/** Words of two lines in one: Chinese and Japanese have no space where a line ends. */
export function acrossLines(before: string, after: string): string {
  const isWide = WIDE_END.test(before) || WIDE_START.test(after);
  return inOneLine(before, after, !isWide);
}

const WIDE_END = /[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]$/u;
const WIDE_START = /^[\u2e80-\u303f\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/**
 * The words of two pieces, the second printed over the end of the first, where one of them is an accent there: "H¨" and "alse"
 * show "Hälse". Null where no letter comes of it.
 */
export function accented(before: string, after: string): string | null {
  const [first = ""] = after;
  const last = before.slice(-1);
  const mark = COMBINING.get(last);
  if (mark !== undefined) return composed(before.slice(0, -1), first + mark, after.slice(first.length));
  const behind = COMBINING.get(first);
  return behind === undefined ? null : composed(before.slice(0, -1), last + behind, after.slice(first.length));
}

function composed(before: string, parts: string, after: string): string | null {
  const letter = parts.replace("ı", "i").normalize("NFC");
  return letter.length === 1 && /\p{L}/u.test(letter) ? before + letter + after : null;
}

const COMBINING: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["´", "\u0301"],
  ["ˆ", "\u0302"],
  ["˜", "\u0303"],
  ["¯", "\u0304"],
  ["˘", "\u0306"],
  ["˙", "\u0307"],
  ["¨", "\u0308"],
  ["˚", "\u030a"],
  ["˝", "\u030b"],
  ["ˇ", "\u030c"],
  ["¸", "\u0327"],
]);
