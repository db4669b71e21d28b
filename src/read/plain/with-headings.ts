import type { SourceRange } from "../article.ts";
import type { SourceBlock } from "../structure/structure.ts";
import { type HeadingLook, readsAsTitle } from "./headings.ts";
import { isDateAlone } from "./letter-date.ts";
import { lineWidth } from "./lineation.ts";

/** Chapters stand above sections, and unmarked headings below both. */
const LEVELS: Readonly<Record<HeadingLook, number>> = { chapter: 2, section: 3, unmarked: 4, title: 4, headline: 4 };

/** A text and the column that it is wrapped in, as `columnOf` tells. */
interface WrappedText {
  readonly text: string;
  readonly column: number | null;
  /** No paragraph of the text is cut in parts by empty lines. */
  readonly isUncut: boolean;
}

/**
 * The blocks with those as headings below which text stands. The first is the title, but no day is; lines of a list are none.
 * @param looks what each block looks like by itself.
 */
export function withHeadings(
  wrapped: Omit<WrappedText, "isUncut">,
  blocks: readonly SourceBlock[],
  looks: readonly (HeadingLook | null)[],
): SourceBlock[] {
  const request = { ...wrapped, isUncut: areUncut(wrapped.text, blocks) };
  const shown: SourceBlock[] = [];
  for (const [at, block] of blocks.entries()) {
    const look = looks[at] ?? null;
    const isHeading =
      look !== null && at + 1 < blocks.length && isAbove(request, blocks, { at, looks, before: shown.at(-1) });
    if (!isHeading || (at === 0 && isDay(request.text, block))) shown.push(block);
    else shown.push({ ...block, kind: "heading", level: at === 0 && !isNumbered(looks) ? 1 : LEVELS[look] });
  }
  const headlines = newsHeadlines(request, shown);
  return shown.map((one) => (headlines.has(one) ? { ...one, level: 1 } : one));
}

/** Whether the first of several chapters, or sections, opens a text, which has no title of its own then. */
function isNumbered([first, ...others]: readonly (HeadingLook | null)[]): boolean {
  return (first === "chapter" || first === "section") && others.includes(first);
}

/** Fewer paragraphs do not show that none is cut. */
const ENOUGH_PARAGRAPHS = 8;

/** Whether many paragraphs begin with capital letters, and none with a small one: text that is cut goes on with these. */
function areUncut(text: string, blocks: readonly SourceBlock[]): boolean {
  const paragraphs = blocks.filter(({ kind }) => kind === "paragraph");
  const opensWith = (letter: RegExp) => (block: SourceBlock) =>
    letter.test(text.slice(extentOf(block).start, extentOf(block).start + 4));
  const wrapped = paragraphs.filter(({ ranges }) => ranges.length > 1);
  return (
    wrapped.filter(opensWith(/^[^\p{L}]{0,3}\p{Lu}/u)).length >= ENOUGH_PARAGRAPHS &&
    !paragraphs.some(opensWith(/^\p{Ll}/u))
  );
}

function isDay(text: string, block: SourceBlock): boolean {
  const { start, end } = extentOf(block);
  return isDateAlone(text.slice(start, end));
}

/** Fewer headings are no proof. */
const FEWEST_NEWS = 3;
/** What names a section is narrower, as a rule; in columns. */
const HEADLINE_WIDTH = 36;
/** So many of the headings are wide where they are headlines. */
const WIDE_HEADINGS = 0.75;
/** On average more paragraphs than this stand below a headline; one below a question is its answer. */
const PARAGRAPHS_A_HEADLINE = 2;

/** So many of the headings may be questions and the like inside an article. */
const OTHER_HEADINGS = 0.25;

/**
 * The headlines of a text that one opens, where it is one article after another: its headings say much, and much stands below each.
 * Of another text there are none.
 */
function newsHeadlines(request: WrappedText, blocks: readonly SourceBlock[]): ReadonlySet<SourceBlock> {
  const headings = blocks.filter(({ kind }) => kind === "heading");
  const headlines = blocks.filter(
    ({ kind, level }, at) =>
      kind === "heading" && (at === 0 || (level === LEVELS.headline && isAmongText(request, blocks, at))),
  );
  const wide = headlines.filter((one) => lineWidth(request.text, extentOf(one)) >= HEADLINE_WIDTH).length;
  const areNews =
    blocks[0]?.kind === "heading" &&
    headlines.length >= FEWEST_NEWS &&
    wide >= WIDE_HEADINGS * headings.length &&
    headings.length - headlines.length <= OTHER_HEADINGS * headings.length &&
    blocks.length - headings.length > PARAGRAPHS_A_HEADLINE * headings.length;
  return new Set(areNews ? headlines : []);
}

/** Whether a title opens its text, or stands between text that a sentence ends and text that begins. */
function isAmongText(request: WrappedText, blocks: readonly SourceBlock[], at: number): boolean {
  const { text } = request;
  const [before, title, behind] = [blocks[at - 1], blocks[at], blocks[at + 1]];
  if (title === undefined || behind?.kind !== "paragraph") return false;
  const { start, end } = extentOf(title);
  if (!readsAsTitle(text.slice(start, end))) return false;
  if (before === undefined) return endsSentence(text, behind);
  return (
    before.kind === "paragraph" &&
    endsSentence(text, before) &&
    lineWidth(text, extentOf(behind)) >= SHORTEST_TEXT &&
    !/^\p{Ll}/u.test(text.slice(extentOf(behind).start)) &&
    !fillsColumn(request, title)
  );
}

/** Narrower text behind a title is none, in columns. */
const SHORTEST_TEXT = 60;

function extentOf({ ranges }: SourceBlock): SourceRange {
  return { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
}

function endsSentence(text: string, block: SourceBlock): boolean {
  const { end } = extentOf(block);
  return /[。！？.!?…](?:\s?["'”’»“」』）)])?$/u.test(text.slice(end - 3, end));
}

/** Whether lines are as wide as those of the text: then they may be a paragraph's, which something has cut off. */
function fillsColumn({ text, column, isUncut }: WrappedText, { ranges }: SourceBlock): boolean {
  const widest = Math.max(...ranges.map((range) => lineWidth(text, range)));
  return !isUncut && column !== null && widest <= column && widest >= FILLED * column;
}

/** A line of a wrapped text is at least so much of its column wide, as a rule. */
const FILLED = 0.8;

/** A block that looks like a heading. */
interface Place {
  readonly at: number;
  /** What each block looks like. */
  readonly looks: readonly (HeadingLook | null)[];
  /** The block above, as it is shown. */
  readonly before: SourceBlock | undefined;
}

/** Whether what looks like a heading is one, by what stands before and behind it. */
function isAbove(request: WrappedText, blocks: readonly SourceBlock[], { at, looks, before }: Place): boolean {
  const look = looks[at];
  if (look === "headline") return isAmongText(request, blocks, at);
  if (look === "chapter" || look === "section" || before === undefined) return true;
  if (look === "title") return isAmongText(request, blocks, at);
  const [previous, next] = [looks[at - 1] ?? null, looks[at + 1] ?? null];
  // One of several lines that stand by themselves is one of a list.
  return before.kind === "heading"
    ? next !== "unmarked"
    : [previous, next].every((one) => one === null || one === "headline");
}
