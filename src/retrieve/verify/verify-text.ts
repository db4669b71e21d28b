import { setImmediate } from "node:timers/promises";
import type { PieceCounter } from "../../text/wording.ts";
import type { PassageStore } from "../store/passage-store.ts";
import type { CheckedQuotation, Verification } from "../verification.ts";
import { checkQuotation } from "./check-quotation.ts";
import { givenQuotations } from "./given-quotations.ts";

/** Quotations of one text that are checked at most. */
const MOST_CHECKED = 200;

/**
 * Checks every quotation that a text makes. Each has a snapshot of its own, so that others wait for one quotation only.
 * @param pieces of the built-in model.
 * @throws QuotationMismatchError like `Engine.ask`.
 */
export async function verifyText(text: string, store: PassageStore, pieces: PieceCounter): Promise<Verification> {
  const { quotations, tooShort } = givenQuotations(text);
  const checked: CheckedQuotation[] = [];
  let partsAway: readonly string[] | undefined;
  for (const given of quotations.slice(0, MOST_CHECKED)) {
    const result = await store.snapshot(async (snapshot) => {
      partsAway ??= snapshot.partsAway;
      return checkQuotation(given, snapshot, pieces);
    });
    checked.push(result);
    await setImmediate();
  }
  const unchecked = quotations.length - checked.length;
  return { quotations: checked, tooShort, unchecked, ...(partsAway === undefined ? {} : { partsAway }) };
}
