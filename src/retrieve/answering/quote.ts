import type { SourceRange } from "../../read/article.ts";
import { leftOut, lineStarts, linesOf, sourceParts } from "../../read/source-map.ts";
import type { Quotation, TextRange } from "../answer.ts";
import { QuotationMismatchError } from "../errors.ts";
import type { SourcePart } from "../store/passage-store.ts";
import { REBUILD } from "../store/remedies.ts";
import { type StoredPassage, sourceSpan } from "../store/stored-passage.ts";
import type { Excerpt } from "./excerpt.ts";

/** Stands where source characters other than white space are left out. */
export const ELLIPSIS = "[…]";

export interface QuoteOptions {
  readonly excerpt: Excerpt;
  /** Index of the answering sentence, one of the excerpt's; null where nothing was asked. */
  readonly answering: number | null;
  readonly score: number;
}

/** The part of its source that a passage is compared with. */
export function sourcePartOf({ fileId, runs }: StoredPassage): SourcePart {
  return { fileId, ...sourceSpan(runs) };
}

/**
 * Quotes an excerpt of a passage. `source` is what the store's copy says at `sourcePartOf(passage)`.
 * @throws QuotationMismatchError when the copy does not say the same, character for character.
 */
export function quote(passage: StoredPassage, { excerpt, ...options }: QuoteOptions, source: string): Quotation {
  const { sentences, text } = passage;
  const start = sentences[excerpt.first]?.start ?? 0;
  const end = sentences[excerpt.last]?.end ?? text.length;
  const copy = copyVerbatim(passage, start, end, source);
  const answering = options.answering === null ? undefined : sentences[options.answering];
  const saidBy = speakerOf(passage, options.answering ?? excerpt);
  return {
    text: copy.text,
    sentences: sentences.slice(excerpt.first, excerpt.last + 1).map(copy.place),
    answering: answering ? copy.place(answering) : null,
    firstSentence: excerpt.first,
    ...(saidBy === null ? {} : { saidBy }),
    kind: passage.kind,
    article: passage.article,
    headings: passage.headings,
    source: passage.source,
    lines: copy.lines,
    page: passage.page,
    ...(passage.isRecognized ? { recognized: true } : {}),
    start: copy.span.start,
    end: copy.span.end,
    citation: passage.citation,
    score: options.score,
    cut: { before: excerpt.first > 0, after: excerpt.last < sentences.length - 1 },
    alsoIn: passage.also,
  };
}

/** Who says a sentence, or all of an excerpt; null where nobody surely does. */
function speakerOf({ speakers }: StoredPassage, said: number | Excerpt): string | null {
  if (typeof said === "number") return speakers[said] ?? null;
  const [first = null, ...others] = speakers.slice(said.first, said.last + 1);
  return others.every((other) => other === first) ? first : null;
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
