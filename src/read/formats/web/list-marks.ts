import { roman } from "../roman.ts";
import { attribute, childrenOf, isText, type PageElement } from "./page-tree.ts";

/** Before an item of a list without numbers. */
export const BULLET = "- ";

/** What stands before the items of one list, in their order. */
export interface ListMarks {
  next(item: PageElement): string;
}

/** A list whose items have no numbers, and items outside of lists. */
export const BULLETS: ListMarks = { next: () => BULLET };

/** The marks of a list as a browser draws them: by `start`, `reversed`, `type` and the items' `value`. */
export function listMarks(list: PageElement): ListMarks {
  if (list.name !== "ol") return BULLETS;
  const step = attribute(list, "reversed") === null ? 1 : -1;
  const start = wholeNumber(attribute(list, "start"));
  let number = start ?? (step === 1 ? 1 : items(list));
  return {
    next: (item) => {
      number = wholeNumber(attribute(item, "value")) ?? number;
      const mark = `${shown(number, attribute(item, "type") ?? attribute(list, "type") ?? "1")}. `;
      number += step;
      return mark;
    },
  };
}

function items(list: PageElement): number {
  let count = 0;
  for (const child of childrenOf(list)) if (!isText(child) && child.name === "li") count += 1;
  return count;
}

function wholeNumber(value: string | null): number | null {
  const digits = /^\s*([+-]?\d{1,9})/.exec(value ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

function shown(number: number, type: string): string {
  switch (type) {
    case "a":
      return letters(number);
    case "A":
      return letters(number).toUpperCase();
    case "i":
      return lowerRoman(number);
    case "I":
      return lowerRoman(number).toUpperCase();
    default:
      return String(number);
  }
}

/** 1 is a, 26 z, 27 aa; what has no letters stays a number. */
function letters(number: number): string {
  if (number < 1) return String(number);
  let written = "";
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) {
    written = String.fromCharCode(97 + ((left - 1) % 26)) + written;
  }
  return written;
}

/** Roman numbers are written so far [CSS Counter Styles 3, lower-roman]. */
const LAST_ROMAN = 3999;

function lowerRoman(number: number): string {
  return number < 1 || number > LAST_ROMAN ? String(number) : roman(number).toLowerCase();
}
