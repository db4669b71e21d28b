import {
  currentOf,
  isOfHeading,
  NO_PIECES,
  type OpenArticle,
  type Signs,
  type StoryPage,
  type StoryStep,
} from "./reading-steps.ts";

/** What speaks for a step. */
export function signsOfStep(page: StoryPage, step: StoryStep): Map<string, number> {
  const signs = new Map(signsOfLink(page, step));
  const compared = comparedArticle(step);
  const all = [signsOfPiece(page, step)];
  if (compared !== null) all.push(page.signsOfArticle(step.at, compared).signs, signsOfChoice(page, step, compared));
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
  if (before?.isAwaited && before.role !== "above-text") signs.set(`awaited ${role}`, 1);
  return signs;
}

/** The pieces of the article with which a step's text is compared; null where nothing is. */
export function comparedArticle({ role, article, before }: StoryStep): readonly number[] | null {
  if (before === null || (isOfHeading(role) && role !== "line")) return null;
  const own = role === "return" ? before.articles.find(({ number }) => number === article) : currentOf(before);
  return own?.pieces ?? NO_PIECES;
}

/** What the other articles that were read before say of a piece of text. */
export function signsOfChoice(page: StoryPage, { at, role, before }: StoryStep, own: readonly number[]): Signs {
  const articles = before?.articles ?? [];
  const current = currentOf(before);
  const signs = new Map<string, number>();
  const likeness = (one: OpenArticle | undefined) =>
    one === undefined ? 0 : page.signsOfArticle(at, one.pieces).likeness;
  const others = articles.filter(({ pieces }) => pieces !== own).map(likeness);
  if (role === "return") {
    const last = own[0] ?? 0;
    signs.set("articles between", Math.min(4, articles.filter(({ pieces }) => (pieces[0] ?? 0) > last).length));
    signs.set("liker than current", page.signsOfArticle(at, own).likeness - likeness(current));
  }
  const most = Math.max(0, ...others);
  signs.set("other likeness", most);
  const lead = (own.length > 0 ? page.signsOfArticle(at, own).likeness : 0) - most;
  signs.set("liker than others", Math.max(0, lead));
  signs.set("others liker", Math.max(0, -lead));
  return signs;
}
