/** Of an article of which nothing is read. */
export const NO_PIECES: readonly number[] = [];

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

/** Whether a piece in this role is no part of a text as it is written. */
export function isOfHeading(role: Role): boolean {
  return HEADING_ROLES.includes(role);
}

/** What speaks for something: how strong each sign is, by its name. */
export type Signs = ReadonlyMap<string, number>;

/** What each sign of a role ("opens first"), or a role behind another ("line>next"), is worth; nothing if it is not in it. */
export type StoryWeights = ReadonlyMap<string, number>;

/** A piece as its role is told. */
interface StoryPiece {
  /** It may be a heading, or text, or either. */
  readonly mayHead: boolean;
  readonly mayBeText: boolean;
  /** Of a marked heading: 1 is the highest; else 0. */
  readonly rank: number;
  /** It is marked as a heading and stands, or its headline does, right above what opens an article: it is never nobody's. */
  readonly isHead: boolean;
  /** A line of an index, or what stands above one: it is nobody's, as far as it can be. */
  readonly isIndex: boolean;
  /** A section's name stands right above it, or it heads short news: as a heading, it is of none of the articles above. */
  readonly isBelowSection: boolean;
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
  /** The same of the piece and the next ones of its block. */
  readonly likenessAhead: number;
}

/** An article as far as it is read. */
export interface OpenArticle {
  /** Articles are numbered in the order in which they begin. */
  readonly number: number;
  readonly isTitled: boolean;
  /** The rank of its headlines: 1 is the highest, 0 where none is marked. */
  readonly rank: number;
  /** Its last pieces of text, the last one first; behind the one that they stand by, its headlines. */
  readonly pieces: readonly number[];
}

/** The last step of one way to read a page. */
export interface StoryStep {
  /** What speaks for this way, up to here. */
  readonly score: number;
  /** Natural logarithm of how likely the step is among those that were possible behind the one before, at most 0. */
  readonly logLikelihood: number;
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
  /** Headlines that stand above and whose article has not begun, the last one first. */
  readonly awaited: readonly number[];
  /** The rank of these, as that of an article's. */
  readonly awaitedRank: number;
}

/** So many articles may go on. */
const MOST_OPEN = 9;
/** So many of an article's last pieces are remembered. */
const MOST_PIECES = 24;

/** The steps that may follow a step, with its score and certain: nothing of what speaks for themselves is added. */
export function nextSteps(
  page: StoryPage,
  before: StoryStep | null,
  at: number,
  longer: Lengthen = lengthened,
): StoryStep[] {
  const place = { before, at, longer };
  const piece = page.pieces[at] as StoryPiece;
  const { mayHead, mayBeText, rank, goesOn, isApart, isBound } = piece;
  const steps = mayHead ? headingRoles(before, piece).map((role) => headingStep(place, rank, role)) : [];
  if (!mayBeText) return steps;
  const owner = goesOn === null ? null : articleOf(before, goesOn);
  if (owner !== null) return [textStep(place, owner)];
  const [current, ...others] = before?.articles ?? [];
  if (isBound && !mayHead && current !== undefined) return [textStep(place, current)];
  const last = before?.role ?? null;
  if (last !== "section" && last !== "inside") {
    steps.push(
      textStep(place, {
        number: before?.begun ?? 0,
        isTitled: awaitsArticle(before),
        rank: before?.awaitedRank ?? 0,
        pieces: before?.awaited ?? NO_PIECES,
      }),
    );
    for (const article of others) steps.push(textStep(place, article));
  }
  if (current !== undefined && last !== "below-text" && !(isApart && steps.length > 0))
    steps.push(textStep(place, current));
  return steps;
}

/** The roles that a heading may have by what it is. */
function headingRoles(before: StoryStep | null, piece: StoryPiece): readonly Role[] {
  const { mayBeText, isHead, isIndex, isBelowSection } = piece;
  const possible = rolesBehind(before);
  const apart = possible.filter((role) => role === "above-text" || role === "alone");
  const roles = (isBelowSection && apart.length > 0 ? apart : possible).filter(
    (role) => (role !== "line" || !mayBeText) && (role !== "alone" || !isHead),
  );
  return isIndex && roles.includes("alone") ? ["alone"] : roles;
}

/** The roles that a heading may have by what stands above it: above the first text nothing is of an article but what heads one. */
function rolesBehind(before: StoryStep | null): readonly Role[] {
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

function headingStep({ before, at, longer }: Place, rank: number, role: Role): StoryStep {
  const { score = 0, article = -1, articles = [], begun = 0, awaited = NO_PIECES, awaitedRank = 0 } = before ?? {};
  const heads = role === "below-text" || role === "inside";
  return {
    score,
    logLikelihood: 0,
    before,
    at,
    role,
    article,
    articles: heads
      ? articles.map((one) =>
          one.number === article
            ? { ...one, isTitled: true, rank: higher(one.rank, rank), pieces: longer(one.pieces, at, true) }
            : one,
        )
      : articles,
    begun,
    awaited: role === "above-text" ? longer(awaited, at, false) : awaited,
    awaitedRank: role === "above-text" ? higher(awaitedRank, rank) : awaitedRank,
  };
}

/** The higher of two ranks. */
function higher(one: number, other: number): number {
  return one === 0 || other === 0 ? Math.max(one, other) : Math.min(one, other);
}

/** Where a step is taken. */
interface Place {
  readonly before: StoryStep | null;
  readonly at: number;
  readonly longer: Lengthen;
}

/** The pieces of an article with one more: a text before the others, a headline of its behind the last text. */
export type Lengthen = (pieces: readonly number[], at: number, isHeadline: boolean) => readonly number[];

export const lengthened: Lengthen = (pieces, at, isHeadline) =>
  isHeadline
    ? [...pieces.slice(0, 1), at, ...pieces.slice(1, MOST_PIECES - 1)]
    : [at, ...pieces.slice(0, MOST_PIECES - 1)];

function textStep({ before, at, longer }: Place, article: OpenArticle): StoryStep {
  const {
    score = 0,
    article: current = -1,
    articles = [],
    begun = 0,
    awaited = NO_PIECES,
    awaitedRank = 0,
  } = before ?? {};
  const isFirst = article.number === begun;
  const others = articles.filter(({ number }) => number !== article.number);
  const added = { ...article, pieces: longer(article.pieces, at, false) };
  return {
    score,
    logLikelihood: 0,
    before,
    at,
    role: isFirst ? "first" : article.number === current ? "next" : "return",
    article: article.number,
    articles: [added, ...others.slice(0, MOST_OPEN - 1)],
    begun: isFirst ? begun + 1 : begun,
    awaited: isFirst ? NO_PIECES : awaited,
    awaitedRank: isFirst ? 0 : awaitedRank,
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

/** Whether headlines stand above whose article has not begun. */
export function awaitsArticle(step: StoryStep | null): boolean {
  return step !== null && step.awaited.length > 0;
}

/** The article of the text above, to which text was added last. */
export function currentOf(before: StoryStep | null): OpenArticle | undefined {
  return before?.articles[0];
}
