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
interface StoryPiece {
  readonly mayHead: boolean;
  /** Index of the piece whose sentence goes on here. */
  readonly goesOn: number | null;
  /** It opens an article, and the text above closes one: no text could be more plainly another's. */
  readonly isApart: boolean;
  /** It stands right below a byline, or below "continued from page 1", which is its own. */
  readonly isBound: boolean;
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
interface OpenArticle {
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
  let ways: readonly (StoryStep | null)[] = [null];
  for (let at = 0; at < page.pieces.length; at += 1) {
    const ofPiece = new Map<Role, number>();
    const worthOfPiece = (step: StoryStep): number => {
      const known = ofPiece.get(step.role) ?? worthOf(signsOfPiece(page, step), weights, step.role);
      ofPiece.set(step.role, known);
      return known;
    };
    const further = ways.flatMap((before) =>
      nextSteps(page, before, at).map((step) => {
        const ofWay = worthOf(signsOfLink(step), weights) + worthOf(signsOfContext(page, step), weights, step.role);
        return { ...step, score: step.score + worthOfPiece(step) + ofWay + bonus(step) };
      }),
    );
    const best = further.sort((a, b) => b.score - a.score).slice(0, most);
    ways = best;
    yield best;
  }
}

/** What signs are worth, for a role where they are not of links. */
function worthOf(signs: Signs, weights: StoryWeights, role?: Role): number {
  let sum = 0;
  for (const [sign, strength] of signs)
    sum += strength * (weights.get(role === undefined ? sign : `${sign} ${role}`) ?? 0);
  return sum;
}

/** The steps that may follow a step, with its score: nothing of what speaks for themselves is added. */
export function nextSteps(page: StoryPage, before: StoryStep | null, at: number): StoryStep[] {
  const { mayHead, goesOn, isApart, isBound } = page.pieces[at] as StoryPiece;
  if (mayHead) return headingRoles(before).map((role) => headingStep(before, at, role));
  const owner = goesOn === null ? null : articleOf(before, goesOn);
  if (owner !== null) return [textStep(before, at, owner)];
  const current = currentOf(before);
  if (isBound && current !== undefined) return [textStep(before, at, current)];
  const steps: StoryStep[] = [];
  const last = before?.role ?? null;
  if (last !== "section" && last !== "inside") {
    steps.push(textStep(before, at, { number: before?.begun ?? 0, isTitled: before?.isAwaited ?? false, pieces: [] }));
    for (const article of before?.articles ?? [])
      if (article.number !== before?.article) steps.push(textStep(before, at, article));
  }
  if (current !== undefined && last !== "below-text" && !(isApart && steps.length > 0))
    steps.push(textStep(before, at, current));
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
  const signs = new Map(signsOfLink(step));
  for (const known of [signsOfPiece(page, step), signsOfContext(page, step)])
    for (const [sign, strength] of known) signs.set(`${sign} ${step.role}`, strength);
  return signs;
}

function signsOfPiece({ pieces }: StoryPage, { at }: StoryStep): Signs {
  return (pieces[at] as StoryPiece).signs;
}

/** What a role behind another says. */
function signsOfLink({ role, before }: StoryStep): Signs {
  const link = `${before?.role ?? "start"}>${role}`;
  const isTitled = currentOf(before)?.isTitled ?? false;
  const signs = new Map([
    [link, 1],
    [`${link} ${isTitled ? "titled" : "untitled"}`, 1],
  ]);
  if (before?.isAwaited && before.role !== "above-text") signs.set(`awaited ${role}`, 1);
  return signs;
}

/** The article of the text above. */
function currentOf(before: StoryStep | null): OpenArticle | undefined {
  return before?.articles.find(({ number }) => number === before.article);
}

const NO_SIGNS: Signs = new Map();

/** What the articles that were read before say of a piece of text. */
function signsOfContext(page: StoryPage, { at, role, article, before }: StoryStep): Signs {
  if (before === null || (page.pieces[at]?.mayHead && role !== "line")) return NO_SIGNS;
  const { articles } = before;
  const current = currentOf(before);
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
function mayEnd({ role, isAwaited }: StoryStep): boolean {
  return !isAwaited && role !== "section" && role !== "inside";
}
