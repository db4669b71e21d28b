import { columns } from "../../text/width.ts";
import type { SourceRange } from "../article.ts";
import type { PageElement } from "./elements.ts";
import type { PageFacts } from "./page-facts.ts";
import { cannotOpen, dividesWord, endsSentence, expectsMore, head, leavesOpen, tail } from "./punctuation.ts";

/** Score from which on two elements are one sentence; `openness` and `continuity` say what each sign is worth. */
const JOINED = 2;
/** The same, when a headline stands between them, or a section's heading, which is printed between sentences only. */
const JOINED_ACROSS_HEADLINE = 3;
const JOINED_ACROSS_SECTION = 6;
/** How many captions, boxes and headings may interrupt a sentence. */
const MOST_INTERRUPTIONS = 12;
/** The same paragraph printed twice begins with so many equal characters: no continuation of itself. */
const SAME_START = 10;

/** How news begins a sentence or paragraph. */
const OPENER =
  /^(?:(?:19|20)\d\d年|\d{1,2}月(?:\d{1,2}日)?|目前|当前|近年来|近日|日前|如今|今年|去年|此外|同时|与此同时|据了解|据悉|为此|对此|例如|比如|再比如|其中|记者|首先|其次|一是|二是|三是|随后|接下来|会上|会议|开幕式上|活动(?:中|现场)|截至|数据显示|根据|来自|作为|在[^，。]{2,16}[下上中里后前时]?，|“[^”]{2,40}[，。！？]”)/u;
/** Words that hardly end a sentence, a headline or a paragraph. */
const UNFINISHED =
  /(?:[的了和与及或在为对将把被向从以于是有其各所并而且使让由]|实现|推动|推进|加快|促进|实施|成为|包括|以及|进行|开展|提出|通过|建设|提升|打造|形成|坚持|围绕|聚焦|\d)$/u;

/** Joins the elements of which one goes on with the other's sentence, also over a page's break or what is printed between. */
export function joinCutSentences(text: string, elements: readonly PageElement[], facts: PageFacts): PageElement[] {
  const left = [...elements];
  const headlines = sureHeadlines(text, elements, facts);
  const joined: PageElement[] = [];
  for (let at = 0; at < left.length; at += 1) {
    let current = left[at];
    if (current === undefined) continue;
    if (headlines.has(current)) {
      joined.push(current);
      continue;
    }
    const ranges = [...current.ranges];
    for (let next = continuation(text, joined.at(-1), left, at, facts); next > 0; ) {
      const other = left[next];
      if (other === undefined) break;
      ranges.push(...other.ranges);
      const kind = other.kind === "caption" ? "caption" : "paragraph";
      current = { ...current, kind, ranges, closes: other.closes, fills: other.fills };
      // What stood between follows the joined paragraph; the list is one element shorter.
      for (let moved = next; moved > at + 1; moved -= 1) {
        const between = left[moved - 1];
        if (between !== undefined) left[moved] = { ...between, inside: true };
      }
      at += 1;
      left[at] = current;
      next = continuation(text, joined.at(-1), left, at, facts);
    }
    joined.push(current);
  }
  return joined;
}

/** Index of the element that goes on with the sentence of element `at`; 0 when none does. */
function continuation(
  text: string,
  before: PageElement | undefined,
  elements: readonly PageElement[],
  at: number,
  facts: PageFacts,
): number {
  const a = elements[at];
  if (a === undefined || !isText(a) || a.closes || endsSentence(text, lastRange(a).end)) return 0;
  const open = openness(text, before, a, facts);
  let penalty = 0;
  let needed = JOINED;
  let isFirstRank = false;
  for (let next = at + 1; next < elements.length && next <= at + MOST_INTERRUPTIONS; next += 1) {
    const b = elements[next];
    if (b === undefined || b.kind === "byline" || b.kind === "continued" || b.opens) return 0;
    if ((isText(b) || (b.kind === "caption" && next === at + 1)) && !b.boxed) {
      const score = open - penalty + continuity(text, a, b, facts);
      if (score >= needed && !sameStart(text, a, b)) return next;
      if (b.kind !== "headline") return 0;
    }
    if (b.kind === "heading" || b.kind === "headline") {
      isFirstRank ||= b.level === 1;
      penalty = Math.max(penalty, 2);
      needed = isFirstRank || !facts.marked ? JOINED_ACROSS_HEADLINE : JOINED_ACROSS_SECTION;
    } else penalty += 0.5;
  }
  return 0;
}

/**
 * The elements that are headlines beyond doubt: no clause in them, and only such lines between them and where an
 * article opens or the page ends.
 */
function sureHeadlines(text: string, elements: readonly PageElement[], facts: PageFacts): Set<PageElement> {
  const sure = new Set<PageElement>();
  let isBeforeOpening = !facts.marked;
  for (let at = elements.length - 1; at >= 0; at -= 1) {
    const element = elements[at];
    if (element === undefined || (element.kind === "caption" && isBeforeOpening)) continue;
    const isBare =
      element.kind === "headline" &&
      !element.opens &&
      !element.ranges.some((range) => /[，；：,;:]/u.test(text.slice(range.start, range.end)));
    isBeforeOpening &&= isBare;
    if (isBeforeOpening) sure.add(element);
    else isBeforeOpening = !facts.marked && (element.opens || element.kind === "byline");
  }
  return sure;
}

function isText(element: PageElement): boolean {
  return element.kind === "paragraph" || element.kind === "headline";
}

/** Signs in the first element that its sentence goes on. */
function openness(text: string, before: PageElement | undefined, a: PageElement, facts: PageFacts): number {
  const end = lastRange(a).end;
  const sample = a.ranges.length > 8 ? [...a.ranges.slice(0, 4), ...a.ranges.slice(-4)] : a.ranges;
  const words = sample.map((range) => text.slice(Math.max(range.start, range.end - 400), range.end)).join("");
  const width = columns(words, 400);
  let score = 0;
  if (/[：；:;]$/u.test(words)) return -2;
  if (expectsMore(text, end)) score += 4;
  if (leavesOpen(words)) score += 5;
  if (a.opens) score += 3;
  if (a.kind === "headline" && !facts.marked && !(facts.wrapped && a.fills)) {
    score -= words.includes("，") && width >= LONG_FOR_A_HEADLINE ? 0 : 3;
  }
  if (a.ranges.length > 1 && a.fills && facts.wrapped) score += 3;
  if (/[，。；]/u.test(words) || /[,.;]\s/u.test(words)) score += 2;
  if (width > 110) score += 1;
  // Running text without a full stop at its end is cut.
  if (a.kind === "paragraph" && /[。！？][^。！？\n]*[\p{L}\p{N}]$/u.test(words)) score += 2;
  if (facts.marked) score += 1;
  if (OPENER.test(words) && words.includes("，")) score += 2;
  if (UNFINISHED.test(words)) score += 2;
  if (a.kind === "headline" && /\p{Script=Han}\s+\p{Script=Han}/u.test(words)) score -= 2;
  if (before?.kind === "heading" && !a.opens && width <= LONGEST_DECK && a.ranges.length === 1 && !OPENER.test(words))
    score -= 3;
  return score;
}

/** Headlines that have a comma are hardly this wide, in columns. */
const LONG_FOR_A_HEADLINE = 52;
/** A line below a section's heading that sums it up is not wider, in columns. */
const LONGEST_DECK = 90;

/** Signs in the second element, and where the two meet, that it goes on with the first. */
function continuity(text: string, a: PageElement, b: PageElement, facts: PageFacts): number {
  const first = b.ranges[0];
  if (first === undefined) return 0;
  const last = lastRange(a);
  const words = head(text, first, 60);
  let score = 0;
  if (cannotOpen(text, first.start)) score += 4;
  else if (/^[的了着过地得们之]/u.test(words)) score += 3;
  else if (OPENER.test(words)) score -= 2;
  if (dividesWord(text, last, first)) score += 2;
  if (endsSentence(text, lastRange(b).end)) score += 1;
  if (b.kind === "headline" && !expectsMore(text, last.end) && !(facts.wrapped && b.fills)) score -= 3;
  if (/\p{Ll}$/u.test(tail(text, last, 1)) && /^\p{Lu}/u.test(words)) score -= 2;
  return score;
}

function sameStart(text: string, a: PageElement, b: PageElement): boolean {
  const [first] = a.ranges;
  const [second] = b.ranges;
  if (first === undefined || second === undefined) return false;
  const start = head(text, first, SAME_START);
  return start.length === SAME_START && start === head(text, second, SAME_START);
}

function lastRange(element: PageElement): SourceRange {
  return element.ranges.at(-1) ?? { start: 0, end: 0 };
}
