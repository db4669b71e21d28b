import type { TokenTable } from "../../embed/token-table.ts";
import type { Quotation } from "../answer.ts";
import { type Excerpt, withinMet } from "../answering/excerpt.ts";
import { quote } from "../answering/quote.ts";
import { aboutTold, type ComparedTelling, type Comparison, type Mark } from "../comparison.ts";
import { composedOrder } from "../composed.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { differencesOf, type Marked } from "./contrast.ts";
import { whatIsAsked } from "./fact-pairs.ts";
import { ofOneStory, SAME_EVENT } from "./one-story.ts";
import { placeInQuotation } from "./place-in-quotation.ts";
import type { Telling, Told } from "./told.ts";
import { type ToldArticle, toldArticle } from "./told-article.ts";

/** More do not stand side by side. */
const MOST_COLUMNS = 4;
/** So many articles are compared. */
const MOST_COMPARED = 8;
/** Longer excerpts, in UTF-16 units, are cut to the sentence that answers and those that differ. */
const LONGEST = 600;

/** So many passages of an article are compared. */
const OF_EACH = 3;

/** An article with what it has otherwise than others. */
interface Column {
  readonly article: ToldArticle;
  /** Place of the telling that is shown: of an article that differs, the surest that does. */
  readonly shown: number;
  readonly marks: readonly PlacedMark[];
}

/** What is marked, against the article of which place, and what of it; null where nothing stands there. */
interface PlacedMark {
  readonly marked: Marked;
  readonly against: number;
  readonly other: Marked | null;
}

/**
 * What several articles tell of what is asked, a passage of each, and the numbers, dates, names and denials that differ. Reprints are
 * told as one. @throws QuotationMismatchError when a quotation is not what the source says
 */
export function compareArticles(told: Told, tokens: TokenTable): Comparison {
  const articles = articlesOf(ofOneStory(told, SAME_EVENT, tokens), tokens);
  const asked = whatIsAsked(told.question, tokens);
  const differences = articles.flatMap((one, i) =>
    articles.slice(i + 1).flatMap((other, j) =>
      differencesOf(one, other, asked).map((each) => ({
        ...each,
        at: [i, i + 1 + j] as const,
      })),
    ),
  );
  const columns = articles.map((article, at): Column => {
    const marks = differences.flatMap(({ marked: [one, other], at: [i, j] }) => [
      ...(at === i && one !== null ? [{ marked: one, against: j, other }] : []),
      ...(at === j && other !== null ? [{ marked: other, against: i, other: one }] : []),
    ]);
    return { article, marks, shown: marks.length === 0 ? 0 : Math.min(...marks.map(({ marked }) => marked.telling)) };
  });
  const differs = (at: number) => differences.some(({ at: [i, j] }) => at === i || at === j);
  const places = columns.map((_, at) => at).sort((a, b) => Number(differs(b)) - Number(differs(a)) || a - b);
  const dateOf = (at: number) => articles[at]?.tellings[0]?.passage.article.date ?? null;
  const ordered = composedOrder(places.slice(0, MOST_COLUMNS), dateOf).items;
  const compared = quoteAll(columns, ordered);
  const about = aboutTold(told);
  if (compared.length < 2) return { kind: "not-compared", quotation: compared[0]?.quotation ?? null, ...about };
  return { kind: "compared", tellings: compared, ...about };
}

/** The articles of tellings, the surest first, with what stands beside them. */
function articlesOf(tellings: readonly Telling[], tokens: TokenTable): ToldArticle[] {
  const ids = [...new Set(tellings.map(({ passage }) => passage.articleId))].slice(0, MOST_COMPARED);
  return ids.map((id) => {
    const own = tellings.filter(({ passage }) => passage.articleId === id).slice(0, OF_EACH);
    return toldArticle(own, besideAll(own), tokens);
  });
}

/** The passages around these, which are of one article, once each. */
function besideAll(tellings: readonly Telling[]): StoredPassage[] {
  const known = new Set(tellings.map(({ passage }) => passage.id));
  const beside = new Map(
    tellings.flatMap((telling) => telling.beside.map((passage) => [passage.id, passage] as const)),
  );
  return [...beside.values()].filter(({ id }) => !known.has(id));
}

/** The columns of these places, in this order. */
function quoteAll(columns: readonly Column[], places: readonly number[]): ComparedTelling[] {
  const chosen = places.map((place) => columns[place] as Column);
  return chosen.map(({ article, shown, marks }) => {
    const telling = article.tellings[shown] as Telling;
    // Both sides of what differs are shown, or none.
    const seen = marks.filter(
      ({ marked, against, other }) =>
        marked.telling === shown && (other === null || other.telling === columns[against]?.shown),
    );
    const differing = seen.map(({ marked }) => marked.sentence);
    const { passage, score, alsoIn, source } = telling;
    const excerpt = excerptOf(telling, differing);
    const isAnswerShown = excerpt.first <= telling.answering && telling.answering <= excerpt.last;
    const answering = isAnswerShown ? telling.answering : (differing[0] ?? null);
    const quotation = quote(passage.whole ?? passage, { excerpt, answering, score }, source);
    return {
      quotation: { ...quotation, alsoIn: [...quotation.alsoIn, ...alsoIn] },
      marks: placed(seen, telling, { quotation, places }),
    };
  });
}

/** From the first to the last of the sentences that answer or differ; where that is long, of those that differ. */
function excerptOf({ passage, answering }: Telling, differing: readonly number[]): Excerpt {
  const all = [answering, ...differing];
  const excerpt = { first: Math.min(...all), last: Math.max(...all) };
  const { sentences } = passage;
  const length = (sentences[excerpt.last]?.end ?? 0) - (sentences[excerpt.first]?.start ?? 0);
  const isLong = length > LONGEST && differing.length > 0;
  const chosen = isLong ? { first: Math.min(...differing), last: Math.max(...differing) } : excerpt;
  return withinMet(passage, chosen, isLong ? (differing[0] as number) : answering);
}

/** Marks in a quotation's text, in its order. */
function placed(
  marks: readonly PlacedMark[],
  { passage }: Telling,
  { quotation, places }: { quotation: Quotation; places: readonly number[] },
): Mark[] {
  const found = new Map<number, Mark>();
  for (const { marked, against } of marks) {
    const at = places.indexOf(against);
    const range = placeInQuotation(marked, marked.sentence, passage, quotation);
    if (at < 0 || range === null) continue;
    const others = new Set([...(found.get(range.start)?.against ?? []), at]);
    found.set(range.start, { ...range, kind: marked.kind, against: [...others].sort((a, b) => a - b) });
  }
  const inOrder = [...found.values()].sort((a, b) => a.start - b.start);
  return inOrder.filter((mark, at) => at === 0 || mark.start >= (inOrder[at - 1]?.end ?? 0));
}
