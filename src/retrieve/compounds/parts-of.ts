import { SHORTEST_PART, withoutLink } from "../../text/compounds.ts";
import { frequenciesOf, type Vocabulary } from "./vocabulary.ts";

/** A part of a compound, by its stem, with how many passages hold it. */
export interface CompoundPart {
  readonly stem: string;
  readonly passages: number;
}

/** The parts of a word from its beginning to some letter. */
interface Division {
  readonly parts: readonly CompoundPart[];
  /** Product of the parts' frequencies. */
  readonly product: number;
}

/** Longer ones are not divided: no word of a text, and the time grows with the square of the length. */
const LONGEST_COMPOUND = 48;

const WHOLE: Division = { parts: [], product: 1 };

/**
 * The parts of a folded word that is a compound; empty where it is none. Of all ways to divide it into words of the
 * collection or the question, that whose parts have the largest geometric mean of frequencies, if it exceeds the frequency of the word
 * itself (Koehn and Knight, Empirical Methods for Compound Splitting, EACL 2003). Here a word is its stem, and is as frequent
 * as many passages hold it.
 *
 * @param frequency Passages that hold the word.
 */
export async function partsOf(
  word: string,
  frequency: number,
  vocabulary: Vocabulary,
): Promise<readonly CompoundPart[]> {
  if (word.length > LONGEST_COMPOUND) return [];
  // By the letter that the parts so far end before, and by their number: means of different numbers do not compare on the way.
  const divisions = new Map<number, readonly Division[]>([[0, [WHOLE]]]);
  for (let start = 0; start <= word.length - SHORTEST_PART; start++) {
    const before = divisions.get(start);
    if (before === undefined) continue;
    for (const [end, part] of await partsFrom(word, start, vocabulary)) {
      divisions.set(end, mostFrequent([...(divisions.get(end) ?? []), ...before.map((each) => withPart(each, part))]));
    }
  }
  const compound = (divisions.get(word.length) ?? []).filter(({ parts }) => parts.length > 1);
  const best = compound.reduce((most, each) => (meanOf(each) > meanOf(most) ? each : most), compound[0] ?? WHOLE);
  return meanOf(best) > frequency ? best.parts : [];
}

/** The parts that begin at a letter, each with where it ends, its link included; of several that end there the most frequent. */
async function partsFrom(word: string, start: number, vocabulary: Vocabulary): Promise<[number, CompoundPart][]> {
  const stemsByEnd = new Map<number, readonly string[]>();
  for (let end = start + SHORTEST_PART; end <= word.length; end++) {
    stemsByEnd.set(end, withoutLink(word.slice(start, end)).flatMap(vocabulary.stemsOf));
  }
  const known = await frequenciesOf([...stemsByEnd.values()].flat(), vocabulary);
  return [...stemsByEnd].flatMap(([end, stems]) => {
    const parts = stems.map((stem) => ({ stem, passages: known.get(stem) as number }));
    const there = parts.filter(({ passages }) => passages > 0).sort((one, other) => other.passages - one.passages);
    return there.slice(0, 1).map((part): [number, CompoundPart] => [end, part]);
  });
}

function withPart({ parts, product }: Division, part: CompoundPart): Division {
  return { parts: [...parts, part], product: product * part.passages };
}

/** Of divisions of the same letters into as many parts, that with the largest product. */
function mostFrequent(divisions: readonly Division[]): Division[] {
  const best = new Map<number, Division>();
  for (const division of divisions) {
    const count = division.parts.length;
    if (division.product > (best.get(count)?.product ?? 0)) best.set(count, division);
  }
  return [...best.values()];
}

function meanOf({ parts, product }: Division): number {
  return parts.length === 0 ? 0 : product ** (1 / parts.length);
}
