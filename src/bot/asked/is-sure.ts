import type { Answer } from "../../retrieve/answer.ts";
import type { ExplainedPassage } from "../../retrieve/explanation.ts";
import { looksLikeQuestion } from "./looks-like-question.ts";
import { speaksToPeople } from "./speaks-to-people.ts";

/*
 * What it takes to answer people who did not ask the bot: that the passage answers, as the confidence (0..1) tells, and that it
 * is about what they said, as the signals tell. The confidence is calibrated on questions; of what people chat it says little.
 * Chosen with the first two chatter and question sets of test/bot/messages/sets; "unseen" and "elsewhere" only made it stricter.
 */
/** Of what looks like no question, and of what is asked of people, only what surely answers. */
const KEYWORDS = { confidence: 0.9, bm25: 0.15, words: 4 } as const;
const AMONG_PEOPLE = { bm25: 0.05 } as const;
/** Words of the question that are printed in the passage; few letters of them are met by chance. */
const SHARED = { bm25: 0.02, similarity: 2.3, letters: 9, confidence: 0.4, confidenceOfFew: 0.6 } as const;
/** Where so much of a question is printed in the passage, a low confidence is doubt of the answer and not of the subject. */
const MUCH_SHARED = { letters: 12, words: 4, confidence: 0.3 } as const;
/** In another language than the passage's no word is shared; short questions are all alike, and long ones are no small talk. */
const ACROSS = { confidence: 0.3, similarity: 2.5, words: 7 } as const;

/** Words that count less among the question's say nothing of its subject. */
const LEAST_SHARE = 0.1;
/** A Chinese character says as much as so many letters. */
const LETTERS_A_CHARACTER = 3;

/** Shorter texts that are no questions are hardly of four words. */
const KEYWORDS_LENGTH = 12;

/** Whether an answer to a text could be sure at all, whatever is found. */
export function mayBeSure(text: string): boolean {
  return looksLikeQuestion(text) || (text.length >= KEYWORDS_LENGTH && !speaksToPeople(text));
}

/** Whether an answer, with its explanation, is so sure that it may be given to people who asked each other. */
export function isSureOf(text: string, answer: Answer): boolean {
  const best = answer.explanation?.passages[0];
  if (answer.kind !== "quoted" || best === undefined) return false;
  const { confidence } = answer;
  const answers = answer.tier === "answers";
  const signal = (wanted: string) => best.signals.find(({ name }) => name === wanted)?.value ?? 0;
  const [bm25, similarity] = [signal("bm25"), signal("similarity")];
  const words = best.words.length;
  const isAmongPeople = speaksToPeople(text);
  if (!looksLikeQuestion(text)) {
    return !isAmongPeople && confidence >= KEYWORDS.confidence && bm25 >= KEYWORDS.bm25 && words >= KEYWORDS.words;
  }
  if (isAmongPeople) return answers && bm25 >= AMONG_PEOPLE.bm25;
  const letters = lettersMet(best);
  const isMuchShared =
    letters >= MUCH_SHARED.letters && words >= MUCH_SHARED.words && confidence >= MUCH_SHARED.confidence;
  if (bm25 >= SHARED.bm25 && isMuchShared) return true;
  const least = letters >= SHARED.letters ? SHARED.confidence : SHARED.confidenceOfFew;
  const isOnSubject = answers || similarity >= SHARED.similarity;
  if (bm25 >= SHARED.bm25 && confidence >= least && isOnSubject) return true;
  return confidence >= ACROSS.confidence && similarity >= ACROSS.similarity && words >= ACROSS.words;
}

/** Letters of the question's telling words that the passage has. */
export function lettersMet({ words }: ExplainedPassage): number {
  return words
    .filter(({ isHeld, share }) => isHeld && share >= LEAST_SHARE)
    .reduce(
      (sum, { text }) =>
        sum +
        text.length * (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/u.test(text) ? LETTERS_A_CHARACTER : 1),
      0,
    );
}
