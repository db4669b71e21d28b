import { type Answer, tierOf } from "../../retrieve/answer.ts";
import type { ExplainedPassage, ExplainedWord } from "../../retrieve/explanation.ts";
import { hasQuestionWord, looksLikeQuestion } from "./looks-like-question.ts";

/** What tells whether a text may be answered that nobody said to the bot. */
export interface SurenessFeatures {
  /** Natural log odds of the answer's confidence. */
  readonly confidence: number;
  /** Of the passage: its semantic similarity above that of others, and the square root of its BM25 score. */
  readonly similarity: number;
  readonly bm25: number;
  /** How well the passage meets the text's words, each by its share, 0..1. */
  readonly met: number;
  /** Natural logarithm of the text's length in letters, a Chinese character for two. */
  readonly length: number;
  /** See `asksOfArticles`. */
  readonly asks: number;
  /** 1 for what looks like a question, 0 for other texts. */
  readonly looks: number;
}

/**
 * Logistic regression, fitted by `node --import tsx scripts/talk/learn-talk.ts` on talk and questions over the sample articles;
 * from `LEAST` on a text is answered: see scripts/talk/README.md.
 */
const WEIGHTS: SurenessFeatures = {
  confidence: 0.546,
  similarity: 0.52,
  bm25: 2.661,
  met: 2.566,
  length: 1.373,
  asks: 0.584,
  looks: 1.284,
};
const LEAST = 10.2;
/** What reads so much like talk is left alone, however well a passage fits its few words ("and when?"). */
const LEAST_ASKS = -1.5;
/** In the light of what was said before, much fits that has no word of it: the passage has so much of a follow-up's own words. */
const OWN_WORDS = { share: 0.35, letters: 6 } as const;

/** No confidence is nearer to 0 or 1 than this. */
const LEAST_DOUBT = 0.005;
const WIDE = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;

/** Shorter texts that look like no question hardly ask anything. */
const LEAST_LENGTH = 12;

/** Whether an answer to a text could be sure at all, whatever is found. What only states something is left alone. */
export function mayBeSure(text: string): boolean {
  return looksLikeQuestion(text) || (lengthOf(text) >= LEAST_LENGTH && hasQuestionWord(text));
}

/** Whether an answer, with its explanation, is so sure that it may be given to people who did not ask the bot. */
export function isSureOf(text: string, answer: Answer): boolean {
  const features = surenessFeatures(text, answer);
  return features !== null && features.asks >= LEAST_ASKS && sureness(features) >= LEAST;
}

/** The same of an answer to a text together with what was said before it. */
export function isSureFollowUp(text: string, answer: Answer): boolean {
  const features = surenessFeatures(text, answer);
  const best = answer.explanation?.passages[0];
  if (features === null || best === undefined || tierOf(answer) !== "answers" || sureness(features) < LEAST)
    return false;
  const held = tellingWords(best).reduce((sum, { share }) => sum + share, 0);
  return held >= OWN_WORDS.share && lettersMet(best) >= OWN_WORDS.letters;
}

function sureness(features: SurenessFeatures): number {
  const names = Object.keys(WEIGHTS) as (keyof SurenessFeatures)[];
  return names.reduce((sum, name) => sum + WEIGHTS[name] * features[name], 0);
}

/** Null where nothing is found, or it was not asked for the explanation. */
export function surenessFeatures(text: string, { kind, confidence, explanation }: Answer): SurenessFeatures | null {
  const best = explanation?.passages[0];
  if (kind === "nothing-found" || explanation === undefined || best === undefined) return null;
  const likely = Math.min(1 - LEAST_DOUBT, Math.max(LEAST_DOUBT, confidence));
  const signal = (wanted: string) => best.signals.find(({ name }) => name === wanted)?.value ?? 0;
  return {
    confidence: Math.log(likely / (1 - likely)),
    similarity: signal("similarity"),
    bm25: Math.sqrt(Math.max(0, signal("bm25"))),
    met: best.words.reduce((sum, { share, match }) => sum + share * match, 0),
    length: Math.log(Math.max(1, lengthOf(text))),
    asks: explanation.asks,
    looks: looksLikeQuestion(text) ? 1 : 0,
  };
}

function lengthOf(text: string): number {
  return text.replace(WIDE, "$&$&").length;
}

/** Words that count less among the question's say nothing of its subject. */
const LEAST_SHARE = 0.1;
/** A Chinese character says as much as so many letters. */
const LETTERS_A_CHARACTER = 3;

/** Letters of the question's telling words that the passage has. */
export function lettersMet(passage: ExplainedPassage): number {
  return tellingWords(passage).reduce(
    (sum, { text }) => sum + text.length * (text.search(WIDE) >= 0 ? LETTERS_A_CHARACTER : 1),
    0,
  );
}

/** Those that the passage has. */
function tellingWords({ words }: ExplainedPassage): ExplainedWord[] {
  return words.filter(({ isHeld, share }) => isHeld && share >= LEAST_SHARE);
}
