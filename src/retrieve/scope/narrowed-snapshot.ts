import type { Embedding } from "../../embed/embedding.ts";
import type { Neighbour, StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/** So few passages are all compared with a question; of more, those are taken that a search of the whole store finds. */
const ALL_COMPARED = 5_000;

/** A search of the whole store goes so far for passages that are met. */
const MOST_SEARCHED = 20_000;

/**
 * A snapshot in which search meets some passages only. What is said of the whole store, such as how rare a word is, stays as
 * it is: a question is as sure of a passage among few as among many.
 */
export function narrowed(snapshot: StoreSnapshot, met: ReadonlySet<number>): StoreSnapshot {
  const isMet = (id: number) => met.has(id);
  const onlyMet = (passages: readonly StoredPassage[]) => passages.filter(({ id }) => isMet(id));
  return {
    ...sameAs(snapshot),
    nearest: (query, count) => nearestMet(snapshot, met, query, count),
    holders: async (terms, count) =>
      (await snapshot.holders(terms, Math.max(count, MOST_SEARCHED))).filter(isMet).slice(0, count),
    tokenIndex: async () => {
      const index = await snapshot.tokenIndex();
      return index === null ? null : { ...index, met };
    },
    passageIds: async () => (await snapshot.passageIds()).filter(isMet),
    passageIdsIn: async (scope) => (await snapshot.passageIdsIn(scope)).filter(isMet),
    spoken: async () => (await snapshot.spoken()).filter(({ id }) => isMet(id)),
    passages: async (ids) => onlyMet(await snapshot.passages(ids)),
    cited: async (citations) => onlyMet(await snapshot.cited(citations)),
    neighbours: async (id) => {
      const { previous, next } = await snapshot.neighbours(id);
      const kept = (passage: StoredPassage | null) => (passage !== null && isMet(passage.id) ? passage : null);
      return { previous: kept(previous), next: kept(next) };
    },
  };
}

/** A snapshot whose passages are seen otherwise. */
export function seenAs(snapshot: StoreSnapshot, view: (passage: StoredPassage) => StoredPassage): StoreSnapshot {
  return {
    ...sameAs(snapshot),
    passages: async (ids) => (await snapshot.passages(ids)).map(view),
    cited: async (citations) => (await snapshot.cited(citations)).map(view),
    neighbours: async (id) => {
      const { previous, next } = await snapshot.neighbours(id);
      return { previous: previous && view(previous), next: next && view(next) };
    },
  };
}

function sameAs(snapshot: StoreSnapshot): StoreSnapshot {
  return {
    state: snapshot.state,
    ...(snapshot.partsAway === undefined ? {} : { partsAway: snapshot.partsAway }),
    status: () => snapshot.status(),
    nearest: (query, count) => snapshot.nearest(query, count),
    similarities: (ids, query) => snapshot.similarities(ids, query),
    sampleSimilarities: (query, count) => snapshot.sampleSimilarities(query, count),
    termStatistics: (terms) => snapshot.termStatistics(terms),
    termsBeginning: (beginning) => snapshot.termsBeginning(beginning),
    languages: () => snapshot.languages(),
    holders: (terms, count) => snapshot.holders(terms, count),
    tokenIndex: () => snapshot.tokenIndex(),
    passageIds: () => snapshot.passageIds(),
    passageIdsIn: (scope) => snapshot.passageIdsIn(scope),
    spoken: () => snapshot.spoken(),
    passages: (ids) => snapshot.passages(ids),
    cited: (citations) => snapshot.cited(citations),
    neighbours: (id) => snapshot.neighbours(id),
    outline: (citation) => snapshot.outline(citation),
    fileLines: (citation, lines) => snapshot.fileLines(citation, lines),
    sourceTexts: (parts) => snapshot.sourceTexts(parts),
    listArticles: (filter, limit, offset) => snapshot.listArticles(filter, limit, offset),
    groupArticles: (grouping, limit, offset) => snapshot.groupArticles(grouping, limit, offset),
    articles: () => snapshot.articles(),
    files: () => snapshot.files(),
  };
}

async function nearestMet(
  snapshot: StoreSnapshot,
  met: ReadonlySet<number>,
  query: Embedding,
  count: number,
): Promise<Neighbour[]> {
  if (met.size <= ALL_COMPARED) {
    const ids = [...met];
    const similarities = await snapshot.similarities(ids, query);
    return ids
      .map((id, i) => ({ id, similarity: similarities[i] as number }))
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, count);
  }
  for (let wanted = 2 * count; ; wanted *= 4) {
    const found = await snapshot.nearest(query, Math.min(wanted, MOST_SEARCHED));
    const near = found.filter(({ id }) => met.has(id));
    if (near.length >= count || found.length < wanted) return near.slice(0, count);
  }
}
