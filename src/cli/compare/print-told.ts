import type { AnyTold } from "../../retrieve/comparison.ts";
import { printAbove, printNearest } from "../terminal/print-answer.ts";

/** Prints what is said above what articles tell, as above an answer. */
export function printAboveTold({ tier, ...told }: AnyTold): void {
  printAbove({ ...told, kind: tier === "nothing-found" ? tier : "quoted" });
}

/** Prints that they tell nothing, and which are nearest. */
export function printNothingTold(nothing: string, { nearest }: AnyTold): void {
  console.log(nothing);
  printNearest(nearest);
}
