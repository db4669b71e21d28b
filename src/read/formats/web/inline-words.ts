import type { DroppedKind } from "../../article.ts";
import type { Gap } from "../../structure/structure-writer.ts";

/** Words that stand in a block and are no part of its text: shown behind it, as what they are. */
export interface Aside {
  readonly kind: DroppedKind;
  readonly words: string;
}

/** One line of a block, with what stands in it and is no text. */
export type Line = readonly (string | Gap)[];

/** How much of a block is words, in letters of an alphabet. */
export interface Measure {
  readonly letters: number;
  /** Of these in links. */
  readonly linked: number;
}

/** The words between two ends of blocks, as they come. */
export class InlineWords {
  readonly lines: Line[] = [];
  readonly asides: Aside[] = [];
  private pieces: (string | Gap)[] = [];
  private words = "";
  private letters = 0;
  private linked = 0;

  add(words: string, isLinked: boolean): void {
    // A hyphen that is only shown at a line's end is no part of the word.
    const shown = words.replaceAll("\u00ad", "");
    this.words += shown;
    const letters = spelledLetters(shown);
    this.letters += letters;
    if (isLinked) this.linked += letters;
  }

  addGap(gap: Gap): void {
    this.endPiece();
    this.pieces.push(gap);
  }

  addAside(aside: Aside): void {
    if (aside.words.trim() === "") return;
    const last = this.asides.at(-1);
    if (last?.kind === aside.kind)
      this.asides[this.asides.length - 1] = { ...last, words: `${last.words} ${aside.words}` };
    else this.asides.push(aside);
  }

  endLine(): void {
    this.endPiece();
    this.lines.push(this.pieces);
    this.pieces = [];
  }

  /** Ends the line if it has words. */
  endBegunLine(): void {
    if (this.words.trim() !== "" || this.pieces.length > 0) this.endLine();
  }

  get measure(): Measure {
    return { letters: this.letters, linked: this.linked };
  }

  private endPiece(): void {
    if (this.words !== "") this.pieces.push(this.words);
    this.words = "";
  }
}

export function isEmpty(line: Line): boolean {
  return !line.some((piece) => typeof piece !== "string" || /[^\s\u200b]/u.test(piece));
}

/** The words of a line, with those that are no part of it. */
export function plainWords(line: Line): string {
  return line.map((piece) => (typeof piece === "string" ? piece : ` ${piece.words} `)).join("");
}

/** Letters and digits; a sign that stands for a syllable or a word counts as the letters that spell one elsewhere. */
export function spelledLetters(words: string): number {
  let count = 0;
  for (let at = 0; at < words.length; at += 1) count += LETTERS[words.charCodeAt(at)] ?? 0;
  return count;
}

/** White space and what is printed between words. */
const SIGN = /[\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u206f\u3000-\u303f]/u;

/** By UTF-16 unit, how many letters of an alphabet it counts as. */
const LETTERS = Uint8Array.from({ length: 0x10000 }, (_, code) => {
  if (code >= 0x3040 && code <= 0x9fff) return 3;
  if (code >= 0xac00 && code <= 0xd7af) return 2;
  return SIGN.test(String.fromCharCode(code)) ? 0 : 1;
});
