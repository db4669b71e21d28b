import type { TextRange } from "../../../retrieve/answer.ts";
import { decimal, percent } from "../markdown-table.ts";
import type { MarkedQuestion } from "./several-set.ts";

/** A part of a question's passage that was shown. */
export interface ShownPart extends TextRange {
  /** Which of the passages, from 0. */
  readonly passage: number;
}

/** What is counted of questions; the counts of several add up. */
const COUNTS = [
  /** Words, as white space divides them: shown and marked; shown only; marked only. */
  "right",
  "beside",
  "missed",
  /** Marked parts, and those of which some words, or all, were shown. */
  "marked",
  "touched",
  "whole",
  /** Passages without a mark, and those of which nothing was shown. */
  "unmarked",
  "silent",
  /** Parts that were shown. */
  "parts",
  "questions",
] as const;

export type ShownTally = Readonly<Record<(typeof COUNTS)[number], number>>;

const WORD = /\S+/g;

/** What was shown for a question beside what people marked. */
export function tallyShown(question: MarkedQuestion, shown: readonly ShownPart[]): ShownTally {
  const each = question.passages.map(({ text, marked }, passage) => {
    const words = [...text.matchAll(WORD)].map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
    const parts = shown.filter((part) => part.passage === passage);
    const isShown = words.map((word) => parts.some((part) => overlaps(word, part)));
    const isMarked = words.map((word) => marked.some((part) => overlaps(word, part)));
    const count = (is: (at: number) => boolean) => words.filter((_, at) => is(at)).length;
    const shownOf = (part: TextRange) => isShown.filter((_, at) => overlaps(words[at] as TextRange, part));
    return {
      right: count((at) => isShown[at] === true && isMarked[at] === true),
      beside: count((at) => isShown[at] === true && isMarked[at] === false),
      missed: count((at) => isShown[at] === false && isMarked[at] === true),
      marked: marked.length,
      touched: marked.filter((part) => shownOf(part).includes(true)).length,
      whole: marked.filter((part) => !shownOf(part).includes(false)).length,
      unmarked: marked.length === 0 ? 1 : 0,
      silent: marked.length === 0 && parts.length === 0 ? 1 : 0,
    };
  });
  return { ...addShown(each), parts: shown.length, questions: 1 };
}

/** All of them together: words count the same, whatever question they belong to. */
export function addShown(tallies: readonly Partial<ShownTally>[]): ShownTally {
  const sum = (name: keyof ShownTally) => tallies.reduce((total, tally) => total + (tally[name] ?? 0), 0);
  return Object.fromEntries(COUNTS.map((name) => [name, sum(name)])) as ShownTally;
}

/** Precision, recall and F1 of the words that were shown, 0..1. */
export function wordFigures({ right, beside, missed }: ShownTally): { precision: number; recall: number; f1: number } {
  const [precision, recall] = [shareOf(right, right + beside), shareOf(right, right + missed)];
  return { precision, recall, f1: shareOf(2 * precision * recall, precision + recall) };
}

export const SHOWN_HEADER = [
  "shown",
  "words: precision",
  "recall",
  "F1",
  "marked, in part",
  "whole",
  "nothing of unmarked",
  "parts",
] as const;

/** A row below `SHOWN_HEADER`. */
export function shownRow(name: string, tally: ShownTally): string[] {
  const { precision, recall, f1 } = wordFigures(tally);
  const { marked, touched, whole, unmarked, silent, parts, questions } = tally;
  return [
    name,
    ...[precision, recall, f1].map((figure) => decimal(figure, 3)),
    ...[shareOf(touched, marked), shareOf(whole, marked), shareOf(silent, unmarked)].map(percent),
    decimal(shareOf(parts, questions), 1),
  ];
}

function shareOf(part: number, all: number): number {
  return all === 0 ? 0 : part / all;
}

function overlaps(one: TextRange, other: TextRange): boolean {
  return one.start < other.end && one.end > other.start;
}
