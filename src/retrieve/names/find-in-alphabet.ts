import { fold } from "../../text/fold.ts";
import { remember } from "../../text/remember.ts";
import { type Alphabet, beginningsOf, comparedForms, inAlphabet, isSpeltSo } from "../../text/sounds/alphabet.ts";
import type { WeightedTerm } from "../store/passage-store.ts";
import { printedParts } from "../store/passage-terms.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { type AlphabetName, capitalisedWords, FEWEST_LETTERS, SURE_LETTERS } from "./alphabet-names.ts";
import { MOST_HOLDERS, type NameSearch, nearestName, passagesHolding } from "./name-search.ts";

/** Words of the collection are looked up by so many of their first letters, in so many ways to write these. */
const BEGINNING = { most: 16, letters: 4, fewestLetters: 2 } as const;

/** Looks for the names of a question in Latin letters where they are written in an alphabet, or the other way. */
export class AlphabetSearch {
  readonly #alphabet: Alphabet;
  readonly #search: NameSearch;
  readonly #inAlphabet: ReturnType<typeof inAlphabet>;

  constructor(alphabet: Alphabet, search: NameSearch) {
    this.#alphabet = alphabet;
    this.#search = search;
    this.#inAlphabet = tableInto(alphabet);
  }

  /** How the collection writes a name in the other letters; null where nothing there is spelt so. */
  async find(name: AlphabetName): Promise<string | null> {
    const words = await this.#wordsLike(name);
    if (words.length === 0) return null;
    const passages = await passagesHolding(words, this.#search.snapshot);
    const terms = new Set(words.map(({ term }) => term));
    const isSure = name.written.length >= SURE_LETTERS;
    const naming = passages.map((passage) => ({
      id: passage.id,
      names: namesOf(passage, terms).map((written) => ({ written, isSure })),
    }));
    return nearestName(naming, this.#search);
  }

  async #wordsLike({ written, isKnown }: AlphabetName): Promise<WeightedTerm[]> {
    const folded = fold(written);
    const forms = comparedForms(folded);
    const isLatin = LATIN.test(written);
    const table = isLatin ? this.#inAlphabet : this.#alphabet.spellings;
    const size = Math.min(BEGINNING.letters, folded.length - 1);
    const found: WeightedTerm[] = [];
    const beginnings = beginningsOf(folded, table, size).filter(({ length }) => length >= BEGINNING.fewestLetters);
    for (const beginning of beginnings.slice(0, BEGINNING.most)) {
      for (const { term, passages } of await this.#search.snapshot.termsBeginning(beginning)) {
        if (passages > MOST_HOLDERS || !isWord(term) || term.length < FEWEST_LETTERS - 1) continue;
        const isSo = comparedForms(term).some((other) =>
          forms.some((form) =>
            isLatin ? isSpeltSo(other, form, this.#alphabet) : isSpeltSo(form, other, this.#alphabet),
          ),
        );
        // What the model knows in both alphabets needs no help.
        if (isSo && !(isKnown && this.#search.isKnown(term))) found.push({ term, weight: 1 / passages });
      }
    }
    return found;
  }
}

const LATIN = /\p{Script=Latin}/u;

const tableInto = remember(inAlphabet);

function isWord(term: string): boolean {
  return /^[\p{L}\p{M}'’]+$/u.test(term);
}

/** Capitalised words of a passage that are some of these terms. */
function namesOf(passage: StoredPassage, terms: ReadonlySet<string>): string[] {
  const words = capitalisedWords(printedParts(passage).join("\n"));
  return Array.from(words, ([written]) => written).filter((written) => terms.has(fold(written)));
}
