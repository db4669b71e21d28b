import { grammarOf } from "./grammars.ts";
import { isSameSpeaker } from "./same-speaker.ts";

const WITHOUT_CAPITALS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
const LONGEST_UNTITLED = 3;

/**
 * Tells of words that a text has for a speaker whether they are surely a name or a role. Characters that stand before "said" in
 * Chinese or Japanese may be neither.
 */
export function sureNames(text: string): (name: string) => boolean {
  const { isSure } = grammarOf(text);
  if (isSure !== undefined) return (name) => isSure(name, text);
  return (name) =>
    !WITHOUT_CAPITALS.test(name) || name.length > LONGEST_UNTITLED || text.indexOf(name) !== text.lastIndexOf(name);
}

/**
 * For each of the names that a text has for its speakers, the longest that is surely the same person's ("Brandt" is "Anna
 * Brandt"): itself where several persons may be meant.
 */
export function longestNames(names: Iterable<string>): ReadonlyMap<string, string> {
  const different = [...new Set(names)].sort((a, b) => b.length - a.length);
  return new Map(
    different.map((name) => {
      const same = different.filter((other) => other.length > name.length && isSameSpeaker(name, other) === true);
      const [longest = name] = same;
      return [name, same.every((other) => isSameSpeaker(other, longest) === true) ? longest : name];
    }),
  );
}
