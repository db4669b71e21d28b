import type { TokenTable } from "../../embed/token-table.ts";
import { bareText } from "../../text/written/bare-text.ts";
import type { SentenceTokens, StoredPassage } from "./stored-passage.ts";

/** What search compares of each sentence of some passages. */
export function sentenceTokensOf(
  passages: readonly Pick<StoredPassage, "text" | "sentences">[],
  tokens: TokenTable,
): SentenceTokens[][] {
  const sentences = passages.map(({ text, sentences: ranges }) =>
    ranges.map(({ start, end }) => tokens.tokenize(bareText(text.slice(start, end)))),
  );
  tokens.prepare(sentences.flat(2));
  return sentences.map((ofPassage) => ofPassage.map((ids) => ({ ids, norm: tokens.normOfSum(ids) })));
}
