import type { Quotation } from "../../retrieve/answer.ts";
import type { Compared, Comparison } from "../../retrieve/comparison.ts";
import { type DifferingFact, differingFacts } from "../../retrieve/differing-facts.ts";
import { noteNothingFound } from "../calls/ask-engine.ts";
import type { AdmittedCall } from "../calls/refusal.ts";
import type { Texts } from "../locales/texts.ts";
import { answerView, quotationsView } from "../replies/answer-view.ts";
import { clip } from "../replies/clip.ts";
import { deleteControls, headlineMenu, headlineOf } from "../replies/control-rows.ts";
import { markdownLine } from "../replies/escape.ts";
import { OPTION_TEXT_LENGTH } from "../replies/limits.ts";
import type { Reply } from "../replies/reply.ts";
import { chipsOf } from "../replies/within-view.ts";
import { tellWithin } from "./tell-within.ts";

/** By which columns are known, as many as are compared. */
const NUMBERS = ["①", "②", "③", "④"] as const;
/** Facts that are named take up so many characters at most; of each so many words, and of those so many: all are marked in the quotations. */
const FACTS_LENGTH = 900;
const MOST_WORDS = 4;
const WORDS_LENGTH = 40;

/** What several articles tell of a question, each in a column of its own. */
export async function comparisonReply(call: AdmittedCall, question: string): Promise<Reply> {
  const text = clip(question, OPTION_TEXT_LENGTH);
  const { told, nothing, above } = await tellWithin(call, text, {
    tell: (engine, asked) => engine.compare(asked),
    quotationsOf,
  });
  if (told === null) {
    noteNothingFound(call, text);
    return answerView({ ...call, widens: "compare" }, nothing, text);
  }
  call.bot.tally.answered("looked_up");
  const view = comparisonView(call, told, text);
  return { ...view, words: [...above, view.words].join("\n") };
}

function quotationsOf(comparison: Comparison): readonly Quotation[] {
  if (comparison.kind === "compared") return comparison.tellings.map(({ quotation }) => quotation);
  return comparison.quotation === null ? [] : [comparison.quotation];
}

function comparisonView(call: AdmittedCall, comparison: Comparison, question: string): Reply {
  if (comparison.kind === "compared") return columnsView(call, comparison, question);
  const { texts, userId, isPrivate } = call;
  const { within } = comparison;
  const quotations = quotationsOf(comparison);
  const state = { asker: userId, at: 0, citations: quotations.map(({ citation }) => citation), isPrivate };
  const view = quotationsView({ ...call, widens: "compare" }, state, { question, within, quotations, tier: null });
  return { ...view, words: texts.comparison.onlyOne };
}

function columnsView(
  { texts, userId, isPrivate }: AdmittedCall,
  { tellings, within }: Compared,
  question: string,
): Reply {
  const facts = differingFacts(tellings);
  const lines = facts.map((fact) => factLine(texts, fact));
  while (lines.join("\n").length > FACTS_LENGTH) lines.pop();
  const said = facts.length === 0 ? [texts.comparison.nothingDiffers] : [texts.comparison.differs, ...lines];
  const cards = tellings.map(({ quotation, marks }, at) => ({
    ...{ quotation, marks, shows: "column" as const, label: null, isDated: true as const },
    heading: NUMBERS[at] ?? `${at + 1}.`,
  }));
  const articles = tellings.map(({ quotation }) => headlineOf(quotation));
  const chips = chipsOf(texts, userId, within, "compare");
  const controls = deleteControls(texts, { asker: userId, at: 0, citations: [], isPrivate }, chips);
  return {
    ...{ texts, question, cards },
    words: [`**${texts.comparison.heading(tellings.length)}**`, ...said].join("\n"),
    rows: [...headlineMenu(texts, userId, articles), ...controls],
  };
}

/** "- Number: ① **340** · ② **560**", in the words of the articles. */
function factLine(texts: Texts, { kind, told }: DifferingFact): string {
  const wordings = told.map(({ at, words }) => {
    const shown = words.slice(0, MOST_WORDS).map((each) => `**${markdownLine(each, WORDS_LENGTH)}**`);
    return `${NUMBERS[at] ?? at + 1} ${shown.join(", ") || "–"}${words.length > MOST_WORDS ? " …" : ""}`;
  });
  return `- ${texts.comparison.kinds[kind]}: ${wordings.join(" · ")}`;
}
