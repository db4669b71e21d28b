import type { Embedding } from "../../embed/embedding.ts";
import type { Models } from "../../embed/load-models.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { LexicalQuery } from "./bm25.ts";
import { LateInteraction } from "./late-interaction.ts";
import { respell } from "./respell.ts";

/** A question made ready for comparison with passages. */
export interface PreparedQuestion {
  /** The question as the collection writes it: what the models read. */
  readonly text: string;
  readonly embedding: Embedding;
  readonly lexical: LexicalQuery;
  readonly late: LateInteraction;
}

/** Lighter tokens are articles, particles and prepositions, in any language: "the", "в", "は". */
const SAYS_SOMETHING = 7;
/** Lighter still is what the model has no meaning for: it may well be a name. */
const UNKNOWN = 2;
/** A question of more tokens says something by their order, however light each is ("to be or not to be"). */
const SAID_BY_ORDER = 4;

/** Null for a question without a single letter or digit, and for one that says nothing ("the"). */
export async function prepareQuestion(
  typed: string,
  snapshot: StoreSnapshot,
  models: Models,
): Promise<PreparedQuestion | null> {
  if (!isSearchable(typed) || saysNothing(typed, models)) return null;
  const isKnown = (word: string) => models.tokens.tokenize(word).length === 1;
  const { text, lexical } = await respell(typed, snapshot, isKnown);
  return {
    text,
    embedding: await models.embedder.embedQuery(text),
    lexical,
    late: LateInteraction.of(models.tokens, text),
  };
}

function saysNothing(text: string, { tokens }: Models): boolean {
  const ids = tokens.tokenize(text.replace(/[^\p{L}\p{M}\p{N}]+/gu, " ").trim());
  if (ids.length >= SAID_BY_ORDER) return false;
  tokens.prepare(ids);
  const heaviest = Math.max(0, ...ids.map((id) => tokens.weight(id)));
  return heaviest > UNKNOWN && heaviest < SAYS_SOMETHING;
}

/** Whether there is a letter or a digit to search for. */
export function isSearchable(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
