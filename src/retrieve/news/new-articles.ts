import { setImmediate } from "node:timers/promises";
import { StoreError } from "../errors.ts";
import type { PassageStore } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { KnownSentences, type SentenceMark, sentenceMark } from "./known-sentences.ts";

/** Passages that are read in one go, so that questions wait for few milliseconds. */
const PASSAGES_A_GO = 100;

/** An article that was not there before. */
export interface NewArticle {
  /** ISO 8601, or null. */
  readonly date: string | null;
  /** Of the passages that are told to be surely its own, in their order. */
  readonly passages: readonly number[];
}

export interface LookedThrough {
  /** See `Digest.known`. */
  readonly known: string;
  /** By article id, in the order in which they came into the store. */
  readonly articles: ReadonlyMap<number, NewArticle>;
}

/** Calls back with all passages of these ids that are there still, some at a time, with room for other work between. */
export async function eachPassage(
  store: PassageStore,
  ids: readonly number[],
  visit: (passage: StoredPassage) => void,
): Promise<void> {
  for (let at = 0; at < ids.length; at += PASSAGES_A_GO) {
    const some = ids.slice(at, at + PASSAGES_A_GO);
    for (const passage of await store.snapshot((snapshot) => snapshot.passages(some))) visit(passage);
    await setImmediate();
  }
}

/** The sentences of a passage. */
export function sentencesOf({ text, sentences }: Pick<StoredPassage, "text" | "sentences">): string[] {
  return sentences.map(({ start, end }) => text.slice(start, end));
}

/**
 * Looks through all of a store: what it says now, and which articles it did not have.
 * @param known what it said before; null where nothing counts as new
 * @throws StoreError where a part of the store is out of reach: all that is in it would be new when it is back
 */
export async function lookThrough(
  store: PassageStore,
  known: readonly KnownSentences[] | null,
): Promise<LookedThrough> {
  const ids = await store.snapshot(async (snapshot) => {
    if (snapshot.partsAway !== undefined) {
      throw new StoreError(`What is new cannot be told while ${snapshot.partsAway.join(", ")} cannot be reached.`);
    }
    return snapshot.passageIds();
  });
  const marks: SentenceMark[] = [];
  const seen = new Map<number, { date: string | null; passages: number[]; sentences: number; fresh: number }>();
  await eachPassage(store, ids, (passage) => {
    const own = sentencesOf(passage).map(sentenceMark);
    for (const mark of own) marks.push(mark);
    if (known === null) return;
    const entry = seen.get(passage.articleId) ?? { date: passage.article.date, passages: [], sentences: 0, fresh: 0 };
    seen.set(passage.articleId, entry);
    if (!passage.mayBeAnothers) entry.passages.push(passage.id);
    entry.sentences += own.length;
    entry.fresh += own.filter((mark) => !known.some((each) => each.has(mark))).length;
  });
  const articles = [...seen].filter(([, { sentences, fresh }]) => fresh * 2 > sentences);
  return { known: KnownSentences.of(marks).toText(), articles: new Map(articles) };
}
