import type { Dice } from "./dice.ts";
import type { Glyph, Line } from "./glyphs.ts";

/** How lines are set. */
export interface Setting {
  /** In columns: a Chinese or Japanese character takes two. */
  readonly width: number;
  readonly isUnspaced: boolean;
  /** The mark that divides words at line ends, null where none are divided. */
  readonly hyphen: string | null;
}

/** No line begins with these, none ends with those. */
const NOT_FIRST = /[，。：；？！、）”’》」』】％%,.:;?!)»…・ーっゃゅょッャュョ]/u;
const NOT_LAST = /[（“‘《「『【(«]/u;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60“”‘’…—]/u;

/** Sets the characters of a paragraph in lines; spaces at line ends are dropped. */
export function wrapLines(glyphs: readonly Glyph[], setting: Setting, chance: Dice): Line[] {
  return setting.isUnspaced ? wrapCharacters(glyphs, setting.width) : wrapWords(glyphs, setting, chance);
}

function wrapCharacters(glyphs: readonly Glyph[], width: number): Line[] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  let used = 0;
  for (const [at, glyph] of glyphs.entries()) {
    const columns = WIDE.test(glyph.text) ? 2 : 1;
    const before = glyphs[at - 1];
    const isWordGoingOn = /[A-Za-z0-9.]/.test(glyph.text) && before !== undefined && /[A-Za-z0-9.]/.test(before.text);
    const mayBreak = !NOT_FIRST.test(glyph.text) && !NOT_LAST.test(before?.text ?? "") && !isWordGoingOn;
    if (used + columns > width && mayBreak && line.length > 0) {
      lines.push(line);
      line = [];
      used = 0;
    }
    if (line.length === 0 && glyph.text === " ") continue;
    line.push(glyph);
    used += columns;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function wrapWords(glyphs: readonly Glyph[], { width, hyphen }: Setting, chance: Dice): Line[] {
  const lines: Glyph[][] = [];
  let line: Glyph[] = [];
  for (const word of wordsOf(glyphs)) {
    const room = width - line.length - (line.length > 0 ? 1 : 0);
    if (word.glyphs.length <= room) {
      if (line.length > 0 && word.space !== null) line.push(word.space);
      line.push(...word.glyphs);
      continue;
    }
    const parted = hyphen === null || !chance.chance(0.8) ? null : divided(word.glyphs, room, hyphen);
    if (parted !== null) {
      if (line.length > 0 && word.space !== null) line.push(word.space);
      line.push(...parted.first);
    }
    if (line.length > 0) lines.push(line);
    line = [...(parted?.rest ?? word.glyphs)];
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

function wordsOf(glyphs: readonly Glyph[]): { space: Glyph | null; glyphs: Glyph[] }[] {
  const words: { space: Glyph | null; glyphs: Glyph[] }[] = [{ space: null, glyphs: [] }];
  for (const glyph of glyphs) {
    if (/[ \n]/.test(glyph.text)) words.push({ space: glyph, glyphs: [] });
    else words.at(-1)?.glyphs.push(glyph);
  }
  return words.filter((word) => word.glyphs.length > 0);
}

/** A word divided so that its first part fits: behind a hyphen of its own, or before a consonant and vowel. */
function divided(
  word: readonly Glyph[],
  room: number,
  hyphen: string,
): { first: readonly Glyph[]; rest: readonly Glyph[] } | null {
  for (let at = Math.min(room, word.length - 3); at >= 3; at -= 1) {
    const [before, next, after] = [word[at - 1]?.text ?? "", word[at]?.text ?? "", word[at + 1]?.text ?? ""];
    if (before === "-" && /\p{L}/u.test(next)) return { first: word.slice(0, at), rest: word.slice(at) };
    const isSyllable = VOWEL.test(before) && CONSONANT.test(next) && VOWEL.test(after);
    const isOfLetters = [...word.slice(0, at + 3)].every(({ text }) => /\p{L}/u.test(text));
    const last = word[at - 1];
    if (at < room && isSyllable && isOfLetters && last !== undefined)
      return { first: [...word.slice(0, at), { ...last, text: hyphen, of: "hyphen" }], rest: word.slice(at) };
  }
  return null;
}

const VOWEL = /[aeiouyäöüéèêàâîôаеёиоуыэюя]/u;
const CONSONANT = /[bcdfghjklmnpqrstvwxzßбвгджзклмнпрстфхцчшщ]/u;
