/** A way to spell a word. */
export interface PossibleSpelling {
  readonly text: string;
  /** How often it was counted, >= 0. */
  readonly weight: number;
}

/**
 * A pair of words that never stands there counts as if it stood there as often as chance would have it, this many times over
 * (MacKay and Peto, 1995).
 */
const PRIOR = 1;

/** What a spelling weighs that stands nowhere, so that it has a probability. */
const UNSEEN = 1e-3;

/** Where spellings were counted. */
export interface SpellingCounts {
  /** What two spellings weigh where one stands right before the other. */
  readonly besideOneAnother: (first: string, second: string) => number;
  /** What all words weigh together, > 0. */
  readonly weight: number;
}

/** The likeliest way to spell the words up to here, of those that end in one spelling. */
interface Path {
  readonly likelihood: number;
  readonly spelling: PossibleSpelling;
  readonly before: Path | null;
}

/**
 * Of the ways to spell each word in a row (at least one each), those that together are likeliest to stand in a text like the one
 * in which they were counted: the syllables of Vietnamese say little by themselves, and much beside one another. Words follow by
 * the probabilities of pairs, and the best path through them is found as by Viterbi (1967).
 */
export function likeliestSequence(
  words: readonly (readonly PossibleSpelling[])[],
  { besideOneAnother, weight: all }: SpellingCounts,
): PossibleSpelling[] {
  let paths: Path[] = [];
  for (const [i, spellings] of words.entries()) {
    const before = paths;
    paths = spellings.map((spelling) => {
      const share = Math.max(UNSEEN, spelling.weight) / all;
      if (i === 0) return { spelling, before: null, likelihood: Math.log(share) };
      return best(
        before.map((path) => {
          const { text, weight } = path.spelling;
          const pair = besideOneAnother(text, spelling.text);
          const likelihood = path.likelihood + Math.log((pair + PRIOR * share) / (Math.max(pair, weight) + PRIOR));
          return { spelling, before: path, likelihood };
        }),
      );
    });
  }
  const chosen: PossibleSpelling[] = [];
  for (let path = paths.length > 0 ? best(paths) : null; path !== null; path = path.before) chosen.push(path.spelling);
  return chosen.reverse();
}

/** Of equal ones the first. */
function best(paths: readonly Path[]): Path {
  return paths.reduce((one, other) => (other.likelihood > one.likelihood ? other : one));
}
