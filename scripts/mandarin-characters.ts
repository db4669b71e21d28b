/**
 * `node --import tsx scripts/mandarin-characters.ts` writes the characters of Chinese by their readings, from pinyin-pro's
 * dictionary, to src/text/sounds/mandarin-characters.ts. The dictionary itself takes 0.3 s and 40 MB to load.
 */
import { writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { pinyin } from "pinyin-pro";
import { hanCharacters, linesOf } from "./character-table.ts";

const TARGET = fileURLToPath(new URL("../src/text/sounds/mandarin-characters.ts", import.meta.url));

/** In characters, which are as wide as two letters. */
const LINE = 56;

/** The 6,763 characters of GB 2312: those that names are made of. */
const SIMPLIFIED = { encoding: "gbk", rows: [0xb0, 0xf7], cells: [0xa1, 0xfe] } as const;

/** The module's text. */
export function mandarinCharacters(): string {
  const table = [...charactersBySyllable()].toSorted().map(([syllable, characters]) => syllable + characters.join(""));
  return [
    "/**",
    " * The characters of GB 2312 behind each syllable that they may be read as, without tones, v for ü; a character of several",
    " * readings stands behind each. Written by scripts/mandarin-characters.ts from pinyin-pro's dictionary.",
    " */",
    "export const MANDARIN_CHARACTERS = `",
    ...linesOf(table.join(""), LINE),
    "`;",
    "",
  ].join("\n");
}

function charactersBySyllable(): Map<string, string[]> {
  const characters = new Map<string, string[]>();
  for (const character of hanCharacters(SIMPLIFIED)) {
    for (const syllable of pinyin(character, { type: "array", toneType: "none", multiple: true, v: true })) {
      characters.set(syllable, [...(characters.get(syllable) ?? []), character]);
    }
  }
  return characters;
}

if (argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, mandarinCharacters());
