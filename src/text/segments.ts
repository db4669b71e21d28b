/** What a text is divided into: what a reader takes for one character, or words as far as a dictionary knows them. */
export type Granularity = "grapheme" | "word";

/** Made when first needed, which takes its time. */
const segmenters = new Map<Granularity, Intl.Segmenter>();

/** Divides texts of any language. */
export function segmenterOf(granularity: Granularity): Intl.Segmenter {
  const made = segmenters.get(granularity) ?? new Intl.Segmenter("und", { granularity });
  segmenters.set(granularity, made);
  return made;
}

/** Longer texts, in UTF-16 units, are divided piece by piece: the segmenter's time grows with the square of a text's length. */
const LONGEST_PIECE = 2_000;

/**
 * The segments of a text of any length, in time that grows with it. Where a piece ends, a segment may be another than in the
 * undivided text: one that is longer than a piece is several, and words may be divided otherwise.
 */
export function* segmentsOf(text: string, granularity: Granularity): Generator<Intl.SegmentData> {
  const segmenter = segmenterOf(granularity);
  for (let start = 0; start < text.length; ) {
    const end = pieceEnd(text, start);
    const segments = [...segmenter.segment(text.slice(start, end))];
    // The last one may go on.
    if (end < text.length && segments.length > 1) segments.pop();
    for (const each of segments) yield start === 0 ? each : { ...each, index: start + each.index };
    const last = segments.at(-1);
    start = last === undefined ? end : start + last.index + last.segment.length;
  }
}

/** Not inside a surrogate pair: half of one is no part of the grapheme that it belongs to. */
function pieceEnd(text: string, start: number): number {
  const end = start + LONGEST_PIECE;
  return isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : Math.min(end, text.length);
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
