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
const A_PERSON = new RegExp(`^${PERSON}$`, "u");
/** A name in letters that have no capitals, such as Arabic ones, in so many words: a single one may be a place. */
const UNCASED = /^(?!\p{Script=Han})[\p{Lo}\p{M}.'’-]{1,40}(?: [\p{Lo}\p{M}.'’-]{1,40}){1,4}$/u;
const BETWEEN = / ?[,，、;；&] ?| (?:and|und|y|et|e|en|og|och|и) /u;
/** What stands behind a name and is no part of it. */
const SUFFIX = / (?:Jr|Sr|II|III|IV)\.?$/u;

/**
 * Who wrote an article, one by one, without what a paper prints before names; the byline as it is printed where it has another
 * form. None without a byline.
 */
export function namesOf(byline: string | null): readonly string[] {
  if (byline === null) return [];
  const names = (LABELLED().exec(byline)?.[1] ?? byline).replace(/\s+/gu, " ");
  const parts = names.split(BETWEEN).filter((part) => part !== "");
  if (!parts.every((part) => [A_PERSON, HAN_NAMES, UNCASED].some((pattern) => pattern.test(part)))) return [byline];
  return parts.flatMap((part) =>
    HAN_NAMES.test(part) ? part.split(" ").filter((name) => !REPORTER_ALONE.test(name)) : [part],
  );
}

/** Whether a name is written as first and last name, and no more, in letters that have capitals. */
export function isPerson(name: string): boolean {
  return A_PERSON.test(name) && !SUFFIX.test(name);
}
