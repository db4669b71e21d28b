import type { Question, Quotation } from "../answer.ts";
import { type Excerpt, withinMet } from "../answering/excerpt.ts";
import { quote, sourcePartOf } from "../answering/quote.ts";
import type { ComparedTelling, Comparison, Mark } from "../comparison.ts";
import { composedOrder } from "../composed.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { differencesOf, type Marked, type ToldArticle, toldArticle, whatIsAsked } from "./contrast.ts";
import { ofOneStory, SAME_EVENT } from "./one-story.ts";
import { placeInQuotation } from "./place-in-quotation.ts";
import { type Telling, type TellingFrom, tellingsOf } from "./tellings.ts";

/** More do not stand side by side. */
const MOST_COLUMNS = 4;
/** So many articles are compared. */
const MOST_COMPARED = 8;
/** Longer excerpts, in UTF-16 units, are cut to the sentence that answers and those that differ. */
const LONGEST = 600;

/** So many passages of an article are compared, and so many beside each looked at. */
const OF_EACH = 3;
const BESIDE = 2;

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
export async function compareArticles(question: Question, from: TellingFrom): Promise<Comparison> {
  const { snapshot, models } = from;
  const told = await tellingsOf(question, from);
  const articles = await articlesOf(await ofOneStory(told.tellings, SAME_EVENT, from), from);
  const asked = whatIsAsked(told.question, models.tokens);
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
  const compared = await quoteAll(columns, ordered, snapshot);
  const away = snapshot.partsAway === undefined ? {} : { partsAway: snapshot.partsAway };
  if (compared.length < 2) return { kind: "not-compared", quotation: compared[0]?.quotation ?? null, ...away };
  return { kind: "compared", tellings: compared, ...away };
}

/** The articles of tellings, the surest first, with what stands beside them. */
async function articlesOf(tellings: readonly Telling[], { snapshot, models }: TellingFrom): Promise<ToldArticle[]> {
  const ids = [...new Set(tellings.map(({ passage }) => passage.articleId))].slice(0, MOST_COMPARED);
  const all = ids.map((id) => tellings.filter(({ passage }) => passage.articleId === id).slice(0, OF_EACH));
  const known = new Set(all.flatMap((each) => each.map(({ passage }) => passage.id)));
  const near = [...new Set([...known].flatMap(around))].filter((id) => !known.has(id));
  const beside = await snapshot.passages(near);
  return all.map((each) => {
    const own = beside.filter(({ articleId }) => articleId === each[0]?.passage.articleId);
    return toldArticle(each, own, models.tokens);
  });
}

/** Ids are in the order of the passages in their article. */
function around(id: number): number[] {
  return Array.from({ length: 2 * BESIDE + 1 }, (_, i) => id - BESIDE + i).filter((each) => each > 0);
}

/** The columns of these places, in this order. */
async function quoteAll(
  columns: readonly Column[],
  places: readonly number[],
  snapshot: StoreSnapshot,
): Promise<ComparedTelling[]> {
  const chosen = places.map((place) => columns[place] as Column);
  const tellings = chosen.map(({ article, shown }) => article.tellings[shown] as Telling);
  const sources = await snapshot.sourceTexts(tellings.map(({ passage }) => sourcePartOf(passage)));
  return chosen.map(({ shown, marks }, i) => {
    const telling = tellings[i] as Telling;
    // Both sides of what differs are shown, or none.
    const seen = marks.filter(
      ({ marked, against, other }) =>
        marked.telling === shown && (other === null || other.telling === columns[against]?.shown),
    );
    const differing = seen.map(({ marked }) => marked.sentence);
    const { passage, score, alsoIn } = telling;
    const excerpt = excerptOf(telling, differing);
    const isAnswerShown = excerpt.first <= telling.answering && telling.answering <= excerpt.last;
    const answering = isAnswerShown ? telling.answering : (differing[0] ?? null);
    const quotation = quote(passage.whole ?? passage, { excerpt, answering, score }, sources[i] as string);
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
