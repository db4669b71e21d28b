import type { TokenTable } from "../../embed/token-table.ts";
import { placeOf } from "../answer.ts";
import { distinct } from "../answering/distinct.ts";
import { inTurn, joinAbout, surestFirst } from "../join-fairly.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import type { Telling, Told } from "./told.ts";

/**
 * What several indexes tell of one question (at least one), as if it were of one: in turn, the surest index first, as answers are
 * joined. What stands in several is told once.
 */
export function joinTold(told: readonly Told[], tokens: TokenTable): Told {
  const [first] = told;
  if (first === undefined) throw new RangeError("Of no index nothing can be joined.");
  if (told.length === 1) return first;
  const surest = surestFirst(told, ({ tellings }) => tellings.length > 0);
  const telling = surest.filter(({ tellings }) => tellings.length > 0);
  const lead = telling[0] ?? surest[0] ?? first;
  const numbered = telling.map(({ tellings }, at) => withNumbers(tellings, at, told.length));
  return {
    ...{ question: lead.question, tier: lead.tier, confidence: lead.confidence, ...joinAbout(lead, told) },
    tellings: withoutRepeats(inTurn(numbered), told.length, tokens),
    counts: told.flatMap(({ counts }) => counts),
    nearest: telling.length > 0 ? [] : inTurn(surest.map(({ nearest }) => nearest)),
  };
}

/** Ids of several indexes, made different. */
function withNumbers(tellings: readonly Telling[], at: number, of: number): Telling[] {
  const own = (passage: StoredPassage): StoredPassage => ({
    ...passage,
    id: passage.id * of + at,
    articleId: passage.articleId * of + at,
  });
  return tellings.map((telling) => ({ ...telling, passage: own(telling.passage), beside: telling.beside.map(own) }));
}

/**
 * An article that stands in two of them is one, and of the index that comes first: what the other tells of it is left out, and
 * where it stands is said.
 */
function withoutRepeats(tellings: readonly Telling[], of: number, tokens: TokenTable): Telling[] {
  const articles = new Map<number, string[]>();
  for (const { passage, beside } of tellings) {
    const texts = [passage, ...beside].map(({ text }) => text);
    articles.set(passage.articleId, [...(articles.get(passage.articleId) ?? []), ...texts]);
  }
  const inOrder = [...articles.keys()];
  const isTold = ({ passage: { articleId, text } }: Telling) =>
    inOrder
      .slice(0, inOrder.indexOf(articleId))
      .some((other) => other % of !== articleId % of && articles.get(other)?.includes(text));
  const [kept, repeats] = [tellings.filter((telling) => !isTold(telling)), tellings.filter(isTold)];
  const once = distinct(kept, kept.length, (word) => tokens.tokenize(word).length);
  return once.map(({ best, alsoIn }) => {
    const again = repeats.filter(({ passage }) => passage.text === best.passage.text);
    return { ...best, alsoIn: [...best.alsoIn, ...alsoIn, ...again.map(({ passage }) => placeOf(passage))] };
  });
}
