import { WEIGHTS } from "../page/rules.ts";
import { type Vocabulary, vocabularyOf } from "../page/vocabulary.ts";
import type { ColumnedText } from "./columns.ts";
import { textLines } from "./text-lines.ts";

/** What is known of a text that is no newspaper page, by its lines from an offset on; read through when it is first asked for. */
export function knownText(text: string, from: number): ColumnedText {
  let vocabulary: Vocabulary | undefined;
  return {
    text,
    isNews: false,
    weights: WEIGHTS,
    get vocabulary() {
      vocabulary ??= vocabularyOf(text, linesOf(text, from));
      return vocabulary;
    },
  };
}

function* linesOf(text: string, from: number): Generator<[{ start: number; end: number }]> {
  for (const { start, end } of textLines(text, from)) yield [{ start, end }];
}
