import type { Quotation, TextRange } from "../../retrieve/answer.ts";
import { segmentsOf } from "../../text/segments.ts";

/** How many characters a part of a quotation's text takes up once it is shown; a longer part takes up no fewer. */
type ShownLength = (part: TextRange) => number;

/**
 * The part of a quotation's text to show: all of it, or as many whole sentences around the answering one (or from the
 * first) as take up at most `budget` characters. Only a sentence that is too long by itself is cut, between two
 * graphemes.
 */
export function fitQuotation(quotation: Quotation, budget: number, shownLength: ShownLength): TextRange {
  const { text, sentences, answering } = quotation;
  const whole = { start: 0, end: text.length };
  if (shownLength(whole) <= budget) return whole;
  const from =
    answering === null
      ? 0
      : Math.max(
          0,
          sentences.findIndex(({ start }) => start === answering.start),
        );
  const alone = sentences[from] ?? whole;
  if (shownLength(alone) > budget) return cutBetweenGraphemes(text, alone, budget, shownLength);
  return withNeighbours(sentences, from, (part) => shownLength(part) <= budget);
}

/** The sentence at `from` with as many sentences after and before it, in turn, as fit. */
function withNeighbours(sentences: readonly TextRange[], from: number, fits: (part: TextRange) => boolean): TextRange {
  let first = from;
  let last = from;
  const part = (start: number, end: number) => ({ start: sentences[start]?.start ?? 0, end: sentences[end]?.end ?? 0 });
  for (let grown = true; grown; ) {
    grown = false;
    if (last + 1 < sentences.length && fits(part(first, last + 1))) {
      last++;
      grown = true;
    }
    if (first > 0 && fits(part(first - 1, last))) {
      first--;
      grown = true;
    }
  }
  return part(first, last);
}

function cutBetweenGraphemes(
  text: string,
  { start, end }: TextRange,
  budget: number,
  shownLength: ShownLength,
): TextRange {
  const ends = Array.from(
    segmentsOf(text.slice(start, end), "grapheme"),
    ({ index, segment }) => start + index + segment.length,
  );
  // A longer part takes up no less room, so the last end that fits is found by halving.
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shownLength({ start, end: ends[middle - 1] ?? start }) <= budget) low = middle;
    else high = middle - 1;
  }
  return { start, end: ends[low - 1] ?? start };
}
