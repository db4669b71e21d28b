import { scriptOf } from "../../text/language.ts";
import type { Alphabet } from "../../text/sounds/alphabet.ts";
import { isStem, type Term, termsOf } from "../../text/terms.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { type AlphabetName, namesInAlphabet } from "./alphabet-names.ts";
import { AlphabetSearch } from "./find-in-alphabet.ts";
import type { NameSearch, WantedName } from "./name-search.ts";

interface LoadedAlphabet {
  readonly letter: RegExp;
  readonly load: () => Promise<Alphabet>;
}

/** By script (ISO 15924), how the names of an alphabet are spelt in Latin letters. */
const ALPHABETS: Readonly<Record<string, LoadedAlphabet>> = {
  Cyrl: {
    letter: /\p{Script=Cyrillic}/u,
    load: async () => (await import("../../text/sounds/cyrillic.ts")).CYRILLIC,
  },
  Grek: { letter: /\p{Script=Greek}/u, load: async () => (await import("../../text/sounds/greek.ts")).GREEK },
};

const LATIN = /\p{Script=Latin}/u;

/** Names in Latin letters, which articles in another alphabet may have, and the other way; none that the collection has. */
export async function wantedInAlphabets(
  question: string,
  languages: ReadonlySet<string>,
  search: NameSearch,
): Promise<WantedName[]> {
  const scripts = new Set([...languages].map(scriptOf));
  const wanted: WantedName[] = [];
  for (const [script, { letter, load }] of Object.entries(ALPHABETS)) {
    const names = [
      ...(scripts.has(script) ? namesInAlphabet(question, LATIN, search.isKnown) : []),
      ...(scripts.has("Latn") ? namesInAlphabet(question, letter, search.isKnown) : []),
    ];
    if (names.length === 0) continue;
    const inAlphabet = new AlphabetSearch(await load(), search);
    for (const name of await withoutHeld(names, [...languages], search.snapshot)) {
      wanted.push({ ...name, find: () => inAlphabet.find(name) });
    }
  }
  return wanted;
}

/** Names of which the collection has neither the word nor, in another form, its stem. */
async function withoutHeld(
  names: readonly AlphabetName[],
  languages: readonly string[],
  snapshot: StoreSnapshot,
): Promise<AlphabetName[]> {
  const forms = names.map(({ written }) => {
    const terms = termsOf(written, languages);
    return terms.filter((term, i) => i === 0 || isStem(term));
  });
  const all: Term[] = forms.flat();
  const { frequencies } = await snapshot.termStatistics(all);
  const held = new Set(all.filter((_, i) => (frequencies[i] as number) > 0));
  return names.filter((_, i) => !forms[i]?.some((term) => held.has(term)));
}
