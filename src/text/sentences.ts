import { isAbbreviation, type StopMark } from "./abbreviations.ts";
import { enclosedRanges, isAttributed } from "./quoted-speech.ts";
import { columns, isWide } from "./width.ts";

/** Half-open UTF-16 offsets into the text that was split. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Always the end of a sentence, with or without white space behind it. */
const FULL_STOPS = "。！？｡︒؟۔।॥։።፧፨။។៕";
const FULL_STOP = new RegExp(`[${FULL_STOPS}]`, "u");
/** Any mark that may end a sentence: the others do where what follows agrees. */
const ANY_STOP = new RegExp(`[${FULL_STOPS}.!?…⋯．]`, "u");
/** What may close behind a stop and belongs to its sentence. */
const CLOSERS = /["'”’」』）)】〕》〉\]}»›*_]/u;
/** Thai, Lao and Khmer, which separate sentences by spaces alone. */
const SPACED_SCRIPTS = /[\u0e00-\u0eff\u1780-\u17ff]/u;
/** White space ends one of their sentences only when at least this many characters are before it. */
const SHORTEST_SPACED_SENTENCE = 40;
/** Where a sentence may end: at stops, line ends, Greek question marks, and spaces between letters of the scripts above. */
const END_MARKS = new RegExp(
  `${ANY_STOP.source}+|[\\n\\r\\u2028;\\u037e]|(?<=${SPACED_SCRIPTS.source}) (?=${SPACED_SCRIPTS.source})`,
  "g",
);
/** Dots that trail off end a sentence of East Asian text only when it is at least this long, in columns. */
const SHORTEST_TRAILING_OFF = 30;

/**
 * The sentences of a text in order, as half-open offsets; together they cover all but white space. Line ends always
 * separate. Quotations and brackets keep their sentences together, and with the words that say who spoke; numbers, web
 * addresses, initials and common abbreviations are never divided.
 * @param language BCP 47; decides only what differs by language (ordinals, the Greek question mark).
 */
export function splitSentences(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  const enclosed = enclosedRanges(text);
  let start = 0;
  const add = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text, from)) from += 1;
    while (to > from && isSpace(text, to - 1)) to -= 1;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  let next = 0;
  for (const { index: at, 0: mark } of text.matchAll(END_MARKS)) {
    if (/[\n\r\u2028]/.test(mark)) {
      if (!continuesOverLine(text, start, at)) add(at + 1);
      continue;
    }
    const end = endOfSentence({ text, start, at, mark, language });
    if (end === null) continue;
    while ((enclosed[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next += 1;
    const around = enclosed[next];
    if (around !== undefined && around.start <= at) {
      if (end < around.end) continue;
      if (isAttributed(text, { start: around.start, end }, start)) continue;
    }
    add(end);
  }
  add(text.length);
  return sentences;
}

/** A list item or row that ends with a comma goes on in the next line of its block. */
function continuesOverLine(text: string, start: number, at: number): boolean {
  let last = at - 1;
  while (last > start && isSpace(text, last)) last -= 1;
  return /[，、,]/u.test(text.charAt(last)) && text.charAt(at + 1) !== "\n";
}

/** Where the sentence that a mark may end does end, closing marks included; null when it goes on. */
function endOfSentence(stop: StopMark): number | null {
  const { text, start, at, mark, language } = stop;
  if (mark === " ") return at - start < SHORTEST_SPACED_SENTENCE ? null : at + 1;
  if (/[;\u037e]/.test(mark)) return /^el\b/.test(language) && isSpace(text, at + 1) ? at + 1 : null;
  let end = at + mark.length;
  while (CLOSERS.test(text.charAt(end))) end += 1;
  if (isContinued(text, end) || /[》〉]/u.test(text.charAt(end - 1))) return null;
  return FULL_STOP.test(mark) || possibleStopEnds(stop, end) ? end : null;
}

/** Whether a comma or the like follows, or a Chinese 的 that makes an attribute of what was said. */
function isContinued(text: string, end: number): boolean {
  return /[，、；：,;:]/u.test(firstCharacter(text, end)) || text.charAt(end) === "的";
}

/** Whether ".", "!", "?" or "…" ends its sentence, by what stands around. */
function possibleStopEnds(stop: StopMark, end: number): boolean {
  const { text, start, at, mark } = stop;
  const before = text.charAt(at - 1);
  const after = text.charAt(end);
  if (/^[…⋯]/u.test(mark) && (isWide(before) || isWide(after))) {
    const isLong = columns(text.slice(start, at), SHORTEST_TRAILING_OFF) >= SHORTEST_TRAILING_OFF;
    return isLong && !/[等—]/u.test(after);
  }
  if (!isSpace(text, end)) {
    return isWide(after) && (isWide(before) || CLOSERS.test(before) || mark !== ".");
  }
  const next = firstCharacter(text, end);
  if (/\p{Ll}/u.test(next)) return false;
  return mark !== "." || !isAbbreviation(stop, next);
}

/** The first character from `from` on that is no white space; a space where there is none. */
function firstCharacter(text: string, from: number): string {
  let at = from;
  while (isSpace(text, at)) at += 1;
  return String.fromCodePoint(text.codePointAt(at) ?? 0x20);
}

function isSpace(text: string, at: number): boolean {
  return /[\s\u200b]/u.test(text.charAt(at));
}
