import type { Citation, Quotation } from "../answer.ts";
import type { StoreSnapshot } from "../store/passage-store.ts";
import { quoteWhole } from "./quote-whole.ts";

/**
 * A passage with its surroundings, quoted whole; null for an unknown citation id.
 * @throws QuotationMismatchError when one of them is not what the source says.
 */
export async function citeInContext(snapshot: StoreSnapshot, citation: string): Promise<Citation | null> {
  const [passage] = await snapshot.cited([citation]);
  if (passage === undefined) return null;
  const { previous, next } = await snapshot.neighbours(passage.id);
  const shown = [previous, passage, next].filter((each) => each !== null);
  const quotations = await quoteWhole(snapshot, shown);
  const at = shown.indexOf(passage);
  return {
    quotation: quotations[at] as Quotation,
    previous: quotations[at - 1] ?? null,
    next: quotations[at + 1] ?? null,
  };
}
