/** What a piece of a page is for the articles around it. */
export type Role =
  /** A headline, kicker or deck of an article that begins below. */
  | "above-text"
  /** The same, of the article that ends above. */
  | "below-text"
  /** The same, of the article in which it stands. */
  | "inside"
  /** A heading of a part of an article. */
  | "section"
  /** A heading of none: a column's name, a line of an index. */
  | "alone"
  /** Looks like a heading, and is text. */
  | "line"
  /** Text with which an article begins. */
  | "first"
  /** Text that goes on with the article above it. */
  | "next"
  /** Text that goes on with an article behind which others were printed. */
  | "return";

const HEADING_ROLES: readonly Role[] = ["above-text", "below-text", "inside", "section", "alone", "line"];

/** What speaks for something: how strong each sign is, by its name. */
export type Signs = ReadonlyMap<string, number>;

/** What each sign of a role ("opens first"), or a role behind another ("line>next"), is worth; nothing if it is not in it. */
export type StoryWeights = ReadonlyMap<string, number>;

/** A piece as its role is told. */
export interface StoryPiece {
  readonly mayHead: boolean;
  /** Index of the piece whose sentence goes on here. */
  readonly goesOn: number | null;
  /** What it shows by itself, and by what is printed around it. */
  readonly signs: Signs;
}

/** A page whose pieces are to be put into articles. */
export interface StoryPage {
  readonly pieces: readonly StoryPiece[];
  /** What speaks for a piece of text to be of an article with these pieces, the last one first; always the same list for the same. */
  signsOfArticle(at: number, pieces: readonly number[]): ArticleSigns;
}

export interface ArticleSigns {
  readonly signs: Signs;
  /** How much of what the piece says is of the article, about -1..1. */
  readonly likeness: number;
}

/** An article as far as it is read. */
export interface OpenArticle {
  /** Articles are numbered in the order in which they begin. */
  readonly number: number;
  readonly isTitled: boolean;
  /** Its last pieces of text, the last one first. */
  readonly pieces: readonly number[];
}

/** The last step of one way to read a page. */
export interface StoryStep {
  /** What speaks for this way, up to here. */
  readonly score: number;
  readonly before: StoryStep | null;
  /** Index of the piece. */
  readonly at: number;
  readonly role: Role;
  /** Number of the piece's article; of headings above a text, that of the text above them; -1 where there is none. */
  readonly article: number;
  /** The articles to which text was added last, the last one first. */
  readonly articles: readonly OpenArticle[];
  /** In how many articles. */
  readonly begun: number;
  /** Headlines stand above whose article has not begun. */
  readonly isAwaited: boolean;
}

/** So many articles may go on. */
const MOST_OPEN = 9;
/** So many of an article's last pieces are remembered. */
const MOST_PIECES = 24;
/** So many ways to read a page are followed. */
const MOST_WAYS = 12;

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
  let ways: readonly (StoryStep | null)[] = [null];
  for (let at = 0; at < page.pieces.length; at += 1) {
    const further = ways.flatMap((before) =>
      nextSteps(page, before, at).map((step) => ({
        ...step,
        score: step.score + scoreOf(signsOfStep(page, step), weights) + bonus(step),
      })),
    );
    const best = further.sort((a, b) => b.score - a.score).slice(0, MOST_WAYS);
    ways = best;
    yield best;
  }
}

function scoreOf(signs: Signs, weights: StoryWeights): number {
  let sum = 0;
  for (const [sign, strength] of signs) sum += strength * (weights.get(sign) ?? 0);
  return sum;
}

/** The steps that may follow a step, with its score: nothing of what speaks for themselves is added. */
export function nextSteps(page: StoryPage, before: StoryStep | null, at: number): StoryStep[] {
  const { mayHead, goesOn } = page.pieces[at] as StoryPiece;
  if (mayHead) return headingRoles(before).map((role) => headingStep(before, at, role));
  const owner = goesOn === null ? null : articleOf(before, goesOn);
  const own = owner === null ? undefined : textStep(before, at, owner);
  if (own !== undefined) return [own];
  const steps: StoryStep[] = [];
  const last = before?.role ?? null;
  if (last !== "section" && last !== "inside") {
    steps.push(textStep(before, at, { number: before?.begun ?? 0, isTitled: before?.isAwaited ?? false, pieces: [] }));
    for (const article of before?.articles ?? [])
      if (article.number !== before?.article) steps.push(textStep(before, at, article));
  }
  const current = before?.articles.find(({ number }) => number === before.article);
  if (current !== undefined && last !== "below-text") steps.push(textStep(before, at, current));
  return steps;
}

/** The roles that a heading may have: above the first text nothing is of an article but what heads one. */
function headingRoles(before: StoryStep | null): readonly Role[] {
  if (before === null || before.article < 0) return ["above-text", "alone"];
  switch (before.role) {
    case "above-text":
      return ["above-text"];
    case "section":
    case "inside":
      return ["section", "inside"];
    case "below-text":
      return ["above-text", "below-text", "alone"];
    default:
      return HEADING_ROLES;
  }
}

function headingStep(before: StoryStep | null, at: number, role: Role): StoryStep {
  const { score = 0, article = -1, articles = [], begun = 0, isAwaited = false } = before ?? {};
  const heads = role === "below-text" || role === "inside";
  return {
    score,
    before,
    at,
    role,
    article,
    articles: heads ? articles.map((one) => (one.number === article ? { ...one, isTitled: true } : one)) : articles,
    begun,
    isAwaited: isAwaited || role === "above-text",
  };
}

function textStep(before: StoryStep | null, at: number, article: OpenArticle): StoryStep {
  const { score = 0, article: current = -1, articles = [], begun = 0, isAwaited = false } = before ?? {};
  const isFirst = article.number === begun;
  const others = articles.filter(({ number }) => number !== article.number);
  const longer = { ...article, pieces: [at, ...article.pieces.slice(0, MOST_PIECES - 1)] };
  return {
    score,
    before,
    at,
    role: isFirst ? "first" : article.number === current ? "next" : "return",
    article: article.number,
    articles: [longer, ...others.slice(0, MOST_OPEN - 1)],
    begun: isFirst ? begun + 1 : begun,
    isAwaited: isAwaited && !isFirst,
  };
}

/** The article of an earlier piece, as it is now or, if nothing was added to it for long, as it was. */
function articleOf(before: StoryStep | null, piece: number): OpenArticle | null {
  let step = before;
  while (step !== null && step.at !== piece) step = step.before;
  const number = step?.article;
  const isOf = (one: OpenArticle) => one.number === number;
  return before?.articles.find(isOf) ?? step?.articles.find(isOf) ?? null;
}

/** What speaks for a step. */
export function signsOfStep(page: StoryPage, step: StoryStep): Map<string, number> {
  const { at, role, before } = step;
  const signs = new Map<string, number>();
  for (const [sign, strength] of (page.pieces[at] as StoryPiece).signs) signs.set(`${sign} ${role}`, strength);
  const current = before?.articles.find(({ number }) => number === before.article);
  const link = `${before?.role ?? "start"}>${role}`;
  signs.set(link, 1);
  signs.set(`${link} ${current?.isTitled ? "titled" : "untitled"}`, 1);
  if (before?.isAwaited && before.role !== "above-text") signs.set(`awaited ${role}`, 1);
  if (before !== null && (page.pieces[at]?.mayHead === false || role === "line"))
    for (const [sign, strength] of signsOfContext(page, step, current)) signs.set(`${sign} ${role}`, strength);
  return signs;
}

/** What the articles that were read before say of a piece of text. */
function signsOfContext(page: StoryPage, step: StoryStep, current: OpenArticle | undefined): Map<string, number> {
  const { at, role, article, before } = step;
  const articles = before?.articles ?? [];
  const own = role === "return" ? articles.find(({ number }) => number === article) : current;
  const found = own === undefined ? null : page.signsOfArticle(at, own.pieces);
  const signs = new Map(found?.signs ?? []);
  const likeness = (one: OpenArticle | undefined) =>
    one === undefined ? 0 : page.signsOfArticle(at, one.pieces).likeness;
  if (role === "return") {
    const last = own?.pieces[0] ?? 0;
    signs.set("articles between", Math.min(4, articles.filter(({ pieces }) => (pieces[0] ?? 0) > last).length));
    signs.set("liker than current", (found?.likeness ?? 0) - likeness(current));
  } else signs.set("other likeness", Math.max(0, ...articles.filter((one) => one !== current).map(likeness)));
  return signs;
}

/** Whether a page may end behind a step: nothing is awaited. */
export function mayEnd({ role, isAwaited }: StoryStep): boolean {
  return !isAwaited && role !== "section" && role !== "inside";
}
