import { isCompounding } from "../../text/compounds.ts";
import { fold } from "../../text/fold.ts";
import { stemFinder } from "../../text/stem.ts";
import { findingOnly, isBeginning, SEQUENCE, sequenceParts, stemTerm, type Term, termsOf } from "../../text/terms.ts";
import { compoundsOf } from "../compounds/compounds-of.ts";
import { partsOf } from "../compounds/parts-of.ts";
import type { Vocabulary } from "../compounds/vocabulary.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { inverseDocumentFrequency, type LexicalQuery, type ReplaceableWord, type StandIn } from "./bm25.ts";
import type { QuestionLanguage } from "./language-pair.ts";

/**
 * What a compound or a part is worth of what a word is that as many passages hold. The word itself counts by its stem too: in
 * a passage of three times the mean length it is worth more than all that stands in for it in the shortest.
 */
const STANDS_FOR = 0.6;

/** The language of a question that is too short to tell. */
const UNTOLD = "und";

/** A word that one in ten passages holds, and more than these, says too little for its compounds to be looked for. */
const FREQUENT = { share: 0.1, passages: 10 } as const;

/** Words of the languages with compounds, folded; shorter ones have no stem. */
const WORD = /^[a-z]{4,}$/;

/** A question as the collection writes it. */
interface SpeltQuestion {
  readonly text: string;
  readonly language: QuestionLanguage;
}

/**
 * The query with what passages may hold in place of its words: the compounds of which a word is a part (Leuchtturm for Turm),
 * and the parts of a word that is a compound. The same query where there is nothing.
 */
export async function withStandIns(
  { text, language: { language } }: SpeltQuestion,
  query: LexicalQuery,
  snapshot: StoreSnapshot,
): Promise<LexicalQuery> {
  const languages = await snapshot.languages();
  const compounding = languages.filter(isCompounding);
  // What is written together in one language is no compound of another's words.
  if (compounding.length === 0 || !(language === UNTOLD || isCompounding(language))) return query;
  const stemsOf = stemFinder(compounding);
  const words = wordsOf(text).filter((word) => WORD.test(word));
  const vocabulary = { snapshot, stemsOf, asked: new Set(words.flatMap(stemsOf)) };
  const replaceable: ReplaceableWord[] = [];
  for (const word of words) {
    const own = new Set(termsOf(word, languages).filter((term) => !isBeginning(term)));
    const found = await replaceableWord({ word, own }, query, vocabulary);
    if (found !== null) replaceable.push(found);
  }
  if (replaceable.length === 0) return query;
  const terms = replaceable.flatMap(({ standIns }) => standIns.flatMap((each) => each.terms));
  return { ...query, replaceable, finder: findingOnly(new Set([...query.idf.keys(), ...terms]), text) };
}

/** Each once, folded. */
function wordsOf(question: string): string[] {
  const sequences = fold(question).match(SEQUENCE) ?? [];
  return [...new Set(sequences.flatMap((sequence) => sequenceParts(sequence).parts))];
}

interface AskedWord extends Pick<ReplaceableWord, "own"> {
  readonly word: string;
}

/** Null for a word that nothing stands in for. */
async function replaceableWord(
  { word, own }: AskedWord,
  { idf, frequencies, passages, likeness }: LexicalQuery,
  vocabulary: Vocabulary,
): Promise<ReplaceableWord | null> {
  // A part of a name that the collection writes as one is not looked for by itself.
  if (![...own].some((term) => idf.has(term))) return null;
  const frequency = Math.max(0, ...[...own].map((term) => frequencies.get(term) ?? 0));
  if (frequency > Math.max(FREQUENT.passages, FREQUENT.share * passages)) return null;
  const worthOf = (holders: number) =>
    STANDS_FOR * (likeness.get(word) ?? 1) * inverseDocumentFrequency(Math.min(holders, passages), passages);
  const standIn = (terms: readonly Term[], holders: number): StandIn => {
    return { terms, frequency: holders, worth: worthOf(holders) };
  };
  const compounds = await compoundsOf({ word, isThere: frequency > 0 }, vocabulary);
  const parts = await partsOf(word, frequency, vocabulary);
  const standIns = parts.map((part) => standIn([stemTerm(part.stem)], part.passages));
  if (compounds.length > 0) {
    const terms = compounds.map(({ term }) => term);
    // All that hold the word in any form or compound: a word of which everything there is made says little.
    standIns.push(
      standIn(
        terms,
        compounds.reduce((sum, compound) => sum + compound.passages, frequency),
      ),
    );
  }
  return standIns.length === 0 ? null : { own, standIns, most: worthOf(frequency) };
}
