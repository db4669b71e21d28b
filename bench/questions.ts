import type { StoreSnapshot } from "../src/retrieve/store/passage-store.ts";
import { randomNumbers } from "./corpus.ts";

/** A question with the passage from which its words are. */
export interface MadeQuestion {
  readonly text: string;
  /** The passage's id in the store. */
  readonly passage: number;
}

/** Some words of passages spread over the index, as people who remember half of something would ask; the same each time. */
export async function makeQuestions(snapshot: StoreSnapshot, count: number): Promise<MadeQuestion[]> {
  const random = randomNumbers(7);
  const ids = await snapshot.passageIds();
  const questions: MadeQuestion[] = [];
  while (questions.length < count) {
    const passage = ids[Math.floor(random() * ids.length)] as number;
    const [{ text = "" } = {}] = await snapshot.passages([passage]);
    questions.push({ text: questionFrom(text, random), passage });
  }
  return questions;
}

/** A part of a text, begun somewhere in its first half. */
export function questionFrom(text: string, random: () => number): string {
  const start = Math.floor((random() * text.length) / 2);
  return `${text.slice(start, start + (/[一-鿿]/.test(text) ? 18 : 60)).trim()}?`;
}
