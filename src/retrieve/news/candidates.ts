import { setImmediate } from "node:timers/promises";
import { type Embedder, type Embedding, EmbeddingError } from "../../embed/embedding.ts";
import { columns } from "../../text/width.ts";
import { placeOf } from "../answer.ts";
import { leansOnSentenceBefore } from "../answering/leaning-sentence.ts";
import type { PassageStore } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { type KnownSentences, sentenceMark } from "./known-sentences.ts";
import { eachPassage, type NewArticle, sentencesOf } from "./new-articles.ts";

/** A sentence of a new article that can stand alone. */
export interface Candidate {
  readonly articleId: number;
  readonly passageId: number;
  /** Its place in the passage, from 0. */
  readonly sentence: number;
  readonly text: string;
  /** ISO 8601, or null. */
  readonly date: string | null;
  readonly place: { readonly source: string; readonly title: string | null; readonly lines: readonly [number, number] };
  readonly embedding: Embedding;
}

/** So many sentences are compared with each other, of so many of the newest articles, of each of which no more than this. */
const MOST_CANDIDATES = 1_200;
const MOST_OF_ARTICLE = 8;
/** Passages of an article that are looked through for them, from its beginning on. */
const PASSAGES_LOOKED_AT = 4;
/** Embedded in one go. */
const EMBEDDED_A_GO = 16;
/** In columns: shorter ones say too little, longer ones are no line of a digest. */
const SHORTEST = 40;
const LONGEST = 260;
const ENDED = /[.!?。！？…؟।][\p{Pe}\p{Pf}"'”’」』]*$/u;
const LINE_FEED = /\n/u;
/** What must be closed where it is opened. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["(", ")"],
  ["（", "）"],
  ["“", "”"],
  ["„", "“"],
  ["«", "»"],
  ["「", "」"],
  ["『", "』"],
];

/** Sentences of new articles that can stand alone, the newest articles first and each in its order. */
export async function candidatesOf(
  store: PassageStore,
  articles: ReadonlyMap<number, NewArticle>,
  known: readonly KnownSentences[],
  embedder: Embedder,
): Promise<Candidate[]> {
  const newest = newestFirst(articles).slice(0, MOST_CANDIDATES);
  const ofEach = Math.max(1, Math.min(MOST_OF_ARTICLE, Math.floor(MOST_CANDIDATES / Math.max(1, newest.length))));
  const found = new Map<number, Omit<Candidate, "embedding">[]>(newest.map(([id]) => [id, []]));
  const ids = newest.flatMap(([, { passages }]) => passages.slice(0, PASSAGES_LOOKED_AT));
  await eachPassage(store, ids, (passage) => {
    const own = found.get(passage.articleId);
    if (own !== undefined) own.push(...standingAlone(passage, known).slice(0, ofEach - own.length));
  });
  const chosen = [...found.values()].flat();
  const candidates: Candidate[] = [];
  for (let at = 0; at < chosen.length; at += EMBEDDED_A_GO) {
    const some = chosen.slice(at, at + EMBEDDED_A_GO);
    const embeddings = await embeddingsOf(
      some.map(({ text }) => text),
      embedder,
    );
    for (const [i, candidate] of some.entries()) {
      const embedding = embeddings[i];
      if (embedding) candidates.push({ ...candidate, embedding });
    }
    await setImmediate();
  }
  return candidates;
}

/** Articles by date, the latest first, those without a date last; of one day, what came last into the store first. */
function newestFirst(articles: ReadonlyMap<number, NewArticle>): (readonly [number, NewArticle])[] {
  return [...articles].sort(([a, one], [b, other]) => {
    const [first, second] = [one.date ?? "", other.date ?? ""];
    return first === second ? b - a : first < second ? 1 : -1;
  });
}

function standingAlone(passage: StoredPassage, known: readonly KnownSentences[]): Omit<Candidate, "embedding">[] {
  if (passage.kind !== "paragraph" || passage.isRecognized) return [];
  const { id, articleId, article } = passage;
  const place = placeOf(passage);
  return sentencesOf(passage).flatMap((text, sentence) => {
    if (!standsAlone(text) || known.some((each) => each.has(sentenceMark(text)))) return [];
    return { articleId, passageId: id, sentence, text, date: article.date, place };
  });
}

/** Whether a sentence is understood without those around it, as far as its form tells. */
export function standsAlone(sentence: string): boolean {
  const width = columns(sentence);
  if (width < SHORTEST || width > LONGEST || LINE_FEED.test(sentence) || !ENDED.test(sentence)) return false;
  if (leansOnSentenceBefore(sentence)) return false;
  // "“" closes in German what it opens in English.
  const count = (mark: string) => sentence.split(mark).length - 1;
  const isGerman = sentence.includes("„");
  return PAIRS.every(
    ([open, close]) => (isGerman && open === "“") || (!isGerman && open === "„") || count(open) === count(close),
  );
}

/** Null for a text in which the model reads nothing, or too much. */
export async function embeddingsOf(texts: readonly string[], embedder: Embedder): Promise<(Embedding | null)[]> {
  try {
    return await embedder.embedPassages(texts);
  } catch (error) {
    if (!(error instanceof EmbeddingError)) throw error;
    if (texts.length === 1) return [null];
    const each: (Embedding | null)[] = [];
    for (const text of texts) each.push(...(await embeddingsOf([text], embedder)));
    return each;
  }
}
