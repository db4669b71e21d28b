import { chooseExcerpt } from "../../retrieve/answering/excerpt.ts";
import { sentenceShares, withLikeliestSentence } from "../../retrieve/answering/sentence-shares.ts";
import type { RankedPassage } from "../../retrieve/search/rank.ts";
import { columns } from "../../text/width.ts";
import { percent } from "./markdown-table.ts";
import type { EvalQuestion } from "./question-set.ts";

/** What people see of a passage that answers. */
export interface QuotedAnswer {
  /** The sentence in bold holds the answer. */
  readonly isInBold: boolean;
  /** The quotation does. */
  readonly isInQuotation: boolean;
  /** Width of the quotation; a Chinese character is two. */
  readonly columns: number;
}

/** So many passages are quoted at most where nobody asks for more. */
const QUOTED = 5;

/** Null where no passage that would be quoted says the answer in the question's own words for it, or these are not known. */
export function quotedAnswer(ranked: readonly RankedPassage[], question: EvalQuestion): QuotedAnswer | null {
  const answers = question.answers.map(comparable);
  const holds = (text: string) => answers.some((answer) => comparable(text).includes(answer));
  const found = ranked.slice(0, QUOTED).find(({ passage }) => question.isAnsweredBy(passage) && holds(passage.text));
  if (found === undefined) return null;
  const shown = withLikeliestSentence(found);
  const { passage, answering } = shown;
  const excerpt = chooseExcerpt(passage, { answering, shares: sentenceShares(shown) });
  const textOf = (first: number, last: number) =>
    passage.text.slice(passage.sentences[first]?.start, passage.sentences[last]?.end);
  const quotation = textOf(excerpt.first, excerpt.last);
  return {
    isInBold: holds(textOf(answering, answering)),
    isInQuotation: holds(quotation),
    columns: columns(quotation),
  };
}

/** Null where there is nothing to report. */
export function quotationReport(quoted: readonly (QuotedAnswer | null)[]): string | null {
  const known = quoted.filter((each) => each !== null);
  if (known.length === 0) return null;
  const share = (is: (each: QuotedAnswer) => boolean) => percent(known.filter(is).length / known.length);
  const width = known.reduce((sum, each) => sum + each.columns, 0) / known.length;
  return (
    `Of ${known.length} answers in the first ${QUOTED} passages, the sentence in bold holds ${share(({ isInBold }) => isInBold)}, ` +
    `the quotation ${share(({ isInQuotation }) => isInQuotation)}; it is ${Math.round(width)} columns wide on average.`
  );
}

function comparable(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s/gu, "");
}
