import { createHash } from "node:crypto";
import type { Article, Block, BlockKind, SourceRange, SourceRun } from "./article.ts";
import { isSuspension } from "./hyphens/line-hyphens.ts";

/** A part of the source in a text that is put together of several. */
export interface TextRange extends SourceRange {
  /** It ends inside a word that goes on in the next part, so that nothing comes between. */
  readonly isDivided?: boolean;
  /** The next part belongs behind it, but may not be what its sentence goes on in: they are no one block. */
  readonly isInDoubt?: boolean;
}

/** A block before its text is put together. */
export interface DraftBlock {
  readonly kind: BlockKind;
  /** The parts of the source that it consists of, in reading order: at least one, each trimmed and not empty. */
  readonly ranges: readonly TextRange[];
  /** The ranges are lines that stay lines; others are parts of one. */
  readonly asLines?: boolean;
  readonly headings: readonly string[];
  readonly alsoAt: readonly SourceRange[];
  readonly mayBeAnothers?: boolean;
  /** It begins, or ends, inside a sentence whose other half is not known. */
  readonly isCutBefore?: boolean;
  readonly isCutBehind?: boolean;
}

/** An article whose body is still spread over the source. */
export interface DraftArticle extends Omit<Article, "id" | "body" | "blocks" | "sourceMap"> {
  readonly blocks: readonly DraftBlock[];
}

/** How much of a body goes into its article's id, in characters other than white space. */
const NAMING_START = 64;

/** Puts the body together from the source, with the map back. */
export function composeArticle(text: string, draft: DraftArticle): Article {
  const parts: string[] = [];
  const blocks: Block[] = [];
  const sourceMap: SourceRun[] = [];
  let length = 0;
  const put = (part: string): void => {
    parts.push(part);
    length += part.length;
  };
  const cut = (source: number): void => {
    sourceMap.push({ body: length, source, length: 0 });
  };
  for (const { ranges, asLines, isCutBefore, isCutBehind, ...block } of draft.blocks) {
    if (length > 0) put("\n\n");
    const start = length;
    if (isCutBefore === true) cut(ranges[0]?.start ?? 0);
    for (const { shown, behind } of asLines === true ? linesOf(ranges) : joinedRanges(text, ranges)) {
      addRun(sourceMap, { body: length, source: shown.start, length: shown.end - shown.start });
      put(text.slice(shown.start, shown.end));
      put(behind);
    }
    if (isCutBehind === true) cut(ranges.at(-1)?.end ?? 0);
    blocks.push({ ...block, start, end: length });
  }
  const body = parts.join("");
  return { ...draft, id: articleId(draft.title, body), body, blocks, sourceMap };
}

/** The text of ranges as a body shows it. */
export function joined(text: string, ranges: readonly TextRange[]): string {
  let words = "";
  for (const { shown, behind } of joinedRanges(text, ranges)) words += text.slice(shown.start, shown.end) + behind;
  return words;
}

/** Each range as it is, with a line feed behind all but the last. */
function* linesOf(ranges: readonly SourceRange[]): Generator<{ shown: SourceRange; behind: "" | "\n" }> {
  for (const [at, shown] of ranges.entries()) yield { shown, behind: at === ranges.length - 1 ? "" : "\n" };
}

/** What a body shows of each range, and what it puts behind it: a space or nothing. */
function* joinedRanges(
  text: string,
  ranges: readonly TextRange[],
): Generator<{ shown: SourceRange; behind: "" | " " }> {
  for (const [at, range] of ranges.entries()) {
    const next = ranges[at + 1];
    if (next === undefined) yield { shown: range, behind: "" };
    else yield { shown: range, behind: range.isDivided !== true && needsSpace(text, range, next) ? " " : "" };
  }
}

/** Scripts that are written without spaces between words, and the punctuation of their width. */
const UNSPACED =
  /[\u2e80-\u2fff\u3000-\u30ff\u3100-\u312f\u31f0-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{323ff}\u0e00-\u0eff\u1780-\u17ff“”‘’—…·]/u;

function needsSpace(text: string, a: SourceRange, b: SourceRange): boolean {
  const [last = "", beforeLast = ""] = Array.from(text.slice(Math.max(0, a.end - 4), a.end)).reverse();
  const [first = "", behindFirst = ""] = text.slice(b.start, b.start + 4);
  if (isUnspaced(last, beforeLast) || isUnspaced(first, behindFirst)) return false;
  // A number broken over two lines of Chinese text.
  const around = text.slice(Math.max(a.start, a.end - 12), a.end) + text.slice(b.start, Math.min(b.end, b.start + 12));
  if (/\p{Nd}/u.test(last) && /\p{Nd}/u.test(first) && /[\u3040-\u9fff]/u.test(around)) return false;
  if (last !== "-" && last !== "\u2010") return true;
  // One with white space before it is a dash.
  if (/\s/u.test(beforeLast)) return true;
  return isSuspension(text, b.start);
}

/** Curly quotation marks, dashes and dots are as wide as the text beside them. */
function isUnspaced(character: string, inward: string): boolean {
  return UNSPACED.test(character) && (!/[“”‘’—…·]/.test(character) || UNSPACED.test(inward));
}

/** Runs that follow each other in both texts become one. */
function addRun(map: SourceRun[], run: SourceRun): void {
  const last = map.at(-1);
  if (
    last !== undefined &&
    last.length > 0 &&
    last.body + last.length === run.body &&
    last.source + last.length === run.source
  ) {
    map[map.length - 1] = { ...last, length: last.length + run.length };
  } else if (run.length > 0) map.push(run);
}

function articleId(title: string | null, body: string): string {
  const start = body
    .slice(0, NAMING_START * 4)
    .replace(/\s/gu, "")
    .slice(0, NAMING_START);
  return createHash("sha256")
    .update(`${title ?? ""}\n${start}`)
    .digest("hex")
    .slice(0, 12);
}
