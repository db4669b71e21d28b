import { setImmediate } from "node:timers/promises";
import { dot } from "../../embed/embedding.ts";
import type { Place, Quotation } from "../answer.ts";
import { quote, sourcePartOf } from "../answering/quote.ts";
import { type Digest, type DigestEntry, type DigestRequest, MOST_OF_KIND } from "../digest.ts";
import type { SearchModels } from "../search/search-models.ts";
import type { PassageStore } from "../store/passage-store.ts";
import { type Candidate, candidatesOf, embeddingsOf } from "./candidates.ts";
import { KnownSentences } from "./known-sentences.ts";
import { type Likeness, likenessAmong } from "./likeness.ts";
import { lookThrough } from "./new-articles.ts";

/** Sentences whose nearest passages are looked for, from all over the new articles. */
const MOST_COMPARED = 150;
/** Nearest passages that are looked through for those of other articles. */
const NEIGHBOURS = 24;
/** Former sentences that are compared with. */
const MOST_SHOWN = 60;

/** What is new in a store, and what of it is worth telling. @throws StoreError where a part of the store is out of reach */
export async function composeDigest(
  store: PassageStore,
  models: Pick<SearchModels, "embedder" | "calibration">,
  { known, shown }: DigestRequest,
): Promise<Digest> {
  const before = known?.map((text) => KnownSentences.fromText(text)) ?? null;
  const { known: now, articles } = await lookThrough(store, before);
  if (before === null || articles.size === 0) return { known: [now], articles: 0, entries: [] };
  const candidates = await candidatesOf(store, articles, before, models.embedder);
  const likeness = likenessAmong(candidates, models.calibration.background ?? null);
  const clusters = await clustersOf(candidates, likeness);
  const novelties = await noveltiesOf(store, candidates, new Set(articles.keys()));
  const former = await embeddingsOf(shown.slice(0, MOST_SHOWN), models.embedder);
  const isFormer = ({ embedding, text }: Candidate) =>
    shown.includes(text) || former.some((each) => each !== null && likeness.isNear(each, embedding));
  const chosen = choose(
    candidates.filter((candidate) => !isFormer(candidate)),
    { clusters, novelties, likeness },
  );
  const quoted = await quotedOf(
    store,
    chosen.map(({ candidate }) => candidate),
  );
  const entries = chosen.flatMap(({ kind, candidate }, i): DigestEntry[] => {
    const quotation = quoted[i] ?? null;
    if (quotation === null) return [];
    return [{ kind, quotation, alike: othersOf(candidate, clusters.get(candidate) ?? []) }];
  });
  return { known: [now], articles: articles.size, entries };
}

/** For each candidate those that are much like it, itself among them; of all that are alike the first in order stands for them. */
async function clustersOf(
  candidates: readonly Candidate[],
  { isAlike }: Likeness,
): Promise<Map<Candidate, Candidate[]>> {
  const firsts: Candidate[] = [];
  const clusters = new Map<Candidate, Candidate[]>();
  for (const [i, candidate] of candidates.entries()) {
    const first = firsts.find((each) => isAlike(each, candidate));
    if (first === undefined) {
      firsts.push(candidate);
      clusters.set(candidate, [candidate]);
    } else clusters.get(first)?.push(candidate);
    if (i % 20 === 0) await setImmediate();
  }
  return clusters;
}

/**
 * By candidate, 0..1: how unlike the nearest passage of a former article it is, of which up to half is left where it is not like its
 * own article either, as what strays into an article is. Some candidates only.
 */
async function noveltiesOf(
  store: PassageStore,
  candidates: readonly Candidate[],
  newArticles: ReadonlySet<number>,
): Promise<Map<Candidate, number>> {
  const step = Math.max(1, Math.ceil(candidates.length / MOST_COMPARED));
  const novelties = new Map<Candidate, number>();
  for (const candidate of candidates.filter((_, i) => i % step === 0)) {
    const old = await store.snapshot(async (snapshot) => {
      const nearest = await snapshot.nearest(candidate.embedding, NEIGHBOURS);
      const passages = new Map((await snapshot.passages(nearest.map(({ id }) => id))).map((each) => [each.id, each]));
      const former = nearest.find(({ id }) => !newArticles.has(passages.get(id)?.articleId ?? 0));
      return (former ?? nearest.at(-1))?.similarity ?? 0;
    });
    const others = candidates.filter((each) => each !== candidate && each.articleId === candidate.articleId);
    const own = others.reduce((sum, { embedding }) => sum + dot(embedding, candidate.embedding), 0);
    const centrality = others.length === 0 ? 0.5 : own / others.length;
    novelties.set(candidate, (Math.max(0, 1 - old) * (1 + centrality)) / 2);
    await setImmediate();
  }
  return novelties;
}

interface Known {
  readonly clusters: ReadonlyMap<Candidate, readonly Candidate[]>;
  readonly novelties: ReadonlyMap<Candidate, number>;
  readonly likeness: Likeness;
}

interface Chosen {
  readonly kind: DigestEntry["kind"];
  readonly candidate: Candidate;
}

/** One that leads, and some of each kind: no two of one article, nor of nearly the same meaning. */
function choose(candidates: readonly Candidate[], { clusters, novelties, likeness }: Known): Chosen[] {
  const chosen: Chosen[] = [];
  const take = (kind: Chosen["kind"], from: readonly Candidate[]) => {
    let left = MOST_OF_KIND[kind];
    for (const candidate of from) {
      if (left === 0) return;
      const isTaken = chosen.some(
        ({ candidate: { articleId, embedding } }) =>
          articleId === candidate.articleId || likeness.isNear(embedding, candidate.embedding),
      );
      if (isTaken) continue;
      chosen.push({ kind, candidate });
      left--;
    }
  };
  const firsts = candidates.filter((candidate) => clusters.has(candidate));
  const articlesOf = (candidate: Candidate) => new Set(clusters.get(candidate)?.map(({ articleId }) => articleId)).size;
  const novel = firsts
    .filter((candidate) => novelties.has(candidate))
    .toSorted((a, b) => (novelties.get(b) ?? 0) - (novelties.get(a) ?? 0));
  const repeated = firsts
    .filter((candidate) => articlesOf(candidate) > 1)
    .toSorted((a, b) => articlesOf(b) - articlesOf(a));
  take("lead", novel);
  take("repeated", repeated);
  take("novel", novel);
  take("newest", firsts);
  return chosen;
}

function othersOf({ articleId }: Candidate, alike: readonly Candidate[]): Place[] {
  const others = alike.filter((each) => each.articleId !== articleId);
  return [...new Map(others.map((each) => [each.articleId, each.place])).values()];
}

/** Each sentence as a quotation, compared with its source; null where it is there no longer. */
function quotedOf(store: PassageStore, chosen: readonly Candidate[]): Promise<(Quotation | null)[]> {
  return store.snapshot(async (snapshot) => {
    const passages = await snapshot.passages(chosen.map(({ passageId }) => passageId));
    const byId = new Map(passages.map((passage) => [passage.id, passage]));
    const found = chosen.flatMap(({ passageId }) => byId.get(passageId) ?? []);
    const sources = await snapshot.sourceTexts(found.map(sourcePartOf));
    const sourceOf = new Map(found.map((passage, i) => [passage.id, sources[i] ?? ""]));
    return chosen.map(({ passageId, sentence }) => {
      const passage = byId.get(passageId);
      if (passage === undefined) return null;
      const excerpt = { first: sentence, last: sentence };
      return quote(passage, { excerpt, answering: sentence, score: 0 }, sourceOf.get(passageId) ?? "");
    });
  });
}
