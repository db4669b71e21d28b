import { hex } from "dingbat-to-unicode";

/** Characters of symbol fonts stand where Unicode has none of its own; some programs write them without the "F0". */
const PRIVATE = /^F0[0-9A-F]{2}$/i;

/** The character that a font shows for a number, in hexadecimal digits; "" for one that only the font knows. */
export function symbol(font: string, number: string): string {
  if (!/^[0-9A-F]{2,5}$/i.test(number)) return "";
  const known = hex(font, number) ?? (PRIVATE.test(number) ? hex(font, number.slice(2)) : undefined);
  if (known !== undefined) return known.string;
  const character = String.fromCodePoint(Number.parseInt(number, 16));
  return /\p{C}/u.test(character) ? "" : character;
}
