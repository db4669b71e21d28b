import { lineStarts, linesOf } from "../../read/source-map.ts";
import { counted } from "../../retrieve/indexing/counted.ts";
import {
  type CheckedQuotation,
  type Difference,
  VERDICTS,
  type Verdict,
  type Verification,
} from "../../retrieve/verification.ts";
import { formatQuotation, shown, styled } from "../terminal/print-answer.ts";
import { visible } from "../terminal/visible.ts";

/** A text with what was found of its quotations. */
export interface CheckedText {
  /** Of its file; "-" for standard input. */
  readonly name: string;
  readonly text: string;
  readonly verification: Verification;
}

export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  verbatim: "verbatim",
  changed: "changed",
  stitched: "stitched from different places",
  "said-by-another": "said by another",
  "not-found": "not in the articles",
};

/** Longer quotations are shown by their beginning. */
const SHOWN_LENGTH = 300;

/** Prints for people what was found of each quotation, and how many are what. */
export function printVerification({ name, text, verification }: CheckedText): void {
  const starts = lineStarts(text);
  for (const checked of verification.quotations) {
    const [line] = linesOf(starts, checked.range);
    console.log(`${visible(name)}:${line}: ${styled("bold", VERDICT_WORDS[checked.verdict])}`);
    console.log(`   ${clipped(checked.text)}`);
    for (const told of toldDifferences(checked)) console.log(`   ${shown(told)}`);
    for (const place of checked.places) console.log(formatQuotation(place, "   > "));
    console.log();
  }
  if (verification.partsAway !== undefined) {
    console.log(
      `A part of the articles is out of reach (${visible(verification.partsAway.join(", "))}): it was not asked.`,
    );
  }
  console.log(summaryOf(verification));
}

function clipped(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  return shown(line.length > SHOWN_LENGTH ? `${line.slice(0, SHOWN_LENGTH)}…` : line);
}

/** What differs, a line each. */
export function toldDifferences({ differences, speakers }: CheckedQuotation): string[] {
  const said = speakers === null ? [] : [`said by "${speakers.given}" here, by "${speakers.source}" there`];
  return [...differences.map(told), ...said];
}

function told({ kind, given, source }: Difference): string {
  if (source === "") return `added: "${given}"`;
  if (given === "") return `missing: "${source}"`;
  return `${kind === "misread" ? "perhaps misread" : "changed"}: "${given}", and "${source}" there`;
}

/** "5 quotations: 4 verbatim, 1 changed". */
function summaryOf({ quotations, tooShort, unchecked }: Verification): string {
  const kinds = VERDICTS.map(
    (verdict) => [VERDICT_WORDS[verdict], quotations.filter((each) => each.verdict === verdict)] as const,
  );
  const counts = kinds.filter(([, of]) => of.length > 0).map(([words, of]) => `${of.length} ${words}`);
  const left = [
    ...(tooShort > 0 ? [`${tooShort} too short to be told`] : []),
    ...(unchecked > 0 ? [`${unchecked} more not checked`] : []),
  ];
  return `${[counted(quotations.length, "quotation"), [...counts, ...left].join(", ")].filter(Boolean).join(": ")}.`;
}
