import { primaryOf } from "../../text/language.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { passageTerms } from "../store/passage-terms.ts";
import type { Telling } from "./tellings.ts";

/** Of so many articles, those that may answer best, the story is sought. */
const AMONG = 10;
/** Terms that fewer passages than one in so many hold, or these few, tell what a passage is about. */
const RARE = { share: 1 / 50, few: 4 } as const;
/**
 * Rare terms that passages of one story share, by the sum of their inverse document frequencies, times the root of how surely the
 * other one answers; where it answers surely, that sum alone.
 */
const SHARED = { usual: 8.5, sure: 7 } as const;
const SURE = 0.5;

/**
 * The first telling, and of the others those of the same story: they share rare terms with it, or are in another language and answer
 * surely.
 */
export async function ofOneStory(tellings: readonly Telling[], snapshot: StoreSnapshot): Promise<Telling[]> {
  const [lead] = tellings;
  if (lead === undefined) return [];
  const rare = await rareTerms(lead, snapshot);
  const articles = new Set([...new Set(tellings.map(({ passage }) => passage.articleId))].slice(0, AMONG));
  const language = primaryOf(lead.passage.article.language);
  return tellings.filter(({ passage, confidence }) => {
    if (passage.articleId === lead.passage.articleId) return true;
    if (!articles.has(passage.articleId)) return false;
    let shared = 0;
    for (const term of new Set(passageTerms(passage))) shared += rare.get(term) ?? 0;
    if (shared * Math.sqrt(confidence) >= SHARED.usual) return true;
    return confidence >= SURE && (shared >= SHARED.sure || primaryOf(passage.article.language) !== language);
  });
}

/** The rare terms of a telling, each with its inverse document frequency. */
async function rareTerms({ passage }: Telling, snapshot: StoreSnapshot): Promise<Map<string, number>> {
  const terms = [...new Set(passageTerms(passage))];
  const { frequencies, passages } = await snapshot.termStatistics(terms);
  const most = Math.max(RARE.few, RARE.share * passages);
  return new Map(
    terms.flatMap((term, i) => {
      const frequency = frequencies[i] ?? 0;
      return frequency > 0 && frequency <= most ? [[term, Math.log(passages / frequency)] as const] : [];
    }),
  );
}
