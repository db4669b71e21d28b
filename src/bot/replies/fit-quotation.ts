import type { Quotation } from "../../retrieve/answer.ts";

/** A stretch of a quotation's text that fits; offsets count in the quotation's text, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many characters a stretch takes up once it is shown. */
export type ShownLength = (stretch: Stretch) => number;

/**
 * The longest run of whole sentences around the answering sentence (or from the first one) that takes up at most
 * `budget` characters when shown. A sentence that is too long by itself is cut between two graphemes.
 */
export function fitQuotation(quotation: Quotation, budget: number, shownLength: ShownLength): Stretch {
  const whole = { start: 0, end: quotation.text.length };
  if (shownLength(whole) <= budget) return whole;
  const sentences = sentencesOf(quotation.text);
  let { first, last } = coreOf(sentences, quotation.answering);
  const stretch = (from: number, to: number): Stretch => ({
    start: sentences[from]?.start ?? 0,
    end: sentences[to]?.end ?? 0,
  });
  if (shownLength(stretch(first, last)) > budget)
    return fitGraphemes(quotation.text, stretch(first, last), budget, shownLength);
  for (let grown = true; grown; ) {
    grown = false;
    if (last + 1 < sentences.length && shownLength(stretch(first, last + 1)) <= budget) {
      last++;
      grown = true;
    }
    if (first > 0 && shownLength(stretch(first - 1, last)) <= budget) {
      first--;
      grown = true;
    }
  }
  return stretch(first, last);
}

function sentencesOf(text: string): Stretch[] {
  const segmenter = new Intl.Segmenter("und", { granularity: "sentence" });
  return [...segmenter.segment(text)].map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

/** The sentences that the answering one touches, by index; the first sentence if none stands out. */
function coreOf(sentences: readonly Stretch[], answering: Stretch | null): { first: number; last: number } {
  if (answering === null) return { first: 0, last: 0 };
  const touched = sentences.flatMap((sentence, index) =>
    sentence.end > answering.start && sentence.start < answering.end ? [index] : [],
  );
  return { first: touched[0] ?? 0, last: touched.at(-1) ?? 0 };
}

function fitGraphemes(text: string, within: Stretch, budget: number, shownLength: ShownLength): Stretch {
  const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
  const ends = [...segmenter.segment(text.slice(within.start, within.end))].map(
    ({ index, segment }) => within.start + index + segment.length,
  );
  // Shown length grows with the end, so the last end that fits is found by halving.
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shownLength({ start: within.start, end: ends[middle - 1] ?? within.start }) <= budget) low = middle;
    else high = middle - 1;
  }
  return { start: within.start, end: ends[low - 1] ?? within.start };
}
