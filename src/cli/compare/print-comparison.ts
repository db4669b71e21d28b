import type { Comparison, FactKind } from "../../retrieve/comparison.ts";
import { type DifferingFact, differingFacts } from "../../retrieve/differing-facts.ts";
import { formatQuotation, shown } from "../terminal/print-answer.ts";
import { printAboveTold, printNothingTold } from "./print-told.ts";

const KINDS: Readonly<Record<FactKind, string>> = {
  number: "number",
  date: "date",
  name: "name",
  negation: "negation",
};

/** Prints for people what each article tells, and below all of it what differs, in the articles' words. */
export function printComparison(comparison: Comparison): void {
  printAboveTold(comparison);
  if (comparison.kind === "not-compared") {
    const { quotation } = comparison;
    if (quotation !== null) console.log(`Only one article tells of this:\n${formatQuotation(quotation, "")}`);
    else printNothingTold("Nothing found that answers this.", comparison);
    return;
  }
  for (const [at, { quotation, marks }] of comparison.tellings.entries()) {
    console.log(`${formatQuotation(quotation, `${at + 1}. `, marks)}\n`);
  }
  const facts = differingFacts(comparison.tellings);
  if (facts.length === 0) console.log("No number, date, name or negation was seen to differ.");
  else console.log(["What differs:", ...facts.map(factLine)].join("\n"));
}

/** "number: 340 (1) · 560 (2)". */
function factLine({ kind, told }: DifferingFact): string {
  const wordings = told.map(({ at, words }) => `${words.join(", ") || "-"} (${at + 1})`);
  return `- ${KINDS[kind]}: ${shown(wordings.join(" · ").replace(/\s+/g, " "))}`;
}
