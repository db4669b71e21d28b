import type { Question, Quotation } from "../answer.ts";
import { type Excerpt, wholePassage } from "../answering/excerpt.ts";
import { quote, sourcePartOf } from "../answering/quote.ts";
import type { ComparedTelling, Comparison, Mark } from "../comparison.ts";
import { composedOrder } from "../composed.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { differencesOf, type FactualTelling, type Marked, withFacts } from "./contrast.ts";
import { ofOneStory } from "./one-story.ts";
import { type Telling, type TellingFrom, tellingsOf } from "./tellings.ts";

/** More do not stand side by side. */
const MOST_COLUMNS = 4;
/** So many articles are compared. */
const MOST_COMPARED = 8;
/** Longer excerpts, in UTF-16 units, are cut to the sentence that answers and those that differ. */
const LONGEST = 600;

/** An article with what it has otherwise than others. */
interface Column {
  readonly telling: FactualTelling;
  /** By the place of the other column. */
  readonly marks: readonly { readonly marked: Marked; readonly against: number }[];
}

/**
 * What several articles tell of what is asked, a passage of each, and the numbers, dates, names and denials that differ. Reprints are
 * told as one. @throws QuotationMismatchError when a quotation is not what the source says
 */
export async function compareArticles(question: Question, from: TellingFrom): Promise<Comparison> {
  const { snapshot, models } = from;
  const told = await tellingsOf(question, from);
  const story = firstOfEach(await ofOneStory(told.tellings, snapshot)).slice(0, MOST_COMPARED);
  const tellings = story.map((telling) => withFacts(telling, models.tokens));
  const differences = tellings.flatMap((one, i) =>
    tellings.slice(i + 1).flatMap((other, j) =>
      differencesOf(one, other, told.question, models.tokens).map((each) => ({
        ...each,
        at: [i, i + 1 + j] as const,
      })),
    ),
  );
  const columns = tellings.map(
    (telling, at): Column => ({
      telling,
      marks: differences.flatMap(({ marked: [one, other], at: [i, j] }) => [
        ...(at === i && one !== null ? [{ marked: one, against: j }] : []),
        ...(at === j && other !== null ? [{ marked: other, against: i }] : []),
      ]),
    }),
  );
  const isOf = (at: number) => differences.some(({ at: [i, j] }) => at === i || at === j);
  const places = columns.map((_, at) => at).sort((a, b) => Number(isOf(b)) - Number(isOf(a)) || a - b);
  const chosen = places.slice(0, MOST_COLUMNS);
  const ordered = composedOrder(chosen, (at) => tellings[at]?.passage.article.date ?? null).items;
  const compared = await quoteAll(
    ordered.map((at) => columns[at] as Column),
    ordered,
    snapshot,
  );
  const away = snapshot.partsAway === undefined ? {} : { partsAway: snapshot.partsAway };
  if (compared.length < 2) return { kind: "not-compared", quotation: compared[0]?.quotation ?? null, ...away };
  return { kind: "compared", tellings: compared, ...away };
}

function firstOfEach(tellings: readonly Telling[]): Telling[] {
  return tellings.filter(
    ({ passage }, at) => tellings.findIndex((other) => other.passage.articleId === passage.articleId) === at,
  );
}

async function quoteAll(
  columns: readonly Column[],
  places: readonly number[],
  snapshot: StoreSnapshot,
): Promise<ComparedTelling[]> {
  const sources = await snapshot.sourceTexts(columns.map(({ telling }) => sourcePartOf(telling.passage)));
  return columns.map(({ telling, marks }, i) => {
    const { passage, answering, score, alsoIn } = telling;
    const excerpt = excerptOf(
      telling,
      marks.map(({ marked }) => marked.sentence),
    );
    const quotation = quote(passage, { excerpt, answering, score }, sources[i] as string);
    return {
      quotation: { ...quotation, alsoIn: [...quotation.alsoIn, ...alsoIn] },
      marks: placed(marks, telling, { quotation, excerpt, places }),
    };
  });
}

/** From the first to the last of the sentences that answer or differ. */
function excerptOf({ passage, answering }: Telling, differing: readonly number[]): Excerpt {
  const all = [answering, ...differing];
  const excerpt = { first: Math.min(...all), last: Math.max(...all) };
  const { sentences } = passage;
  const length = (sentences[excerpt.last]?.end ?? 0) - (sentences[excerpt.first]?.start ?? 0);
  if (length <= LONGEST || differing.length === 0) return sentences.length === 0 ? wholePassage(passage) : excerpt;
  return { first: Math.min(...differing), last: Math.max(...differing) };
}

/** Marks in a quotation's text; where the quotation leaves something out inside of a sentence, the same words there. */
function placed(
  marks: Column["marks"],
  { passage }: Telling,
  { quotation, excerpt, places }: { quotation: Quotation; excerpt: Excerpt; places: readonly number[] },
): Mark[] {
  const found = new Map<number, Mark>();
  for (const { marked, against } of marks) {
    const at = places.indexOf(against);
    const [own, shown] = [passage.sentences[marked.sentence], quotation.sentences[marked.sentence - excerpt.first]];
    if (at < 0 || own === undefined || shown === undefined) continue;
    const words = passage.text.slice(marked.start, marked.end);
    const whole = quotation.text.slice(shown.start, shown.end) === passage.text.slice(own.start, own.end);
    const start = whole ? shown.start + marked.start - own.start : quotation.text.indexOf(words, shown.start);
    if (start < 0) continue;
    const known = found.get(start);
    const others = [...new Set([...(known?.against ?? []), at])].sort((a, b) => a - b);
    found.set(start, { start, end: start + words.length, kind: marked.kind, against: others });
  }
  const inOrder = [...found.values()].sort((a, b) => a.start - b.start);
  return inOrder.filter((mark, at) => at === 0 || mark.start >= (inOrder[at - 1]?.end ?? 0));
}
