import { columns } from "../../../text/width.ts";
import type { PageElement } from "../elements.ts";
import { endsWithCredit } from "../marks/credits.ts";
import { endsSentence, expectsMore } from "../punctuation.ts";
import type { RuleName } from "../rules.ts";
import { insideSentence, readingSign } from "./inside-sentence.ts";
import { openMarks } from "./open-marks.ts";
import {
  firstWords,
  headlineLikeness,
  INDENTED,
  indentOf,
  lastWords,
  NEWS_OPENING,
  type PageHalves,
} from "./page-halves.ts";

/** Text wider than this, in columns, is no heading. */
const WIDE = 110;

/** Signs that the sentence at an element's end goes on elsewhere; null where it plainly does not. */
export function signsOfEnd(page: PageHalves, at: number): RuleName[] | null {
  const { text, facts } = page;
  const one = page.elements[at];
  const last = one?.ranges.at(-1);
  if (one === undefined || last === undefined || !isText(one) || one.closes || one.isCutBehind) return null;
  if (endsSentence(text, last.end)) return null;
  const words = lastWords(text, one);
  if (/[：:；;]$/u.test(words) || NOTE_BEHIND_TEXT.test(words)) return null;
  const signs: RuleName[] = [];
  if (/[\p{L}][-\u00ad\u2010¬⸗=]$/u.test(words)) signs.push("ends-in-word");
  else if (expectsMore(text, last.end)) signs.push("ends-in-clause");
  if (openMarks(text, one.ranges).open.length > 0) signs.push("ends-in-quotation");
  const headline = headlineLikeness(page, at, "end");
  if (headline !== null) return [...signs, headline === "bare" ? "ends-like-headline" : "ends-like-long-headline"];
  if (facts.wrapped && one.fills) signs.push("ends-at-column");
  if (one.opens || /[。！？，；]|[.,;]\s/u.test(words) || columns(words, WIDE + 1) > WIDE)
    signs.push("ends-in-running-text");
  // Who took a picture ends its caption.
  return endsWithCredit(words) ? null : signs;
}

/** Who wrote or gave a text, in brackets behind its last full stop, ends it: "……还回来。（山城／退休教师）". */
const NOTE_BEHIND_TEXT = /[。！？][”」』]?[（(][^（()）。]{1,40}[）)]$/u;

/** A first sentence or clause of so few characters is the tail of one. */
const TAIL =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{N}]{1,4}[。！？；]|[\p{Script=Han}\p{Script=Hiragana}][，、])/u;

/** A few words in quotation marks that are no sentence. */
const QUOTED_PHRASE = /^[“「][^”」，。！？：]{1,8}[”」](?![，。！？：])/u;

/** A paragraph that is all in brackets says where the news comes from, or who wrote it. */
const NOTE = /^（[^（）]{1,60}）$/u;

/** A dash before a capital opens a line that sums an article up, or what somebody says. */
const DECK = /^[—–―]+\s*\p{Lu}/u;
/** The same of Chinese and Japanese, where it is a line by itself and no end of a sentence. */
const DECK_OF_CHARACTERS = /^[—–―]{1,2}\s*[\p{Script=Han}\p{Script=Katakana}“「《]/u;
/** Who speaks in an interview or asks: "林小满：", "问：". */
const SPEAKER = /^\p{Script=Han}{1,6}[：:](?!\s*[/\d])/u;
/** A numbered part of a list or a notice. */
const NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|[①-⑳]|\d{1,2}[.．、](?!\d))/u;
/** A picture in Markdown. */
const PICTURE = /^!\[/u;
/** A quotation by itself: "“最怕的是摔。”一位班主任说". */
const QUOTATION = /^[“「『„«"][^”」』“»"]{2,60}[，。！？,.!?][”」』“»"]/u;

/** Of a mailbox. */
const ADDRESS = /^[\w.-]+@\w/u;
/** The last line of a notice. */
const NOTICE_END = /^特此\p{Script=Han}{2}[。！]/u;
const NO_BEGINNINGS = [NOTE, DECK, NUMBERED, PICTURE, ADDRESS, NOTICE_END];

/** Signs that an element begins inside a sentence; null where it cannot. */
export function signsOfBeginning(page: PageHalves, at: number): RuleName[] | null {
  const one = page.elements[at];
  if (one === undefined || !(isText(one) || one.kind === "caption") || one.opens || one.isCutBefore) return null;
  const printed = firstWords(page.text, one);
  if (NO_BEGINNINGS.some((pattern) => pattern.test(printed))) return null;
  if (one.kind === "headline" && DECK_OF_CHARACTERS.test(printed)) return null;
  const words = printed.replace(/^[«»„“"'‘\s]+(?=\p{L})/u, "");
  const signs: RuleName[] = [];
  if (/^[，。、；：！？,;:!?.）)」』”’》〉】\]…]/u.test(words)) signs.push("begins-in-clause");
  else if (/^\p{Ll}/u.test(words)) signs.push("begins-small");
  else if (/^\p{Lu}/u.test(words))
    signs.push(opensSentence(page, words) ? "begins-as-sentences-do" : capitalSign(page));
  else if (QUOTATION.test(printed)) signs.push("begins-with-quotation");
  else if (QUOTED_PHRASE.test(printed)) signs.push("begins-with-quoted-phrase");
  else signs.push(...signsOfCharacters(page, words));
  if (signs[0] !== "begins-in-clause" && openMarks(page.text, one.ranges).unopened.length > 0)
    signs.push("begins-closing");
  if (page.isIndented && one.kind === "paragraph")
    signs.push(indentOf(page.text, one) >= INDENTED ? "begins-indented" : "begins-unindented");
  if (headlineLikeness(page, at, "beginning") !== null) signs.push("begins-like-headline");
  return signs;
}

/** What the first characters of Chinese and Japanese say. */
function signsOfCharacters({ vocabulary }: PageHalves, words: string): RuleName[] {
  if (TAIL.test(words)) return ["begins-with-tail"];
  if (SPEAKER.test(words)) return ["begins-with-speaker"];
  if (NEWS_OPENING.test(words) && insideSentence(words) < 0) return ["begins-as-news-do"];
  const sign = readingSign(words);
  if (sign !== null) return [sign];
  return vocabulary.clausesWith(words.slice(0, 2)) > 1 ? ["begins-as-clauses-do"] : [];
}

/** What a capital says at a beginning. */
function capitalSign({ vocabulary }: PageHalves): RuleName {
  return vocabulary.hasCapitalNouns ? "begins-with-capital" : "begins-with-name";
}

/** A word with a capital that the page has with a small letter, too, has it because a sentence begins. */
function opensSentence({ vocabulary }: PageHalves, words: string): boolean {
  const word = /^\p{L}+(?=['’]?)/u.exec(words)?.[0] ?? "";
  return vocabulary.hasSmallWord(word) || (/['’]/u.test(words.charAt(word.length)) && word.length <= 2);
}

/** The rest of a sentence that stands by itself is not wider, in columns. */
const SHORT_REST = 70;

/** What the form of an element says, whatever its words are: of its end, or of its beginning. */
export function signsOfForm({ text, elements, facts }: PageHalves, at: number, side: "beginning" | "end"): RuleName[] {
  const one = elements[at] as PageElement;
  const signs: RuleName[] = one.kind === "headline" ? ["is-lone-line"] : [];
  if (side === "end") return facts.wrapped && one.fills ? [...signs, "fills-column"] : signs;
  const isShort = columns(firstWords(text, one, SHORT_REST + 1), SHORT_REST) < SHORT_REST;
  return isShort && endsSentence(text, one.ranges.at(-1)?.end ?? 0) ? [...signs, "ends-soon"] : signs;
}

function isText({ kind, boxed }: PageElement): boolean {
  return (kind === "paragraph" || kind === "headline") && !boxed;
}
