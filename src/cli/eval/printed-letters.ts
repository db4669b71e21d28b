import type { SourceRange } from "../../read/article.ts";
import { lineStarts } from "../../read/source-map.ts";
import type { BlockTruth, PageTruth } from "./page-truth.ts";

/** One paragraph, headline or the like, as it was printed. */
export interface PrintedBlock {
  /** Index of its article. */
  readonly article: number;
  readonly role: string;
  /** Its parts in reading order, without white space around them; none is empty. */
  readonly ranges: readonly SourceRange[];
  /** The numbers of its letters, in reading order. A copy's letters have the numbers of the letters that they repeat. */
  readonly letters: readonly number[];
  /** The source offset of each. */
  readonly offsets: readonly number[];
  /** Of a near twin: the block that it is like. */
  readonly twin: PrintedBlock | null;
}

/**
 * The letters of a page as the truth has them: those that follow each other in a paragraph have numbers that follow each
 * other, wherever they stand; between paragraphs a number is left out.
 */
export interface PrintedLetters {
  readonly blocks: readonly PrintedBlock[];
  /** One more than the highest number. */
  readonly count: number;
  /** The letter's number by its source offset; `NO_ARTICLE` for what belongs to no article, or is no letter. */
  readonly numberAt: Int32Array;
  /** Index in `blocks` by the letter's number; the original's, for copies. */
  readonly blockOf: Int32Array;
}

export const NO_ARTICLE = -1;
/** Copies of paragraphs. */
export const COPY = "dup";
/** Roles of what is printed for itself, and belongs to no article's text. */
const ASIDE: ReadonlySet<string> = new Set(["jump", "label", "furniture"]);

export function printedLetters(text: string, truth: PageTruth): PrintedLetters {
  const starts = lineStarts(text);
  const drafts = truth.articles.flatMap(({ blocks }, article) =>
    blocks.filter(({ role }) => !ASIDE.has(role)).map((block) => draftOf(text, starts, block, article)),
  );
  const firsts = new Map<Draft, number>();
  const owners: number[] = [];
  for (const [at, draft] of drafts.entries()) {
    if (originalOf(draft, drafts) !== undefined) continue;
    firsts.set(draft, owners.length);
    for (const _ of draft.offsets) owners.push(at);
    owners.push(NO_ARTICLE);
  }
  const numberAt = new Int32Array(text.length).fill(NO_ARTICLE);
  const printed = new Map<Draft, PrintedBlock>();
  for (const draft of drafts) {
    const original = originalOf(draft, drafts);
    const from = original === undefined ? 0 : (draft.block.from ?? original.words.indexOf(draft.words));
    const first = (firsts.get(original ?? draft) ?? 0) + from;
    const letters = draft.offsets.map((_, place) => first + place);
    for (const [place, offset] of draft.offsets.entries()) numberAt[offset] = first + place;
    const { twin_of: twin, role } = draft.block;
    const like = twin === undefined ? undefined : drafts.find(({ block }) => block.id === twin);
    const { article, ranges, offsets } = draft;
    printed.set(draft, {
      article,
      role,
      ranges,
      letters,
      offsets,
      twin: (like === undefined ? undefined : printed.get(like)) ?? null,
    });
  }
  return { blocks: [...printed.values()], count: owners.length, numberAt, blockOf: Int32Array.from(owners) };
}

/** A block before its letters have numbers. */
interface Draft {
  readonly block: BlockTruth;
  readonly article: number;
  readonly ranges: readonly SourceRange[];
  readonly offsets: readonly number[];
  readonly words: string;
}

function draftOf(text: string, starts: readonly number[], block: BlockTruth, article: number): Draft {
  const ranges = rangesOf(text, starts, block);
  const offsets = ranges.flatMap((range) => lettersOf(text, range));
  return { block, article, ranges, offsets, words: offsets.map((at) => letterAt(text, at)).join("") };
}

/** What a copy repeats; undefined for what is no copy, and where the original is not on the page. */
function originalOf({ block, words }: Draft, drafts: readonly Draft[]): Draft | undefined {
  if (block.role !== COPY) return undefined;
  return drafts.find(
    (other) =>
      other.block.role !== COPY &&
      (block.copy_of === undefined ? other.words.includes(words) : other.block.id === block.copy_of),
  );
}

function rangesOf(text: string, starts: readonly number[], { ranges, lines }: BlockTruth): SourceRange[] {
  const given = ranges?.map(([start, end]) => ({ start, end }));
  const ofLines = (lines ?? []).flatMap(([first, last]) =>
    Array.from({ length: Math.min(last, starts.length) - first + 1 }, (_, at) => ({
      start: starts[first + at - 1] ?? text.length,
      end: starts[first + at] ?? text.length,
    })),
  );
  return (given ?? ofLines).map((range) => trimmed(text, range)).filter(({ start, end }) => end > start);
}

function trimmed(text: string, { start, end }: SourceRange): SourceRange {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

/** Offsets of the letters and digits in a range. */
export function lettersOf(text: string, { start, end }: SourceRange): number[] {
  return [...text.slice(start, end).matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => start + index);
}

function letterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
