import { enclosedParts } from "../../text/quoted-speech.ts";
import type { Sentence } from "../../text/sentences.ts";
import { columns } from "../../text/width.ts";
import { leansOnSentenceBefore } from "./leaning-sentence.ts";

/** Consecutive sentences of a passage, by their places in it, both included. */
export interface Excerpt {
  readonly first: number;
  readonly last: number;
}

/** A passage's text and its sentences in order. */
export interface ExcerptSource {
  readonly text: string;
  readonly sentences: readonly Sentence[];
}

/** What is known of where the answer stands. */
export interface AnswerPlace {
  /** Index of the answering sentence. */
  readonly answering: number;
  /** Of each sentence, the probability that it holds the answer; they sum up to 1. */
  readonly shares: readonly number[];
}

/** Longest excerpt, in columns: some 300 characters of Chinese or 600 of Latin script. */
const LONGEST_EXCERPT = 600;

/** An excerpt is long enough when it holds the answer with this probability, 0..1, if the passage does. */
const ENOUGH = 0.97;

/** How many sentences are taken in before one that leans on what precedes it: the first names whom the second means. */
const MOST_LED_BACK = 2;

export function wholePassage({ sentences }: ExcerptSource): Excerpt {
  return { first: 0, last: sentences.length - 1 };
}

/**
 * The shortest stretch of a passage around the answering sentence that holds the answer probably enough, and what it needs
 * to be understood: the sentence before, where it leans on that one; the rest of a quotation or bracket that would stay
 * open; what a colon announces. Only a mark that must be closed, and the answering sentence itself, may make it longer than
 * `LONGEST_EXCERPT`.
 */
export function chooseExcerpt(source: ExcerptSource, place: AnswerPlace): Excerpt {
  const closed = withClosedMarks(source, shortestProbable(source, place));
  const understood = withWhatItLeansOn(source, withWhatItAnnounces(source, closed));
  return withClosedMarks(source, understood);
}

function shortestProbable(source: ExcerptSource, { answering, shares }: AnswerPlace): Excerpt {
  let best: Excerpt = { first: answering, last: answering };
  let [bestShare, bestWidth] = [-1, 0];
  for (let first = answering; first >= 0; first--) {
    for (let last = answering; last < source.sentences.length; last++) {
      const width = widthOf(source, { first, last });
      if (width > LONGEST_EXCERPT) break;
      const share = Math.min(
        ENOUGH,
        shares.slice(first, last + 1).reduce((sum, each) => sum + each, 0),
      );
      if (share < bestShare || (share === bestShare && width >= bestWidth)) continue;
      best = { first, last };
      [bestShare, bestWidth] = [share, width];
    }
  }
  return best;
}

/** Takes in the sentences before, as long as the first one leans on them. */
function withWhatItLeansOn(source: ExcerptSource, excerpt: Excerpt): Excerpt {
  let { first } = excerpt;
  const { last } = excerpt;
  for (let led = 0; led < MOST_LED_BACK && first > 0; led++) {
    if (!leansOnSentenceBefore(sentenceText(source, first))) break;
    if (widthOf(source, { first: first - 1, last }) > LONGEST_EXCERPT) break;
    first--;
  }
  return { first, last };
}

/** Takes in the sentence after one that ends with a colon. */
function withWhatItAnnounces(source: ExcerptSource, { first, last }: Excerpt): Excerpt {
  const announced = { first, last: Math.min(last + 1, source.sentences.length - 1) };
  const announces = /[:：]$/u.test(sentenceText(source, last));
  return announces && widthOf(source, announced) <= LONGEST_EXCERPT ? announced : { first, last };
}

/** Takes in the sentences in which a quotation or bracket opens or closes that the excerpt cuts. */
function withClosedMarks({ text, sentences }: ExcerptSource, excerpt: Excerpt): Excerpt {
  const parts = enclosedParts(text);
  let { first, last } = excerpt;
  for (;;) {
    const [start, end] = [sentences[first]?.start ?? 0, sentences[last]?.end ?? 0];
    const cut = parts.find((part) => part.start < end && part.end > start && (part.start < start || part.end > end));
    if (cut === undefined) return { first, last };
    first = Math.min(
      first,
      Math.max(
        0,
        sentences.findLastIndex((sentence) => sentence.start <= cut.start),
      ),
    );
    last = Math.max(
      last,
      sentences.findLastIndex((sentence) => sentence.start < cut.end),
    );
  }
}

/** The sentence at a place or, where that is not met (`StoredPassage.whole`), the first that is. */
export function metSentence({ sentences }: Pick<ExcerptSource, "sentences">, at: number): number {
  const first = sentences.findIndex(isMet);
  return first < 0 || isMet(sentences[at]) ? at : first;
}

/** So much of an excerpt around one of its sentences as is met. */
export function withinMet({ sentences }: ExcerptSource, excerpt: Excerpt, around: number): Excerpt {
  let [first, last] = [around, around];
  while (first > excerpt.first && isMet(sentences[first - 1])) first -= 1;
  while (last < excerpt.last && isMet(sentences[last + 1])) last += 1;
  return { first, last };
}

function isMet(sentence: Sentence | undefined): boolean {
  return sentence !== undefined && sentence.end > sentence.start;
}

function sentenceText({ text, sentences }: ExcerptSource, at: number): string {
  return text.slice(sentences[at]?.start, sentences[at]?.end);
}

function widthOf({ text, sentences }: ExcerptSource, { first, last }: Excerpt): number {
  return columns(text.slice(sentences[first]?.start, sentences[last]?.end));
}
