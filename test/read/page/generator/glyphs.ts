/** What a part of a page is. */
export type Role = "headline" | "kicker" | "deck" | "section" | "byline" | "body" | "caption" | "sidebar" | "dup";

/** What stands on a page besides its articles. */
export type LeftOutKind = "jump" | "furniture" | "markup" | "hyphen" | "ornament";

/** One paragraph, headline or the like as it was written: what its pieces on the page belong to. */
export interface Unit {
  /** Unique on its page. */
  readonly id: string;
  /** Index among the page's articles. */
  readonly article: number;
  readonly role: Role;
  /** Of a repeated paragraph: what it repeats, from which of its letters on. */
  readonly copy: { readonly of: Unit; readonly from: number } | null;
  /** Of a near twin: the paragraph that it is like and does not repeat. */
  readonly twinOf: Unit | null;
}

/** One character on its way to the page: of a unit, or something that is left out, or white space of the layout. */
export interface Glyph {
  readonly text: string;
  readonly of: Unit | LeftOutKind | "space";
  /** Its place among the characters that it was written with. */
  readonly at: number;
}

export type Line = readonly Glyph[];

/** Lines that are printed together: a paragraph or a part of one, a headline, a jump line. */
export interface Piece {
  readonly role: Role | LeftOutKind;
  readonly lines: readonly Line[];
  /** Its sentence goes on in another piece. */
  readonly isOpen: boolean;
  /** It goes on with a sentence of another piece. */
  readonly isTail: boolean;
}

export function glyphsOf(text: string, of: Glyph["of"]): Glyph[] {
  return Array.from(text, (character, at) => ({ text: character, of, at }));
}

export function piece(role: Piece["role"], lines: readonly Line[]): Piece {
  return { role, lines, isOpen: false, isTail: false };
}

export function written(glyphs: readonly Glyph[]): string {
  return glyphs.map(({ text }) => text).join("");
}

export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
