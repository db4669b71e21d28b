import { splitSentences } from "../../../text/sentences.ts";
import { type Wording, wordingOf } from "../../../text/wording.ts";
import { joined } from "../../compose.ts";
import type { PageElement } from "../elements.ts";
import { isMisreadCharacter, isMisreadWord } from "./look-alikes.ts";

/** What an element says, and where in it sentences begin. */
export interface Saying {
  /** Index of the element on its page. */
  readonly at: number;
  readonly wording: Wording;
  /** Places in `wording` at which a sentence begins, and its length: the end of the last. */
  readonly ends: ReadonlySet<number>;
}

/** A stretch of one saying that stands in another in the same words, but for misread letters. */
export interface Repeated {
  /** The saying in which it stands. */
  readonly holder: Saying;
  /** Where the stretch begins and ends in the saying that repeats, end exclusive. */
  readonly from: number;
  readonly to: number;
  /** Where it begins in the holder. */
  readonly start: number;
}

/** A word with whether it begins a sentence. */
type Word = Wording[number] & { readonly isFirst: boolean };

/** So many words in a row show that one text repeats another. */
const SHINGLE = 5;
/** More holders of the same words are boilerplate: the first ones will do. */
const MOST_HOLDERS = 12;
/** Of so many words one may be misread. */
const WORDS_TO_A_MISREADING = 10;
/** In shorter words one letter more often makes another word. */
const SHORTEST_MISREAD = 4;
/** A short word is known that so many paragraphs have, and so many more than its look-alike. */
const KNOWN = 3;

export function sayingOf(text: string, { ranges }: PageElement, at: number): Saying {
  const words = joined(text, ranges);
  const wording: Wording[number][] = [];
  const ends = new Set<number>([0]);
  for (const { start, end } of splitSentences(words, "und")) {
    for (const unit of wordingOf(words.slice(start, end))) wording.push(unit);
    ends.add(wording.length);
  }
  return { at, wording, ends };
}

/** The stretches of whole sentences that sayings have in common. */
export class RepeatedWords {
  private readonly holders = new Map<string, { saying: Saying; place: number }[]>();
  /** How many sayings have a word. */
  private readonly counts = new Map<string, number>();

  constructor(sayings: readonly Saying[]) {
    for (const saying of sayings) {
      for (const word of new Set(saying.wording.map(({ folded }) => folded)))
        this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      for (let place = 0; place + SHINGLE <= saying.wording.length; place += 1) {
        const key = shingle(saying, place);
        const known = this.holders.get(key);
        if (known === undefined) this.holders.set(key, [{ saying, place }]);
        else if (known.length < MOST_HOLDERS) known.push({ saying, place });
      }
    }
  }

  /** Stretches of other sayings that together are all that a saying says, in its order; empty where it says more. */
  wholeOf(saying: Saying): Repeated[] {
    const stretches = this.stretchesOf(saying);
    const found: Repeated[] = [];
    for (let from = 0; from < saying.wording.length; ) {
      const next = stretches.filter((one) => one.from === from).sort((a, b) => b.to - a.to)[0];
      if (next === undefined) return [];
      found.push(next);
      from = next.to;
    }
    return found;
  }

  private stretchesOf(saying: Saying): Repeated[] {
    const tried = new Set<string>();
    const found: Repeated[] = [];
    for (let place = 0; place + SHINGLE <= saying.wording.length; place += 1) {
      for (const { saying: holder, place: start } of this.holders.get(shingle(saying, place)) ?? []) {
        const offset = start - place;
        const name = `${holder.at} ${offset}`;
        if (holder.at === saying.at || tried.has(name)) continue;
        tried.add(name);
        const from = Math.max(0, -offset);
        const to = Math.min(saying.wording.length, holder.wording.length - offset);
        const stretch = { holder, from, to, start: from + offset };
        if (isWhole(saying, stretch) && this.isSame(saying, stretch)) found.push(stretch);
      }
    }
    return found;
  }

  /** Whether two stretches are in the same words, but for a few misread letters. */
  private isSame(saying: Saying, { holder, from, to, start }: Repeated): boolean {
    let misread = 0;
    for (let at = from; at < to; at += 1) {
      const [one, other] = [saying.wording[at], holder.wording[start + at - from]];
      if (one === undefined || other === undefined) return false;
      if (one.folded === other.folded) continue;
      misread += 1;
      const isFirst = saying.ends.has(at);
      const isAlike = this.isMisread({ ...one, isFirst }, { ...other, isFirst });
      if (misread > Math.max(1, (to - from) / WORDS_TO_A_MISREADING) || !isAlike) return false;
    }
    return true;
  }

  /**
   * Names and numbers are always as in the other, and two words that other texts have as well are two words. A word that begins
   * a sentence has its capital from there.
   */
  private isMisread(one: Word, other: Word): boolean {
    if (isMisreadCharacter(one.folded, other.folded)) return true;
    const areWords = [one, other].every(({ isCommonWord, isFirst }) => isCommonWord || isFirst);
    return areWords && this.isOneKnown(one.folded, other.folded) && isMisreadWord(one.folded, other.folded);
  }

  /** Whether one of two words stands nowhere else, or hardly; of short words, which are often alike, the other has to be known. */
  private isOneKnown(one: string, other: string): boolean {
    const [least, most] = [this.counts.get(one) ?? 0, this.counts.get(other) ?? 0].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return (least <= 1 && one.length >= SHORTEST_MISREAD) || most >= KNOWN * Math.max(1, least);
  }

  /** How many words of a saying stand nowhere else: a misread text has more of them. */
  misreadWords({ wording }: Saying): number {
    return wording.filter(({ folded }) => this.counts.get(folded) === 1).length;
  }
}

/**
 * Whether a stretch is of whole sentences in both, or all of its holder up to there, which a page may have cut. Half a sentence is
 * a text of its own: a "not" may stand in the other half.
 */
function isWhole(saying: Saying, { holder, from, to, start }: Repeated): boolean {
  const end = start + to - from;
  const isEnd = (place: number, inHolder: number) =>
    saying.ends.has(place) ? holder.ends.has(inHolder) : inHolder === 0 || inHolder === holder.wording.length;
  return to > from && isEnd(from, start) && isEnd(to, end);
}

function shingle({ wording }: Saying, place: number): string {
  let key = "";
  for (let at = place; at < place + SHINGLE; at += 1) key += `${wording[at]?.folded ?? ""} `;
  return key;
}
