import { columns, isWide } from "./width.ts";

/** A quotation or a bracket with its marks, as half-open UTF-16 offsets into the text. */
interface EnclosedRange {
  readonly start: number;
  readonly end: number;
}

/** A mark that nothing has closed yet. */
interface OpenMark {
  readonly at: number;
  /** One of these closes it. */
  readonly close: string;
}

/** Opening marks, each with the one that closes it; the straight mark (") does both. */
const PAIRS: Readonly<Record<string, string>> = {
  "“": "”",
  "「": "」",
  "『": "』",
  "（": "）",
  "(": ")",
  "《": "》",
  "〈": "〉",
  "【": "】",
  "〔": "〕",
  "«": "»",
  "‘": "’",
};
/** Opening quotation marks of any language, each with those that close it: a mark may open in one and close in another. */
const QUOTATION_MARKS: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“”",
  "”": "”",
  "‘": "’",
  "‚": "‘’",
  "«": "»",
  "»": "«",
  "「": "」",
  "『": "』",
};
/** What opens or closes a pair, and the line end, which ends all that are open. */
const PAIR_MARKS = new RegExp(`[\\n"${Object.entries(PAIRS).flat().join("")}]`, "g");
const ALL_QUOTATION_MARKS = new RegExp(`[\\n"${Object.entries(QUOTATION_MARKS).flat().join("")}]`, "g");
/** Quotations wider than this may be divided at the sentences inside, in columns (a Chinese character is two). */
const WIDEST_KEPT = 240;
/** More open marks than any writer nests are damage: the oldest is forgotten. */
const MOST_OPEN = 64;

/** The outermost quotations and brackets that are short enough to be kept whole, in order. */
export function enclosedRanges(text: string): EnclosedRange[] {
  return closedRanges(text, (range) => isShort(text, range)).closed;
}

/** The outermost quotations and brackets of a text, however long, in order; a line end ends all that are open. */
export function enclosedParts(text: string): EnclosedRange[] {
  return closedRanges(text, () => true).closed;
}

/** The outermost quotations of one line, and where one begins that the line does not close. */
export function quotationsIn(line: string): { readonly closed: EnclosedRange[]; readonly open: number | null } {
  const { closed, open } = closedRanges(line, () => true, QUOTATION_MARKS, ALL_QUOTATION_MARKS);
  // A mark that is open while the same one opens and closes behind it is damage.
  const isWhole = (at: number) => !closed.some(({ start }) => start > at && line.charAt(start) === line.charAt(at));
  const left = open.find(({ at }) => isWhole(at));
  if (left === undefined) return { closed, open: null };
  return { closed: closed.filter(({ end }) => end <= left.at), open: left.at };
}

/** The outermost of those that are kept, and the marks of the last line that nothing has closed. */
function closedRanges(
  text: string,
  isKept: (range: EnclosedRange) => boolean,
  pairs = PAIRS,
  marks = PAIR_MARKS,
): { readonly closed: EnclosedRange[]; readonly open: readonly OpenMark[] } {
  const found: EnclosedRange[] = [];
  const open: OpenMark[] = [];
  for (const { index: at, 0: mark } of text.matchAll(marks)) {
    if (mark === "\n") open.length = 0;
    const level = isApostrophe(text, at) ? -1 : open.findLastIndex(({ close }) => close.includes(mark));
    const opened = open[level];
    if (opened !== undefined) {
      open.length = level;
      const range = { start: opened.at, end: at + 1 };
      if (!isKept(range)) continue;
      while ((found.at(-1)?.start ?? 0) > range.start) found.pop();
      found.push(range);
    } else {
      const close = closerOf(text, at, pairs);
      if (close !== null && open.push({ at, close }) > MOST_OPEN) open.shift();
    }
  }
  return { closed: found, open };
}

/** An apostrophe looks like a closing quotation mark, but a letter follows it. */
function isApostrophe(text: string, at: number): boolean {
  const next = text.charAt(at + 1);
  return text.charAt(at) === "’" && /\p{L}/u.test(next) && !isWide(next);
}

/** What closes the mark at `at`; null where it opens nothing. */
function closerOf(text: string, at: number, pairs: Readonly<Record<string, string>>): string | null {
  const mark = text.charAt(at);
  if (mark === '"') return opensStraight(text, at) ? mark : null;
  if (/[”’]/u.test(mark) && !/^\s?\S$/u.test(text.slice(Math.max(0, at - 1), at) + text.charAt(at + 1))) return null;
  return pairs[mark] ?? null;
}

/** A straight mark opens nothing before a space or a stop, nor at the end of a word. */
function opensStraight(text: string, at: number): boolean {
  const [before, behind] = [text.charAt(at - 1), text.charAt(at + 1)];
  return !/[\s\u200b.,;:!?)]/u.test(behind) && !(/[\p{L}\p{N}]/u.test(before) && !isWide(before));
}

function isShort(text: string, { start, end }: EnclosedRange): boolean {
  return end - start <= WIDEST_KEPT && columns(text.slice(start, end)) <= WIDEST_KEPT;
}

/** How far before or behind a quotation the words stand that say who spoke, in UTF-16 units. */
const ATTRIBUTION_REACH = 40;

const SAYING =
  /[说說道问問答称稱叹嘆喊]|表示|指出|认为|認為|强调|強調|介绍|介紹|告诉|告訴|坦言|形容|写道|寫道|感慨|呼吁|呼籲|回忆|回憶|话音|と(?:語|述|話|言)/u;

/** Whether the words behind a quotation, which opened its sentence or follows a comma there, say who spoke. */
export function isAttributed(text: string, { start, end }: EnclosedRange, sentenceStart: number): boolean {
  if (/[」』]と/u.test(text.slice(end - 1, end + 1))) return true;
  const lead = text.slice(Math.max(sentenceStart, start - ATTRIBUTION_REACH), start).trim();
  if (lead !== "" && !/[，,]$/u.test(lead)) return false;
  if (!/["”’」』»]/u.test(text.slice(Math.max(start, end - 2), end))) return false;
  const following = text.slice(end, end + ATTRIBUTION_REACH + 20);
  if (/^\s*\p{Ll}/u.test(following)) return true;
  const clause = /^[^。！？“「『\n]*/u.exec(following)?.[0] ?? "";
  const said = SAYING.exec(clause);
  return said !== null && said.index <= ATTRIBUTION_REACH;
}
