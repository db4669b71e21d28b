import { foldScript } from "../fold.ts";
import { CHINESE } from "./words/zh.ts";

const FOREIGN = /[·・•]|^\p{Lu}/u;
const ROLE = new RegExp(
  `..(?:${CHINESE.roleEndings})$|(?:${CHINESE.institutions})$|..(?:${CHINESE.institutionEndings})$`,
);
const TITLE_BEHIND = new RegExp(`^(.{1,8}?)(?:${CHINESE.titles})$`);
const TITLE_BEFORE = new RegExp(`^.{0,20}(?:${CHINESE.titleEndings})(?=(.{2,8})$)`);
const PERSON = new RegExp(`^(?:(?:${CHINESE.doubleSurnames}).{1,2}|[${CHINESE.surnames}].{1,2})$`);
const TRANSLITERATED = new RegExp(`^[${CHINESE.transliterating}]{2,8}$`);

/**
 * Whether words that a text in Chinese has for a speaker surely name a person, a role or an institution. Nothing there shows where a
 * name begins, so it has to look like one: by a surname or the characters that write foreign names, and by a title or its standing
 * there more than once.
 */
export function isSureChineseName(written: string, text: string): boolean {
  if (FOREIGN.test(written)) return true;
  const name = foldScript(written);
  if (ROLE.test(name)) return true;
  const behind = TITLE_BEHIND.exec(name)?.[1];
  if (behind !== undefined) return isPerson(behind) || behind.length === 1;
  const before = TITLE_BEFORE.exec(name)?.[1];
  if (before !== undefined && isPerson(before)) return true;
  return isPerson(name) && text.indexOf(written) !== text.lastIndexOf(written);
}

function isPerson(name: string): boolean {
  return PERSON.test(name) || TRANSLITERATED.test(name);
}
