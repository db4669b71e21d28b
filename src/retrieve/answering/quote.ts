import type { SourceRange } from "../../read/article.ts";
import { leftOut, lineStarts, linesOf, sourceParts } from "../../read/source-map.ts";
import { columns } from "../../text/width.ts";
import type { Quotation, TextRange } from "../answer.ts";
import { QuotationMismatchError } from "../errors.ts";
import type { SourcePart } from "../store/passage-store.ts";
import { REBUILD } from "../store/remedies.ts";
import { type StoredPassage, sourceSpan } from "../store/stored-passage.ts";

/** Stands where source characters other than white space are left out. */
export const ELLIPSIS = "[…]";

/** Longest quotation, in columns: some 300 characters of Chinese or 600 of Latin script. */
const LONGEST_QUOTATION = 600;

export interface QuoteOptions {
  /** Index of the answering sentence, or null when none stands out. */
  readonly answering: number | null;
  readonly score: number;
  /** Quote the passage whole, however long it is. */
  readonly whole?: boolean;
}

/** The part of its source that a passage is compared with. */
export function sourcePartOf({ fileId, runs }: StoredPassage): SourcePart {
  return { fileId, ...sourceSpan(runs) };
}

/**
 * Quotes a passage, or the sentences around the answering one where it is long. `source` is what the store's copy says at
 * `sourcePartOf(passage)`.
 * @throws QuotationMismatchError when the copy does not say the same, character for character.
 */
export function quote(passage: StoredPassage, options: QuoteOptions, source: string): Quotation {
  const { sentences, text } = passage;
  const chosen = options.whole
    ? { first: 0, last: sentences.length - 1 }
    : chooseSentences(passage, options.answering ?? 0);
  const start = sentences[chosen.first]?.start ?? 0;
  const end = sentences[chosen.last]?.end ?? text.length;
  const copy = copyVerbatim(passage, start, end, source);
  const answering = options.answering === null ? undefined : sentences[options.answering];
  return {
    text: copy.text,
    sentences: sentences.slice(chosen.first, chosen.last + 1).map(copy.place),
    answering: answering ? copy.place(answering) : null,
    kind: passage.kind,
    article: passage.article,
    headings: passage.headings,
    source: passage.source,
    lines: copy.lines,
    page: passage.page,
    start: copy.span.start,
    end: copy.span.end,
    citation: passage.citation,
    score: options.score,
    cut: { before: chosen.first > 0, after: chosen.last < sentences.length - 1 },
    alsoIn: passage.also,
  };
}

/** The answering sentence, and as many neighbours as fit, what follows before what precedes. */
function chooseSentences({ sentences, text }: StoredPassage, answering: number): { first: number; last: number } {
  let first = answering;
  let last = answering;
  const fits = (from: number, to: number) =>
    columns(text.slice(sentences[from]?.start, sentences[to]?.end)) <= LONGEST_QUOTATION;
  for (;;) {
    if (last + 1 < sentences.length && fits(first, last + 1)) last++;
    else if (first > 0 && fits(first - 1, last)) first--;
    else return { first, last };
  }
}

interface VerbatimCopy {
  readonly text: string;
  readonly span: SourceRange;
  readonly lines: readonly [number, number];
  /** Where a sentence of the passage stands in `text`: a "[…]" before or after it is not part of it. */
  readonly place: (sentence: TextRange) => TextRange;
}

function copyVerbatim(passage: StoredPassage, start: number, end: number, source: string): VerbatimCopy {
  const whole = sourceSpan(passage.runs);
  const runs = passage.runs.map((run) => ({ ...run, source: run.source - whole.start }));
  for (const { body, source: at, length } of runs) {
    if (passage.text.slice(body, body + length) === source.slice(at, at + length)) continue;
    throw new QuotationMismatchError(
      `Passage ${passage.citation} of ${passage.source} no longer matches the index's copy of its source. ${REBUILD}`,
    );
  }
  const gaps = leftOut(runs, source, start, end);
  let text = "";
  let copied = start;
  for (const gap of gaps) {
    text += `${passage.text.slice(copied, gap)}${ELLIPSIS}`;
    copied = gap;
  }
  text += passage.text.slice(copied, end);
  const local = sourceSpan(sourceParts(runs, start, end));
  const starts = lineStarts(source);
  const [first, last] = linesOf(starts, local);
  return {
    text,
    span: { start: local.start + whole.start, end: local.end + whole.start },
    lines: [passage.lines[0] + first - 1, passage.lines[0] + last - 1],
    place: (sentence) => ({
      start: sentence.start - start + ELLIPSIS.length * gaps.filter((gap) => gap <= sentence.start).length,
      end: sentence.end - start + ELLIPSIS.length * gaps.filter((gap) => gap < sentence.end).length,
    }),
  };
}
