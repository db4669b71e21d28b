import { SIGNALS, type Signal, type SignalName } from "../../retrieve/search/signals.ts";
import type { EvalRecord } from "./evaluate.ts";
import { decimal, markdownTable, percent } from "./markdown-table.ts";
import { rankingMetrics } from "./metrics.ts";

/**
 * Each signal's part in the ranking of some answerable questions, as a Markdown table that fits a terminal of 80 columns:
 * the order that the signal makes alone, and what the fused order loses without it (an ablation: its weight set to 0, the
 * other weights as they are). Below zero, the order would be better without it. A signal that is not in the score loses
 * nothing.
 */
export function signalReport(answerable: readonly Pick<EvalRecord, "ranks" | "alone" | "without">[]): string {
  const fused = rankingMetrics(answerable.map(({ ranks }) => ranks.fused));
  const header = ["signal", "weight", "recall@1", "MRR@10", "recall@1 lost", "MRR lost"];
  const rows = signals().map(([name, { weight }]) => {
    const alone = rankingMetrics(answerable.map((record) => record.alone[name]));
    const without = rankingMetrics(answerable.map((record) => record.without[name]));
    const [recallLost, mrrLost] = [fused.recall1 - without.recall1, fused.mrr - without.mrr];
    const lost = weight === 0 ? ["-", "-"] : [percent(recallLost), decimal(mrrLost, 3)];
    return [name, `${weight}`, percent(alone.recall1), decimal(alone.mrr, 3), ...lost];
  });
  const meanings = signals().map(([name, { meaning, weight, confidence }]) => {
    const uses = [...(weight === 0 ? [] : ["score"]), ...(confidence === undefined ? [] : ["confidence"])];
    return `${name} (${uses.join(", ")}): ${meaning}`;
  });
  return [
    "Each signal alone, and what the fused order loses without it:\n",
    ...markdownTable(header, rows),
    "",
    ...meanings,
  ].join("\n");
}

function signals(): [SignalName, Signal][] {
  return Object.entries(SIGNALS) as [SignalName, Signal][];
}
