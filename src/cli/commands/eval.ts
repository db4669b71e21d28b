import { Command, Option } from "commander";
import type { SetOptions } from "../ask-set.ts";
import type { EvalRecord } from "../eval/evaluate.ts";
import { decimal, percent } from "../eval/markdown-table.ts";
import { abstentionMetrics, auroc, rankingMetrics } from "../eval/metrics.ts";
import { wholeNumber, withReranker } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { USUAL_ARTICLES } from "./index-articles.ts";

export function limitOption(): Option {
  return new Option("--limit <questions>", "ask so many questions, spread evenly over the set").argParser(
    wholeNumber(1, Number.MAX_SAFE_INTEGER),
  );
}

export function removedOption(): Option {
  return new Option("--removed", "ask each answerable question once more, as if what answers it were not indexed");
}

export function evalCommand(settings: Settings): Command {
  const command = new Command("eval")
    .description("Measures search and abstention on questions whose answers are known.")
    .argument("<set>", ".jsonl: questions on --articles; .json: passages with questions on them")
    .option("--articles <path>", "what a .jsonl set asks about", USUAL_ARTICLES)
    .option("--questions <sets...>", "of a .json set: questions of these sets, in their languages, on its passages")
    .option("--split <name>", "only the questions of this split")
    .addOption(limitOption())
    .addOption(removedOption())
    .addOption(new Option("--model <id>", "embedding model").default(settings.model));
  return withReranker(command, settings).action(run);
}

async function run(set: string, options: SetOptions): Promise<void> {
  const { askSet } = await import("../ask-set.ts");
  const { records, counts, thresholds } = await askSet(set, options);
  const { passages, files } = counts;
  console.log(`${records.length} questions on ${passages} passages of ${files} files, model ${options.model}\n`);
  await print(records, thresholds.related);
}

async function print(records: readonly EvalRecord[], threshold: number): Promise<void> {
  const { RANKINGS } = await import("../eval/evaluate.ts");
  const answerable = records.filter((record) => record.answerable);
  const groups: [string, readonly EvalRecord[]][] = [["all", answerable]];
  for (const key of ["language", "kind"] as const) {
    const names = [...new Set(answerable.map(({ question }) => question[key]))].sort();
    if (names.length === 1) continue;
    for (const name of names) groups.push([name, answerable.filter(({ question }) => question[key] === name)]);
  }
  console.log("| questions | n | search | recall@1 | recall@5 | MRR@10 | nDCG@10 |\n|---|---|---|---|---|---|---|");
  for (const [name, group] of groups) {
    for (const ranking of RANKINGS) {
      const metrics = rankingMetrics(group.map(({ ranks }) => ranks[ranking]));
      const { questions, recall1, recall5, mrr, ndcg10 } = metrics;
      const shares = [recall1, recall5].map((share) => `${(100 * share).toFixed(1)} %`);
      console.log(
        `| ${name} | ${questions} | ${ranking} | ${shares.join(" | ")} | ${mrr.toFixed(3)} | ${ndcg10.toFixed(3)} |`,
      );
    }
  }
  const { signalReport } = await import("../eval/signal-report.ts");
  console.log(`\n${signalReport(answerable)}`);
  const { quotationReport } = await import("../eval/quoted-answer.ts");
  const report = quotationReport(answerable.map(({ quoted }) => quoted));
  if (report !== null) console.log(`\n${report}`);
  printAbstention(records, threshold);
}

function printAbstention(records: readonly EvalRecord[], threshold: number): void {
  const unanswerable = records.filter((record) => !record.answerable).length;
  const { precision, recall, f1, refused, calibrationError } = abstentionMetrics(records, threshold);
  console.log(`\nAbstention below a confidence of ${threshold}: ${percent(refused)} of answerable questions refused`);
  if (unanswerable > 0) {
    console.log(
      `${unanswerable} unanswerable questions: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(2)}, AUROC ${decimal(auroc(records), 3)}`,
    );
  }
  console.log(`Expected calibration error of the confidence: ${calibrationError.toFixed(3)}`);
}
