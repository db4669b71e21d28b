import { remember } from "../../../text/remember.ts";
import { joined } from "../../compose.ts";
import { isOpening } from "../elements.ts";
import { containment, spread, type Terms, terms } from "../likeness.ts";
import { Meanings } from "../meaning.ts";
import type { PrintedPiece } from "./printed-pieces.ts";

/** How frequent terms are on a page is told from so many of its pieces. */
const SAMPLED = 2000;
/** So many sets of terms are remembered. */
const REMEMBERED = 1000;
/** What a text says is looked for in an article of usual length: a longer one says more of everything. */
const USUAL = 7.5;
const LEAST_TERMS = 10;

/** What the pieces of a page say, by their terms and by their meaning. */
export class PieceTexts {
  readonly words: readonly string[];
  /** Each piece by itself, as a list. */
  readonly alone: readonly (readonly number[])[];
  /** Of each piece of text: the pieces between headings, openings and ends of articles among which it is; else none. */
  readonly blocks: readonly (readonly number[])[];
  private readonly meanings: Meanings;
  private readonly terms: (at: number) => Terms;
  private readonly unions = new WeakMap<readonly number[], Terms>();
  private readonly counts: ReadonlyMap<string, number>;

  constructor(text: string, pieces: readonly PrintedPiece[]) {
    this.words = pieces.map(({ ranges }) => joined(text, ranges).trim());
    this.alone = pieces.map((_, at) => [at]);
    this.blocks = blocksOf(pieces);
    this.terms = remember((at: number) => terms(this.words[at] ?? ""), REMEMBERED);
    this.counts = spread(this.words.slice(0, SAMPLED).map((words) => terms(words)));
    this.meanings = new Meanings(pieces.length, (at) => this.words[at] ?? "");
  }

  /** How much of what a piece says some others say, 0..1. */
  saidIn(at: number, others: readonly number[]): number {
    return containment(this.terms(at), this.union(others), this.counts);
  }

  /** The same, less for long texts, which say more of everything; about 0..1. */
  likeness(at: number, others: readonly number[]): number {
    return (USUAL * this.saidIn(at, others)) / Math.log(LEAST_TERMS + this.union(others).size);
  }

  /** How much of what the shorter of two texts says the other does, 0..1; 0 where one of them is empty. */
  alike(these: readonly number[], those: readonly number[]): number {
    const [one, other] = [this.union(these), this.union(those)];
    if (one.size === 0 || other.size === 0) return 0;
    return one.size < other.size ? containment(one, other, this.counts) : containment(other, one, this.counts);
  }

  /** How near two texts are in meaning, -1..1. */
  cosine(these: readonly number[], those: readonly number[]): number {
    return this.meanings.cosine(these, those);
  }

  /** Of how many different terms a text is. */
  size(texts: readonly number[]): number {
    return this.union(texts).size;
  }

  private union(texts: readonly number[]): Terms {
    const known = this.unions.get(texts);
    if (known !== undefined) return known;
    const all = new Set<string>();
    for (const at of texts) for (const term of this.terms(at)) all.add(term);
    this.unions.set(texts, all);
    return all;
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
