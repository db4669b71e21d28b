import type { ExplainedPassage, ExplainedSignal, ExplainedWord } from "../explanation.ts";
import { HELD } from "../late/rarity.ts";
import type { Calibration } from "../search/calibration.ts";
import { gainOf, leastLogit } from "../search/close-reading.ts";
import { explainConfidence } from "../search/confidence.ts";
import type { RankedPassage } from "../search/rank.ts";
import type { MeasuredQuestion } from "../search/rank-in-context.ts";
import { partsOf, SIGNALS, type SignalName, weightsWith } from "../search/signals.ts";

/** What a passage is explained by. */
export interface ExplainedFrom {
  readonly question: MeasuredQuestion;
  /** The ranking that the passage is one of. */
  readonly ordered: readonly RankedPassage[];
  readonly calibration: Calibration;
}

/** What speaks for a passage and what against it, number by number. */
export function explainPassage(
  ranked: RankedPassage,
  { question, ordered, calibration }: ExplainedFrom,
): ExplainedPassage {
  const { passage, score } = ranked;
  const signals = [...explainSignals(ranked, calibration), ...explainReading(ranked, ordered, calibration)];
  return {
    source: passage.source,
    citation: passage.citation,
    score,
    signals,
    adjustment: score - signals.reduce((sum, { part }) => sum + part, 0),
    confidence: explainConfidence(ordered, calibration, ordered.indexOf(ranked)),
    words: explainWords(passage.id, question),
  };
}

function explainSignals({ signals }: RankedPassage, { trust }: Calibration): ExplainedSignal[] {
  const weights = weightsWith(trust);
  const parts = partsOf(signals, weights);
  return (Object.keys(SIGNALS) as SignalName[]).map((name) => {
    const { meaning } = SIGNALS[name];
    return { name, meaning, value: signals[name], weight: weights[name], part: parts[name] };
  });
}

/** Nothing for a passage that no reranker has read. */
function explainReading(
  ranked: RankedPassage,
  ordered: readonly RankedPassage[],
  { reranking }: Calibration,
): ExplainedSignal[] {
  if (ranked.reading === null) return [];
  const gain = gainOf(ranked, reranking, leastLogit(ordered));
  return [{ name: "reranker", meaning: "logit above that of the least likely passage that was read", ...gain }];
}

/** Of the question alone: what was said before is none of its words. */
function explainWords(passageId: number, { prepared: { text }, alone }: MeasuredQuestion): ExplainedWord[] {
  const compared = alone.find(({ passage }) => passage.id === passageId);
  return (compared?.words ?? []).map(({ start, end, share, match }) => {
    return { text: text.slice(start, end), start, end, share, match, isHeld: match >= HELD };
  });
}
