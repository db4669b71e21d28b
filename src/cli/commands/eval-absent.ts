import { basename, extname } from "node:path";
import { Command, Option } from "commander";
import type { SetOptions } from "../ask-set.ts";
import type { AskedSet } from "../eval/absence-report.ts";
import { withReranker } from "../terminal/options.ts";
import type { Settings } from "../terminal/settings.ts";
import { limitOption, removedOption } from "./eval.ts";
import { USUAL_ARTICLES } from "./index-articles.ts";

/** `npm run eval:absent -- SET...`: whether the confidence tells questions that have an answer from those that have none. */
export function evalAbsentCommand(settings: Settings): Command {
  const command = new Command("eval:absent")
    .description("Measures how well questions without an answer are told from those that have one.")
    .argument("<sets...>", ".json: passages with questions on them; .jsonl: questions on --articles")
    .option("--articles <path>", "what a .jsonl set asks about", USUAL_ARTICLES)
    .option("--split <name>", "of a .jsonl set: only the questions of this split")
    .addOption(limitOption())
    .addOption(removedOption())
    .addOption(new Option("--model <id>", "embedding model").default(settings.model));
  return withReranker(command, settings).action(run);
}

async function run(sets: string[], options: SetOptions): Promise<void> {
  const [{ absenceReport }, { askSet }] = await Promise.all([
    import("../eval/absence-report.ts"),
    import("../ask-set.ts"),
  ]);
  const asked: AskedSet[] = [];
  let borders: Readonly<Record<string, number>> = {};
  for (const set of sets) {
    const { records, counts, thresholds } = await askSet(set, options);
    borders = { ...thresholds };
    const name = basename(set, extname(set));
    console.log(`${name}: ${records.length} questions on ${counts.passages} passages, model ${options.model}`);
    asked.push({ name, records });
  }
  console.log(`\n${absenceReport(asked, borders)}`);
}
