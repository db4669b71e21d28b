import { remember } from "../../../text/remember.ts";
import { joined } from "../../compose.ts";
import { isOpening } from "../elements.ts";
import { spread, terms, weightOf } from "../likeness.ts";
import { Meanings } from "../meaning.ts";
import type { PrintedPiece } from "./printed-pieces.ts";

/** A text and so many more of its block tell together of what it is. */
const AHEAD = 3;
/** How frequent terms are on a page is told from so many of its pieces. */
const SAMPLED = 2000;
/** So many sets of terms are remembered. */
const REMEMBERED = 1000;
const REMEMBERED_SHARED = 300;
/** An article's pieces further up are not compared with a text. */
const FAR = 400;
/** How much of an article is made of its own terms, and not of what any text of the page might say. */
const OWN = 0.1;
const NOT_OWN = Math.log(1 - OWN);
/** A term that stands nowhere else on the page is as frequent there as half a text has it. */
const LEAST_TEXTS = 0.5;

/** What a piece says: the numbers of its terms, and what each of them tells. */
interface Said {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  /** How frequent each is in the page's other pieces: its share of all that they say. */
  readonly shares: readonly number[];
}

/** How often each term stands in some texts. */
type Counts = ReadonlyMap<number, number>;

/** What the pieces of a page say, by their terms and by their meaning. */
export class PieceTexts {
  readonly words: readonly string[];
  /** Each piece by itself, as a list. */
  readonly alone: readonly (readonly number[])[];
  /** Of each piece of text: the pieces between headings, openings and ends of articles among which it is; else none. */
  readonly blocks: readonly (readonly number[])[];
  /** Of each piece of text: it and those that follow it in its block, as far as they tell where it goes. */
  readonly ahead: readonly (readonly number[])[];
  /** Of each heading: the first text below it, if there is some. */
  readonly below: readonly (number | undefined)[];
  private readonly meanings: Meanings;
  private readonly said: (at: number) => Said;
  /** The pieces in which each term stands, of those before `filed`. */
  private readonly places = new Map<number, number[]>();
  private filed = 0;
  private readonly shared = remember((at: number) => this.sharedAbove(at), REMEMBERED_SHARED);
  private readonly counted = new WeakMap<readonly number[], Counts>();

  constructor(text: string, pieces: readonly PrintedPiece[]) {
    this.words = pieces.map(({ ranges }) => joined(text, ranges).trim());
    this.alone = pieces.map((_, at) => [at]);
    this.blocks = blocksOf(pieces);
    this.ahead = this.blocks.map((block, at) => {
      const from = block.indexOf(at);
      return from < 0 ? [] : block.slice(from, from + AHEAD);
    });
    this.below = textsBelow(pieces);
    const counts = spread(this.words.slice(0, SAMPLED).map((words) => terms(words)));
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
    const numbers = new Map<string, number>();
    this.said = remember((at: number) => {
      const found = [...terms(this.words[at] ?? "")];
      for (const term of found) if (!numbers.has(term)) numbers.set(term, numbers.size);
      return {
        terms: found.map((term) => numbers.get(term) ?? 0),
        weights: found.map((term) => weightOf(term) / (counts.get(term) ?? 1)),
        shares: found.map((term) => Math.max(LEAST_TEXTS, (counts.get(term) ?? 1) - 1) / all),
      };
    }, REMEMBERED);
    this.meanings = new Meanings(pieces.length, (at) => this.words[at] ?? "");
  }

  /** How much of what a piece says some others say, 0..1: a term that stands in many pieces of the page counts for less. */
  saidIn(at: number, others: readonly number[]): number {
    return this.share([at], this.count(others));
  }

  /**
   * How much likelier a piece's terms are in an article with these pieces than anywhere on the page: the mean of the natural
   * logarithms of these odds (naive Bayes), -0.1 where nothing is shared, seldom over 1.
   */
  likeness(at: number, others: readonly number[]): number {
    const { terms: own, shares } = this.said(at);
    const sharedWith = this.shared(at);
    const counts = new Map<number, number>();
    let total = 0;
    for (const other of others) {
      total += this.said(other).terms.length;
      for (const place of sharedWith.get(other) ?? []) counts.set(place, (counts.get(place) ?? 0) + 1);
    }
    if (total === 0 || own.length === 0) return 0;
    let sum = (own.length - counts.size) * NOT_OWN;
    for (const [place, count] of counts) sum += Math.log(1 - OWN + (OWN * count) / total / (shares[place] ?? 1));
    return sum / own.length;
  }

  /** How much of what the shorter of two texts says the other does, 0..1; 0 where one of them is empty. */
  alike(these: readonly number[], those: readonly number[]): number {
    const [one, other] = [this.count(these), this.count(those)];
    if (one.size === 0 || other.size === 0) return 0;
    return one.size < other.size ? this.share(these, other) : this.share(those, one);
  }

  /** How near two texts are in meaning, -1..1. */
  cosine(these: readonly number[], those: readonly number[]): number {
    return this.meanings.cosine(these, those);
  }

  /** Of how many different terms a text is. */
  size(texts: readonly number[]): number {
    return this.count(texts).size;
  }

  /** How much of what texts say is among these terms, 0..1. */
  private share(texts: readonly number[], among: ReadonlyMap<number, number>): number {
    const seen = new Set<number>();
    let shared = 0;
    let total = 0;
    for (const at of texts) {
      const said = this.said(at);
      for (const [place, term] of said.terms.entries()) {
        if (texts.length > 1) {
          if (seen.has(term)) continue;
          seen.add(term);
        }
        const weight = said.weights[place] ?? 0;
        total += weight;
        if (among.has(term)) shared += weight;
      }
    }
    return total === 0 ? 0 : shared / total;
  }

  /** For each piece above another that shares terms with it: the places of these among the other's terms. */
  private sharedAbove(at: number): ReadonlyMap<number, readonly number[]> {
    this.fileUpTo(at);
    const found = new Map<number, number[]>();
    for (const [place, term] of this.said(at).terms.entries())
      for (const other of this.placesAbove(term, at)) {
        const known = found.get(other);
        if (known === undefined) found.set(other, [place]);
        else known.push(place);
      }
    return found;
  }

  private *placesAbove(term: number, at: number): Generator<number> {
    const places = this.places.get(term) ?? [];
    for (let last = places.length - 1; last >= 0; last -= 1) {
      const place = places[last] ?? 0;
      if (place < at - FAR) return;
      if (place < at) yield place;
    }
  }

  private fileUpTo(last: number): void {
    for (; this.filed < last; this.filed += 1)
      for (const term of this.said(this.filed).terms) {
        const known = this.places.get(term);
        if (known === undefined) this.places.set(term, [this.filed]);
        else known.push(this.filed);
      }
  }

  private count(texts: readonly number[]): Counts {
    const known = this.counted.get(texts);
    if (known !== undefined) return known;
    const counts = new Map<number, number>();
    for (const at of texts) for (const term of this.said(at).terms) counts.set(term, (counts.get(term) ?? 0) + 1);
    this.counted.set(texts, counts);
    return counts;
  }
}

/** So many pieces of a block are looked at. */
const LONGEST_BLOCK = 40;

function blocksOf(pieces: readonly PrintedPiece[]): (readonly number[])[] {
  let block: number[] = [];
  return pieces.map((piece, at) => {
    if (piece.mayHead) return [];
    const before = pieces[at - 1];
    const opens =
      before === undefined ||
      before.mayHead ||
      before.element.closes ||
      block.length >= LONGEST_BLOCK ||
      (isOpening(piece.element) && before.element.kind !== "byline" && before.element.kind !== "continued");
    if (opens) block = [];
    block.push(at);
    return block;
  });
}

function textsBelow(pieces: readonly PrintedPiece[]): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  let below: number | undefined;
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    if (!pieces[at]?.mayHead) below = at;
    found.push(below);
  }
  return found.reverse();
}
