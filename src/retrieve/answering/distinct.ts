import {
  isSameWording,
  mayBeSameWording,
  type PieceCounter,
  type PlainSize,
  plainSize,
  type Wording,
  wordingOf,
} from "../../text/wording.ts";
import { type Place, placeOf } from "../answer.ts";
import type { RankedPassage } from "../search/rank.ts";
import type { Stretch } from "./stretch.ts";

/** A passage with what is known of it, and the other places where the same text stands. */
export interface Distinct<T> {
  readonly best: T;
  readonly alsoIn: readonly Place[];
}

export interface DistinctPassage extends Distinct<RankedPassage> {
  /** It is shown because it differs in a word or two from one that is (`twins.ts`). */
  readonly isTwin?: true;
  /** It is quoted whole, with those beside it (`choose-survey.ts`). */
  readonly stretch?: Stretch;
}

/** How many candidates beyond those wanted are searched for repetitions; further down nothing is worth a reference. */
const LOOKED_THROUGH = 40;

/** Where no vocabulary is at hand, no word counts as misread. */
const ALL_KNOWN: PieceCounter = () => 1;

/** A text and, once it is asked for, what it says. */
class Read {
  readonly #text: string;
  readonly #size: PlainSize | null;
  #wording: Wording | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#size = plainSize(text);
  }

  /** Whether it says the same as another. Most texts differ in length by more than misread letters could make up for. */
  isRepeated(other: Read, pieces: PieceCounter): boolean {
    if (this.#size !== null && other.#size !== null && !mayBeSameWording(this.#size, other.#size)) return false;
    return this.wording.length > 0 && isSameWording(this.wording, other.wording, pieces);
  }

  get wording(): Wording {
    this.#wording ??= wordingOf(this.#text);
    return this.#wording;
  }
}

/**
 * The first `count` passages that do not repeat a better one, each with the places of its repetitions. "Also in" is a
 * statement about the source: a passage that differs in a number, a name, a "not" or the order of its words is another one.
 */
export function distinct<T extends Pick<RankedPassage, "passage">>(
  ranked: readonly T[],
  count: number,
  pieces: PieceCounter = ALL_KNOWN,
): Distinct<T>[] {
  const kept: { best: T; alsoIn: Place[]; read: Read }[] = [];
  for (const candidate of ranked.slice(0, count + LOOKED_THROUGH)) {
    const read = new Read(candidate.passage.text);
    const same = kept.find((other) => read.isRepeated(other.read, pieces));
    if (same !== undefined) {
      same.alsoIn.push(placeOf(candidate.passage));
    } else if (kept.length < count) {
      kept.push({ best: candidate, alsoIn: [], read });
    }
  }
  return kept;
}
