import type { TextRange } from "../../compose.ts";
import type { PageElement } from "../elements.ts";
import type { PageFacts } from "../page-facts.ts";
import { type RuleName, sumOf } from "../rules.ts";
import { bestPairs, type Edge, type Pair } from "./assignment.ts";
import { signsOfBeginning, signsOfEnd, signsOfForm } from "./ends.ts";
import { Layout } from "./layout.ts";
import { type OpenMarks, openMarks } from "./open-marks.ts";
import { firstWords, lastWords, type PageHalves, pageHalves } from "./page-halves.ts";
import { Rivals } from "./rivals.ts";
import { SharedTerms } from "./shared-terms.ts";
import { TwoHalves } from "./two-halves.ts";

/** From so much on two halves belong together: their log odds, and by how much those are better than what would be without the joint. */
const SURE = 12;
/** The joint is at least so much better than what would be without it, as log odds: 20 to 1. */
const MARGIN = 3;
/** From so much better on they are one sentence, where something that they say shows it. */
const MARGIN_OF_WORDS = 4;
/** The same as `SURE` for one sentence where their form and place alone show it, which every other pair has as well. */
const SURE_BY_FORM = 18;
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
  /** Its words show that, and not a small letter alone, which every other line begins with. */
  readonly isInsideByWords: boolean;
  /** It shows more than that it is running text without a full stop at its end. */
  readonly isPlainlyCut: boolean;
}

interface Halves {
  readonly ends: readonly Half[];
  readonly beginnings: readonly Half[];
}

/**
 * Joins the elements that are halves of one sentence: over a page's or column's break, or over what is printed between. Halves
 * that belong together in doubt are one element, too, and the range before is marked. What stays cut is marked as cut.
 */
export function joinHalves(text: string, elements: readonly PageElement[], facts: PageFacts): PageElement[] {
  const page = pageHalves(text, elements, facts);
  const ends = halvesOf(page, "end");
  const beginnings = halvesOf(page, "beginning");
  return put(page, jointsOf(page, { ends, beginnings }), { ends, beginnings });
}

/** The pairs of elements of which one goes on with the other's sentence. */
function jointsOf(page: PageHalves, { ends, beginnings }: Halves): Joint[] {
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
      const both = new TwoHalves(page, end, beginning);
      const score = scoreOf(page, terms, { end, beginning, both, place: layout.signs(from, to), form });
      if (score > 0) edges.push({ from, to, score });
      const rival = scoreOf(page, terms, { end, beginning, both, place: layout.signsOverInsets(from, to), form: 0 });
      if (rival > 0) rivals.add({ from, to, score: rival });
    }
  }
  const pairs = bestPairs(edges);
  const sure = {
    page,
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
  readonly rivals: Rivals;
  readonly pairs: readonly Pair[];
  readonly endings: ReadonlyMap<number, Half>;
  readonly beginnings: ReadonlyMap<number, Half>;
}

/** Two halves that belong together. */
interface Joint extends Pair {
  /** They may belong together otherwise than as one sentence. */
  readonly isInDoubt: boolean;
}

function surePairs(paired: Paired): Joint[] {
  return paired.pairs.flatMap((pair) => {
    const sum = pair.score + pair.margin;
    if (sum < SURE || pair.margin < MARGIN || isRivalled(paired, pair)) return [];
    const isSure = isShownByWords(paired, pair) ? pair.margin >= MARGIN_OF_WORDS : sum >= SURE_BY_FORM;
    return [{ ...pair, isInDoubt: !isSure }];
  });
}

/** Whether anything that two halves say shows that they are one sentence: one is cut inside of a clause, or they meet. */
function isShownByWords({ page, endings, beginnings }: Paired, { from, to }: Pair): boolean {
  const [end, beginning] = [endings.get(from), beginnings.get(to)];
  if (end === undefined || beginning === undefined) return false;
  return (
    end.isInsideByWords ||
    beginning.isInsideByWords ||
    isMet(page, new TwoHalves(page, end, beginning).signsOfReading())
  );
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
      isInsideByWords: signs.some((sign) => INSIDE_BY_WORDS.has(sign)),
      isPlainlyCut: signs.some((sign) => sign !== "ends-in-running-text" && page.facts.weights[sign] > 0),
    };
  });
}

const INSIDE_ENDS: readonly RuleName[] = ["ends-in-clause", "ends-in-quotation", "ends-in-word"];
const INSIDE_BEGINNINGS: readonly RuleName[] = ["begins-in-clause", "begins-closing", "reads-surely-inside"];
const INSIDE: ReadonlySet<RuleName> = new Set([...INSIDE_ENDS, ...INSIDE_BEGINNINGS, "begins-small"]);
const INSIDE_BY_WORDS: ReadonlySet<RuleName> = new Set([
  ...INSIDE_ENDS,
  ...INSIDE_BEGINNINGS,
  "begins-with-quoted-phrase",
]);

/** Whatever their words say where they meet, two halves with these log odds are never joined: the greatest sum of that is 14, but for names. */
const HOPELESS = -9;

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
  readonly both: TwoHalves;
  readonly place: RuleName[] | null;
  /** What the form of both says. */
  readonly form: number;
}

/** How sure it is that one half goes on in another, as log odds; -Infinity where it cannot. */
function scoreOf(page: PageHalves, terms: SharedTerms, { end, beginning, both, place, form }: Match): number {
  const { weights } = page.facts;
  const isCaption = page.elements[beginning.at]?.kind === "caption";
  if (
    place === null ||
    (isCaption && (beginning.at !== end.at + 1 || !beginning.isInside)) ||
    sameStart(page, end, beginning)
  )
    return Number.NEGATIVE_INFINITY;
  const known = end.score + beginning.score + form + sumOf(weights, place);
  if (known <= HOPELESS) return known;
  const met = both.signs();
  // What reads both words by words takes long, too.
  const isOpen = known + sumOf(weights, met) + weights["reads-on-surely"] + weights["shares-much"] > 0;
  const meeting = isOpen ? both.signsOfReading() : met;
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

function isMet({ facts }: PageHalves, meeting: readonly RuleName[]): boolean {
  return meeting.some((sign) => facts.weights[sign] > 0);
}

function sameStart({ text, elements }: PageHalves, end: Half, beginning: Half): boolean {
  const one = elements[end.at];
  const start = one === undefined ? "" : firstWords(text, one, SAME_START);
  return start.length === SAME_START && beginning.words.startsWith(start);
}

/** Two halves that each go on with the other are none: the weakest joint of a circle is none. */
function withoutCircles(pairs: readonly Joint[]): Joint[] {
  const next = new Map<number, number>();
  const kept: Joint[] = [];
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
function put(page: PageHalves, joints: readonly Joint[], { ends, beginnings }: Halves): PageElement[] {
  const cut = (halves: readonly Half[], least: number) =>
    new Set(halves.filter(({ score }) => score >= least).map(({ at }) => at));
  const cutBehind = cut(ends, CUT);
  const cutBefore = cut(beginnings, CUT_BEGINNING);
  const layout = new Layout(page);
  const next = new Map(joints.map((joint) => [joint.from, joint]));
  const taken = new Set(joints.map(({ to }) => to));
  const inside = new Set<number>();
  const whole = new Map<number, PageElement>();
  for (const [at, first] of page.elements.entries()) {
    if (taken.has(at)) continue;
    let current = first;
    let last = at;
    const ranges = [...first.ranges];
    for (let joint = next.get(last); joint !== undefined; joint = next.get(last)) {
      const { to } = joint;
      const other = page.elements[to] as PageElement;
      if (joint.isInDoubt) ranges.push({ ...(ranges.pop() as TextRange), isInDoubt: true });
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
