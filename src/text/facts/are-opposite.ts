import { fold } from "../fold.ts";
import { primaryOf } from "../language.ts";
import { OPPOSITES } from "./opposite-words.ts";
import { anyOfWords } from "./word-patterns.ts";

/** By language, the words of the two sides of each pair. */
const PAIRS: ReadonlyMap<string, readonly (readonly [RegExp, RegExp])[]> = new Map(
  Object.entries(OPPOSITES).map(([language, pairs]) => [
    language,
    pairs.split("|").map((pair) => {
      const [one = "", other = ""] = pair.split("~");
      return [patternOf(one, language), patternOf(other, language)] as const;
    }),
  ]),
);

function patternOf(words: string, language: string): RegExp {
  return new RegExp(anyOfWords(words.split(","), language), "u");
}

/** Whether words of one text say the opposite of words of the other ("open", "shut"), in a language (BCP 47) that is known. */
export function areOpposite(one: string, other: string, language: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return (PAIRS.get(primaryOf(language)) ?? []).some(
    ([here, there]) => (here.test(a) && there.test(b)) || (there.test(a) && here.test(b)),
  );
}
