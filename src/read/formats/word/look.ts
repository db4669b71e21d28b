import { lowered, raised } from "../raised.ts";

/** How the words of a run are shown, as far as a style or the run itself says; the values of Word's properties. */
export interface Look {
  readonly vanish?: boolean;
  readonly strike?: boolean;
  readonly dstrike?: boolean;
  readonly vertAlign?: string;
}

/** Values of a property that is switched off; it is on without a value. */
const OFF = new Set(["0", "false", "off"]);

/** The look with one more property, which may be one that says nothing of it. */
export function withProperty(look: Look, name: string, value: string): Look {
  if (name === "w:vertAlign") return { ...look, vertAlign: value };
  const isOn = !OFF.has(value);
  if (name === "w:vanish") return { ...look, vanish: isOn };
  if (name === "w:strike") return { ...look, strike: isOn };
  return name === "w:dstrike" ? { ...look, dstrike: isOn } : look;
}

/** Whether the words are not for reading: hidden, or struck out by hand as others are by "track changes". */
export function isLeftOut({ vanish, strike, dstrike }: Look): boolean {
  return vanish === true || strike === true || dstrike === true;
}

/** The words as the run shows them. */
export function shownWords(words: string, { vertAlign }: Look): string {
  if (vertAlign === "superscript") return raised(words);
  return vertAlign === "subscript" ? lowered(words) : words;
}
