import type { Gap } from "../../structure/structure-writer.ts";

/** What stands in a page's text and is none of its running text; a mark stands for it there. */
export type SetAside =
  | ({ readonly part: "gap" } & Gap)
  | { readonly part: "code"; readonly lines: readonly string[] }
  /** A line that a picture has below it, as wikitext. */
  | { readonly part: "caption"; readonly words: string }
  /** A box of facts: the name of each, and wikitext. */
  | { readonly part: "box"; readonly rows: readonly (readonly [name: string, wikitext: string])[] };

/** Around the number of what is set aside: a noncharacter, which no text holds. */
const EDGE = "\ufdd0";
const MARK = /\ufdd0(\d+)\ufdd0/gu;
/** Characters that mark something up, and the noncharacters that stand for them where they do not. */
const SIGNS = "[]{}|'=*#:;<>&!-_\n ";
const FIRST_SIGN = 0xfdd1;
const IN_STEAD = /[\ufdd1-\ufde3]/gu;
const MARKED_UP = /[[\]{}|'=*#:;<>&!\-_\n ]/gu;

/** Keeps what is set aside while the text around it is read, and gives it back. */
export class Aside {
  private readonly kept: SetAside[] = [];

  keep(part: SetAside): string {
    this.kept.push(part);
    return `${EDGE}${this.kept.length - 1}${EDGE}`;
  }

  /** The words of a line and what is set aside in it, in their order. */
  piecesOf(line: string): (string | SetAside)[] {
    const pieces: (string | SetAside)[] = [];
    let at = 0;
    for (const { index, 0: mark, 1: number } of line.matchAll(MARK)) {
      const part = this.kept[Number(number)];
      if (index > at) pieces.push(line.slice(at, index));
      if (part !== undefined) pieces.push(part);
      at = index + mark.length;
    }
    if (at < line.length) pieces.push(line.slice(at));
    return pieces;
  }
}

/** A text without the characters that are used as marks here. */
export function withoutMarks(text: string): string {
  return text.replace(/[\ufdd0-\ufdef]/gu, "\ufffd");
}

/** Whether a line, without white space around it, is nothing but what is set aside. */
export function isAside(line: string): boolean {
  return /^\s*(?:\ufdd0\d+\ufdd0\s*)+$/u.test(line);
}

/** The same characters, none of which marks anything up. */
export function literal(words: string): string {
  return words.replace(MARKED_UP, (sign) => String.fromCharCode(FIRST_SIGN + SIGNS.indexOf(sign)));
}

export function withSigns(words: string): string {
  return words.replace(IN_STEAD, (sign) => SIGNS.charAt(sign.charCodeAt(0) - FIRST_SIGN));
}
