import type { ExplainedPassage, Explanation } from "../../retrieve/explanation.ts";
import { visible } from "./visible.ts";

/** Prints why passages came first: for each its signals, what its confidence is made of, and the question's words. */
export function printExplanation({ passages }: Explanation): void {
  passages.forEach((passage, i) => {
    console.log(`\nWhy ${i + 1}. ${visible(passage.source)} [${passage.citation}]:`);
    for (const line of linesOf(passage)) console.log(`   ${line}`);
  });
}

function linesOf({ signals, adjustment, score, confidence, words }: ExplainedPassage): string[] {
  const name = Math.max(...[...signals, ...confidence.parts].map((part) => part.name.length), ADJUSTMENT.length);
  const row = (label: string, value: string, weight: string, part: number, meaning = "") =>
    `${label.padEnd(name)}  ${value.padStart(7)}  ${weight.padStart(8)}  ${decimal(part).padStart(7)}  ${meaning}`.trimEnd();
  const texts = (isWanted: boolean) => words.filter(({ isHeld }) => isHeld === isWanted).map(({ text }) => text);
  return [
    `${"signal".padEnd(name)}  ${"value".padStart(7)}  ${"weight".padStart(8)}  ${"part".padStart(7)}`,
    ...signals.map(({ name: label, value, weight, part, meaning }) =>
      row(label, decimal(value), number(weight), part, meaning),
    ),
    row(ADJUSTMENT, "", "", adjustment, "background of its language, what was said before, a phrase"),
    row("score", "", "", score),
    ...confidence.parts.map(({ name: label, value, weight, part }) =>
      row(label, decimal(value), number(weight), part, "for the confidence"),
    ),
    row("bias", "", "", confidence.bias, "for the confidence"),
    `confidence ${decimal(confidence.value)}`,
    `matched: ${texts(true).join(" · ") || "nothing"}`,
    `unmatched: ${texts(false).join(" · ") || "nothing"}`,
  ];
}

const ADJUSTMENT = "adjustment";

function decimal(value: number): string {
  return (Number(value.toFixed(3)) || 0).toFixed(3);
}

function number(value: number): string {
  return `${Math.round(value * 1000) / 1000}`;
}
