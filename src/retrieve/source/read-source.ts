import { lineStarts } from "../../read/source-map.ts";
import { LEFT_OUT, leftOutParts, type TextAccount } from "../../read/text-account.ts";
import { quoteWhole } from "../answering/quote-whole.ts";
import { QuotationMismatchError } from "../errors.ts";
import type { SourceAccount, SourceLine, SourceLines } from "../source-lines.ts";
import type { FileLines, StoreSnapshot } from "../store/passage-store.ts";
import { REBUILD } from "../store/remedies.ts";
import { sourceSpan } from "../store/stored-passage.ts";
import { dividedLines } from "./line-parts.ts";

/** Characters that are given at a time: lines beyond are for the next time, and a longer line is cut. */
const MOST_CHARACTERS = 200_000;
/** Lines behind those that are wanted in which may stand what a headline there is above of. */
const AHEAD = 50;

const LINE_END = /(?:\r\n|[\r\n\u2028\u2029])$/;

/** Lines that are wanted, at least 1, from a number on. */
interface WantedLines {
  readonly from: number;
  readonly count: number;
}

/** A part of a source that holds the wanted lines. */
interface Slab {
  /** Offset of its text in the source. */
  readonly offset: number;
  readonly text: string;
  /** Where its lines start, as offsets into its text; the first may begin before it, and the last go on behind it. */
  readonly starts: readonly number[];
  /** Number of the first of them. */
  readonly first: number;
  readonly isEnd: boolean;
}

/**
 * Lines of the file that a passage belongs to, see `Engine.readSource`.
 * @throws QuotationMismatchError when a passage in them is not what the copy of the file says, or that is missing.
 */
export async function readSource(
  snapshot: StoreSnapshot,
  citation: string,
  wanted: WantedLines,
): Promise<SourceLines | null> {
  const from = Math.max(1, Math.trunc(wanted.from) || 1);
  const count = Math.max(1, Math.trunc(wanted.count) || 1);
  const file = await snapshot.fileLines(citation, [from, from + count + AHEAD]);
  if (file === null) return null;
  // What is said to be quotable is compared with the copy, as quotations are.
  await quoteWhole(snapshot, file.passages);
  const slab = await slabOf(snapshot, file, { from, count });
  const divide = dividedLines(slab.text, articlesOf(file), slab.offset);
  const opening = new Map(file.passages.toReversed().map(({ lines, citation: own }) => [lines[0], own]));
  const lines: SourceLine[] = [];
  let left = MOST_CHARACTERS;
  let number = from;
  for (; number < from + count && number - slab.first < slab.starts.length; number++) {
    const [text, length] = lineIn(slab, number);
    if (lines.length > 0 && length > left) break;
    const parts = divide({ number, start: slab.starts[number - slab.first] as number, text: text.slice(0, left) });
    const isCut = text.length > left ? ({ isCut: true } as const) : {};
    lines.push({ number, parts, citation: opening.get(number) ?? null, ...isCut });
    left -= Math.min(left, length);
  }
  const isLast = slab.isEnd && number - slab.first >= slab.starts.length;
  return { source: file.name, lines, next: isLast ? null : number, account: accountOf(file.account) };
}

/** The text around the wanted lines: from a passage whose line is known as far as they lie, a longer text each time. */
async function slabOf(snapshot: StoreSnapshot, file: FileLines, { from, count }: WantedLines): Promise<Slab> {
  const { fileId, cited } = file;
  const near = file.passages.find(({ lines }) => lines[0] >= from) ?? cited;
  const anchor = sourceSpan(near.runs).start;
  for (let reach = MOST_CHARACTERS; ; reach *= 2) {
    const offset = Math.max(0, anchor - reach);
    const end = anchor + reach;
    const [text = ""] = await snapshot.sourceTexts([{ fileId, start: offset, end }]);
    if (offset + text.length <= anchor) {
      throw new QuotationMismatchError(`The index's copy of ${file.name} is missing or damaged. ${REBUILD}`);
    }
    const starts = lineStarts(text);
    const first = near.lines[0] - starts.findLastIndex((start) => start <= anchor - offset);
    const slab = { offset, text, starts, first, isEnd: offset + text.length < end };
    const [isReached, isWhole] = [offset === 0 || first < from, slab.isEnd || isEnough(slab, from, count)];
    if (isReached && isWhole) return slab;
  }
}

/** Whether it has the wanted lines, or as much of them as is given at a time. */
function isEnough({ starts, first, text }: Slab, from: number, count: number): boolean {
  const start = starts[from - first];
  return first + starts.length > from + count || (start !== undefined && text.length - start > MOST_CHARACTERS);
}

/** A line of it without its end, and how long it is with that. */
function lineIn({ text, starts, first }: Slab, number: number): [text: string, length: number] {
  const whole = text.slice(starts[number - first], starts[number - first + 1]);
  return [whole.replace(LINE_END, ""), whole.length];
}

function articlesOf({ articles, passages }: FileLines) {
  return articles.map(({ id, first_line, last_line, ...reference }) => ({
    reference,
    lines: [first_line, last_line] as const,
    passages: passages.filter(({ articleId }) => articleId === id),
  }));
}

function accountOf(account: TextAccount | null): SourceAccount | null {
  if (account === null) return null;
  const { letters, quotable, headings, lost } = account;
  const leftOut = leftOutParts(account).map(([kind, count]) => ({ why: LEFT_OUT[kind], letters: count }));
  return { letters, quotable, headings, lost, leftOut };
}
