/** Outer and inner marks of a quotation, opening and closing. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

const ENGLISH: Marks = ["“", "”", "‘", "’"];
const GERMAN: Marks = ["„", "“", "‚", "‘"];
const FRENCH: Marks = ["«", "»", "«", "»"];
const CORNERS: Marks = ["「", "」", "『", "』"];
/** As browsers draw them around `q` [Unicode CLDR, quotation marks]; others have the English ones. */
const MARKS: ReadonlyMap<string, Marks> = new Map([
  ...["de", "cs", "sk", "sl", "bg", "is", "lt", "et"].map((language) => [language, GERMAN] as const),
  ...["fr", "es", "it", "pt", "ru", "uk", "el", "no", "nb"].map((language) => [language, FRENCH] as const),
  ["ja", CORNERS],
]);

/** @param depth how many quotations are open around this one. */
export function quotationMarks(language: string, depth: number): readonly [open: string, close: string] {
  const marks = MARKS.get(language.slice(0, 2).toLowerCase()) ?? ENGLISH;
  return depth % 2 === 0 ? [marks[0], marks[1]] : [marks[2], marks[3]];
}
