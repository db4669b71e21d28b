import { dot } from "../../embed/embedding.ts";
import type { TokenTable } from "../../embed/token-table.ts";
import { primaryOf } from "../../text/language.ts";
import { passageTerms } from "../store/passage-terms.ts";
import { directionOf } from "./directions.ts";
import type { Telling, TermCounts, Told } from "./told.ts";

/** Of so many articles, those that may answer best, the story is sought. */
const AMONG = 10;
/**
 * Terms that fewer passages than one in so many hold, or these few, tell what a passage is about. Where more than these few may
 * answer, these are not counted: what a large event is about stands in many.
 */
const RARE = { share: 1 / 50, few: 8 } as const;
/** Counts as so many passages more without the term, so that a term is rare in a small collection too. */
const OTHERS = 100;

/** What passages must share to be of one story. */
interface Shared {
  /**
   * Rare terms, by the sum of their inverse document frequencies, times the root of how surely the passage answers; where it answers
   * surely, that sum alone.
   */
  readonly usual: number;
  readonly sure: number;
  /** As much of what is shared most, 0..1. */
  readonly ofMost: number;
}

/** One event that several tell of, and an affair that goes on for years. */
export const SAME_EVENT: Shared = { usual: 8.5, sure: 7, ofMost: 0.45 };
export const SAME_AFFAIR: Shared = { usual: 5, sure: 4, ofMost: 0.1 };
const SURE = 0.5;
/** How alike passages of one story are in two languages: the cosine of their directions. */
const ALIKE = 0.35;
/** Passages that are so alike are printed one from the other, surely or not. */
const REPRINTED = 0.9;

/**
 * The first telling, and of the others those of the same story: they share so much with it, or are in another language, answer
 * surely and are like it.
 */
export function ofOneStory(
  { tellings, counts }: Pick<Told, "tellings" | "counts">,
  least: Shared,
  tokens: TokenTable,
): Telling[] {
  const [lead] = tellings;
  if (lead === undefined) return [];
  const rare = rareTerms(lead, counts);
  const articles = new Set([...new Set(tellings.map(({ passage }) => passage.articleId))].slice(0, AMONG));
  const direction = directionOf(lead.passage.text, tokens);
  const language = primaryOf(lead.passage.article.language);
  const others = tellings
    .filter(({ passage }) => passage.articleId !== lead.passage.articleId && articles.has(passage.articleId))
    .map((telling) => ({ telling, shared: sharedBy(telling, rare) }));
  const worth = ({ telling, shared }: (typeof others)[number]) => shared * Math.sqrt(telling.confidence);
  const most = Math.max(0, ...others.map(worth));
  const kin = others.filter((each) => {
    const { passage, confidence } = each.telling;
    if (worth(each) >= Math.max(least.usual, least.ofMost * most)) return true;
    const likeness = dot(direction, directionOf(passage.text, tokens));
    if (confidence < SURE) return likeness >= REPRINTED;
    return primaryOf(passage.article.language) === language
      ? each.shared >= least.sure && worth(each) >= least.ofMost * most
      : likeness >= ALIKE;
  });
  const story = new Set([lead.passage.articleId, ...kin.map(({ telling }) => telling.passage.articleId)]);
  return tellings.filter(({ passage }) => story.has(passage.articleId));
}

function sharedBy({ passage }: Telling, rare: ReadonlyMap<string, number>): number {
  return [...new Set(passageTerms(passage))].reduce((sum, term) => sum + (rare.get(term) ?? 0), 0);
}

/** The rare terms of a telling, each with its inverse document frequency, over the indexes in which it is told. */
function rareTerms({ passage }: Telling, counts: readonly TermCounts[]): Map<string, number> {
  const known = counts.map(({ passages, terms }) => ({ passages, frequencies: new Map(terms) }));
  return new Map(
    [...new Set(passageTerms(passage))].flatMap((term) => {
      const telling = known.filter(({ frequencies }) => frequencies.has(term));
      const sum = (of: "all" | "answering") =>
        telling.reduce((total, { frequencies }) => total + (frequencies.get(term)?.[of] ?? 0), 0);
      const passages = telling.reduce((total, each) => total + each.passages, 0);
      const [frequency, answering] = [sum("all"), sum("answering")];
      const most = Math.max(RARE.few, RARE.share * passages);
      const beside = answering > RARE.few ? frequency - answering : frequency;
      return frequency > 0 && beside <= most ? [[term, Math.log((passages + OTHERS) / frequency)] as const] : [];
    }),
  );
}
