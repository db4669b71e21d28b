import type { Quotation } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import type { StoredPassage } from "../store/stored-passage.ts";
import { wholePassage } from "./excerpt.ts";
import { quote, sourcePartOf } from "./quote.ts";

/** Passages quoted whole, each compared with its source. @throws QuotationMismatchError where they differ */
export async function quoteWhole(snapshot: StoreSnapshot, passages: readonly StoredPassage[]): Promise<Quotation[]> {
  const sources = await snapshot.sourceTexts(passages.map(sourcePartOf));
  return passages.map((passage, i) =>
    quote(passage, { excerpt: wholePassage(passage), answering: null, score: 0 }, sources[i] as string),
  );
}
