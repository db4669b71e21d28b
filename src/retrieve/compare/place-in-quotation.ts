import type { Quotation, TextRange } from "../answer.ts";
import type { StoredPassage } from "../store/stored-passage.ts";

/**
 * Where words of a passage's sentence stand in a quotation of it: where the quotation leaves something out inside of the sentence,
 * the same words there. Null where it does not show them.
 */
export function placeInQuotation(
  words: TextRange,
  sentence: number,
  { text, sentences }: Pick<StoredPassage, "text" | "sentences">,
  quotation: Pick<Quotation, "text" | "sentences" | "firstSentence">,
): TextRange | null {
  const [own, shown] = [sentences[sentence], quotation.sentences[sentence - quotation.firstSentence]];
  if (own === undefined || shown === undefined) return null;
  const written = text.slice(words.start, words.end);
  const isWhole = quotation.text.slice(shown.start, shown.end) === text.slice(own.start, own.end);
  const start = isWhole ? shown.start + words.start - own.start : quotation.text.indexOf(written, shown.start);
  return start < 0 ? null : { start, end: start + written.length };
}
