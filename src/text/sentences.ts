import { columns, isWide } from "./width.ts";

/** Half-open UTF-16 offsets into the text that was split. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Always the end of a sentence, with or without white space behind it. */
const FULL_STOPS = /[。！？｡︒؟۔।॥։።፧፨။។៕།]/u;
/** The end of a sentence when what follows agrees. */
const POSSIBLE_STOPS = /[.!?…⋯．]/u;
const SPACED_SCRIPTS = /[\u0e00-\u0eff\u1780-\u17ff]/u;
const ANY_STOP = /[。！？｡︒؟۔।॥։።፧፨။។៕།.!?…⋯．]/u;
const CLOSERS = /["'”’」』）)】〕》〉\]}»›*_]/u;
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
const CLOSING = new Set(Object.values(PAIRS));
/** What opens or closes a pair, and what ends all that are open; other characters are passed over in one go. */
const PAIR_MARKS = new RegExp(`[\\n"${Object.entries(PAIRS).flat().join("")}]`, "g");
/** Where a sentence may end: stops, line ends, and spaces between letters of Thai, Lao or Khmer. */
const END_MARKS = new RegExp(
  `${ANY_STOP.source}|[\\n\\r\\u2028;\\u037e]|(?<=${SPACED_SCRIPTS.source}) (?=${SPACED_SCRIPTS.source})`,
  "g",
);
/** Quotations longer than this many columns (a Chinese character is two) may be divided at the sentences inside. */
const LONGEST_KEPT_QUOTATION = 240;
/** White space ends a Thai, Lao or Khmer sentence only when at least this many characters are before it. */
const SHORTEST_SPACED_SENTENCE = 40;
/** A dash or word of saying this near behind a closed quotation belongs to it. */
const ATTRIBUTION_REACH = 40;

const SAYING =
  /[说說道问問答称稱叹嘆喊]|表示|指出|认为|認為|强调|強調|介绍|介紹|告诉|告訴|坦言|形容|写道|寫道|感慨|呼吁|呼籲|回忆|回憶|话音|と(?:語|述|話|言)/u;
const ABBREVIATIONS = new Set(
  (
    "mr mrs ms dr prof sr jr st rev hon gen col capt lt sgt maj adm gov sen rep pres vs etc al cf ca approx dept est " +
    "fig figs no nos vol vols pp ed eds inc ltd corp co bros jan feb mar apr jun jul aug sep sept oct nov dec mon tue " +
    "wed thu fri sat sun ave blvd rd mt ft ph.d m.d b.a m.a d.c e.g i.e a.m p.m u.s u.k u.n bzw usw evtl ggf inkl nr " +
    "str bd hr fr dipl z.b d.h u.a s.o s.u v.a mme mlle mm av sra srta dra ud uds ee.uu pág núm sig sigg dott ing arch " +
    "г гг в вв др проф ул тыс млн млрд руб т.е т.д т.п и.о κ κα π.χ δηλ dl dna nr.crt yy örn vb vs tp ths gs pgs"
  ).split(" "),
);
/** Languages that write ordinal numbers with a full stop ("3. Oktober"). */
const ORDINAL_STOP = /^(?:de|da|nb|nn|no|fi|is|et|lv|cs|sk|sl|hr|sr|bs|hu|pl|tr)\b/;

/**
 * The sentences of a text in order, as half-open offsets; together they cover all but white space. Line ends always
 * separate. Quotations and brackets keep their sentences together, and with the words that say who spoke; numbers, web
 * addresses, initials and common abbreviations are never divided.
 * @param language BCP 47; decides only what differs by language (ordinals, the Greek question mark).
 */
export function splitSentences(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  const kept = keptTogether(text);
  let start = 0;
  const add = (end: number): void => {
    let from = start;
    let to = end;
    while (from < to && isSpace(text, from)) from += 1;
    while (to > from && isSpace(text, to - 1)) to -= 1;
    if (to > from) sentences.push({ start: from, end: to });
    start = end;
  };
  let pair = 0;
  let passed = 0;
  for (const { index: at, 0: character } of text.matchAll(END_MARKS)) {
    if (at < passed) continue;
    if (character === "\n" || character === "\r" || character === "\u2028") {
      if (!continuesOverLine(text, start, at)) add(at + 1);
      continue;
    }
    const end = stopEnd(text, at, start, language);
    if (end === 0) continue;
    while (pair < kept.length && (kept[pair]?.end ?? 0) <= at) pair += 1;
    const around = kept[pair];
    const closesQuotation = around !== undefined && around.start <= at && end >= around.end;
    if (around !== undefined && around.start <= at && !closesQuotation) continue;
    if (closesQuotation && isAttributed(text, around.start, end, start)) {
      passed = end;
      continue;
    }
    add(end);
    passed = end;
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

/** Where the sentence that may stop at `at` ends, closing marks included; 0 when it goes on. */
function stopEnd(text: string, at: number, start: number, language: string): number {
  const character = text.charAt(at);
  // Thai and its neighbours separate sentences by spaces alone.
  if (character === " ") return at - start < SHORTEST_SPACED_SENTENCE ? 0 : at;
  if (character === ";" || character === "\u037e") {
    return /^el\b/.test(language) && isSpace(text, at + 1) ? at + 1 : 0;
  }
  let end = at + 1;
  while (end < text.length && ANY_STOP.test(text.charAt(end))) end += 1;
  const stops = text.slice(at, Math.min(end, at + 8));
  while (end < text.length && CLOSERS.test(text.charAt(end)) && !opensAgain(text, end)) end += 1;
  if (isContinuedBy(text, end) || /[》〉]/u.test(text.charAt(end - 1))) return 0;
  if (FULL_STOPS.test(stops)) return end;
  return isPossibleStop(text, at, end, start, stops, language) ? end : 0;
}

/** A straight quotation mark behind a space opens; before a letter it does too. */
function opensAgain(text: string, at: number): boolean {
  return /["'*_]/.test(text.charAt(at)) && /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) && isSpace(text, at - 1);
}

/** Whether a comma or the like follows, so that the sentence goes on behind its "!", "?" or "……". */
function isContinuedBy(text: string, end: number): boolean {
  let next = end;
  while (next < text.length && next - end < 3 && isSpace(text, next) && text.charAt(next) !== "\n") next += 1;
  return (
    /[，、；：,;:的]/u.test(text.charAt(next)) &&
    text.charAt(next) !== "" &&
    (next === end || !/的/.test(text.charAt(next)))
  );
}

function isPossibleStop(
  text: string,
  at: number,
  end: number,
  start: number,
  stops: string,
  language: string,
): boolean {
  if (!POSSIBLE_STOPS.test(stops)) return false;
  const before = text.charAt(at - 1);
  const next = text.charAt(end);
  const spaced = end >= text.length || isSpace(text, end);
  if (/^[…⋯]/u.test(stops) && (isWide(before) || isWide(next))) {
    return columns(text.slice(start, at), 30) >= 30 && !/[等—]/u.test(next);
  }
  if (!spaced) {
    if (isWide(next) && (isWide(before) || CLOSERS.test(before) || stops !== ".")) return !/[.．]/.test(before);
    return false;
  }
  let following = end;
  while (following < text.length && isSpace(text, following)) following += 1;
  const first = String.fromCodePoint(text.codePointAt(following) ?? 0x20);
  if (/\p{Ll}/u.test(first)) return false;
  if (stops !== ".") return true;
  return !isAbbreviation(text, at, start, language, first);
}

function isAbbreviation(text: string, at: number, start: number, language: string, first: string): boolean {
  const word = /[\p{L}\p{M}\p{N}.]*$/u.exec(text.slice(Math.max(start, at - 24), at))?.[0] ?? "";
  const digits = /^\p{N}{1,4}$/u.test(word);
  if (digits) {
    const opensSentence = at - start < 12 && text.slice(start, at).trim() === word;
    return opensSentence || (ORDINAL_STOP.test(language) && word.length <= 2);
  }
  if (/^\p{L}$/u.test(word)) return /[\p{L}\p{N}]/u.test(first);
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word))
    return !/^(?:The|In|A|It|He|She|They|We|But|And|This)\b/.test(text.slice(at + 1, at + 8).trim());
  const folded = word.toLowerCase();
  if (/^(?:no|nos|nr|pp|fig|figs|vol|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|art|п|ч|с)$/u.test(folded)) {
    return /[\p{N}]/u.test(first);
  }
  if (/^(?:etc|usw|inc|ltd|corp|co|al|a\.m|p\.m)$/u.test(folded)) return false;
  return ABBREVIATIONS.has(folded);
}

/** Whether the words behind a quotation that opened the sentence say who spoke. */
function isAttributed(text: string, opened: number, end: number, start: number): boolean {
  if (/^[」』]/u.test(text.slice(end - 1, end)) && text.charAt(end) === "と") return true;
  const lead = text.slice(Math.max(start, opened - ATTRIBUTION_REACH), opened).trim();
  if (lead !== "" && !/[，,]$/u.test(lead)) return false;
  if (!/["”’」』»]/u.test(text.slice(Math.max(opened, end - 2), end))) return false;
  const following = text.slice(end, end + ATTRIBUTION_REACH + 20);
  if (/^\s*\n/.test(following)) return false;
  if (/^\s*\p{Ll}/u.test(following)) return true;
  const clause = /^[^。！？“「『\n]*/u.exec(following)?.[0] ?? "";
  const said = SAYING.exec(clause);
  return said !== null && said.index <= ATTRIBUTION_REACH;
}

/** Outermost pairs of brackets and quotation marks that are short enough to keep whole, in order. */
function keptTogether(text: string): { start: number; end: number }[] {
  const open: { at: number; close: string }[] = [];
  const found: { start: number; end: number }[] = [];
  for (const { index: at, 0: character } of text.matchAll(PAIR_MARKS)) {
    if (character === "\n") open.length = 0;
    else if (character === '"') toggleStraightQuote(text, at, open, found);
    else if (CLOSING.has(character)) closePair(text, at, character, open, found);
    else {
      const close = PAIRS[character];
      // Far more open brackets than any writer nests are damage: the oldest is forgotten.
      if (close !== undefined && open.push({ at, close }) > 64) open.shift();
    }
  }
  return outermost(found);
}

function closePair(
  text: string,
  at: number,
  close: string,
  open: { at: number; close: string }[],
  found: { start: number; end: number }[],
): void {
  // An apostrophe looks like a closing quotation mark, but a letter follows it.
  if (close === "’" && /\p{L}/u.test(text.charAt(at + 1)) && !isWide(text.charAt(at + 1))) return;
  const level = open.findLastIndex((bracket) => bracket.close === close);
  const bracket = open[level];
  if (bracket === undefined) return;
  open.length = level;
  keep(text, bracket.at, at + 1, found);
}

function toggleStraightQuote(
  text: string,
  at: number,
  open: { at: number; close: string }[],
  found: { start: number; end: number }[],
): void {
  const level = open.findLastIndex((bracket) => bracket.close === '"');
  const bracket = open[level];
  if (bracket === undefined) {
    if (!isSpace(text, at + 1)) open.push({ at, close: '"' });
    return;
  }
  open.length = level;
  keep(text, bracket.at, at + 1, found);
}

function keep(text: string, start: number, end: number, found: { start: number; end: number }[]): void {
  if (end - start > LONGEST_KEPT_QUOTATION) return;
  if (columns(text.slice(start, end)) <= LONGEST_KEPT_QUOTATION) found.push({ start, end });
}

function outermost(pairs: { start: number; end: number }[]): { start: number; end: number }[] {
  const ordered = pairs.sort((a, b) => a.start - b.start || b.end - a.end);
  const outer: { start: number; end: number }[] = [];
  for (const pair of ordered) if (pair.start >= (outer.at(-1)?.end ?? 0)) outer.push(pair);
  return outer;
}

function isSpace(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\s\u200b]/u.test(text.charAt(at));
}
