import type { PageElement } from "../elements.ts";
import type { PageFacts } from "../page-facts.ts";
import { type RuleName, sumOf } from "../rules.ts";
import { bestPairs, type Edge, type Pair } from "./assignment.ts";
import { signsOfBeginning, signsOfEnd, signsOfForm } from "./ends.ts";
import { Layout } from "./layout.ts";
import { signsOfMeeting } from "./meeting.ts";
import { type OpenMarks, openMarks } from "./open-marks.ts";
import { firstWords, lastWords, type PageHalves, pageHalves } from "./page-halves.ts";
import { Rivals } from "./rivals.ts";
import { SharedTerms } from "./shared-terms.ts";

/** From so much on two halves are one sentence: their log odds, and by how much those are better than what would be without the joint. */
const SURE = 12;
/** The joint is at least so much better than what would be without it, as log odds: 20 to 1. */
const MARGIN = 3;
/** The same across a headline where a small letter is all that speaks for it: 245 to 1. */
const MARGIN_ACROSS = 5.5;
/** From these log odds on an end, or a beginning, is cut, though the other half is not found. */
const CUT = 3;
const CUT_BEGINNING = 4;
/** With more pairs of ends and beginnings than this, only those near each other are looked at. */
const MOST_PAIRS = 40_000;
const NEAR = 12;
/** The same paragraph printed twice begins with so many equal characters: no continuation of itself. */
const SAME_START = 10;

/** An element as half of a sentence. */
interface Half {
  readonly at: number;
  readonly words: string;
  readonly marks: OpenMarks;
  /** What its words say. */
  readonly score: number;
  /** What its form says. */
  readonly form: number;
  /** It shows at least one sign for being cut there. */
  readonly isShown: boolean;
  /** It shows nothing at all: neither for being cut nor for being something else. */
  readonly isBare: boolean;
  /** It ends, or begins, inside a clause, a quotation or a word. */
  readonly isInside: boolean;
  /** It shows more than that it is running text without a full stop at its end. */
  readonly isPlainlyCut: boolean;
}

interface Halves {
  readonly ends: readonly Half[];
  readonly beginnings: readonly Half[];
}

/**
 * Joins the elements that are halves of one sentence: over a page's or column's break, or over what is printed between.
 * What stays cut is marked as cut.
 */
export function joinHalves(text: string, elements: readonly PageElement[], facts: PageFacts): PageElement[] {
  const page = pageHalves(text, elements, facts);
  const ends = halvesOf(page, "end");
  const beginnings = halvesOf(page, "beginning");
  return put(page, jointsOf(page, { ends, beginnings }), { ends, beginnings });
}

/** The pairs of elements of which one goes on with the other's sentence. */
function jointsOf(page: PageHalves, { ends, beginnings }: Halves): Pair[] {
  const layout = new Layout(page);
  const terms = new SharedTerms(page);
  const isSmall = ends.length * beginnings.length <= MOST_PAIRS;
  const byPlace = new Map(beginnings.map((half) => [half.at, half]));
  const edges: Edge[] = [];
  const rivals = new Rivals();
  for (const end of ends) {
    const near = isSmall ? beginnings : nearTo(end.at, byPlace);
    for (const beginning of near) {
      const [from, to] = [end.at, beginning.at];
      const form = end.form + beginning.form;
      const score = scoreOf(page, terms, { end, beginning, place: layout.signs(from, to), form });
      if (score > 0) edges.push({ from, to, score });
      const rival = scoreOf(page, terms, { end, beginning, place: layout.signsOverInsets(from, to), form: 0 });
      if (rival > 0) rivals.add({ from, to, score: rival });
    }
  }
  const pairs = bestPairs(edges);
  const sure = {
    page,
    layout,
    rivals,
    pairs,
    endings: new Map(ends.map((half) => [half.at, half])),
    beginnings: byPlace,
  };
  return withoutCircles(surePairs(sure));
}

/** The pairs of the best assignment, and what else is known of each. */
interface Paired {
  readonly page: PageHalves;
  readonly layout: Layout;
  readonly rivals: Rivals;
  readonly pairs: readonly Pair[];
  readonly endings: ReadonlyMap<number, Half>;
  readonly beginnings: ReadonlyMap<number, Half>;
}

function surePairs(paired: Paired): Pair[] {
  return paired.pairs.filter((pair) => {
    const { score, margin } = pair;
    if (score + margin < SURE || margin < MARGIN) return false;
    return (margin >= MARGIN_ACROSS || !isByPlaceAlone(paired, pair)) && !isRivalled(paired, pair);
  });
}

/** Whether a sentence that goes on across a headline is known by a small letter alone, as every other one is. */
function isByPlaceAlone({ page, layout, endings, beginnings }: Paired, { from, to }: Pair): boolean {
  const [end, beginning] = [endings.get(from), beginnings.get(to)];
  if (end === undefined || beginning === undefined || !/^\p{Ll}/u.test(beginning.words)) return false;
  if (layout.signs(from, to)?.includes("across-headline") !== true || end.isInside) return false;
  return !isMet(page, meetingOf(page, end, beginning));
}

/**
 * Whether one of two halves may as well be a headline or a caption: it shows no sign of being inside a sentence, and none
 * goes on in it for sure, and over it the other half's sentence reads as well.
 */
function isRivalled({ rivals, pairs, beginnings }: Paired, pair: Pair): boolean {
  const least = pair.score - MARGIN;
  const isText = (at: number) => beginnings.get(at)?.isShown === true;
  if (!isText(pair.to) && rivals.overBeginning(pair).some(({ score }) => score > least)) return true;
  if (isText(pair.from)) return false;
  const before = pairs.find(({ to }) => to === pair.from);
  return rivals
    .overEnd(pair)
    .some(({ from, score }) => score > least && (before?.from !== from || before.score < score + MARGIN));
}

function halvesOf(page: PageHalves, side: "beginning" | "end"): Half[] {
  const words = side === "end" ? lastWords : firstWords;
  return page.elements.flatMap((one, at) => {
    const signs = side === "end" ? signsOfEnd(page, at) : signsOfBeginning(page, at);
    if (signs === null) return [];
    const weights = signs.map((sign) => page.facts.weights[sign]);
    return {
      at,
      words: words(page.text, one),
      marks: openMarks(page.text, one.ranges),
      score: scoreOfSigns(weights),
      form: sumOf(page.facts.weights, signsOfForm(page, at, side)),
      isShown: weights.some((weight) => weight > 0),
      isBare: signs.length === 0,
      isInside: signs.some((sign) => INSIDE.has(sign)),
      isPlainlyCut: signs.some((sign) => sign !== "ends-in-running-text" && page.facts.weights[sign] > 0),
    };
  });
}

const INSIDE_ENDS: readonly RuleName[] = ["ends-in-clause", "ends-in-quotation", "ends-in-word"];
const INSIDE_BEGINNINGS: readonly RuleName[] = [
  "begins-in-clause",
  "begins-small",
  "begins-closing",
  "reads-surely-inside",
];
const INSIDE: ReadonlySet<RuleName> = new Set([...INSIDE_ENDS, ...INSIDE_BEGINNINGS]);

/** Signs for the same are no more than the strongest of them. */
function scoreOfSigns(weights: readonly number[]): number {
  return Math.max(0, ...weights) + weights.reduce((sum, weight) => sum + Math.min(0, weight), 0);
}

function nearTo(at: number, halves: ReadonlyMap<number, Half>): Half[] {
  return Array.from({ length: NEAR }, (_, step) => halves.get(at + 1 + step)).filter((half) => half !== undefined);
}

/** Two halves, and where the second stands, seen from the first; null where no sentence goes from there to here. */
interface Match {
  readonly end: Half;
  readonly beginning: Half;
  readonly place: RuleName[] | null;
  /** What the form of both says. */
  readonly form: number;
}

/** How sure it is that one half goes on in another, as log odds; -Infinity where it cannot. */
function scoreOf(page: PageHalves, terms: SharedTerms, { end, beginning, place, form }: Match): number {
  const { weights } = page.facts;
  const isCaption = page.elements[beginning.at]?.kind === "caption";
  if (
    place === null ||
    (isCaption && (beginning.at !== end.at + 1 || !beginning.isInside)) ||
    sameStart(page, end, beginning)
  )
    return Number.NEGATIVE_INFINITY;
  if (!page.isNews && !beginning.isShown) return Number.NEGATIVE_INFINITY;
  const meeting = meetingOf(page, end, beginning);
  const meets = isMet(page, meeting);
  // A few words that show nothing end nothing.
  if (end.isBare && !meets) return Number.NEGATIVE_INFINITY;
  if (!end.isPlainlyCut && !beginning.isShown && !meets) place.push("nothing-meets");
  const isElsewhere = place.some((sign) => sign === "is-displaced" || sign === "is-before");
  if (isElsewhere && !beginning.isShown) place.push("is-displaced-whole");
  const score = end.score + beginning.score + form + sumOf(weights, place) + sumOf(weights, meeting);
  // What both speak of takes longest to find out.
  return score + weights["shares-much"] <= 0 ? score : score + sumOf(weights, terms.signs(end.at, beginning.at));
}

function meetingOf({ vocabulary, continuations }: PageHalves, end: Half, beginning: Half): RuleName[] {
  const [marksBefore, marksAfter] = [end.marks, beginning.marks];
  const signs = signsOfMeeting({ before: end.words, after: beginning.words, marksBefore, marksAfter }, vocabulary);
  const continuation = continuations.sign(end.words, beginning.words);
  return continuation === null ? signs : [...signs, continuation];
}

function isMet({ facts }: PageHalves, meeting: readonly RuleName[]): boolean {
  return meeting.some((sign) => facts.weights[sign] > 0);
}

function sameStart({ text, elements }: PageHalves, end: Half, beginning: Half): boolean {
  const one = elements[end.at];
  const start = one === undefined ? "" : firstWords(text, one, SAME_START);
  return start.length === SAME_START && beginning.words.startsWith(start);
}

/** Two halves that each go on with the other are none: the weakest joint of a circle is none. */
function withoutCircles(pairs: readonly Pair[]): Pair[] {
  const next = new Map<number, number>();
  const kept: Pair[] = [];
  for (const pair of [...pairs].sort((a, b) => b.score - a.score)) {
    let at: number | undefined = pair.to;
    while (at !== undefined && at !== pair.from) at = next.get(at);
    if (at !== undefined) continue;
    next.set(pair.from, pair.to);
    kept.push(pair);
  }
  return kept;
}

/** The elements with the second halves behind the first. */
function put(page: PageHalves, joints: readonly Pair[], { ends, beginnings }: Halves): PageElement[] {
  const cut = (halves: readonly Half[], least: number) =>
    new Set(page.isNews ? halves.filter(({ score }) => score >= least).map(({ at }) => at) : []);
  const cutBehind = cut(ends, CUT);
  const cutBefore = cut(beginnings, CUT_BEGINNING);
  const layout = new Layout(page);
  const next = new Map(joints.map(({ from, to }) => [from, to]));
  const taken = new Set(next.values());
  const inside = new Set<number>();
  const whole = new Map<number, PageElement>();
  for (const [at, first] of page.elements.entries()) {
    if (taken.has(at)) continue;
    let current = first;
    let last = at;
    const ranges = [...first.ranges];
    for (let to = next.get(last); to !== undefined; to = next.get(last)) {
      const other = page.elements[to] as PageElement;
      for (const range of other.ranges) ranges.push(range);
      const kind = other.kind === "caption" ? "caption" : "paragraph";
      current = { ...current, kind, closes: other.closes, fills: other.fills, isCutBehind: other.isCutBehind };
      if (layout.isInterrupted(last, to)) for (let between = last + 1; between < to; between += 1) inside.add(between);
      last = to;
    }
    const isCutBefore = first.isCutBefore || cutBefore.has(at);
    const isCutBehind = current.isCutBehind || cutBehind.has(last);
    const kind = current.kind === "headline" && (isCutBefore || isCutBehind) ? "paragraph" : current.kind;
    whole.set(at, { ...current, kind, ranges, isCutBefore, isCutBehind });
  }
  return [...whole].map(([at, one]) => ({
    ...one,
    inside: one.inside || inside.has(at),
  }));
}
