import { fold } from "../../text/fold.ts";
import type { PieceCounter } from "../../text/wording.ts";
import type { Quotation, TextRange } from "../answer.ts";
import { quote, sourcePartOf } from "../answering/quote.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import type { CheckedQuotation, Difference } from "../verification.ts";
import { align } from "./align.ts";
import { type Compared, differencesOf } from "./differences.ts";
import { inOrder, jointOf, type Part, partsOf, sentenceAt } from "./parts.ts";
import { otherSpeakers } from "./speakers.ts";
import { type Surroundings, surroundingsOf } from "./surroundings.ts";
import { type Unit, unitsOf, weightOf } from "./units.ts";

/** A quotation that a text makes, without its marks. */
export interface GivenQuotation {
  readonly range: TextRange;
  /** `text.slice(range.start, range.end)` of the text that makes it. */
  readonly text: string;
  /** Its units, but for those that it marks as its own words. */
  readonly units: readonly Unit[];
  /** Places of units before which it says that something is left out. */
  readonly gaps: ReadonlySet<number>;
  /** Whom the text names as the speaker. */
  readonly speaker: string | null;
}

/** So much of a quotation must stand in the collection; of a short one, in tenths of a word, more. */
const LEAST_SHARE = 0.6;
const LEAST_SHARE_OF_SHORT = 0.75;
const SHORT = 60;

/**
 * Compares a quotation with what the collection says.
 * @throws QuotationMismatchError when the store's copy of a source is not what was read.
 */
export async function checkQuotation(
  given: GivenQuotation,
  snapshot: StoreSnapshot,
  pieces: PieceCounter,
): Promise<CheckedQuotation> {
  const surroundings = await surroundingsOf(given.units, given.text, snapshot);
  const steps = align(given.units, surroundings, given.gaps);
  const parts = inOrder(partsOf(steps, given.units, given.gaps), surroundings);
  const vocabulary = { pieces, isKnown: await knownWords(given.units, surroundings, snapshot) };
  const compared: Compared = { ...given, surroundings, vocabulary };
  const differences = differencesOf(parts, compared);
  if (parts.length === 0 || !isOfCollection(given.units, differences)) {
    const { range, text } = given;
    return { range, text, verdict: "not-found", places: [], differences: [], speakers: null };
  }
  const speakers = otherSpeakers(given.speaker, parts, surroundings);
  const verdict = verdictOf(parts, differences, surroundings);
  return {
    range: given.range,
    text: given.text,
    verdict: verdict === "verbatim" && speakers !== null ? "said-by-another" : verdict,
    places: await placesOf(parts, surroundings, snapshot),
    differences: differences.map((difference) => moved(difference, given.range.start)),
    speakers,
  };
}

/** Tells of the words of a quotation, by their keys, whether the collection has them. */
async function knownWords(
  units: readonly Unit[],
  surroundings: Surroundings,
  snapshot: StoreSnapshot,
): Promise<(word: string) => boolean> {
  const beside = new Set(surroundings.units.map(({ key }) => key));
  const others = [...new Set(units.map(({ key }) => key))].filter((key) => !beside.has(key));
  const { frequencies } = await snapshot.termStatistics(others.map(fold));
  const known = new Set(others.filter((_, i) => (frequencies[i] ?? 0) > 0));
  return (word) => beside.has(word) || known.has(word);
}

/** What words that are missing take from the share of a quotation that stands in the collection, at most. */
const MISSING = 15;

function isOfCollection(units: readonly Unit[], differences: readonly Difference[]): boolean {
  const all = weightOf(units);
  const lost = differences
    .filter(({ kind }) => kind === "changed")
    .reduce(
      (sum, { given, source }) =>
        sum + Math.max(weightOf(unitsOf(given)), Math.min(weightOf(unitsOf(source)), MISSING)),
      0,
    );
  return (all - lost) / all >= (all < SHORT ? LEAST_SHARE_OF_SHORT : LEAST_SHARE);
}

function verdictOf(
  parts: readonly Part[],
  differences: readonly Difference[],
  surroundings: Surroundings,
): CheckedQuotation["verdict"] {
  const joints = parts.slice(1).map((part, i) => jointOf(parts[i] as Part, part, surroundings));
  if (joints.includes("stitched")) return "stitched";
  return differences.some(({ kind }) => kind === "changed") ? "changed" : "verbatim";
}

function moved(difference: Difference, by: number): Difference {
  const { start, end } = difference.range;
  return { ...difference, range: { start: start + by, end: end + by } };
}

/** The sentences that parts stand in, each passage once for each part. */
async function placesOf(
  parts: readonly Part[],
  surroundings: Surroundings,
  snapshot: StoreSnapshot,
): Promise<Quotation[]> {
  const excerpts = parts.flatMap(({ first, last }) => {
    const [from, to] = [sentenceAt(first, surroundings), sentenceAt(last, surroundings)];
    return surroundings.passages.slice(from.passage, to.passage + 1).map((passage, i, all) => ({
      passage,
      first: i === 0 ? from.sentence : 0,
      last: i === all.length - 1 ? to.sentence : passage.sentences.length - 1,
    }));
  });
  const sources = await snapshot.sourceTexts(excerpts.map(({ passage }) => sourcePartOf(passage)));
  const quotations = excerpts.map(({ passage, first, last }, i) =>
    quote(passage as StoredPassage, { excerpt: { first, last }, answering: null, score: 0 }, sources[i] as string),
  );
  return quotations.filter((each, i) => quotations.findIndex((other) => isSamePlace(each, other)) === i);
}

function isSamePlace(one: Quotation, other: Quotation): boolean {
  return one.citation === other.citation && one.start === other.start && one.end === other.end;
}
