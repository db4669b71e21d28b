import { readCollectionQuestions, sampleOf } from "../src/cli/eval/question-set.ts";
import type { StoreSnapshot } from "../src/retrieve/store/passage-store.ts";
import { randomFrom } from "../test/seeded-random.ts";

/** A question with the passages that answer it: for one made of a passage's words, that passage. */
export interface MadeQuestion {
  readonly text: string;
  /** Ids in the store. */
  readonly passages: readonly number[];
}

/** A sentence of which a question is made has so many words: fewer say too little, more are tables and lists. */
const WORDS = { least: 8, most: 40 };
/** So large a part of a sentence's words is forgotten. */
const FORGOTTEN = 0.4;
/** Passages that are read from the store at once. */
const AT_ONCE = 2_000;

const segmenter = new Intl.Segmenter("zh", { granularity: "word" });

/**
 * Sentences of passages spread over the index with two of five words left out, as people ask who remember half of something
 * (search for a known item). No sentence that stands in a second passage; the same questions each time.
 */
export async function makeQuestions(snapshot: StoreSnapshot, count: number): Promise<MadeQuestion[]> {
  const random = randomFrom(7);
  const passages = await sentencesByPassage(snapshot);
  const holders = new Map<string, number>();
  for (const sentence of passages.flatMap(({ sentences }) => sentences)) {
    holders.set(sentence, (holders.get(sentence) ?? 0) + 1);
  }
  const questions: MadeQuestion[] = [];
  while (questions.length < count && passages.length > 0) {
    const [{ id, sentences }] = passages.splice(Math.floor(random() * passages.length), 1) as [
      (typeof passages)[number],
    ];
    const usable = sentences.filter((sentence) => holders.get(sentence) === 1 && isLongEnough(sentence));
    const sentence = usable[Math.floor(random() * usable.length)];
    if (sentence !== undefined) questions.push({ text: withWordsForgotten(sentence, random), passages: [id] });
  }
  return questions;
}

/** The same of a large index, of which some passages are looked at: their sentences may stand in others as well. */
export async function questionsOnSome(
  snapshot: StoreSnapshot,
  count: number,
): Promise<{ readonly text: string; readonly citation: string }[]> {
  const random = randomFrom(7);
  const ids = await snapshot.passageIds();
  const questions: { text: string; citation: string }[] = [];
  while (questions.length < count) {
    const [passage] = await snapshot.passages([ids[Math.floor(random() * ids.length)] as number]);
    if (passage === undefined) break;
    const sentences = passage.sentences.map(({ start, end }) => passage.text.slice(start, end)).filter(isLongEnough);
    const sentence = sentences[Math.floor(random() * sentences.length)];
    if (sentence !== undefined)
      questions.push({ text: withWordsForgotten(sentence, random), citation: passage.citation });
  }
  return questions;
}

/** The questions of a public set, so many spread evenly over it, on an index of its passages. */
export async function questionsOfSet(file: string, snapshot: StoreSnapshot, count: number): Promise<MadeQuestion[]> {
  const passages = await snapshot.passages(await snapshot.passageIds());
  return sampleOf(readCollectionQuestions(file), count).map(({ text, isAnsweredBy }) => ({
    text,
    passages: passages.filter(isAnsweredBy).map(({ id }) => id),
  }));
}

async function sentencesByPassage(snapshot: StoreSnapshot): Promise<{ id: number; sentences: string[] }[]> {
  const ids = await snapshot.passageIds();
  const all: { id: number; sentences: string[] }[] = [];
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    for (const { id, text, sentences } of await snapshot.passages([...ids.slice(from, from + AT_ONCE)])) {
      all.push({ id, sentences: sentences.map(({ start, end }) => text.slice(start, end)) });
    }
  }
  return all;
}

function isLongEnough(sentence: string): boolean {
  const words = [...segmenter.segment(sentence)].filter(({ isWordLike }) => isWordLike).length;
  return words >= WORDS.least && words <= WORDS.most;
}

/** A sentence without its punctuation and two of five of its words, in its order. */
export function withWordsForgotten(sentence: string, random: () => number): string {
  return [...segmenter.segment(sentence)]
    .map(({ segment, isWordLike }) => {
      if (!isWordLike) return segment.replace(/\S+/g, " ");
      return random() < FORGOTTEN ? "" : segment;
    })
    .join("")
    .replace(/\s+/g, " ")
    .trim();
}

/** A part of a text, begun somewhere in its first half. */
export function questionFrom(text: string, random: () => number): string {
  const start = Math.floor((random() * text.length) / 2);
  return `${text.slice(start, start + (/[一-鿿]/.test(text) ? 18 : 60)).trim()}?`;
}
