import { NOTHING_GIVEN } from "../../../src/read/given-facts.ts";
import { readPlain } from "../../../src/read/plain/read-plain.ts";
import { shownBlocks } from "./shown-blocks.ts";

/** The blocks of lines of plain text, as `shownBlocks` shows them. */
export function plainBlocks(...lines: readonly string[]): string[] {
  return shownBlocks(readPlain(lines.join("\n"), { from: 0, facts: NOTHING_GIVEN }));
}

/** A paragraph in wrapped lines. */
export const PROSE = [
  "The ferry crossed the river every day, and people on both banks waved",
  "to it until it was gone. In winter it stayed in the harbour when there",
  "was fog, which happened more often than the timetable said, and then",
  "the school on the other side had no pupils.",
];
