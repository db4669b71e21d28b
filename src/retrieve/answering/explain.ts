import type { ExplainedPassage, ExplainedSignal } from "../explanation.ts";
import { explainConfidence } from "../search/confidence.ts";
import type { RankedPassage } from "../search/rank.ts";
import type { MeasuredQuestion } from "../search/rank-in-context.ts";
import { partsOf, SIGNALS, type SignalName } from "../search/signals.ts";
import { matchWords } from "./match-words.ts";

/** What speaks for a passage and what against it, number by number. */
export function explainPassage({ text, prepared }: MeasuredQuestion, ranked: RankedPassage): ExplainedPassage {
  const { passage, score, signals } = ranked;
  const parts = partsOf(signals);
  const explained = (Object.keys(SIGNALS) as SignalName[]).map((name): ExplainedSignal => {
    const { meaning, weight } = SIGNALS[name];
    return { name, meaning, value: signals[name], weight, part: parts[name] };
  });
  return {
    source: passage.source,
    citation: passage.citation,
    score,
    signals: explained,
    adjustment: score - explained.reduce((sum, { part }) => sum + part, 0),
    confidence: explainConfidence(ranked),
    words: matchWords(text, prepared.lexical, passage),
  };
}
