import type { TokenTable } from "../embed/token-table.ts";
import { packSentences } from "./pack-sentences.ts";
import type { ReadPassage } from "./reranker.ts";

/** A question and a passage as one row of token ids, as the answer scorer was trained on them. */
export interface ScorerLine {
  /** The question's, the title's, then the passage's; nothing stands between them. */
  readonly ids: readonly number[];
  /** Where in `ids` the title begins, and where the passage does. */
  readonly title: number;
  readonly passage: number;
  /** By sentence: where in `ids` it ends. Sentences that were left out end where the last one does that was not. */
  readonly ends: readonly number[];
}

/** Tokens of each part that the scorer reads. It was trained on passages up to 176; longer ones work as well. */
const MOST = { question: 32, title: 12, passage: 230 } as const;

/** Tokens of a line at most. */
export const LONGEST_LINE = MOST.question + MOST.title + MOST.passage;

/** A token that is only a word mark: the training left it out everywhere. */
const WORD_MARK = 3;

export function scorerLine(table: TokenTable, question: string, { title, sentences, tokens }: ReadPassage): ScorerLine {
  const meant = (ids: readonly number[]) => ids.filter((id) => id !== WORD_MARK);
  const idsOf = (text: string) => meant(table.tokenize(text));
  const head = idsOf(question).slice(0, MOST.question);
  const titleStart = head.length;
  if (title !== null) head.push(...idsOf(title).slice(0, MOST.title));
  const { ids, ends } =
    tokens === undefined ? packSentences(sentences, idsOf, MOST.passage) : packSentences(tokens, meant, MOST.passage);
  return {
    ids: [...head, ...ids],
    title: titleStart,
    passage: head.length,
    ends: ends.map((end) => head.length + end),
  };
}

/** Whether question or passage have no token that the scorer could read. */
export function isUnreadable({ ids, title, passage }: ScorerLine): boolean {
  return title === 0 || passage === ids.length;
}
