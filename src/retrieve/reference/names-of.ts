import { NAMES, OFFICE, PERSON, REPORTER } from "../../read/page/marks/forms.ts";
import { wordsOfPress } from "../../read/page/marks/press.ts";
import { pressPattern } from "../../read/page/marks/press-table.ts";

/** What papers print before names: "By", "Von", "文/", "本报记者". */
const LABELLED = pressPattern(
  "u",
  () =>
    `^[【［(（]?(?:(?:${wordsOfPress("bylines")})|${OFFICE}${REPORTER})(?:\\s*[/／:：・]\\s*|\\s+)(.{1,80}?)[】］)）]?$`,
);
const REPORTER_ALONE = new RegExp(`^${REPORTER}$`, "u");
const HAN_NAMES = new RegExp(`^${NAMES}$`, "u");
const PERSONS = new RegExp(`^${PERSON}(?:(?:,|\\s+(?:and|und|y|et|e|en|og|och|и))\\s+${PERSON}){0,3}$`, "u");
const BETWEEN = /(?:,| (?:and|und|y|et|e|en|og|och|и)) /u;

/**
 * Who wrote an article, one by one, without what a paper prints before names; the byline as it is printed where it has another
 * form. None without a byline.
 */
export function namesOf(byline: string | null): readonly string[] {
  if (byline === null) return [];
  const names = (LABELLED().exec(byline)?.[1] ?? byline).replace(/\s+/gu, " ");
  if (PERSONS.test(names)) return names.split(BETWEEN);
  if (!HAN_NAMES.test(names)) return [byline];
  return names.split(/[ 、]+/u).filter((name) => !REPORTER_ALONE.test(name));
}

/** Whether a name is written as first and last name in letters that have capitals. */
export function isPerson(name: string): boolean {
  return PERSONS.test(name);
}
