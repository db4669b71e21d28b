import {
  awaitsArticle,
  currentOf,
  type Lengthen,
  lengthened,
  nextSteps,
  type Role,
  type Signs,
  type StoryPage,
  type StoryStep,
  type StoryWeights,
} from "./reading-steps.ts";
import { comparedArticle, isText, signsOfChoice, signsOfLink, signsOfPiece } from "./step-signs.ts";

/** So many ways to read a page are followed. */
const MOST_WAYS = 12;
/** A text of more pieces is many pages, or none: of such, fewer ways are followed, as they take time and memory. */
const LARGEST_PAGE = 1000;
const WAYS_OF_LARGE = 3;

/** The likeliest way to read a page, a step for each piece (beam search). */
export function likeliestReading(page: StoryPage, weights: StoryWeights): StoryStep[] {
  let last: readonly StoryStep[] = [];
  for (const ways of waysToRead(page, weights)) last = ways;
  const steps: StoryStep[] = [];
  for (let step = last.find(mayEnd) ?? last[0] ?? null; step !== null; step = step.before) steps.push(step);
  return steps.reverse();
}

/**
 * The likeliest ways to read a page up to each piece, the likeliest first.
 * @param bonus what else a step is worth: by this, weights are learnt
 */
export function* waysToRead(
  page: StoryPage,
  weights: StoryWeights,
  bonus: (step: StoryStep) => number = () => 0,
): Generator<readonly StoryStep[]> {
  const most = page.pieces.length > LARGEST_PAGE ? WAYS_OF_LARGE : MOST_WAYS;
  const ofRoles = weightsOfRoles(weights);
  let ways: readonly (StoryStep | null)[] = [null];
  for (let at = 0; at < page.pieces.length; at += 1) {
    const ofPiece = new Map<Role, number>();
    const ofArticle = new Map<readonly number[], Map<Role, number>>();
    const worthOfStep = (step: StoryStep): number => {
      const { role } = step;
      const own = ofRoles.get(role) ?? NO_WEIGHTS;
      const piece = ofPiece.get(role) ?? worthOf(signsOfPiece(page, step), own);
      ofPiece.set(role, piece);
      let context = 0;
      const compared = comparedArticle(step);
      if (compared !== null) {
        const known = ofArticle.get(compared) ?? new Map<Role, number>();
        ofArticle.set(compared, known);
        const article = known.get(role) ?? worthOf(page.signsOfArticle(at, compared).signs, own);
        known.set(role, article);
        context = isText(role) ? article + worthOf(signsOfChoice(page, step, compared), own) : article;
      }
      return piece + context + worthOfLink(step);
    };
    const ofLinks = new Map<string, number>();
    const worthOfLink = (step: StoryStep): number => {
      const { role, before } = step;
      const current = currentOf(before);
      const key = `${before?.role}>${role} ${current?.isTitled} ${current?.rank} ${awaitsArticle(before)}`;
      const known = ofLinks.get(key) ?? worthOf(signsOfLink(page, step), weights);
      ofLinks.set(key, known);
      return known;
    };
    const lists = {
      text: new Map<readonly number[], readonly number[]>(),
      headline: new Map<readonly number[], readonly number[]>(),
    };
    // Ways that have put the same pieces into an article share the list of them: what is known of it is found by it.
    const longer: Lengthen = (pieces, _, isHeadline) => {
      const known = isHeadline ? lists.headline : lists.text;
      const list = known.get(pieces) ?? lengthened(pieces, at, isHeadline);
      known.set(pieces, list);
      return list;
    };
    const further = ways.flatMap((before) => {
      const steps = nextSteps(page, before, at, longer);
      const worths = steps.map(worthOfStep);
      const most = Math.max(...worths);
      const all = most + Math.log(worths.reduce((sum, worth) => sum + Math.exp(worth - most), 0));
      return steps.map((step, i) => {
        const worth = worths[i] ?? 0;
        return { ...step, score: step.score + worth + bonus(step), logLikelihood: worth - all };
      });
    });
    const best = different(
      further.sort((a, b) => b.score - a.score),
      most,
    );
    ways = best;
    yield best;
  }
}

const NO_WEIGHTS: StoryWeights = new Map();

/** The weights of each role's signs by the signs' names. */
function weightsOfRoles(weights: StoryWeights): ReadonlyMap<string, StoryWeights> {
  const ofRoles = new Map<string, Map<string, number>>();
  for (const [name, worth] of weights) {
    const end = name.lastIndexOf(" ");
    const role = name.slice(end + 1);
    const own = ofRoles.get(role) ?? new Map<string, number>();
    ofRoles.set(role, own.set(name.slice(0, end), worth));
  }
  return ofRoles;
}

/** The first of each of the ways from which all that may follow is worth the same. */
function different(ways: readonly StoryStep[], most: number): StoryStep[] {
  const seen = new Set<string>();
  const kept: StoryStep[] = [];
  for (const way of ways) {
    if (kept.length === most) break;
    const state = stateOf(way);
    if (seen.has(state)) continue;
    seen.add(state);
    kept.push(way);
  }
  return kept;
}

function stateOf({ role, article, articles, awaited, awaitedRank }: StoryStep): string {
  const open = articles.map(
    ({ number, isTitled, rank, pieces }) =>
      `${number === article ? "*" : ""}${isTitled ? "t" : ""}${rank}:${numberOf(pieces)}`,
  );
  return `${role}${numberOf(awaited)}:${awaitedRank} ${open.join(" ")}`;
}

const numbers = new WeakMap<readonly number[], number>();
let numbered = 0;

function numberOf(pieces: readonly number[]): number {
  const known = numbers.get(pieces);
  if (known !== undefined) return known;
  numbered += 1;
  numbers.set(pieces, numbered);
  return numbered;
}

/** What signs are worth. */
function worthOf(signs: Signs, weights: StoryWeights): number {
  let sum = 0;
  for (const [sign, strength] of signs) sum += strength * (weights.get(sign) ?? 0);
  return sum;
}

/** Whether a page may end behind a step: nothing is awaited. */
function mayEnd(step: StoryStep): boolean {
  const { role } = step;
  return !awaitsArticle(step) && role !== "section" && role !== "inside";
}
