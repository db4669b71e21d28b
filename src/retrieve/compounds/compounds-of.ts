import { backwards, behindLink, forwards, SHORTEST_PART, withoutLink } from "../../text/compounds.ts";
import { isStem, stemTerm } from "../../text/terms.ts";
import type { CountedTerm } from "../store/passage-store.ts";
import { frequenciesOf, type Vocabulary } from "./vocabulary.ts";

/** Of more compounds of one word, those that most passages hold: the time grows with them. */
const MOST_COMPOUNDS = 64;

/** Fewer letters begin too many words, most of which have nothing to do with the one that was looked for. */
const LEAST_BEGINNING = 4;

/** A word that may be a compound. */
interface Possible extends CountedTerm {
  /** Stems that what stands beside the part in question may have. */
  readonly rests: () => readonly string[];
}

/** A word of a question, folded, whose compounds are looked for. */
export interface PartOfCompounds {
  readonly word: string;
  /** Whether the collection has the word by itself. */
  readonly isThere: boolean;
}

/**
 * The words of the collection that a word is the last part of, or the first, as the terms of their stems. The rest has to be
 * a word of the collection or of the question; where the collection does not have the word by itself, anything may be.
 */
export async function compoundsOf({ word, isThere }: PartOfCompounds, vocabulary: Vocabulary): Promise<CountedTerm[]> {
  const found = new Map<string, Possible>();
  for (const stem of vocabulary.stemsOf(word)) {
    const alike = [...(await endingLike(stem, vocabulary)), ...(await beginningLike(stem, vocabulary))];
    for (const possible of alike) found.set(possible.term, found.get(possible.term) ?? possible);
  }
  const likeliest = [...found.values()]
    .sort((a, b) => b.passages - a.passages)
    .slice(0, MOST_COMPOUNDS)
    .map(({ rests, ...counted }) => ({ counted, rests: rests() }));
  const known = await frequenciesOf(
    likeliest.flatMap(({ rests }) => rests),
    vocabulary,
  );
  const isKnown = (rest: string) => !isThere || (known.get(rest) as number) > 0;
  return likeliest.filter(({ rests }) => rests.some(isKnown)).map(({ counted }) => counted);
}

async function endingLike(stem: string, { snapshot, stemsOf }: Vocabulary): Promise<Possible[]> {
  if (stem.length < SHORTEST_PART) return [];
  const terms = await snapshot.termsBeginning(backwards(stem));
  return terms
    .filter(({ term }) => term.length >= backwards(stem).length + SHORTEST_PART)
    .map(({ term, passages }) => {
      const compound = forwards(term);
      const rests = () => withoutLink(compound.slice(0, -stem.length)).flatMap(stemsOf);
      return { term: stemTerm(compound), passages, rests };
    });
}

async function beginningLike(stem: string, { snapshot }: Vocabulary): Promise<Possible[]> {
  if (stem.length < LEAST_BEGINNING) return [];
  const terms = await snapshot.termsBeginning(stem);
  return terms
    .filter(({ term }) => isStem(term) && term.length > stem.length + SHORTEST_PART)
    .map(({ term, passages }) => ({ term, passages, rests: () => behindLink(term.slice(stem.length, -1)) }));
}
