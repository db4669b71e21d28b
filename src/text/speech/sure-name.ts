import { isSameSpeaker } from "./same-speaker.ts";

const WITHOUT_CAPITALS = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;
const LONGEST_UNTITLED = 3;

/**
 * Whether words that a text has for a speaker are surely a name: characters of Chinese or Japanese that stand before "said" may be
 * none, if they have no title and stand there once.
 */
export function isSureName(name: string, text: string): boolean {
  return (
    !WITHOUT_CAPITALS.test(name) || name.length > LONGEST_UNTITLED || text.indexOf(name) !== text.lastIndexOf(name)
  );
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
