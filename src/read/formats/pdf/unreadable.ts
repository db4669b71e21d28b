/**
 * Some fonts do not say which characters their shapes are. What a PDF then gives are the numbers of the shapes: "UBOEJTRVF"
 * for "TANDISQUE". A page of such characters looks like text to everybody but its readers.
 */

/** Fewer letters prove nothing. */
const LEAST_LETTERS = 120;
/** Share of characters that are none, from which on a page is unreadable. */
const MOST_UNKNOWN = 0.3;
/** Fewer characters than this may be anything. */
const LEAST_CHARACTERS = 20;
/**
 * How like a language's letters those of a text are, from 0 to 1. Texts in Latin letters are above the first number; shifted
 * ones are below it, and above the second when they are shifted back, by the third more than as they stand.
 */
const UNLIKE = 0.68;
const ALIKE = 0.8;
const MORE_ALIKE = 0.2;

/** How often letters stand in a thousand, in the mean of a dozen European languages without their marks. */
const USUAL_LETTERS: Readonly<Record<string, number>> = {
  a: 90,
  b: 15,
  c: 28,
  d: 41,
  e: 126,
  f: 13,
  g: 17,
  h: 23,
  i: 80,
  j: 8,
  k: 20,
  l: 45,
  m: 29,
  n: 74,
  o: 72,
  p: 25,
  q: 6,
  r: 64,
  s: 65,
  t: 65,
  u: 43,
  v: 17,
  w: 9,
  x: 3,
  y: 10,
  z: 12,
};

/**
 * Whether the characters of a page are no text, for all that can be seen of them.
 * @param unseen how many more characters it has that are none.
 */
export function isUnreadable(words: string, unseen: number): boolean {
  const characters = words.replace(/\s+/gu, "");
  const unknown = unseen + (characters.match(/[\ufffd\p{Co}\p{Cn}]/gu)?.length ?? 0);
  const all = characters.length + unseen;
  if (all >= LEAST_CHARACTERS && unknown > MOST_UNKNOWN * all) return true;
  return areMixed(characters) || isShifted(characters);
}

/** Share of neighbouring letters of two scripts that no text mixes, from which on a page is unreadable. */
const MOST_MIXED = 0.15;

/** Whether letters stand beside letters as in no language: numbers of shapes that fall into all parts of Unicode. */
function areMixed(characters: string): boolean {
  let pairs = 0;
  let mixed = 0;
  let before = "";
  for (const character of characters) {
    const script = scriptOf(character);
    if (script !== "" && before !== "") pairs += 1;
    if (script !== "" && before !== "" && script !== before) mixed += 1;
    before = script;
  }
  return pairs >= LEAST_CHARACTERS && mixed > MOST_MIXED * pairs;
}

/** Letters of Western Europe stand beside any others. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/^[A-Za-z\u00c0-\u017f]$/u, ""],
  [/^[\u0180-\u024f]$/u, "rare Latin"],
  [/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}ー]$/u, "East Asian"],
  [/^\p{Script=Hangul}$/u, "Korean"],
  [/^\p{Script=Arabic}$/u, "Arabic"],
  [/^\p{Script=Hebrew}$/u, "Hebrew"],
  [/^\p{Script=Greek}$/u, "Greek"],
  [/^\p{Script=Cyrillic}$/u, "Cyrillic"],
  [/^\p{L}$/u, "another"],
];

function scriptOf(character: string): string {
  return SCRIPTS.find(([letters]) => letters.test(character))?.[1] ?? "";
}

/** Whether other characters at one distance from these are letters as a language has them, and these are not. */
function isShifted(characters: string): boolean {
  const counts = new Uint32Array(ASCII);
  for (let at = 0; at < characters.length; at += 1) {
    const code = characters.charCodeAt(at);
    if (code < ASCII) counts[code] = (counts[code] as number) + 1;
  }
  const seen = counts.reduce((sum, count) => sum + count, 0);
  if (seen < LEAST_LETTERS || seen < 0.5 * characters.length) return false;
  const own = likeness(counts, 0);
  if (own >= UNLIKE) return false;
  const least = Math.max(ALIKE, own + MORE_ALIKE);
  for (let shift = -FARTHEST; shift <= FARTHEST; shift += 1) if (likeness(counts, shift) >= least) return true;
  return false;
}

const ASCII = 128;
/** Numbers of shapes are their characters' less 29 or 31 in most fonts. */
const FARTHEST = 40;

/**
 * How much the letters are spread as those of a language are, when each is the character `shift` farther on: the cosine
 * between how often they stand and how often they stand in languages, less what does not become a letter.
 */
function likeness(counts: Uint32Array, shift: number): number {
  let product = 0;
  let own = 0;
  let usual = 0;
  let letters = 0;
  let all = 0;
  for (const [letter, expected] of Object.entries(USUAL_LETTERS)) {
    const small = counts[letter.charCodeAt(0) - shift] ?? 0;
    const capital = counts[letter.toUpperCase().charCodeAt(0) - shift] ?? 0;
    const count = small + capital;
    product += count * expected;
    own += count * count;
    usual += expected * expected;
    letters += count;
  }
  for (const count of counts) all += count;
  return own === 0 ? 0 : (product / Math.sqrt(own * usual)) * Math.min(1, (letters / all) * 1.15);
}
