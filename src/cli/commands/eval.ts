import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { Command, Option } from "commander";
import type { IndexSummary } from "../../retrieve/indexing/update-index.ts";
import type { EvalRecord } from "../eval/evaluate.ts";
import { abstentionMetrics, rankingMetrics } from "../eval/metrics.ts";
import { readCollectionQuestions, readQuestions, writeCollectionPassages } from "../eval/question-set.ts";
import { withReranker } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { USUAL_ARTICLES } from "./index-articles.ts";

/** What to ask, and of what. */
export interface SetOptions {
  readonly articles: string;
  readonly questions?: string[];
  readonly split?: string;
  readonly model: string;
  readonly reranker: string;
}

export function evalCommand(settings: Settings): Command {
  const command = new Command("eval")
    .description("Measures search and abstention on questions whose answers are known.")
    .argument("<set>", ".jsonl: questions on --articles; .json: passages with questions on them")
    .option("--articles <path>", "what a .jsonl set asks about", USUAL_ARTICLES)
    .option("--questions <sets...>", "of a .json set: questions of these sets, in their languages, on its passages")
    .option("--split <name>", "only the questions of this split")
    .addOption(new Option("--model <id>", "embedding model").default(settings.model));
  return withReranker(command, settings).action(run);
}

async function run(set: string, options: SetOptions): Promise<void> {
  const { records, counts } = await askSet(set, options);
  const { passages, files } = counts;
  console.log(`${records.length} questions on ${passages} passages of ${files} files, model ${options.model}\n`);
  await print(records);
}

/** Indexes what a set asks about in a temporary folder, and asks it. */
export async function askSet(
  set: string,
  { articles, questions, split, ...choice }: SetOptions,
): Promise<{ records: EvalRecord[]; counts: IndexSummary["counts"] }> {
  const [{ loadSearchModels }, { updateIndex }, { SqliteWritableStore }, { openStore }, { evaluate }] =
    await Promise.all([
      import("../../rerank/search-models.ts"),
      import("../../retrieve/indexing/update-index.ts"),
      import("../../retrieve/store/sqlite/sqlite-writable-store.ts"),
      import("../open-engine.ts"),
      import("../eval/evaluate.ts"),
    ]);
  const folder = mkdtempSync(join(tmpdir(), "verbatim-eval-"));
  try {
    const models = await loadSearchModels(choice);
    const isCollection = set.endsWith(".json");
    const asked = isCollection
      ? (questions ?? [set]).flatMap((file) => readCollectionQuestions(file, languageOf(file)))
      : readQuestions(set, split ?? null);
    if (isCollection) await writeCollectionPassages(set, join(folder, "passages"));
    const paths = [isCollection ? join(folder, "passages") : articles];
    const index = join(folder, "index");
    const { counts } = await updateIndex({ store: new SqliteWritableStore(index), paths, models });
    const store = openStore(index, models);
    try {
      return { records: await evaluate(asked, store, models), counts };
    } finally {
      await store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function print(records: readonly EvalRecord[]): Promise<void> {
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
  const [{ signalReport }, { ABSTENTION_THRESHOLD }] = await Promise.all([
    import("../eval/signal-report.ts"),
    import("../../retrieve/search/confidence.ts"),
  ]);
  console.log(`\n${signalReport(answerable)}`);
  printAbstention(records, ABSTENTION_THRESHOLD);
}

function printAbstention(records: readonly EvalRecord[], threshold: number): void {
  const unanswerable = records.filter((record) => !record.answerable).length;
  const { precision, recall, f1, refused, calibrationError } = abstentionMetrics(records, threshold);
  console.log(`\nAbstention below a confidence of ${threshold}: ${percent(refused)} of answerable questions refused`);
  if (unanswerable > 0) {
    console.log(
      `${unanswerable} unanswerable questions: precision ${percent(precision)}, recall ${percent(recall)}, F1 ${f1.toFixed(2)}`,
    );
  }
  console.log(`Expected calibration error of the confidence: ${calibrationError.toFixed(3)}`);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** "zh" for "xquad.zh.json"; the name itself where it holds no language. */
function languageOf(file: string): string {
  const name = basename(file, ".json");
  return name.split(".")[1] ?? name;
}
