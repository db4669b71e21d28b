import { columns } from "../../../text/width.ts";
import type { PageElement } from "../elements.ts";
import { endsWithCredit } from "../marks/credits.ts";
import { endsSentence, expectsMore } from "../punctuation.ts";
import type { RuleName } from "../rules.ts";
import { openMarks } from "./open-marks.ts";
import { firstWords, headlineLikeness, indentOf, lastWords, NEWS_OPENING, type PageHalves } from "./page-halves.ts";

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
  if (/[：:；;]$/u.test(words)) return null;
  const signs: RuleName[] = [];
  if (/[\p{L}][-\u00ad\u2010¬⸗=]$/u.test(words)) signs.push("ends-in-word");
  else if (expectsMore(text, last.end)) signs.push("ends-in-clause");
  if (openMarks(text, one.ranges).open.length > 0) signs.push("ends-in-quotation");
  const headline = headlineLikeness(page, at);
  if (headline !== null) return [...signs, headline === "bare" ? "ends-like-headline" : "ends-like-long-headline"];
  if (facts.wrapped && one.fills) signs.push("ends-at-column");
  if (one.opens || /[。！？，；]|[.,;]\s/u.test(words) || columns(words, WIDE + 1) > WIDE)
    signs.push("ends-in-running-text");
  // Who took a picture ends its caption.
  return endsWithCredit(words) ? null : signs;
}

/** Characters that open 5 of 1,000 sentences and 12 of 100 random stretches of Chinese. */
export const INSIDE =
  /^[个個了些代们們会會分力动動区區名员員和品型士子定家尔爾年府度式得性括方月业業洲产產界的称稱等系者行里裡量间間体體着過过地之をんっゃゅょぁぃぅぇぉー]/u;
/** Characters that open a quarter of all sentences and 3 of 100 random stretches. */
const OPENING = /^[从從他她它但例其另同因在如当當據据早每此目直第由而虽雖該该这這除随隨若近昨]/u;
/** A first sentence or clause of so few characters is the tail of one. */
export const TAIL =
  /^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{N}]{1,4}[。！？；]|[\p{Script=Han}\p{Script=Hiragana}][，、])/u;

/** A first clause, up to its comma: of at most 4 characters it is short, of more than 8 long. */
const SHORT_CLAUSE = /^\p{Script=Han}[^，。、；：！？“”]{1,3}[，、]/u;
const LONG_CLAUSE = /^\p{Script=Han}[^，。、；：！？“”]{8,40}，/u;

/** A few words in quotation marks that are no sentence. */
const QUOTED_PHRASE = /^[“「][^”」，。！？：]{1,8}[”」](?![，。！？：])/u;

/** A paragraph that is all in brackets says where the news comes from, or who wrote it. */
const NOTE = /^（[^（）]{1,60}）$/u;

/** A dash before a capital opens a line that sums an article up, or what somebody says. */
const DECK = /^[—–―]+\s*\p{Lu}/u;

/** Signs that an element begins inside a sentence; null where it cannot. */
export function signsOfBeginning(page: PageHalves, at: number): RuleName[] | null {
  const one = page.elements[at];
  if (one === undefined || !(isText(one) || one.kind === "caption") || one.opens || one.isCutBefore) return null;
  const printed = firstWords(page.text, one);
  if (NOTE.test(printed) || DECK.test(printed)) return null;
  const words = printed.replace(/^[«»„“"'‘\s]+(?=\p{L})/u, "");
  const signs: RuleName[] = [];
  if (/^[，。、；：！？,;:!?.）)」』”’》〉】\]…]/u.test(words)) signs.push("begins-in-clause");
  else if (/^\p{Ll}/u.test(words)) signs.push("begins-small");
  else if (/^\p{Lu}/u.test(words))
    signs.push(opensSentence(page, words) ? "begins-as-sentences-do" : capitalSign(page));
  else if (TAIL.test(words)) signs.push("begins-with-tail");
  else if (INSIDE.test(words)) signs.push("begins-inside");
  else if (/^(?:\p{Script=Han}的|\p{Script=Han}{1,2}、)/u.test(words)) signs.push("begins-in-phrase");
  else if (QUOTED_PHRASE.test(printed)) signs.push("begins-with-quoted-phrase");
  else if (NEWS_OPENING.test(words)) signs.push("begins-as-news-do");
  else if (OPENING.test(words)) signs.push("begins-as-text-does");
  else if (page.vocabulary.clausesWith(words.slice(0, 2)) > 1) signs.push("begins-as-clauses-do");
  if (LONG_CLAUSE.test(words)) signs.push("begins-with-long-clause");
  else if (SHORT_CLAUSE.test(words)) signs.push("begins-with-short-clause");
  if (signs[0] !== "begins-in-clause" && openMarks(page.text, one.ranges).unopened.length > 0)
    signs.push("begins-closing");
  if (page.isIndented && one.kind === "paragraph")
    signs.push(indentOf(page.text, one) >= INDENTED ? "begins-indented" : "begins-unindented");
  if (headlineLikeness(page, at) !== null) signs.push("begins-like-headline");
  return signs;
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

/** An indent that opens a paragraph is at least this wide, in columns. */
export const INDENTED = 2;

function isText({ kind, boxed }: PageElement): boolean {
  return (kind === "paragraph" || kind === "headline") && !boxed;
}
