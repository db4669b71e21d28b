import type { StoreSnapshot } from "../store/passage-store.ts";
import { printedParts } from "../store/passage-terms.ts";
import { wordsOf } from "./written-words.ts";

/** Neither half of a word is shorter, and no word that is looked at longer, in letters. */
const LEAST_LETTERS = 2;
const MOST_LETTERS = 24;

/** So many ways to part a word are looked at, those first whose halves are rarest; and so many passages of each. */
const WAYS = 3;
const PASSAGES = 20;

const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;

/**
 * How a collection prints in two words what was typed in one that it lacks, folded: "Hải Phòng" for "haiphong"; null where no
 * two words of it that stand beside one another make it up.
 */
export async function writtenApart(word: string, snapshot: StoreSnapshot): Promise<string | null> {
  if (word.length > MOST_LETTERS || !LETTERS_ONLY.test(word)) return null;
  const halves: [string, string][] = [];
  for (let at = LEAST_LETTERS; at <= word.length - LEAST_LETTERS; at++)
    halves.push([word.slice(0, at), word.slice(at)]);
  const { frequencies } = await snapshot.termStatistics(halves.flat());
  const ways = halves
    .map((pair, i) => ({ pair, passages: [frequencies[2 * i] as number, frequencies[2 * i + 1] as number] as const }))
    .filter(({ passages }) => Math.min(...passages) > 0)
    .sort((a, b) => Math.max(...a.passages) - Math.max(...b.passages));
  for (const { pair, passages } of ways.slice(0, WAYS)) {
    const terms = pair.map((term, i) => ({ term, weight: 1 / (passages[i] as number) }));
    for (const passage of await snapshot.passages(await snapshot.holders(terms, PASSAGES))) {
      for (const printed of printedParts(passage)) {
        const found = besideOneAnother(pair, printed);
        if (found !== null) return found;
      }
    }
  }
  return null;
}

function besideOneAnother([first, second]: readonly [string, string], printed: string): string | null {
  const words = wordsOf(printed);
  const at = words.findIndex(
    ({ key, end }, i) => key === first && words[i + 1]?.key === second && words[i + 1]?.start === end + 1,
  );
  return at < 0 ? null : printed.slice(words[at]?.start, words[at + 1]?.end);
}
