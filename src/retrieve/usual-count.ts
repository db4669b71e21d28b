import type { QuotedAnswer } from "./answer.ts";

/** From this confidence on, further quotations would be noise: nine of ten of the first ones are right. */
const SURE = 0.9;

/** So many where the first quotation may not be the one that answers. */
const WHEN_UNSURE = 3;

/** Who looks for a phrase wants the places where it stands. */
const OF_A_PHRASE = 5;

/** How many quotations help a reader who did not say how many, at most: one when sure, else three. */
export function usualCount({ confidence, phraseMatch }: Pick<QuotedAnswer, "confidence" | "phraseMatch">): number {
  if (phraseMatch !== undefined) return OF_A_PHRASE;
  return confidence >= SURE ? 1 : WHEN_UNSURE;
}
