import {
  type ArticleSigns,
  awaitsArticle,
  currentOf,
  isOfHeading,
  NO_PIECES,
  type OpenArticle,
  type Role,
  type Signs,
  type StoryPage,
  type StoryStep,
} from "./reading-steps.ts";

/** What speaks for a step. */
export function signsOfStep(page: StoryPage, step: StoryStep): Map<string, number> {
  const signs = new Map(signsOfLink(page, step));
  const compared = comparedArticle(step);
  const all = [signsOfPiece(page, step)];
  if (compared !== null) all.push(page.signsOfArticle(step.at, compared).signs);
  if (compared !== null && isText(step.role)) all.push(signsOfChoice(page, step, compared));
  for (const known of all) for (const [sign, strength] of known) signs.set(`${sign} ${step.role}`, strength);
  return signs;
}

export function signsOfPiece({ pieces }: StoryPage, { at }: StoryStep): Signs {
  return pieces[at]?.signs ?? new Map();
}

/** What a role behind another says. */
export function signsOfLink({ pieces }: StoryPage, { at, role, before }: StoryStep): Signs {
  const link = `${before?.role ?? "start"}>${role}`;
  const isTitled = currentOf(before)?.isTitled ?? false;
  const signs = new Map([
    [link, 1],
    [`${link} ${isTitled ? "titled" : "untitled"}`, 1],
  ]);
  const own = currentOf(before)?.rank ?? 0;
  const rank = pieces[at]?.rank ?? 0;
  if (own > 0 && isOfHeading(role))
    signs.set(`${rank === 0 ? "unmarked" : rank < own ? "higher" : rank > own ? "lower" : "same"} rank ${role}`, 1);
  if (awaitsArticle(before) && before?.role !== "above-text") signs.set(`awaited ${role}`, 1);
  return signs;
}

/** Whether a piece in this role is read as text, be it a line that looks like a heading. */
export function isText(role: Role): boolean {
  return role === "line" || !isOfHeading(role);
}

/** The pieces of the article with which a step's text, or a heading and the text below it, is compared; null where nothing is. */
export function comparedArticle({ role, article, before }: StoryStep): readonly number[] | null {
  if (before === null) return null;
  const own = role === "return" ? before.articles.find(({ number }) => number === article) : currentOf(before);
  return own?.pieces ?? NO_PIECES;
}

/** Nothing is in common. */
const UNLIKE = { likeness: 0, likenessAhead: 0 };

/** What the other articles that were read before say of a piece of text. */
export function signsOfChoice(page: StoryPage, { at, role, before }: StoryStep, own: readonly number[]): Signs {
  const articles = before?.articles ?? [];
  const signs = new Map<string, number>();
  const [ofOwn, ofCurrent, most] = [{ ...UNLIKE }, { ...UNLIKE }, { ...UNLIKE }];
  let between = 0;
  for (const [place, { likeness, likenessAhead }] of likenesses(page, at, articles).entries()) {
    const { number, pieces } = articles[place] as OpenArticle;
    if (number === before?.article) Object.assign(ofCurrent, { likeness, likenessAhead });
    if (pieces === own) Object.assign(ofOwn, { likeness, likenessAhead });
    else {
      most.likeness = Math.max(most.likeness, likeness);
      most.likenessAhead = Math.max(most.likenessAhead, likenessAhead);
    }
    if ((pieces[0] ?? 0) > (own[0] ?? 0)) between += 1;
  }
  if (role === "return") {
    signs.set("articles between", Math.min(4, between));
    signs.set("liker than current", ofOwn.likeness - ofCurrent.likeness);
    signs.set("liker than current ahead", ofOwn.likenessAhead - ofCurrent.likenessAhead);
  }
  signs.set("other likeness", most.likeness);
  const lead = ofOwn.likeness - most.likeness;
  signs.set("liker than others", Math.max(0, lead));
  signs.set("others liker", Math.max(0, -lead));
  const leadAhead = ofOwn.likenessAhead - most.likenessAhead;
  signs.set("liker than others ahead", Math.max(0, leadAhead));
  signs.set("others liker ahead", Math.max(0, -leadAhead));
  return signs;
}

/** What speaks for a piece to be of each of some articles; the steps that follow one step ask for the same. */
const known = new WeakMap<readonly OpenArticle[], { at: number; likenesses: readonly ArticleSigns[] }>();

function likenesses(page: StoryPage, at: number, articles: readonly OpenArticle[]): readonly ArticleSigns[] {
  const found = known.get(articles);
  if (found?.at === at) return found.likenesses;
  const made = articles.map(({ pieces }) => page.signsOfArticle(at, pieces));
  known.set(articles, { at, likenesses: made });
  return made;
}
