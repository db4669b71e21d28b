import { columns } from "../../../text/width.ts";
import {
  closedUp,
  isBoxLabel,
  isColumnName,
  isDeck,
  isIndexEntry,
  isIndexLabel,
  isNumberedHeading,
} from "../marks/labels.ts";
import { isNameAlone, mayBeHanName } from "../marks/signatures.ts";

/** Headings are told apart by how wide they are, in columns: as wide as this and no wider. */
const WIDTHS = [8, 14, 22, 34, 56];
const WIDER = 99;

/** How wide a heading is: the narrowest of the classes that it fits, in columns. */
export function widthClass(words: string): number {
  const width = columns(words, WIDER * 2);
  return WIDTHS.find((most) => width <= most) ?? WIDER;
}

/** What the words of a heading show by themselves. */
export function signsOfForm(printed: string): string[] {
  const words = closedUp(printed.replace(/\*\*|__|`/g, ""));
  const signs: Readonly<Record<string, boolean>> = {
    deck: isDeck(words),
    "column name": isColumnName(words),
    index: isIndexEntry(words) || isIndexLabel(words),
    numbered: isNumberedHeading(words),
    "box label": isBoxLabel(words),
    name: isNameAlone(words),
    "han name": mayBeHanName(words),
    clause: /[，,；;]/u.test(words),
    "two parts": /\p{Script=Han}[ \u3000]+\p{Script=Han}/u.test(words),
    colon: /[:：]/u.test(words),
    question: /[?？]$/u.test(words),
    exclamation: /[!！]$/u.test(words),
    "ends sentence": /[。.…]$/u.test(words),
    quotation: /^[“「『"„«‘]/u.test(words),
    "whole quotation": /^[“「『"„«].*[”」』"“»]$/u.test(words),
    digits: /\p{Nd}/u.test(words),
    bullet: /^[■●◆◇○□▲△★☆▶►•·]/u.test(words),
    bracket: /^[（(【〔[]/u.test(words),
    "closed bracket": /[）)】〕\]]$/u.test(words),
    "open end": /[，、,：:—–]$/u.test(words),
  };
  const shown = Object.keys(signs).filter((sign) => signs[sign]);
  return [`width ${widthClass(words)}`, ...shown];
}
